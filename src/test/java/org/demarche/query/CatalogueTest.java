package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The headers of the shipped queries are complete and true of the queries below them. */
final class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Set<Integer> FIRST_RELEASE =
            Set.of(1, 2, 4, 8, 9, 10, 13, 15, 16, 17, 18, 22, 23, 26, 28, 30, 33, 34, 36, 37, 38, 41);
    private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern VARIABLE = Pattern.compile("\\?([A-Za-z0-9_]+)");
    private static final Pattern OWN_TERM = Pattern.compile("<(https://w3id\\.org/demarche/[^>]+)>");

    @Test
    void everyQuestionOfTheFirstReleaseIsAnswered() {
        assertThat(answered()).containsAll(FIRST_RELEASE);
    }

    @Test
    void everyQuestionOfAResearcherIsAnswered() {
        assertThat(answered()).containsAll(IntStream.rangeClosed(1, 42).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> headersTellWhatAReaderNeeds() {
        return each(query -> {
            assertThat(query.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(query.summary()).endsWith(".").hasSizeLessThan(140);
            assertThat(query.questions())
                    .allSatisfy(number -> assertThat(number).isBetween(1, 42));
            assertThat(query.questions().isEmpty())
                    .as("only who searches for words asks no question")
                    .isEqualTo(query.tags().contains("search"));
            assertThat(query.tags()).isNotEmpty();
            assertThat(query.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.description()).endsWith("."));
        });
    }

    @TestFactory
    Stream<DynamicTest> parametersAreVariablesThatTheQueryUsesAndDoesNotReturn() {
        return each(query -> {
            Set<String> used = names(query.sparql().replaceAll("(?m)#.*$", ""));
            Set<String> returned = new HashSet<>(query.query().getResultVars());
            for (Parameter parameter : query.parameters())
                assertThat(used).as("used").contains(parameter.name());
            for (Parameter parameter : query.parameters())
                assertThat(returned).as("returned").doesNotContain(parameter.name());
        });
    }

    @TestFactory
    Stream<DynamicTest> rowsAreOrderedAndTheirColumnsAreBoundSomewhere() {
        return each(query -> {
            Query sparql = query.query();
            if (sparql.isConstructType()) return;
            assertThat(sparql.hasOrderBy()).isTrue();
            Collection<Var> bound = PatternVars.vars(sparql.getQueryPattern());
            sparql.getProject().getVars().forEach(column -> assertThat(
                            bound.contains(column) || sparql.getProject().getExpr(column) != null)
                    .as(column.toString())
                    .isTrue());
        });
    }

    @TestFactory
    Stream<DynamicTest> variablesAreWordsAndBranchesHaveComments() {
        return each(query -> {
            assertThat(names(query.sparql()))
                    .allSatisfy(name -> assertThat(name).matches(WORD).hasSizeGreaterThan(1));
            List<String> lines = query.sparql().lines().toList();
            for (int i = 1; i < lines.size(); i++)
                if (lines.get(i).strip().equals("} UNION {"))
                    assertThat(lines.get(i + 1)).as("line %d", i + 2).contains("#");
        });
    }

    @TestFactory
    Stream<DynamicTest> termsAreThoseOfTheOntologyAndItsSchemes() {
        Graph terms = Fixture.terms();
        return each(query -> {
            Query sparql = query.query();
            sparql.getPrefixMapping().clearNsPrefixMap();
            OWN_TERM.matcher(sparql.serialize())
                    .results()
                    .map(found -> NodeFactory.createURI(found.group(1)))
                    .forEach(term -> assertThat(terms.contains(term, Node.ANY, Node.ANY))
                            .as(term.toString())
                            .isTrue());
        });
    }

    @Test
    void isServedAsExecutablesInTheTermsOfShacl() {
        Graph graph = CATALOGUE.asGraph();
        assertThat(graph.find(Node.ANY, RDF.Nodes.type, SHACL.SPARQLExecutable).toList())
                .hasSameSizeAs(CATALOGUE.queries());
        Node stances = NodeFactory.createURI("https://w3id.org/demarche/query/stances");
        Node target = NodeFactory.createURI("https://w3id.org/demarche/query/stances#target");
        assertThat(graph.contains(stances, RDF.Nodes.type, SHACL.SPARQLSelectExecutable))
                .isTrue();
        assertThat(graph.contains(stances, SHACL.parameter, target)).isTrue();
        assertThat(graph.contains(target, SHACL.nodeKind, SHACL.IRI)).isTrue();
    }

    private static Set<Integer> answered() {
        return CATALOGUE.queries().stream()
                .flatMap(query -> query.questions().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<DynamicTest> each(Consumer<CataloguedQuery> check) {
        return CATALOGUE.queries().stream().map(query -> dynamicTest(query.name(), () -> check.accept(query)));
    }
}
