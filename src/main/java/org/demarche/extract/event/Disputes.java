package org.demarche.extract.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.participant.Parties;
import org.demarche.model.ActorRef;
import org.demarche.model.Plover;

/**
 * Finds the deeds of which somebody is accused, or which are only claimed, that are denied: "accused A of arming them, which
 * it denies", "a claim that A dismissed", "A rejected the allegation".
 */
public final class Disputes {
    private static final Set<String> DENYING = WordSets.shipped().of("disclaiming");
    private static final Set<String> CLAIMS = WordSets.shipped().of("allegations");
    private static final Set<String> TAKEN_UP = Set.of("it", "this", "that", "which");
    private static final Set<Plover> DEEDS = Set.of(
            Plover.AID,
            Plover.SUPPORT,
            Plover.ASSAULT,
            Plover.COERCE,
            Plover.MOBILIZE,
            Plover.SANCTION,
            Plover.RETREAT);
    private static final int NEAR = 2;

    private final AnnotatedText text;
    private final EventReferences references;
    private final Precedents before;

    /** @param references whom the words of the sentences mean */
    Disputes(AnnotatedText text, EventReferences references, Cast cast) {
        this.text = text;
        this.references = references;
        this.before = new Precedents(cast);
    }

    /** The candidates, those denied that somebody denies. */
    List<EventCandidate> settle(List<EventCandidate> candidates) {
        return candidates.stream()
                .map(candidate ->
                        isTold(candidate) && (isDeniedBeside(candidate) || isDeniedLater(candidate, candidates))
                                ? candidate.denied()
                                : candidate)
                .toList();
    }

    /** Whether it is a deed that somebody tells: it stands below the verb of a charge or a claim. */
    private boolean isTold(EventCandidate candidate) {
        return DEEDS.contains(candidate.plover())
                && candidate.status().hasCome()
                && !candidate.actors().isEmpty()
                && candidate.trigger().head() >= 0;
    }

    private boolean isDeniedBeside(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Token word = candidate.trigger();
        return sentence.tokens().subList(word.index(), sentence.size()).stream()
                .filter(verb -> DENYING.contains(verb.lemma()))
                .anyMatch(verb -> sentence.head(verb)
                        .filter(above -> isOfWhole(sentence, verb)
                                ? sentence.isWithin(above, word) || sentence.isWithin(word, above)
                                : above.index() > word.index() && isOfClaim(sentence, above, verb, word))
                        .isPresent());
    }

    /** "A claim that A dismissed", "a claim dismissed by A", beside what tells the deed. */
    private static boolean isOfClaim(Sentence sentence, Token noun, Token verb, Token word) {
        boolean clause = verb.relation() == Relation.RELATIVE_CLAUSE
                || (verb.relation() == Relation.NOUN_CLAUSE
                        && sentence.child(verb, Relation.OBJECT).isEmpty());
        return clause
                && CLAIMS.contains(noun.lemma())
                && (sentence.isWithin(noun, word)
                        || sentence.head(noun)
                                .filter(above -> sentence.isWithin(word, above))
                                .isPresent());
    }

    /** "Which it denies", behind a comma: that takes up all that was said. */
    public static boolean isOfWhole(Sentence sentence, Token verb) {
        return sentence.children(verb, Relation.OBJECT)
                .anyMatch(which -> which.lemma().equals("which")
                        && which.index() > 0
                        && sentence.token(which.index() - 1).form().equals(","));
    }

    /** "Rejected the allegation", said by who is accused in the sentences that follow. */
    private boolean isDeniedLater(EventCandidate candidate, List<EventCandidate> all) {
        Sentence own = text.sentences().get(candidate.sentence());
        boolean charged = all.stream()
                .anyMatch(charge -> charge.plover() == Plover.ACCUSE
                        && charge.sentence() == candidate.sentence()
                        && EventParties.isContent(candidate.trigger(), charge.trigger(), own)
                        && !charge.trigger().equals(candidate.trigger()));
        int last = Math.min(text.sentences().size() - 1, candidate.sentence() + NEAR);
        for (int next = candidate.sentence(); charged && next <= last; next++) {
            Sentence sentence = text.sentences().get(next);
            int from = next == candidate.sentence() ? candidate.trigger().index() : -1;
            for (Token verb : sentence.tokens()) {
                if (verb.index() > from
                        && DENYING.contains(verb.lemma())
                        && isOfClaim(sentence, verb)
                        && before.isAmong(denying(next, verb), candidate.actors())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfClaim(Sentence sentence, Token verb) {
        return sentence.related(verb, Relation.OBJECT)
                .anyMatch(object -> CLAIMS.contains(object.lemma()) || TAKEN_UP.contains(object.lemma()));
    }

    private List<ActorRef> denying(int number, Token verb) {
        Parties parties = references.parties(number);
        return Stream.of(verb)
                .flatMap(denied -> text.sentences().get(number).related(denied, Relation.SUBJECT))
                .flatMap(subject -> parties.meant(subject).stream())
                .toList();
    }
}
