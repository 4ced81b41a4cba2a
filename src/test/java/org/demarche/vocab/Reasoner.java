package org.demarche.vocab;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import openllet.aterm.ATermAppl;
import openllet.core.KnowledgeBase;
import openllet.core.KnowledgeBaseImpl;
import openllet.core.utils.ATermUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Hands graphs to the OWL reasoner Openllet. Knows the constructs that our ontology uses and refuses any other, so that
 * nothing is left out of the reasoning unnoticed.
 */
final class Reasoner {
    private static final Set<String> ANNOTATIONS =
            Set.of("http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/", "http://www.w3.org/ns/shacl#");
    private static final Set<Node> NOTED_ONLY =
            Set.of(RDFS.label.asNode(), RDFS.comment.asNode(), RDFS.isDefinedBy.asNode(), OWL2.versionInfo.asNode());
    private static final Set<Node> DECLARATIONS = Set.of(
            OWL2.Class.asNode(), OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), OWL2.Ontology.asNode());

    private final KnowledgeBase base = new KnowledgeBaseImpl();

    /** A reasoner over several graphs taken together. */
    static Reasoner over(Graph... graphs) {
        Reasoner reasoner = new Reasoner();
        for (Graph graph : graphs) {
            graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(reasoner::declare);
        }
        for (Graph graph : graphs) {
            graph.find().forEachRemaining(triple -> reasoner.add(triple, graph));
        }
        return reasoner;
    }

    boolean isConsistent() {
        return base.isConsistent();
    }

    /** The classes that no individual can belong to. */
    Set<String> classesWithoutPossibleMembers() {
        return base.getUnsatisfiableClasses().stream().map(ATermAppl::getName).collect(Collectors.toSet());
    }

    private void declare(Triple triple) {
        ATermAppl term = term(triple.getSubject());
        Node type = triple.getObject();
        if (type.equals(OWL2.Class.asNode())) {
            base.addClass(term);
        } else if (type.equals(OWL2.ObjectProperty.asNode())) {
            base.addObjectProperty(term);
        } else if (type.equals(OWL2.DatatypeProperty.asNode())) {
            base.addDatatypeProperty(term);
        }
    }

    private void add(Triple triple, Graph graph) {
        Node predicate = triple.getPredicate();
        if (predicate.equals(RDF.type.asNode())) {
            type(triple, graph);
        } else if (predicate.equals(RDFS.subClassOf.asNode())) {
            base.addSubClass(term(triple.getSubject()), term(triple.getObject()));
        } else if (predicate.equals(RDFS.subPropertyOf.asNode())) {
            ((KnowledgeBaseImpl) base).addSubProperty(term(triple.getSubject()), term(triple.getObject()));
        } else if (predicate.equals(RDFS.domain.asNode())) {
            base.addDomain(term(triple.getSubject()), term(triple.getObject()));
        } else if (predicate.equals(RDFS.range.asNode())) {
            base.addRange(term(triple.getSubject()), term(triple.getObject()));
        } else if (predicate.equals(OWL2.disjointWith.asNode())) {
            base.addDisjointClass(term(triple.getSubject()), term(triple.getObject()));
        } else if (predicate.equals(OWL2.sameAs.asNode())) {
            base.addIndividual(term(triple.getSubject()));
            base.addIndividual(term(triple.getObject()));
            base.addSame(term(triple.getSubject()), term(triple.getObject()));
        } else if (!isNoteOnly(predicate)) {
            value(triple);
        }
    }

    private static boolean isNoteOnly(Node predicate) {
        return NOTED_ONLY.contains(predicate)
                || ANNOTATIONS.stream().anyMatch(predicate.getURI()::startsWith)
                || predicate.equals(OWL2.members.asNode())
                || predicate.equals(RDF.first.asNode())
                || predicate.equals(RDF.rest.asNode());
    }

    private void type(Triple triple, Graph graph) {
        Node type = triple.getObject();
        if (type.equals(OWL2.AllDisjointClasses.asNode())) {
            base.addDisjointClasses(members(triple.getSubject(), graph));
        } else if (!DECLARATIONS.contains(type)) {
            base.addClass(term(type));
            base.addIndividual(term(triple.getSubject()));
            base.addType(term(triple.getSubject()), term(type));
        }
    }

    private static List<ATermAppl> members(Node axiom, Graph graph) {
        Node list = graph.find(axiom, OWL2.members.asNode(), Node.ANY).next().getObject();
        RDFList members =
                ModelFactory.createModelForGraph(graph).wrapAsResource(list).as(RDFList.class);
        return members.asJavaList().stream()
                .map(RDFNode::asNode)
                .map(Reasoner::term)
                .toList();
    }

    private void value(Triple triple) {
        Node predicate = triple.getPredicate();
        if (predicate.getURI().startsWith(OWL2.NS) || predicate.getURI().startsWith(RDFS.uri)) {
            throw new IllegalArgumentException("no reading is known for \"" + predicate + "\"");
        }
        Node object = triple.getObject();
        base.addIndividual(term(triple.getSubject()));
        if (object.isLiteral()) {
            base.addDatatypeProperty(term(predicate));
        } else {
            base.addObjectProperty(term(predicate));
            base.addIndividual(term(object));
        }
        base.addPropertyValue(term(predicate), term(triple.getSubject()), term(object));
    }

    private static ATermAppl term(Node node) {
        if (!node.isLiteral()) {
            return ATermUtils.makeTermAppl(node.toString());
        }
        return node.getLiteralLanguage().isEmpty()
                ? ATermUtils.makeTypedLiteral(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI())
                : ATermUtils.makePlainLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}
