package org.demarche.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that was found in one article; every reference in it leads to something in it. */
public record Extraction(
        Article article,
        List<Actor> actors,
        List<Mention> mentions,
        List<Attribution> attributions,
        List<Stance> stances,
        List<Event> events,
        List<IssueMention> issues,
        List<Skipped> skipped) {
    public Extraction {
        actors = List.copyOf(actors);
        mentions = List.copyOf(mentions);
        attributions = List.copyOf(attributions);
        stances = List.copyOf(stances);
        events = List.copyOf(events);
        issues = List.copyOf(issues);
        skipped = List.copyOf(skipped);
        checkSpans(article.text().length(), mentions, attributions, stances, events, issues);
        checkActors(actors, mentions, attributions, stances, events);
        checkPositions(attributions, stances, events);
    }

    /** An extraction that found nothing. */
    public static Extraction nothing(Article article) {
        return new Extraction(article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static void checkSpans(
            int length,
            List<Mention> mentions,
            List<Attribution> attributions,
            List<Stance> stances,
            List<Event> events,
            List<IssueMention> issues) {
        Stream.of(
                        mentions.stream().map(Mention::grounds),
                        attributions.stream().map(Attribution::grounds),
                        stances.stream().map(Stance::grounds),
                        events.stream().map(Event::grounds),
                        issues.stream().map(IssueMention::grounds))
                .flatMap(grounds -> grounds)
                .flatMap(grounds -> grounds.evidence().stream())
                .filter(span -> span.end() > length)
                .findAny()
                .ifPresent(span -> {
                    throw new IllegalArgumentException("evidence outside of the text: \"" + span + "\"");
                });
    }

    private static void checkActors(
            List<Actor> actors,
            List<Mention> mentions,
            List<Attribution> attributions,
            List<Stance> stances,
            List<Event> events) {
        Set<ActorRef> known = new HashSet<>();
        for (Actor actor : actors) {
            if (!known.add(actor.ref())) {
                throw new IllegalArgumentException("actor \"" + actor.ref().key() + "\" is there twice");
            }
        }
        Stream.of(
                        actors.stream().map(Actor::represents).flatMap(Collection::stream),
                        mentions.stream().map(Mention::actor),
                        mentions.stream().flatMap(mention -> mention.place().stream()),
                        attributions.stream()
                                .flatMap(attribution -> attribution.chain().stream())
                                .flatMap(link -> link.source().stream()),
                        stances.stream().map(Stance::holder),
                        stances.stream().flatMap(stance -> stance.addressee().stream()),
                        stances.stream()
                                .flatMap(Stance::targets)
                                .flatMap(about -> about instanceof Target.OfActor target
                                        ? Stream.of(target.actor())
                                        : Stream.empty()),
                        events.stream().map(Event::participants).flatMap(Collection::stream),
                        events.stream().flatMap(event -> event.place().stream()))
                .flatMap(refs -> refs)
                .filter(ref -> !known.contains(ref))
                .findAny()
                .ifPresent(ref -> {
                    throw new IllegalArgumentException("unknown actor \"" + ref.key() + "\"");
                });
    }

    private static void checkPositions(List<Attribution> attributions, List<Stance> stances, List<Event> events) {
        Stream.of(
                        attributions.stream().flatMap(attribution -> attribution.within().stream()),
                        stances.stream().map(Stance::statedBy).flatMap(Collection::stream),
                        events.stream().map(Event::statedBy).flatMap(Collection::stream),
                        stances.stream()
                                .flatMap(Stance::targets)
                                .flatMap(about -> about instanceof Target.OfStatement target
                                        ? Stream.of(target.attribution())
                                        : Stream.empty()))
                .flatMap(positions -> positions)
                .filter(position -> position < 0 || position >= attributions.size())
                .findAny()
                .ifPresent(position -> {
                    throw new IllegalArgumentException("no attribution \"" + position + "\"");
                });
        stances.stream()
                .flatMap(Stance::targets)
                .filter(target -> target instanceof Target.OfEvent event && event.event() >= events.size())
                .findAny()
                .ifPresent(target -> {
                    throw new IllegalArgumentException("no event for \"" + target + "\"");
                });
    }
}
