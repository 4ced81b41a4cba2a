package org.demarche.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ValidationProc;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * The W3C's tests of SHACL, core and SPARQL, against the validation that this program uses. It is no test of the build,
 * since the tests are fetched by who wants to run it:
 *
 * <pre>
 * git clone --depth 1 https://github.com/w3c/data-shapes
 * mvn test -Dtest=W3cShaclBenchmark -Dw3c.shacl=data-shapes/data-shapes-test-suite/tests
 * </pre>
 */
final class W3cShaclBenchmark {
    private static final String SHT = "http://www.w3.org/ns/shacl-test#";
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final Node VALIDATE = NodeFactory.createURI(SHT + "Validate");
    private static final Node FAILURE = NodeFactory.createURI(SHT + "Failure");
    private static final Node DATA = NodeFactory.createURI(SHT + "dataGraph");
    private static final Node SHAPES = NodeFactory.createURI(SHT + "shapesGraph");
    private static final Node ACTION = NodeFactory.createURI(MF + "action");
    private static final Node RESULT = NodeFactory.createURI(MF + "result");

    /** What a result says; messages are free. */
    private static final Set<Node> COMPARED = Set.of(
            SHACL.focusNode,
            SHACL.resultPath,
            SHACL.resultSeverity,
            SHACL.sourceConstraintComponent,
            SHACL.sourceShape,
            SHACL.value);

    /** One test of a file. */
    private record Case(String name, Graph graph, Node test) {
        Node one(Node subject, Node property) {
            return Iter.first(graph.find(subject, property, Node.ANY), any -> true)
                    .getObject();
        }
    }

    @Test
    void passesAtLeastAsManyAsTheIssueAsks() throws IOException {
        String folder = System.getProperty("w3c.shacl", "");
        assumeTrue(!folder.isEmpty(), "say where the tests are with -Dw3c.shacl=DIR");
        List<Case> cases = cases(Path.of(folder));
        List<String> failed =
                cases.stream().filter(test -> !passes(test)).map(Case::name).toList();
        String figure = "W3C SHACL: " + (cases.size() - failed.size()) + " of " + cases.size() + ", fail: " + failed;
        Files.writeString(Path.of("target", "w3c-shacl.txt"), figure + "\n");
        assertThat(cases).as("tests of the suite").hasSizeGreaterThanOrEqualTo(121);
        assertThat(failed).as(figure).hasSizeLessThanOrEqualTo(cases.size() - 114);
    }

    private static List<Case> cases(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".ttl"))
                    .sorted()
                    .toList()) {
                Graph graph = parsed(file.toUri().toString());
                graph.find(Node.ANY, RDF.Nodes.type, VALIDATE)
                        .forEachRemaining(test ->
                                cases.add(new Case(folder.relativize(file).toString(), graph, test.getSubject())));
            }
        }
        return cases;
    }

    private static boolean passes(Case test) {
        Node expected = test.one(test.test(), RESULT);
        Node action = test.one(test.test(), ACTION);
        try {
            Shapes shapes = Shapes.parse(parsed(test.one(action, SHAPES).getURI()));
            Graph report = ValidationProc.plainValidation(
                            shapes, parsed(test.one(action, DATA).getURI()))
                    .getGraph();
            Node found = report.find(Node.ANY, SHACL.conforms, Node.ANY).next().getSubject();
            return !expected.equals(FAILURE)
                    && results(test.graph(), expected).equals(results(report, found, test.graph()));
        } catch (RuntimeException e) {
            return expected.equals(FAILURE);
        }
    }

    /** The results of a report in order, each with what is compared. */
    private static List<String> results(Graph graph, Node report) {
        return results(graph, report, graph);
    }

    /** The same, without a property that the expected report nowhere has: Jena adds values that are free to add. */
    private static List<String> results(Graph graph, Node report, Graph expected) {
        List<String> results =
                Iter.toList(Iter.map(graph.find(report, SHACL.result, Node.ANY), result -> COMPARED.stream()
                        .filter(property -> expected.contains(Node.ANY, property, Node.ANY))
                        .flatMap(property -> Iter.asStream(graph.find(result.getObject(), property, Node.ANY)))
                        .map(triple -> text(graph, triple))
                        .sorted()
                        .toList()
                        .toString()));
        results.sort(Comparator.naturalOrder());
        graph.find(report, SHACL.conforms, Node.ANY).forEachRemaining(triple -> results.add(text(graph, triple)));
        return results;
    }

    /** A property and its value; a path is written out, another blank node is only there. */
    private static String text(Graph graph, Triple triple) {
        Node value = triple.getObject();
        boolean path = triple.getPredicate().equals(SHACL.resultPath);
        return triple.getPredicate().getLocalName() + " "
                + (!value.isBlank() ? value.toString() : path ? path(graph, value) : "[]");
    }

    /** A path; a sequence within a sequence is the same path as one long sequence, which Jena takes apart. */
    private static String path(Graph graph, Node node) {
        if (graph.contains(node, RDF.Nodes.first, Node.ANY)) {
            return members(graph, node).collect(Collectors.joining(" / "));
        }
        return node.isBlank()
                ? Iter.asStream(graph.find(node, Node.ANY, Node.ANY))
                        .map(triple -> triple.getPredicate() + " " + path(graph, triple.getObject()))
                        .sorted()
                        .toList()
                        .toString()
                : node.toString();
    }

    private static Stream<String> members(Graph graph, Node list) {
        return list.equals(RDF.Nodes.nil)
                ? Stream.of()
                : Stream.concat(
                        Stream.of(path(graph, G.getOneSP(graph, list, RDF.Nodes.first))),
                        members(graph, G.getOneSP(graph, list, RDF.Nodes.rest)));
    }

    private static Graph parsed(String address) {
        return RDFParser.source(address).toGraph();
    }
}
