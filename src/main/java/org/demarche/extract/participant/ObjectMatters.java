package org.demarche.extract.participant;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.extract.trigger.EventLexicon;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.Plover;

/** Reads whom objects are about that are no actors themselves: "criticised a claim by Oslo", "blamed the raid on the rebels". */
record ObjectMatters(Sentence sentence, Parties parties, EventLexicon events) {
    /** Judging, asking and backing, by which nothing else is done. */
    static final Set<Plover> SPEECH = Set.of(Plover.ACCUSE, Plover.SUPPORT, Plover.REQUEST);

    /** What is done to somebody. */
    static final Set<Plover> DONE_TO = Set.of(
            Plover.ASSAULT,
            Plover.COERCE,
            Plover.SANCTION,
            Plover.RETREAT,
            Plover.MOBILIZE,
            Plover.CONCEDE,
            Plover.PROTEST);

    /** What is refused to those who do or say it, not to those to whom it is done. */
    private static final Set<Plover> REFUSED = Set.of(Plover.ACCUSE, Plover.COERCE, Plover.ASSAULT);

    private static final Set<String> CONDUCT = WordSets.shipped().of("conduct");

    /** What is done by force. */
    static final Set<Plover> FORCE = Set.of(Plover.ASSAULT, Plover.COERCE);

    /** What is put on somebody: "blamed the raid on the rebels". */
    static final Set<String> BLAMING = Set.of("blame", "pin", "lay", "put");

    /** What is blamed "over a dispute with Oslo", "in Oslo", and a lack of aid "for Oslo", is not Oslo's. */
    private static final Set<String> ON_OCCASION =
            Set.of("over", "in", "for", "against", "to", "on", "toward", "towards");

    /** Before those who meet: where they meet takes no part in it. */
    private static final List<String> MEETING = List.of("with", "between", "among", "of", "to", "for", "by");

    /** Those named below what a speech act is about; of a deed who does it, and not to whom it is done: "condemned the arrest of". */
    List<ActorRef> about(EventTrigger told, Token object) {
        if (told.entry().type().isMeeting()) {
            return MEETING.stream()
                    .flatMap(preposition -> sentence.oblique(object, preposition))
                    .flatMap(token -> parties.meant(token).stream())
                    .toList();
        }
        if (FORCE.contains(told.entry().plover())) {
            List<ActorRef> struck = sentence.children(object, Relation.COMPOUND)
                    .filter(parties.lands()::isCity)
                    .flatMap(city -> parties.byItself(city).stream())
                    .toList();
            if (!struck.isEmpty()) {
                return struck;
            }
        }
        if (CONDUCT.contains(object.lemma()) && SPEECH.contains(told.entry().plover())) {
            return List.of();
        }
        Set<Plover> named = events.namedBy(object.lemma());
        boolean refused = told.entry().plover() == Plover.REJECT;
        boolean deed = (SPEECH.contains(told.entry().plover()) && named.stream().anyMatch(DONE_TO::contains))
                || (refused && named.stream().anyMatch(REFUSED::contains));
        boolean blamed = told.word().isVerb() && BLAMING.contains(told.word().lemma());
        List<ActorRef> makers = Stream.of(
                        sentence.oblique(object, blamed ? "on" : "by"),
                        sentence.children(object, Relation.RELATIVE_CLAUSE)
                                .flatMap(clause -> sentence.children(clause, Relation.SUBJECT)),
                        sentence.children(object, Relation.NOUN_CLAUSE)
                                .filter(made ->
                                        sentence.child(made, Relation.MARKER).isEmpty())
                                .flatMap(made -> sentence.oblique(made, "by")))
                .flatMap(words -> words)
                .flatMap(doer -> parties.meant(doer).stream())
                .toList();
        List<ActorRef> leading = deed ? parties.leading(object) : List.of();
        if (!leading.isEmpty()) {
            return leading;
        }
        Set<String> occasions = refused ? Set.of("over") : isPlainCharge(told.entry()) ? ON_OCCASION : Set.of();
        if (deed || (refused && !makers.isEmpty())) {
            return makers;
        }
        List<ActorRef> near = parties.about(object, occasions);
        return near.isEmpty() && told.entry().plover() == Plover.SUPPORT ? ofContent(object) : near;
    }

    /** "Criticised", not "issued a warrant for". */
    private static boolean isPlainCharge(EventEntry entry) {
        return entry.plover() == Plover.ACCUSE && entry.object().isEmpty();
    }

    /** "Welcomed the news that Oslo had agreed". */
    private List<ActorRef> ofContent(Token news) {
        return sentence.children(news, Relation.NOUN_CLAUSE)
                .filter(clause -> sentence.child(clause, Relation.MARKER).isPresent())
                .flatMap(clause -> sentence.children(clause, Relation.SUBJECT))
                .flatMap(doer -> parties.meant(doer).stream())
                .toList();
    }
}
