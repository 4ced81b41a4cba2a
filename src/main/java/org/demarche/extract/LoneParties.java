package org.demarche.extract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Event;
import org.demarche.model.Plover;

/**
 * Whether an event of which the words name but one party is one of public affairs: not a footballer's bid or a lawyer's
 * motion.
 */
final class LoneParties {
    /** What is done to crowds and bystanders in public affairs. */
    private static final Set<Plover> SUFFERED =
            EnumSet.of(Plover.ASSAULT, Plover.COERCE, Plover.RETREAT, Plover.AID, Plover.PROTEST);

    /** What befalls one person in public affairs, where the words tell in what place. */
    private static final Set<Plover> HARM = EnumSet.of(Plover.ASSAULT, Plover.COERCE);

    private static final Set<ActorKind> NO_PROTESTERS =
            EnumSet.of(ActorKind.STATE, ActorKind.GOVERNMENT_BODY, ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE);
    private static final String RELEASE = Plover.RETREAT.mode("release");
    private static final Set<String> CAPTIVES = WordSets.shipped().of("releasable");
    private static final Set<String> BUSINESS = WordSets.shipped().of("business");

    private LoneParties() {}

    /** Whether an event has several parties, or one that makes it public. */
    static boolean suffice(Event event, Cast cast) {
        return event.participants().size() != 1
                || event.plover()
                        .filter(plover -> isPublic(cast.get(event.participants().get(0)), plover, event))
                        .isPresent();
    }

    private static boolean isPublic(Actor one, Plover plover, Event event) {
        boolean suffers = event.actors().isEmpty();
        if (!suffers && isFigurative(one, plover, event)) {
            return false;
        }
        boolean crowd = one.kind() == ActorKind.COLLECTIVE
                && (plover == Plover.PROTEST || isPeople(one) || (suffers && SUFFERED.contains(plover)));
        boolean freed = event.mode().filter(RELEASE::equals).isPresent();
        return crowd
                || (suffers && (freed || isTaken(one, plover, event.place().isPresent())))
                || isPublic(one);
    }

    /** "The minister shot back", "fights for his job": nobody does so alone; a state's "strike", a candidate's "rally" is no protest. */
    private static boolean isFigurative(Actor one, Plover plover, Event event) {
        boolean individual = one.kind() == ActorKind.PERSON || one.kind() == ActorKind.OFFICE;
        return (plover == Plover.ASSAULT && individual)
                || (plover == Plover.PROTEST
                        && (NO_PROTESTERS.contains(one.kind())
                                || (individual && !event.grounds().rule().contains("hunger"))));
    }

    private static boolean isTaken(Actor one, Plover plover, boolean placed) {
        return switch (one.kind()) {
            case PERSON -> placed && HARM.contains(plover);
            case UNNAMED_PERSON -> (HARM.contains(plover) && (placed || has(one, CAPTIVES)))
                    || (plover == Plover.ASSAULT && !PublicActors.isOwned(one));
            default -> false;
        };
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
