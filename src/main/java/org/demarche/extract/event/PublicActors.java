package org.demarche.extract.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Plover;

/** Which actors act in public affairs: "an officer recognised her" and "feeds her children" tell of private lives. */
final class PublicActors {
    private static final Set<ActorKind> PUBLIC = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT_BODY,
            ActorKind.INTERNATIONAL_ORGANIZATION,
            ActorKind.NON_STATE,
            ActorKind.OFFICE);
    static final Set<ActorKind> NOBODY = Set.of(ActorKind.PLACE, ActorKind.DOCUMENT, ActorKind.PUBLISHER);
    /** What private people do to each other as well. */
    private static final Set<Plover> EVERYDAY = Set.of(
            Plover.AGREE, Plover.CONSULT, Plover.SUPPORT, Plover.COOPERATE, Plover.AID, Plover.CONCEDE, Plover.RETREAT);

    private static final Set<String> HELPING = Set.of("help", "protect", "assist", "aid", "give");
    private static final Set<String> OWNERS = Set.of("his", "her", "my");
    private static final String RELEASE = Plover.RETREAT.mode("release");
    private static final Set<String> NOUNS = WordSets.shipped().of("public");

    private PublicActors() {}

    /** Whether what is told is of public affairs: who does it is, or, where nobody is told, to whom it is done; whoever is freed. */
    static boolean takePart(EventCandidate candidate, Cast cast) {
        boolean freed = candidate.entry().mode().filter(RELEASE::equals).isPresent();
        if ((freed && candidate.actors().isEmpty())
                || !EVERYDAY.contains(candidate.entry().plover())
                || candidate.plover() == Plover.REJECT) {
            return true;
        }
        List<ActorRef> sides =
                freed || candidate.actors().isEmpty() || candidate.type().isMeeting()
                        ? candidate.participants()
                        : candidate.actors();
        return sides.isEmpty()
                || sides.stream().map(cast::get).anyMatch(PublicActors::isPublic)
                || isRelief(candidate, cast);
    }

    /** "Fishermen rescued the migrants", "the pilgrims were evacuated": many help many, or nobody says who did; not a mother her children. */
    private static boolean isRelief(EventCandidate candidate, Cast cast) {
        return candidate.plover() == Plover.AID
                && !HELPING.contains(candidate.trigger().lemma())
                && candidate.actors().stream().map(cast::get).allMatch(PublicActors::isMany)
                && candidate.recipients().stream().map(cast::get).anyMatch(PublicActors::isMany);
    }

    private static boolean isMany(Actor actor) {
        return actor.kind() == ActorKind.COLLECTIVE && !isOwned(actor);
    }

    /** "His daughter", "her crew": somebody of another's. */
    static boolean isOwned(Actor actor) {
        return Arrays.stream(actor.label().toLowerCase(Locale.ROOT).split(" ")).anyMatch(OWNERS::contains);
    }

    static boolean isPublic(Actor actor) {
        if (NOBODY.contains(actor.kind())) {
            return false;
        }
        return actor.registered()
                || PUBLIC.contains(actor.kind())
                || !actor.represents().isEmpty()
                || (actor.kind() == ActorKind.PERSON && actor.country().isPresent())
                || Arrays.stream(actor.label().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1))
                        .anyMatch(word -> NOUNS.contains(word) || NOUNS.contains(word.replaceFirst("s$", "")));
    }
}
