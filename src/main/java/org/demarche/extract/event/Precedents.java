package org.demarche.extract.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.extract.actor.Cast;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/** What was told before of those who take part in an event: who opposed whom, who asked whom, who holds whom. */
final class Precedents {
    private static final Set<Plover> CONTEST =
            Set.of(Plover.ASSAULT, Plover.MOBILIZE, Plover.COERCE, Plover.SANCTION, Plover.ACCUSE);
    private static final Set<Plover> FRIENDLY = Set.of(Plover.SUPPORT, Plover.AID, Plover.COOPERATE);
    private static final Set<Plover> TAKING = Set.of(Plover.COERCE, Plover.ASSAULT);
    private static final Set<ActorKind> PEOPLE =
            Set.of(ActorKind.PERSON, ActorKind.UNNAMED_PERSON, ActorKind.COLLECTIVE);
    private static final int NEAR = 12;

    private final Cast cast;
    private final List<EventCandidate> told = new ArrayList<>();

    Precedents(Cast cast) {
        this.cast = cast;
    }

    void add(EventCandidate candidate) {
        told.add(candidate);
    }

    /** All that was told so far, in order. */
    List<EventCandidate> all() {
        return List.copyOf(told);
    }

    /** All that was told so far, the last first. */
    Stream<EventCandidate> lastFirst() {
        List<EventCandidate> reversed = new ArrayList<>(told);
        Collections.reverse(reversed);
        return reversed.stream();
    }

    /** Who asked or wanted last what somebody now refuses, grants or gives. */
    List<ActorRef> asking(List<ActorRef> answering) {
        return firstOf(
                earlier -> earlier.plover() == Plover.REQUEST && isAmong(answering, earlier.recipients()),
                earlier -> earlier.actors().stream()
                        .filter(asker -> !isAmong(List.of(asker), answering))
                        .map(this::side)
                        .toList());
    }

    /** Who put forward last, to whomever, what somebody now turns down. */
    List<ActorRef> proposing(List<ActorRef> answering) {
        return firstOf(
                earlier -> earlier.plover() == Plover.REQUEST || earlier.status() == Status.PROPOSED,
                earlier -> earlier.actors().stream()
                        .filter(actor -> !isAmong(List.of(actor), answering))
                        .toList());
    }

    /** The parties of the last contest that is told of, if the actors are none of them. */
    List<ActorRef> contending(List<ActorRef> actors) {
        return lastFirst()
                .filter(earlier -> CONTEST.contains(earlier.plover()) && !isAmong(actors, earlier.participants()))
                .map(earlier -> earlier.participants().stream()
                        .map(this::side)
                        .distinct()
                        .toList())
                .filter(parties -> parties.stream().map(this::party).distinct().count() == 2)
                .findFirst()
                .orElse(List.of());
    }

    /** The other side of the last contest that somebody was in, or else of the last affair, on whom an answer falls. */
    List<ActorRef> others(List<ActorRef> side) {
        if (side.isEmpty()) {
            return List.of();
        }
        List<ActorRef> opponents = others(side, Precedents::isContest);
        List<ActorRef> found =
                opponents.isEmpty() ? others(side, earlier -> !FRIENDLY.contains(earlier.plover())) : opponents;
        return found.stream().map(this::party).distinct().count() > 1 ? List.of() : found;
    }

    private List<ActorRef> others(List<ActorRef> side, Predicate<EventCandidate> kind) {
        return firstOf(
                earlier -> kind.test(earlier) && isAmong(side, earlier.participants()),
                earlier -> earlier.participants().stream()
                        .filter(other -> !isAmong(List.of(other), side))
                        .map(this::side)
                        .filter(this::isParty)
                        .distinct()
                        .toList());
    }

    /** Whether what was told before set its parties against each other. */
    static boolean isContest(EventCandidate earlier) {
        return CONTEST.contains(earlier.plover());
    }

    /** Who took, or holds, those of whom is told now: their taker, or the last who took anybody. */
    List<ActorRef> takers(List<ActorRef> taken) {
        List<ActorRef> same = firstOf(
                earlier -> TAKING.contains(earlier.plover())
                        && earlier.status() == Status.HELD
                        && earlier.recipients().stream().anyMatch(taken::contains),
                EventCandidate::actors);
        return same.isEmpty()
                ? firstOf(
                        earlier -> earlier.plover() == Plover.COERCE && earlier.status() == Status.HELD,
                        EventCandidate::actors)
                : same;
    }

    /** Whether somebody was told to be taken or hurt before. */
    boolean isTaken(List<ActorRef> people) {
        return told.stream()
                .anyMatch(earlier -> TAKING.contains(earlier.plover())
                        && earlier.recipients().stream().anyMatch(people::contains));
    }

    /** The organisation that was told of last, whose resolution "the resolution" is. */
    List<ActorRef> adopters() {
        return lastFirst()
                .flatMap(earlier -> earlier.participants().stream())
                .filter(ref -> cast.get(ref).kind() == ActorKind.INTERNATIONAL_ORGANIZATION)
                .limit(1)
                .toList();
    }

    /** For whom an actor stands in an affair; a body of an organisation stands for itself. */
    ActorRef side(ActorRef ref) {
        return cast.get(ref).kind() == ActorKind.INTERNATIONAL_ORGANIZATION ? ref : cast.principal(ref);
    }

    private List<ActorRef> firstOf(Predicate<EventCandidate> fits, Function<EventCandidate, List<ActorRef>> whom) {
        return lastFirst()
                .limit(NEAR)
                .filter(fits)
                .map(whom)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether an actor is one that acts in affairs of states: no person and no crowd. */
    boolean isParty(ActorRef ref) {
        Actor actor = cast.get(ref);
        return actor.kind() == ActorKind.STATE
                || actor.kind() == ActorKind.GOVERNMENT_BODY
                || actor.kind() == ActorKind.INTERNATIONAL_ORGANIZATION
                || actor.kind() == ActorKind.NON_STATE;
    }

    /** Whether one of some is of the same party as one of others. */
    boolean isAmong(List<ActorRef> ones, List<ActorRef> others) {
        return ones.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> party(one).equals(party(other))));
    }

    /**
     * Whether somebody cannot be whom some answer: he is one of them or of their party; people who act for nobody answer
     * for themselves alone, as those do who oppose their own government.
     */
    boolean isOneOf(ActorRef somebody, List<ActorRef> answering) {
        return answering.stream()
                .anyMatch(other -> (isForNobody(somebody) || isForNobody(other))
                        ? somebody.equals(other)
                        : party(somebody).equals(party(other)));
    }

    private boolean isForNobody(ActorRef ref) {
        return PEOPLE.contains(cast.get(ref).kind()) && cast.principal(ref).equals(ref);
    }

    /** The state to which an actor belongs in an affair; himself if he acts for none, as those do who oppose their own. */
    String party(ActorRef ref) {
        Actor actor = cast.get(ref);
        boolean own = actor.kind() == ActorKind.NON_STATE;
        return own
                ? ref.key()
                : actor.country().orElseGet(() -> cast.principal(ref).key());
    }
}
