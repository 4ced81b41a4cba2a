package org.demarche.extract.actor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Attribution;
import org.demarche.model.Event;
import org.demarche.model.Link;
import org.demarche.model.Mention;
import org.demarche.model.Stance;
import org.demarche.model.Target;

/** The papers of an article by which nothing is told, "the talks ended without a statement": they are things and no actors. */
public record IdleDocuments(Set<ActorRef> refs) {
    /** Those of an article in which all this was found. */
    public static IdleDocuments among(
            List<Actor> actors, List<Attribution> attributions, List<Stance> stances, List<Event> events) {
        Set<ActorRef> idle = new HashSet<>();
        actors.stream()
                .filter(actor -> actor.kind() == ActorKind.DOCUMENT)
                .map(Actor::ref)
                .forEach(idle::add);
        if (!idle.isEmpty()) {
            Stream.of(
                            actors.stream().map(Actor::represents).flatMap(Collection::stream),
                            attributions.stream()
                                    .flatMap(attribution -> attribution.chain().stream())
                                    .map(Link::source)
                                    .flatMap(source -> source.stream()),
                            stances.stream().flatMap(IdleDocuments::parties),
                            events.stream().map(Event::participants).flatMap(Collection::stream))
                    .flatMap(used -> used)
                    .forEach(idle::remove);
        }
        return new IdleDocuments(idle);
    }

    private static Stream<ActorRef> parties(Stance stance) {
        Stream<ActorRef> targets = stance.targets()
                .flatMap(target -> target instanceof Target.OfActor of ? Stream.of(of.actor()) : Stream.empty());
        return Stream.of(Stream.of(stance.holder()), stance.addressee().stream(), targets)
                .flatMap(refs -> refs);
    }

    /** Actors without them. */
    public List<Actor> dropFrom(List<Actor> actors) {
        return actors.stream().filter(actor -> !refs.contains(actor.ref())).toList();
    }

    /** Mentions without theirs. */
    public List<Mention> dropFromMentions(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> !refs.contains(mention.actor()))
                .toList();
    }
}
