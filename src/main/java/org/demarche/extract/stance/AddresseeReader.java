package org.demarche.extract.stance;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.model.ActorRef;
import org.demarche.model.Position;

/** Reads from one sentence whom an attitude is addressed to, and what he is asked to do. */
record AddresseeReader(Sentence sentence, int start, MentionFinder.Found mentions) {
    /** Whom the words are addressed to. */
    Optional<ActorRef> addressee(Token cue, StanceEntry entry) {
        boolean open = sentence.child(cue, Relation.OPEN_COMPLEMENT).isPresent()
                || sentence.child(cue, Relation.COMPLEMENT_CLAUSE).isPresent()
                || (entry.patterns().contains("object+open") && askedOf(cue).isPresent())
                || (entry.position() == Position.WARNS && !entry.preposition().isEmpty())
                || (entry.position() == Position.SEEKS && entry.preposition().equals("for"));
        Stream<Token> objects = open ? sentence.related(cue, Relation.OBJECT) : Stream.empty();
        Stream<Token> clauseSubjects = sentence.children(cue, Relation.COMPLEMENT_CLAUSE)
                .filter(clause -> entry.patterns().contains("object+open")
                        && (entry.position() != Position.WARNS
                                || sentence.children(clause, Relation.AUXILIARY)
                                        .noneMatch(will -> will.tag().equals("MD"))))
                .flatMap(clause -> sentence.children(clause, Relation.SUBJECT));
        Stream<Token> given = sentence.children(cue, Relation.INDIRECT_OBJECT);
        boolean accused = entry.position() == Position.DENOUNCES;
        boolean pleading = StanceTargets.OF_ADDRESSEES.contains(entry.position());
        Stream<Token> towards = (entry.preposition().equals("with")
                        ? pleading ? Stream.of("with") : Stream.<String>empty()
                        : Stream.of("to", "on"))
                .filter(to -> !accused || !to.equals(entry.preposition()))
                .flatMap(to -> sentence.oblique(cue, to));
        return Stream.of(objects, clauseSubjects, given, towards)
                .flatMap(tokens -> tokens)
                .flatMap(token -> mentions.actorsAt(start + token.index()).stream())
                .findFirst();
    }

    /** The verb of what an object is asked to do where it hangs on the object: "urged both sides to return". */
    Optional<Token> askedOf(Token cue) {
        return sentence.children(cue, Relation.OBJECT)
                .filter(object -> !mentions.actorsAt(start + object.index()).isEmpty())
                .flatMap(object -> Stream.of(Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)
                        .flatMap(relation -> sentence.children(object, relation)))
                .filter(verb -> sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO")))
                .findFirst();
    }

    /** Whether an actor is the object of a word or stands below its preposition "on", "to" or "with". */
    boolean addresses(Token cue) {
        return Stream.concat(
                        Stream.of(Relation.OBJECT, Relation.INDIRECT_OBJECT)
                                .flatMap(relation -> sentence.related(cue, relation)),
                        Stream.of("on", "to", "with").flatMap(to -> sentence.oblique(cue, to)))
                .anyMatch(object ->
                        !mentions.actorsOrStateAt(start + object.index()).isEmpty());
    }
}
