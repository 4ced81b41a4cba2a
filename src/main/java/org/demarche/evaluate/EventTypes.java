package org.demarche.evaluate;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.EventType;
import org.demarche.vocab.Dem;

/** The classes of events, and which of them lie close to each other. */
final class EventTypes {
    private static final Set<String> MEETINGS = Set.of("Meeting", "Summit", "Negotiation", "Visit", "Call");
    private static final String GENERAL = EventType.EVENT.term();

    private EventTypes() {}

    /** The classes as they stand in the ontology. */
    static Stream<Node> all() {
        return Stream.of(EventType.values()).map(type -> NodeFactory.createURI(Dem.NS + type.term()));
    }

    static boolean isType(Node node) {
        return all().anyMatch(node::equals);
    }

    /** Whether one class is, or is next of kin to, another: the same, the general one, or two kinds of meeting. */
    static boolean areRelated(String one, String other) {
        return one.equals(other)
                || one.equals(GENERAL)
                || other.equals(GENERAL)
                || (MEETINGS.contains(one) && MEETINGS.contains(other));
    }

    /** Whether only its code tells what an event of the class is. */
    static boolean isGeneral(String type) {
        return type.equals(GENERAL);
    }
}
