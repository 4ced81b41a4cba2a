package org.demarche.extract.participant;

import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/**
 * Reads at whom what a verb tells is aimed, by the prepositions behind the verb and its object.
 *
 * @param purposes reads for whom goods are
 */
record VerbGoals(Sentence sentence, Parties parties, ObjectReader objects, Purposes purposes) {
    /** Prepositions before those at whom something is aimed. */
    static final Set<String> TOWARDS = Set.of(
            "with", "to", "against", "on", "upon", "from", "at", "for", "toward", "towards", "of", "over", "between",
            "among", "behind");

    private static final Set<String> AGREEING = Set.of("with", "to", "for", "between");
    /** "Extradited a man to Oslo", "returned the bodies to Oslo". */
    private static final Set<Plover> HANDING = Set.of(Plover.COOPERATE, Plover.RETREAT);
    /** Before those whom what a verb makes is aimed at: "lodged a protest with", "opened an inquiry into". */
    private static final Set<String> CONCERNING =
            Set.of("with", "to", "against", "on", "upon", "at", "for", "over", "into", "about", "towards", "toward");
    /** What is lodged with a court or a council is aimed at another. */
    private static final Set<String> COMPLAINTS = Set.of("complaint", "case", "suit", "lawsuit", "petition");

    private static final Set<String> MEETING = Set.of("with", "between", "among", "to");
    private static final Set<String> VISITED = Set.of("in", "to", "at");
    private static final Set<String> INTO = Set.of("into", "inside", "across", "onto");
    private static final Set<String> OUT = Set.of("out of", "out");
    /** Who protests before the seat of another's envoys protests to him. */
    private static final Set<String> OUTSIDE = Set.of("outside", "at", "in front of", "before", "near", "to", "in");

    private static final Set<String> SEATS = Set.of("embassy", "consulate", "mission");

    /** Those behind the prepositions that the kind of event is aimed by. */
    void read(EventTrigger told, ParticipantReader.Reading reading) {
        Token verb = told.word();
        if (HANDING.contains(told.entry().plover())) {
            Stream.concat(Stream.of(verb), sentence.children(verb, Relation.ADVERB))
                    .flatMap(word -> sentence.oblique(word, "to"))
                    .forEach(token -> reading.recipient(parties.meant(token), token));
        }
        if (isComplaint(told.entry())) {
            Stream.concat(Stream.of(verb), sentence.related(verb, Relation.OBJECT))
                    .forEach(word -> objects.readPhrases(told, word, Set.of("against"), reading));
        }
        boolean agrees = told.entry().plover() == Plover.AGREE;
        boolean meets = told.entry().type().isMeeting() && told.entry().type() != EventType.VISIT;
        boolean forTalks = told.entry().type() == EventType.VISIT
                && told.entry().preposition().equals("for")
                && !told.entry().object().isEmpty();
        objects.readPhrases(
                told,
                verb,
                forTalks
                        ? VISITED
                        : told.entry().plover() == Plover.MOBILIZE
                                ? Set.of("against")
                                : agrees ? AGREEING : meets ? MEETING : TOWARDS,
                reading);
        if (reading.recipients().isEmpty() && !told.entry().object().isEmpty()) {
            sentence.related(verb, Relation.OBJECT)
                    .filter(object -> object.lemma().equals(told.entry().object()))
                    .forEach(object -> objects.readPhrases(told, object, CONCERNING, reading));
        }
        if (reading.recipients().isEmpty()) {
            sentence.edges(verb).stream()
                    .filter(edge -> edge.relation() == Relation.OBLIQUE && isInto(told.entry(), edge.preposition()))
                    .map(edge -> sentence.token(edge.dependent()))
                    .forEach(token -> objects.readObject(told, token, reading));
        }
        if (told.entry().plover() == Plover.AID) {
            objects.readPhrases(told, verb, Set.of("in"), reading);
            if (reading.recipients().isEmpty()) {
                sentence.related(verb, Relation.OBJECT)
                        .flatMap(goods -> Stream.concat(Stream.of(goods), sentence.oblique(goods, "of")))
                        .flatMap(purposes::receivers)
                        .forEach(token -> reading.recipient(parties.meant(token), token));
            }
        }
        if (told.entry().type() == EventType.VISIT && told.entry().preposition().isEmpty()) {
            objects.readPhrases(told, verb, VISITED, reading);
        }
        if (!told.entry().preposition().isEmpty() && told.entry().plover() != Plover.MOBILIZE && !forTalks) {
            objects.readPhrases(told, verb, Set.of(told.entry().preposition()), reading);
        }
    }

    /** Before whose seat somebody protests. */
    void readSeat(Token verb, ParticipantReader.Reading reading) {
        sentence.edges(verb).stream()
                .filter(edge -> edge.relation() == Relation.OBLIQUE && OUTSIDE.contains(edge.preposition()))
                .map(edge -> sentence.token(edge.dependent()))
                .filter(seat -> SEATS.contains(seat.lemma()))
                .forEach(seat -> reading.recipient(parties.principals(seat), seat));
    }

    /** Whether what a verb makes is lodged with somebody against another. */
    static boolean isComplaint(EventEntry entry) {
        return COMPLAINTS.contains(entry.object());
    }

    /** Whether a preposition stands before those in whose affairs somebody meddles. */
    static boolean isMeddling(EventEntry entry, String preposition) {
        return entry.plover() == Plover.COERCE
                && preposition.equals("in")
                && entry.preposition().equals("in");
    }

    /** Whether a preposition stands before those into whose land force goes, or from whose it goes away. */
    static boolean isInto(EventEntry entry, String preposition) {
        return (entry.plover() == Plover.ASSAULT && INTO.contains(preposition))
                || (entry.isWithdrawal() && OUT.contains(preposition));
    }
}
