package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/**
 * Completes who takes part in an event by what was told before: whose talks "the talks" are, whose decision "the
 * decision" was that is condemned, and on whom an answer falls.
 */
final class EventReferences {
    private static final Set<Plover> AIMED = Set.of(Plover.ACCUSE, Plover.SUPPORT, Plover.THREATEN, Plover.REJECT);
    private static final Set<String> SAID = Set.of(
            "account",
            "claim",
            "accusation",
            "allegation",
            "charge",
            "remark",
            "comment",
            "criticism",
            "version",
            "statement",
            "assertion",
            "suggestion",
            "demand",
            "proposal",
            "offer",
            "call",
            "appeal",
            "request");
    private static final Set<String> DONE = Set.of(
            "decision",
            "move",
            "step",
            "measure",
            "action",
            "act",
            "plan",
            "sentence",
            "ruling",
            "verdict",
            "vote",
            "policy",
            "drill",
            "exercise",
            "strike",
            "attack",
            "raid",
            "killing",
            "arrest",
            "detention",
            "expulsion",
            "closure",
            "ban",
            "sanction",
            "tariff",
            "deal",
            "agreement",
            "pact",
            "accord",
            "treaty",
            "visit",
            "launch",
            "test",
            "incident",
            "violence",
            "deployment",
            "operation",
            "package",
            "penalty",
            "restriction",
            "blockade");
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "such");
    private static final int NEAR = 12;

    private final AnnotatedText text;
    private final Parties[] parties;
    private final Context context;
    private final Cast cast;
    private final List<EventCandidate> before = new ArrayList<>();

    EventReferences(AnnotatedText text, Context context) {
        this.text = text;
        this.context = context;
        this.cast = context.cast();
        this.parties = new Parties[text.sentences().size()];
        for (int i = 0; i < parties.length; i++) {
            parties[i] = new Parties(i, text.sentences().get(i), context);
        }
    }

    /** Whom the words of a sentence mean. */
    Parties parties(int sentence) {
        return parties[sentence];
    }

    /** Each candidate with those whom earlier ones tell, in order. */
    List<EventCandidate> complete(List<EventCandidate> candidates) {
        for (EventCandidate candidate : candidates) {
            before.add(completed(candidate));
        }
        return List.copyOf(before);
    }

    private EventCandidate completed(EventCandidate candidate) {
        if (EventMaker.isMeeting(candidate.type())) {
            return meeting(candidate);
        }
        if (candidate.type() == EventType.APPEAL && candidate.actors().isEmpty()) {
            return candidate.with(
                    context
                            .party(
                                    candidate.sentence(),
                                    candidate.trigger(),
                                    candidate.recipients().stream().findFirst())
                            .stream()
                            .toList(),
                    candidate.recipients());
        }
        boolean aimed = AIMED.contains(candidate.plover()) && candidate.type() != EventType.AGREEMENT;
        if (aimed && candidate.recipients().isEmpty()) {
            List<ActorRef> behind = behind(candidate);
            return behind.isEmpty() && candidate.type() == EventType.THREAT
                    ? opposed(candidate)
                    : candidate.with(candidate.actors(), behind);
        }
        if (candidate.type() == EventType.SANCTION && candidate.recipients().isEmpty()) {
            return opposed(candidate);
        }
        return candidate;
    }

    /** Those who took part in the talks that are taken up, where the words name fewer than two. */
    private EventCandidate meeting(EventCandidate candidate) {
        if (candidate.participants().size() > 1 || !isTakenUp(candidate)) {
            return candidate;
        }
        return lastFirst()
                .filter(earlier -> earlier.sentence() < candidate.sentence())
                .filter(earlier -> EventMaker.isMeeting(earlier.type()))
                .filter(earlier -> earlier.participants().size() > 1 && share(candidate, earlier))
                .findFirst()
                .map(earlier -> candidate.with(earlier.participants(), List.of()))
                .orElse(candidate);
    }

    /** "The talks", or talks that are offered, begun, broken off; not just any talk that is mentioned. */
    private boolean isTakenUp(EventCandidate candidate) {
        Token word = candidate.trigger();
        boolean definite = text.sentences()
                .get(candidate.sentence())
                .children(word, Relation.DETERMINER)
                .anyMatch(the -> POINTING.contains(the.lemma()));
        return definite
                || candidate
                        .governor()
                        .filter(above -> above.index() == word.head())
                        .isPresent();
    }

    private boolean share(EventCandidate one, EventCandidate earlier) {
        return one.participants().stream()
                .allMatch(actor -> earlier.participants().stream().anyMatch(other -> isSame(actor, other)));
    }

    /** Whose deed or word the object of a speech act takes up: "rejected that account", "condemned the decision". */
    private List<ActorRef> behind(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Optional<Token> taken = objects(sentence, candidate)
                .filter(object -> SAID.contains(object.lemma()) || DONE.contains(object.lemma()))
                .filter(object ->
                        sentence.children(object, Relation.DETERMINER).anyMatch(the -> POINTING.contains(the.lemma())))
                .findFirst();
        if (taken.isEmpty()) {
            return List.of();
        }
        boolean said = SAID.contains(taken.get().lemma());
        return lastFirst()
                .filter(earlier -> earlier.sentence() < candidate.sentence()
                        || earlier.trigger().index() < candidate.trigger().index())
                .filter(earlier -> said == isSpeech(earlier))
                .map(earlier -> earlier.actors().stream()
                        .filter(actor -> candidate.actors().stream().noneMatch(self -> isSame(self, actor)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<Token> objects(Sentence sentence, EventCandidate candidate) {
        Token trigger = candidate.trigger();
        return Stream.concat(
                sentence.related(trigger, Relation.OBJECT),
                sentence.edges(trigger).stream()
                        .filter(edge -> edge.relation() == Relation.OBLIQUE)
                        .map(edge -> sentence.token(edge.dependent())));
    }

    private static boolean isSpeech(EventCandidate candidate) {
        return AIMED.contains(candidate.plover()) || candidate.plover() == Plover.REQUEST;
    }

    /** With the other side of the last affair that the actor was in, on whom the answer falls. */
    private EventCandidate opposed(EventCandidate candidate) {
        if (candidate.actors().isEmpty()) {
            return candidate;
        }
        return lastFirst()
                .limit(NEAR)
                .filter(earlier -> involves(earlier, candidate.actors()))
                .map(earlier -> earlier.participants().stream()
                        .filter(other -> candidate.actors().stream().noneMatch(actor -> isSame(actor, other)))
                        .filter(other -> cast.get(other).country().isPresent())
                        .toList())
                .filter(others -> !others.isEmpty())
                .findFirst()
                .map(others -> candidate.with(candidate.actors(), others))
                .orElse(candidate);
    }

    private boolean involves(EventCandidate earlier, List<ActorRef> actors) {
        return earlier.participants().stream()
                .anyMatch(other -> actors.stream().anyMatch(actor -> isSame(actor, other)));
    }

    private boolean isSame(ActorRef one, ActorRef other) {
        Optional<String> country = cast.get(one).country();
        return one.equals(other)
                || (country.isPresent() && country.equals(cast.get(other).country()));
    }

    private Stream<EventCandidate> lastFirst() {
        List<EventCandidate> reversed = new ArrayList<>(before);
        java.util.Collections.reverse(reversed);
        return reversed.stream();
    }
}
