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
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;

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
    private static final Set<String> OFFERED =
            Set.of("proposal", "offer", "promise", "pledge", "invitation", "suggestion");
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
            "incident",
            "violence",
            "deployment",
            "operation",
            "package");
    private static final Set<Plover> CONTEST =
            Set.of(Plover.ASSAULT, Plover.MOBILIZE, Plover.COERCE, Plover.SANCTION, Plover.ACCUSE);
    private static final Set<Status> FIRM = Set.of(Status.HELD, Status.UNDER_WAY, Status.AGREED, Status.SCHEDULED);
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "such");
    private static final int NEAR = 12;

    private final AnnotatedText text;
    private final Parties[] parties;
    private final EventLexicon lexicon;
    private final Context context;
    private final Cast cast;
    private final List<EventCandidate> before = new ArrayList<>();

    EventReferences(AnnotatedText text, Context context, EventLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
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
            Optional<ActorRef> asked = candidate.recipients().stream().findFirst();
            return candidate.with(
                    context.party(candidate.sentence(), candidate.trigger(), asked).stream()
                            .toList(),
                    candidate.recipients());
        }
        boolean aimed = AIMED.contains(candidate.plover()) && candidate.type() != EventType.AGREEMENT;
        if (aimed && candidate.actors().isEmpty()) {
            return candidate.with(others(candidate.recipients()), candidate.recipients());
        }
        return candidate.recipients().isEmpty()
                ? candidate.with(candidate.actors(), recipients(candidate, aimed))
                : candidate;
    }

    /** To whom something is done or said where the sentence does not tell. */
    private List<ActorRef> recipients(EventCandidate candidate, boolean aimed) {
        if (candidate.plover() == Plover.REQUEST) {
            return addressed(candidate);
        }
        if (aimed) {
            List<ActorRef> behind = behind(candidate);
            return !behind.isEmpty()
                    ? behind
                    : candidate.plover() == Plover.REJECT
                            ? asking(candidate)
                            : candidate.type() == EventType.THREAT ? others(candidate.actors()) : List.of();
        }
        if (candidate.type() == EventType.SANCTION) {
            return others(candidate.actors());
        }
        if (candidate.plover() == Plover.CONCEDE) {
            List<ActorRef> askers = asking(candidate);
            return askers.isEmpty() && candidate.status() == Status.HELD ? others(candidate.actors()) : askers;
        }
        return candidate.entry().plover() == Plover.CONSULT || isCeasefire(candidate)
                ? contending(candidate.actors())
                : List.of();
    }

    private static boolean isCeasefire(EventCandidate candidate) {
        return candidate.type() == EventType.AGREEMENT
                && candidate.plover() == Plover.RETREAT
                && candidate.actors().isEmpty();
    }

    /** Whom the speech act before "and" was aimed at: "condemned A and demanded …". */
    private List<ActorRef> addressed(EventCandidate candidate) {
        return lastFirst()
                .filter(earlier -> earlier.sentence() == candidate.sentence()
                        && isSpeech(earlier)
                        && candidate.trigger().relation() == Relation.CONJUNCT
                        && candidate.trigger().head() == earlier.trigger().index())
                .map(EventCandidate::recipients)
                .findFirst()
                .orElse(List.of());
    }

    /** Who asked or wanted last what somebody now refuses or grants. */
    private List<ActorRef> asking(EventCandidate candidate) {
        return lastFirst()
                .limit(NEAR)
                .filter(earlier ->
                        earlier.plover() == Plover.REQUEST && isAmong(candidate.actors(), earlier.recipients()))
                .map(earlier -> earlier.actors().stream()
                        .filter(asker -> !isAmong(List.of(asker), candidate.actors()))
                        .map(cast::principal)
                        .toList())
                .filter(askers -> !askers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The parties of the last contest that is told of, if the actors are none of them. */
    private List<ActorRef> contending(List<ActorRef> actors) {
        return lastFirst()
                .filter(earlier -> CONTEST.contains(earlier.plover()) && !isAmong(actors, earlier.participants()))
                .map(earlier -> earlier.participants().stream()
                        .map(cast::principal)
                        .distinct()
                        .toList())
                .filter(parties -> parties.stream().map(this::party).distinct().count() == 2)
                .findFirst()
                .orElse(List.of());
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
        return one.participants().stream().allMatch(actor -> isAmong(List.of(actor), earlier.participants()));
    }

    /** Whose deed or word the object of a speech act takes up: "rejected that account", "condemned the decision". */
    private List<ActorRef> behind(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Optional<Token> taken = objects(sentence, candidate)
                .filter(object -> SAID.contains(object.lemma())
                        || OFFERED.contains(object.lemma())
                        || DONE.contains(object.lemma())
                        || !classes(object).isEmpty())
                .filter(object ->
                        sentence.children(object, Relation.DETERMINER).anyMatch(the -> POINTING.contains(the.lemma())))
                .findFirst();
        return taken.stream()
                .flatMap(object -> lastFirst().filter(earlier -> isTakenUpBy(object, earlier)))
                .map(earlier -> (earlier.actors().isEmpty() ? earlier.participants() : doers(earlier))
                        .stream()
                                .filter(actor -> !isAmong(List.of(actor), candidate.actors()))
                                .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ActorRef> doers(EventCandidate earlier) {
        return earlier.type() == EventType.AGREEMENT ? earlier.participants() : earlier.actors();
    }

    private boolean isTakenUpBy(Token noun, EventCandidate earlier) {
        Set<Plover> classes = classes(noun);
        if (OFFERED.contains(noun.lemma())) {
            return earlier.status() == Status.PROPOSED || earlier.plover() == Plover.AGREE;
        }
        if (SAID.contains(noun.lemma())) {
            return isSpeech(earlier);
        }
        if (noun.lemma().equals("plan") || classes.contains(Plover.SUPPORT)) {
            return earlier.type() == EventType.AGREEMENT;
        }
        return classes.isEmpty()
                ? !isSpeech(earlier) && FIRM.contains(earlier.status())
                : classes.contains(earlier.entry().plover());
    }

    /** The types of events that a noun names by itself. */
    private Set<Plover> classes(Token noun) {
        return lexicon.namedBy(noun.lemma());
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

    /** The other side of the last affair that somebody was in, on whom an answer falls. */
    private List<ActorRef> others(List<ActorRef> side) {
        return side.isEmpty()
                ? List.of()
                : lastFirst()
                        .limit(NEAR)
                        .filter(earlier -> isAmong(side, earlier.participants()))
                        .map(earlier -> earlier.participants().stream()
                                .filter(other -> !isAmong(List.of(other), side))
                                .map(cast::principal)
                                .filter(this::isParty)
                                .distinct()
                                .toList())
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private boolean isParty(ActorRef ref) {
        Actor actor = cast.get(ref);
        return actor.kind() == ActorKind.STATE
                || actor.kind() == ActorKind.GOVERNMENT_BODY
                || actor.kind() == ActorKind.INTERNATIONAL_ORGANIZATION
                || actor.kind() == ActorKind.NON_STATE;
    }

    private boolean isAmong(List<ActorRef> ones, List<ActorRef> others) {
        return ones.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> party(one).equals(party(other))));
    }

    private String party(ActorRef ref) {
        return cast.get(ref).country().orElseGet(() -> cast.principal(ref).key());
    }

    private Stream<EventCandidate> lastFirst() {
        List<EventCandidate> reversed = new ArrayList<>(before);
        java.util.Collections.reverse(reversed);
        return reversed.stream();
    }
}
