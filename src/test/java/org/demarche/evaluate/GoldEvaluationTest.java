package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.lift.Lift;
import org.demarche.lift.Run;
import org.demarche.model.Article;
import org.demarche.model.Metadata;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores articles against graphs that are made of what is found in them, as it is or spoilt. */
final class GoldEvaluationTest {
    private static final String TEXT = "Norway condemned the attack on Sweden, according to officials in Oslo."
            + " Sweden urged Finland to release three sailors.";

    private final ActorRegister register = ActorRegister.shipped();
    private final Extractor extractor = new Extractor(SharedAnnotator.get(), register);

    @TempDir
    Path directory;

    @Test
    void findsNoFaultWithAGraphThatSaysTheSame() throws IOException {
        Report report = scoredAgainst(found());

        for (String measure : List.of("actors", "sources", "stances", "events", "evidence")) {
            assertThat(report.total(measure).f1()).as(measure).isEqualTo(1);
            assertThat(report.total(measure).right()).as(measure).isPositive();
        }
    }

    @Test
    void countsAStanceAsWrongThatTheAnnotatorDidNotSee() throws IOException {
        Graph gold = found();
        gold.find(Node.ANY, RDF.type.asNode(), Dem.Stance).toList().forEach(gold::delete);

        Tally stances = scoredAgainst(gold).total("stances");

        assertThat(stances.right()).isZero();
        assertThat(stances.wrong()).isPositive();
    }

    @Test
    void holdsAnotherPolarityForAnotherStance() throws IOException {
        Graph gold = found();
        long stances =
                gold.find(Node.ANY, RDF.type.asNode(), Dem.Stance).toList().size();
        gold.find(Node.ANY, Dem.polarity, Node.ANY).toList().forEach(triple -> {
            gold.delete(triple);
            gold.add(triple.getSubject(), Dem.polarity, Scheme.POLARITY.concept("mixed"));
        });

        Report report = scoredAgainst(gold);

        assertThat(report.total("stances")).isEqualTo(new Tally(0, stances, stances));
        assertThat(report.total("stances, loose").right()).isZero();
    }

    @Test
    void takesAStateForTheSameAsItsGovernment() throws IOException {
        Graph gold = found();
        gold.find(Node.ANY, Dem.holder, Node.ANY).toList().forEach(triple -> {
            gold.delete(triple);
            gold.add(
                    triple.getSubject(),
                    Dem.holder,
                    NodeFactory.createURI(triple.getObject().getURI().replace("/kb/state/", "/kb/government/")));
        });

        assertThat(scoredAgainst(gold).total("stances").f1()).isEqualTo(1);
    }

    /** Both readings of "urged Finland to release three sailors" are right; before, only that of the annotator was. */
    @Test
    void takesAnEventForTheStatementThatTheSameWordsShow() throws IOException {
        Graph gold = found();
        retarget(gold, "Finland to release three sailors");

        assertThat(scoredAgainst(gold).total("stances").f1()).isEqualTo(1);
    }

    /** The article may make the statement in its own voice; before, such a target was always wrong. */
    @Test
    void takesAnEventForWhatTheArticleTellsInTheSameWords() throws IOException {
        Graph gold = found();
        Node statement = retarget(gold, "Finland to release three sailors");
        gold.find(statement, Dem.cue, Node.ANY).toList().forEach(gold::delete);

        assertThat(scoredAgainst(gold).total("stances").f1()).isEqualTo(1);
    }

    @Test
    void holdsAStatementOfOtherWordsForAnotherTarget() throws IOException {
        Graph gold = found();
        retarget(gold, "Norway condemned the attack on Sweden");

        assertThat(scoredAgainst(gold).total("stances").wrong()).isPositive();
    }

    /** Gives the stance that is urged a statement for its target, and returns that statement. */
    private static Node retarget(Graph gold, String content) {
        Node statement = gold.find(Node.ANY, Dem.content, NodeFactory.createLiteralString(content))
                .mapWith(triple -> triple.getSubject())
                .next();
        Node stance = gold.find(Node.ANY, Dem.position, Scheme.POSITION.concept("urges"))
                .mapWith(triple -> triple.getSubject())
                .next();
        gold.find(stance, Dem.target, Node.ANY).toList().forEach(gold::delete);
        gold.add(stance, Dem.target, statement);
        return statement;
    }

    @Test
    void refusesAGraphOfAnotherText() throws IOException {
        write("one", found());
        Files.writeString(directory.resolve("one.txt"), TEXT + " More.");

        assertThatThrownBy(() -> GoldEvaluation.run(directory, extractor, register, line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("one.txt");
    }

    @Test
    void saysWhichGraphIsMissingOrNoTurtle() throws IOException {
        Files.writeString(directory.resolve("one.txt"), TEXT);

        assertThatThrownBy(() -> GoldEvaluation.run(directory, extractor, register, line -> {}))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("one.ttl");

        Files.writeString(directory.resolve("one.ttl"), "no turtle");
        assertThatThrownBy(() -> GoldEvaluation.run(directory, extractor, register, line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("one.ttl");
    }

    @Test
    void tellsEachFindingWithTheWordsThatShowIt() throws IOException {
        write("one", found());
        List<String> predictions = new ArrayList<>();

        GoldEvaluation.run(directory, extractor, register, predictions::add);

        assertThat(predictions)
                .anyMatch(line -> line.startsWith("one\tactor\tright\t") && line.endsWith("\tNorway\tstate/NOR"));
    }

    private Report scoredAgainst(Graph gold) throws IOException {
        write("one", gold);
        return GoldEvaluation.run(directory, extractor, register, line -> {});
    }

    private Graph found() {
        Article article = new Article(Text.of(TEXT), Metadata.none().withLanguage("en"));
        return Lift.graph(extractor.extract(article), Optional.empty(), new Run("", "", ""));
    }

    private void write(String name, Graph gold) throws IOException {
        Files.writeString(directory.resolve(name + ".txt"), TEXT);
        try (OutputStream out = Files.newOutputStream(directory.resolve(name + ".ttl"))) {
            RDFDataMgr.write(out, gold, Lang.TURTLE);
        }
    }
}
