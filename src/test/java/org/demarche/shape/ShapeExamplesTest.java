package org.demarche.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder below {@code shape/} has one good graph, and for each shape (and each check of evidence) an update that
 * spoils that graph so that this very shape complains and no other does.
 */
final class ShapeExamplesTest {
    private static final Terms TERMS = Terms.shipped();
    private static final ArticleCheck ARTICLE = ArticleCheck.shipped();
    private static final RegisterCheck REGISTER = RegisterCheck.shipped();
    private static final CompiledShapes PROVENANCE = CompiledShapes.shipped("provenance", TERMS);
    private static final CompiledShapes ONTOLOGY = CompiledShapes.shippedAlone("ontology");

    private static final List<Area> AREAS = List.of(
            new Area("article", ARTICLE::check),
            new Area("register", REGISTER::check),
            new Area("provenance", PROVENANCE::violations),
            new Area("ontology", ONTOLOGY::violations));

    private record Area(String name, Function<Graph, List<Violation>> check) {
        Graph good() throws IOException {
            Path file = Path.of("src/test/resources/shape", name, "good.ttl");
            return RDFParser.fromString(Files.readString(file), Lang.TURTLE).toGraph();
        }

        List<Path> bad() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources/shape", name, "bad"))) {
                return files.sorted().toList();
            }
        }

        Shapes shapes() {
            return Shapes.parse(RDFParser.fromString(Shipped.text("ontology/shapes/" + name + ".ttl"), Lang.TURTLE)
                    .toGraph());
        }
    }

    @TestFactory
    Stream<DynamicTest> goodGraphsHaveNoFault() {
        return AREAS.stream()
                .map(area ->
                        dynamicTest(area.name(), () -> assertThat(area.check().apply(area.good()))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> goodGraphsHaveSomethingForEachShape() {
        return AREAS.stream().flatMap(area -> area.shapes().getTargetShapes().stream()
                .map(shape ->
                        dynamicTest(nameOf(shape), () -> assertThat(VLib.focusNodes(TERMS.with(area.good()), shape))
                                .isNotEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> spoiltGraphsViolateTheShapeTheyAreForAndNoOther() throws IOException {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Area area : AREAS) {
            for (Path update : area.bad()) {
                String shape = update.getFileName().toString().replace(".ru", "");
                tests.add(dynamicTest(area.name() + "/" + shape, () -> {
                    List<Violation> violations = area.check().apply(spoilt(area.good(), update));
                    assertThat(violations).extracting(Violation::check).containsOnly(shape);
                    assertThat(violations).extracting(Violation::message).allMatch(message -> !message.isBlank());
                }));
            }
        }
        return tests.build();
    }

    @Test
    void everyShapeWithAMessageHasASpoiltGraph() throws IOException {
        for (Area area : AREAS) {
            Set<String> spoilt = area.bad().stream()
                    .map(path -> path.getFileName().toString().replace(".ru", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(spoilt).as(area.name()).containsAll(shapesWithMessage(area.shapes()));
        }
    }

    private static Set<String> shapesWithMessage(Shapes shapes) {
        Set<String> names = new TreeSet<>();
        shapes.iteratorAll().forEachRemaining(shape -> {
            if (!shape.getMessages().isEmpty()) {
                names.add(nameOf(shape));
            }
        });
        return names;
    }

    private static String nameOf(Shape shape) {
        Node node = shape.getShapeNode();
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    private static Graph spoilt(Graph good, Path update) throws IOException {
        try (InputStream in = Files.newInputStream(update)) {
            UpdateAction.execute(UpdateFactory.read(in), DatasetGraphFactory.wrap(good));
        }
        return good;
    }
}
