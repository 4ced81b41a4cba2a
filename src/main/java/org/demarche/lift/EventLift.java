package org.demarche.lift;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Scheme;

/** Adds the events of an article to its graph, and what they are called and belong to. */
final class EventLift {
    private final ArticleGraph article;
    private final Iris iris;

    EventLift(ArticleGraph article) {
        this.article = article;
        this.iris = article.iris;
    }

    /** Adds the event that stands at a position among those that were found. */
    void lift(int position, Event event) {
        Node node = iris.numbered("event", position);
        article.addType(node, NodeFactory.createURI(Dem.NS + event.type().term()));
        article.addLabel(node, label(event));
        event.status().ifPresent(status -> article.addConcept(node, Dem.status, Scheme.STATUS, status));
        event.participants().forEach(ref -> article.add(node, Dem.participant, article.node(ref)));
        event.actors().forEach(ref -> article.add(node, Dem.actor, article.node(ref)));
        event.recipients().forEach(ref -> article.add(node, Dem.recipient, article.node(ref)));
        event.plover().ifPresent(code -> article.addConcept(node, Dem.eventCode, Scheme.PLOVER, code));
        event.cameo().ifPresent(code -> article.add(node, Dem.eventCode, Scheme.CAMEO.concept(code)));
        event.mode().ifPresent(mode -> article.add(node, Dem.mode, Scheme.PLOVER_MODE.concept(mode)));
        event.contexts().forEach(name -> article.add(node, Dem.context, Scheme.PLOVER_CONTEXT.concept(name)));
        event.time().ifPresent(time -> article.add(node, Dem.time, article.time(time)));
        article.addActor(node, Dem.place, event.place());
        article.addIssue(node, event.issue());
        event.condition().ifPresent(span -> article.add(node, Dem.condition, article.words(List.of(span))));
        liftThread(node, event);
        article.addModality(node, event.modality());
        event.statedBy().forEach(by -> article.add(iris.numbered("statement", by), Dem.describes, node));
        article.addGrounds(node, event.grounds());
    }

    /** What an event is called in lists: "summit of Japan and North Korea", "appeal by Japan to North Korea". */
    private String label(Event event) {
        String kind = event.type().term().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        if (event.actors().isEmpty() || event.recipients().isEmpty()) {
            return event.participants().isEmpty() ? kind : kind + " of " + names(event.participants());
        }
        return kind + " by " + names(event.actors()) + " to " + names(event.recipients());
    }

    private String names(List<ActorRef> actors) {
        List<String> names =
                actors.stream().map(article::actor).map(Actor::label).distinct().toList();
        int last = names.size() - 1;
        return last < 1 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** A meeting of two or more states belongs to the course of their meetings of that kind. */
    private void liftThread(Node event, Event meeting) {
        NavigableSet<String> countries = new TreeSet<>();
        meeting.participants().stream().map(article::actor).forEach(actor -> actor.country()
                .ifPresent(countries::add));
        if (countries.size() < 2 || !isMeeting(meeting.type())) {
            return;
        }
        String kind = meeting.type().term().toLowerCase(Locale.ROOT);
        Node thread = Iris.thread(kind, List.copyOf(countries));
        article.addType(thread, Dem.Thread);
        article.addLabel(thread, kind + " of " + String.join(", ", countries));
        article.add(event, Dem.thread, thread);
    }

    private static boolean isMeeting(EventType type) {
        return switch (type) {
            case MEETING, SUMMIT, NEGOTIATION, VISIT, CALL -> true;
            default -> false;
        };
    }
}
