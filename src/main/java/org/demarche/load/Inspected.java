package org.demarche.load;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What is known of a piece of input once it has been looked at. */
sealed interface Inspected {
    /**
     * A graph that may be stored.
     *
     * @param file where it was read
     * @param name under which name it is stored
     * @param triples its triples in the form in which the store gives them back
     * @param revises earlier versions of the article
     * @param retracts articles that this one withdraws
     * @param replaces the URL of an article that was extracted, under which another version of it may be stored
     * @param notes what was left out of it, and why
     */
    record Sound(
            String file,
            Node name,
            List<Triple> triples,
            List<Node> revises,
            List<Node> retracts,
            Optional<Node> replaces,
            List<Note> notes)
            implements Inspected {
        /** Whether it bears on no other article. */
        boolean isPlain() {
            return revises.isEmpty() && retracts.isEmpty();
        }

        Sound with(List<Note> others) {
            return new Sound(file, name, triples, revises, retracts, replaces, others);
        }
    }

    /** Something that may not be stored. */
    record Refused(Rejection rejection) implements Inspected {}

    /** A graph that the program keeps itself, as it comes back in a dump. */
    record Kept(Node name) implements Inspected {}

    /** A graph found to go on after it had been handed over in part, and that must be taken out again. */
    record Broken(Node name, Rejection rejection) implements Inspected {}
}
