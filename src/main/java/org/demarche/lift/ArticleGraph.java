package org.demarche.lift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Concept;
import org.demarche.model.Evidence;
import org.demarche.model.Extraction;
import org.demarche.model.Granularity;
import org.demarche.model.Grounds;
import org.demarche.model.Modality;
import org.demarche.model.Span;
import org.demarche.model.Target;
import org.demarche.model.TimeSpan;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Scheme;

/** The graph of one article under construction: what every kind of finding has in common. */
final class ArticleGraph {
    /** Joins the pieces of words that stand apart in the text. */
    private static final String GAP = " … ";

    final Extraction found;
    final Iris iris;
    final Graph graph = GraphFactory.createDefaultGraph();
    private final Map<ActorRef, Actor> actors;
    private int times;

    ArticleGraph(Extraction found) {
        this.found = found;
        this.iris = Iris.of(found.article());
        this.actors = found.actors().stream().collect(Collectors.toMap(Actor::ref, Function.identity()));
    }

    void add(Node subject, Node property, Node object) {
        graph.add(subject, property, object);
    }

    void add(Node subject, Node property, String string) {
        graph.add(subject, property, NodeFactory.createLiteralString(string));
    }

    void addType(Node subject, Node type) {
        graph.add(subject, RDF.type.asNode(), type);
    }

    void addLabel(Node subject, String label) {
        graph.add(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
    }

    <C extends Concept> void addConcept(Node subject, Node property, Scheme scheme, C value) {
        graph.add(subject, property, scheme.concept(value.concept()));
    }

    void addActor(Node subject, Node property, Optional<ActorRef> actor) {
        actor.ifPresent(ref -> graph.add(subject, property, node(ref)));
    }

    void addIssue(Node subject, Optional<String> issue) {
        issue.ifPresent(name -> graph.add(subject, Dem.issue, Scheme.ISSUE.concept(name)));
    }

    /** Certainty, realis and negation, each on its own axis. */
    void addModality(Node subject, Modality modality) {
        addConcept(subject, Dem.certainty, Scheme.CERTAINTY, modality.certainty());
        addConcept(subject, Dem.realis, Scheme.REALIS, modality.realis());
        graph.add(subject, Dem.negated, NodeFactory.createLiteralByValue(modality.negated(), XSDDatatype.XSDboolean));
    }

    /** Evidence, rule, confidence and article of a finding. */
    void addGrounds(Node subject, Grounds grounds) {
        grounds.evidence().forEach(span -> addEvidence(subject, span));
        add(subject, Dem.rule, Iris.rule(grounds.rule()));
        addLabel(Iris.rule(grounds.rule()), "rule " + grounds.rule());
        add(subject, Dem.confidence, decimal(grounds.confidence()));
        add(subject, Dem.statedIn, iris.article());
    }

    /**
     * Evidence at a span, checked by construction.
     *
     * <pre>
     * :stance dem:evidence :evidence/0-9 .
     * :evidence/0-9 a oa:SpecificResource ; oa:hasSource :article ; oa:hasSelector :evidence/0-9#position .
     * :evidence/0-9#position a oa:TextPositionSelector ; oa:start 0 ; oa:end 9 ; oa:refinedBy :evidence/0-9#quote .
     * :evidence/0-9#quote a oa:TextQuoteSelector ; oa:exact "Officials" ; oa:prefix "" ; oa:suffix " said" .
     * </pre>
     */
    void addEvidence(Node subject, Span span) {
        Node evidence = iris.evidence(span);
        add(subject, Dem.evidence, evidence);
        if (graph.contains(evidence, RDF.type.asNode(), OA.SpecificResource.asNode())) {
            return;
        }
        Node position = iris.selector(span, "position");
        Node quote = iris.selector(span, "quote");
        Evidence at = Evidence.at(found.article().text(), span);
        addType(evidence, OA.SpecificResource.asNode());
        add(evidence, OA.hasSource.asNode(), iris.article());
        add(evidence, OA.hasSelector.asNode(), position);
        addType(position, OA.TextPositionSelector.asNode());
        add(position, OA.start.asNode(), integer(span.start()));
        add(position, OA.end.asNode(), integer(span.end()));
        add(position, OA.refinedBy.asNode(), quote);
        addType(quote, OA.TextQuoteSelector.asNode());
        add(quote, OA.exact.asNode(), at.exact());
        add(quote, OA.prefix.asNode(), at.prefix());
        add(quote, OA.suffix.asNode(), at.suffix());
    }

    /** A time span as a node of its own, with the words that name it; vague where the text gives it no bound. */
    Node time(TimeSpan time) {
        Node node = iris.numbered("time", times++);
        addType(node, Dem.TimeSpan);
        addLabel(node, found.article().text().slice(time.span()));
        time.earliest().ifPresent(day -> add(node, Dem.earliest, typed(day.toString(), XSDDatatype.XSDdate)));
        time.latest().ifPresent(day -> add(node, Dem.latest, typed(day.toString(), XSDDatatype.XSDdate)));
        boolean bounded = time.earliest().isPresent() || time.latest().isPresent();
        addConcept(node, Dem.granularity, Scheme.GRANULARITY, bounded ? time.granularity() : Granularity.VAGUE);
        addEvidence(node, time.span());
        add(node, Dem.statedIn, iris.article());
        return node;
    }

    Actor actor(ActorRef ref) {
        Actor actor = actors.get(ref);
        if (actor == null) {
            throw new IllegalArgumentException("unknown actor \"" + ref.key() + "\"");
        }
        return actor;
    }

    Node node(ActorRef ref) {
        return iris.actor(ref, actor(ref).registered());
    }

    /** What a stance is about. */
    Node target(Target target) {
        if (target instanceof Target.OfActor actor) {
            return node(actor.actor());
        } else if (target instanceof Target.OfEvent event) {
            return iris.numbered("event", event.event());
        } else if (target instanceof Target.OfIssue issue) {
            return Scheme.ISSUE.concept(issue.issue());
        }
        return iris.numbered("statement", ((Target.OfStatement) target).attribution());
    }

    /** The words at some spans, as they stand, apart by an ellipsis where something lies between. */
    String words(List<Span> spans) {
        return spans.stream().map(found.article().text()::slice).collect(Collectors.joining(GAP));
    }

    static Node integer(long value) {
        return typed(Long.toString(value), XSDDatatype.XSDinteger);
    }

    /** A decimal with one to three places, so that Turtle can write it bare. */
    static Node decimal(double value) {
        BigDecimal rounded = new BigDecimal(Double.toString(value))
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return typed((rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node typed(String lexical, XSDDatatype type) {
        return NodeFactory.createLiteralDT(lexical, type);
    }
}
