package org.demarche.extract.event;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.confidence.PartiesFrom;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Event;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/**
 * Whether an event of which the words name but one party is one of public affairs, by what that party does or undergoes: not a
 * footballer's bid, a lawyer's motion, a promise to somebody by nobody.
 */
public final class LoneParties {
    /** What is done to crowds and bystanders in public affairs. */
    private static final Set<Plover> SUFFERED =
            EnumSet.of(Plover.ASSAULT, Plover.COERCE, Plover.RETREAT, Plover.AID, Plover.PROTEST);

    /** What a person of whom the news tell by name says in public: "Ann Lee demanded a recount". */
    private static final Set<Plover> VOICED = EnumSet.of(Plover.REQUEST, Plover.REJECT, Plover.THREATEN);

    private static final Set<ActorKind> POWERS = EnumSet.of(
            ActorKind.STATE, ActorKind.GOVERNMENT_BODY, ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE);
    private static final Set<ActorKind> INDIVIDUALS = EnumSet.of(ActorKind.PERSON, ActorKind.OFFICE);
    private static final Set<String> INCOMPLETE = WordSets.shipped().of("incomplete");
    /** What envoys do as well as crowds. */
    private static final String DIPLOMATIC = "event/" + Plover.PROTEST + "/protest";

    private static final String RELEASE = Plover.RETREAT.mode("release");
    private static final Set<String> CAPTIVES = WordSets.shipped().of("releasable");
    private static final Set<String> PERSECUTED = WordSets.shipped().of("persecuted");
    private static final Set<String> BUSINESS = WordSets.shipped().of("business");

    private LoneParties() {}

    /** Whether an event has several parties, or one that makes it public. */
    public static boolean suffice(Event event, Cast cast) {
        if (event.participants().size() != 1) {
            return isOfPublic(event, cast);
        }
        if (event.plover().isEmpty()) {
            return false;
        }
        Actor one = cast.get(event.participants().get(0));
        Plover plover = event.plover().get();
        return !isIncomplete(event, one)
                && (event.actors().isEmpty() ? isUndergone(one, plover, event) : isDone(one, plover, event));
    }

    /** Whether no firm is among several, or somebody who acts in public: not "a company has partnered with developers". */
    private static boolean isOfPublic(Event event, Cast cast) {
        List<Actor> sides = event.participants().stream().map(cast::get).toList();
        return sides.stream().noneMatch(one -> !one.registered() && has(one, BUSINESS))
                || sides.stream().anyMatch(LoneParties::isPublicOrPeople);
    }

    /** What needs another, and has lost him: "accepted the offer", or who was taken from a sentence before. */
    private static boolean isIncomplete(Event event, Actor one) {
        String rule = event.grounds().rule();
        boolean power = POWERS.contains(one.kind()) || one.kind() == ActorKind.OFFICE;
        return rule.endsWith(PartiesFrom.BEFORE.suffix())
                || (!power
                        && INCOMPLETE.contains(rule.substring(rule.indexOf('/') + 1))
                        && event.plover().filter(Plover.REJECT::equals).isEmpty());
    }

    /** "The minister shot back", "fights for his job": nobody does so alone; a state's "strike", a candidate's "rally" is no protest. */
    private static boolean isDone(Actor one, Plover plover, Event event) {
        boolean individual = INDIVIDUALS.contains(one.kind());
        return switch (plover) {
            case ASSAULT ->
                (!individual || event.status().filter(Status::hasCome).isEmpty()) && isPublicOrPeople(one);
            case PROTEST -> isProtester(one, event.grounds().rule());
            case AID -> !individual && isPublicOrPeople(one);
            default -> isPublicOrPeople(one) || (one.kind() == ActorKind.PERSON && VOICED.contains(plover));
        };
    }

    private static boolean isProtester(Actor one, String rule) {
        return switch (one.kind()) {
            case COLLECTIVE -> true;
            case STATE, GOVERNMENT_BODY, INTERNATIONAL_ORGANIZATION, OFFICE -> rule.startsWith(DIPLOMATIC);
            case PERSON -> rule.contains("hunger");
            default -> isPublic(one);
        };
    }

    private static boolean isUndergone(Actor one, Plover plover, Event event) {
        if (event.mode().filter(RELEASE::equals).isPresent()) {
            return true;
        }
        boolean placed = event.place().isPresent();
        return switch (plover) {
            case AGREE -> event.type().isMeeting();
            case AID ->
                one.kind() == ActorKind.COLLECTIVE
                        || (POWERS.contains(one.kind())
                                && isPublic(one)
                                && isOpen(event.grounds().rule()));
            case ACCUSE -> one.registered() || isOfState(one);
            case SANCTION ->
                POWERS.contains(one.kind())
                        || isOfState(one)
                        || (one.kind() == ActorKind.COLLECTIVE && PublicActors.isPublic(one));
            case COERCE ->
                isPublic(one) || one.kind() == ActorKind.PERSON || placed || has(one, CAPTIVES) || has(one, PERSECUTED);
            case ASSAULT ->
                isPublic(one)
                        || one.kind() == ActorKind.COLLECTIVE
                        || placed
                        || (one.kind() == ActorKind.UNNAMED_PERSON && !PublicActors.isOwned(one));
            default -> isPublicOrPeople(one) || (one.kind() == ActorKind.COLLECTIVE && SUFFERED.contains(plover));
        };
    }

    /** Whether a word tells it by itself: "aid", not "transfer of". */
    private static boolean isOpen(String rule) {
        return rule.indexOf(':') < 0;
    }

    /** "Two Chinese nationals". */
    private static boolean isOfState(Actor one) {
        return one.country().isPresent() && !INDIVIDUALS.contains(one.kind());
    }

    private static boolean isPublicOrPeople(Actor one) {
        return isPublic(one) || (one.kind() == ActorKind.COLLECTIVE && isPeople(one));
    }

    private static boolean isPublic(Actor one) {
        return PublicActors.isPublic(one) && (one.registered() || !has(one, BUSINESS));
    }

    private static boolean has(Actor one, Set<String> words) {
        return Arrays.stream(one.label().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1))
                .anyMatch(words::contains);
    }

    /** "Rohingya", "Sahrawis". */
    private static boolean isPeople(Actor one) {
        return Character.isUpperCase(one.label().charAt(0)) && !one.label().contains(" ");
    }
}
