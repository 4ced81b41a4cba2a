package org.demarche.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.extract.actor.Cast;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;

/** Whether those who take part in two events may be the same, though they are named in other words. */
record SameParties(Cast cast) {
    private static final Pattern BEHIND = Pattern.compile(" (?:of|in|from|with|at|on|who|,) ");
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens|hundreds|thousands)\\b");

    /** Whether the parties of one are those of the other or some of them, in the same places. */
    boolean areOf(EventCandidate first, EventCandidate again) {
        return !first.participants().isEmpty()
                && !again.participants().isEmpty()
                && (areAmong(first.participants(), again.participants())
                        || areAmong(again.participants(), first.participants()))
                && isSharing(first.actors(), again.actors())
                && isSharing(first.recipients(), again.recipients());
    }

    /** Whether some take part in both, and of the others no two may be rivals: all of one are only described. */
    boolean areMeeting(EventCandidate first, EventCandidate again) {
        List<ActorRef> ones = others(first, again);
        List<ActorRef> others = others(again, first);
        return ones.size() < first.participants().size()
                && (ones.stream().noneMatch(cast::isKnown) || others.stream().noneMatch(cast::isKnown));
    }

    /** Whether there are none of one, or some of both, or all of one are only described, and no two numbers of them are told. */
    boolean areNoRivals(List<ActorRef> ones, List<ActorRef> others) {
        boolean open = ones.isEmpty() || others.isEmpty();
        boolean shared = ones.stream().anyMatch(one -> areAmong(List.of(one), others));
        boolean described =
                ones.stream().noneMatch(cast::isKnown) || others.stream().noneMatch(cast::isKnown);
        return open || shared || (described && !(areCounted(ones) && areCounted(others)));
    }

    private boolean areCounted(List<ActorRef> actors) {
        return actors.stream()
                .anyMatch(ref -> NUMBER.matcher(cast.get(ref).label()).find());
    }

    private List<ActorRef> others(EventCandidate one, EventCandidate other) {
        return one.participants().stream()
                .filter(ref -> !areAmong(List.of(ref), other.participants()))
                .toList();
    }

    private boolean isSharing(List<ActorRef> ones, List<ActorRef> others) {
        return ones.isEmpty() || others.isEmpty() || ones.stream().anyMatch(one -> areAmong(List.of(one), others));
    }

    boolean areAmong(List<ActorRef> ones, List<ActorRef> others) {
        return ones.stream().allMatch(one -> others.stream().anyMatch(other -> isOne(one, other)));
    }

    /** The same actor, a state and who acts for it, or an office and a person; two others who act for one are two. */
    private boolean isOne(ActorRef one, ActorRef other) {
        return one.equals(other)
                || isOneGroup(cast.get(one), cast.get(other))
                || (cast.party(one).equals(cast.party(other))
                        && (isAbove(one, other)
                                || isAbove(other, one)
                                || isHolder(one, other)
                                || isHolder(other, one)));
    }

    /** "Forty refugees", "the refugees", but not "forty people", "ten people". */
    private static boolean isOneGroup(Actor one, Actor other) {
        return one.kind() == ActorKind.COLLECTIVE
                && other.kind() == ActorKind.COLLECTIVE
                && head(one).equals(head(other))
                && !(NUMBER.matcher(one.label()).find()
                        && NUMBER.matcher(other.label()).find());
    }

    /** The noun of a description: of "the refugees from Oslo" the second word. */
    private static String head(Actor group) {
        String noun = BEHIND.split(group.label(), 2)[0];
        return noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private boolean isAbove(ActorRef whole, ActorRef part) {
        return cast.get(whole).kind() == ActorKind.STATE || cast.principal(part).equals(whole);
    }

    private boolean isHolder(ActorRef person, ActorRef office) {
        return cast.get(person).kind() == ActorKind.PERSON && cast.get(office).kind() == ActorKind.OFFICE;
    }

    /** Whether there are some, and the same parties on both sides. */
    boolean areSame(List<ActorRef> ones, List<ActorRef> others) {
        return !ones.isEmpty() && parties(ones).equals(parties(others));
    }

    private Set<String> parties(List<ActorRef> actors) {
        return actors.stream().map(cast::party).collect(Collectors.toSet());
    }
}
