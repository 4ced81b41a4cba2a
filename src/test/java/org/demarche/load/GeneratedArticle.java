package org.demarche.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.demarche.store.Graphs;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;

/**
 * An article of made-up news that passes the checks, the same for the same numbers: a government says what it wants of
 * another one, sentence after sentence, each with its mentions and evidence.
 */
final class GeneratedArticle {
    private static final String[] STATES = {"JPN", "KOR", "PRK", "CHN", "RUS", "USA", "FRA", "DEU", "IND", "BRA"};
    private static final String[] NAMES = {
        "Japan", "South Korea", "North Korea", "China", "Russia", "America", "France", "Germany", "India", "Brazil"
    };
    private static final String[] ISSUES = {"abductions", "security", "trade", "sanctions", "humanitarian"};
    private static final String[] POSITIONS = {"seeks", "supports", "opposes", "demands", "rejects"};
    private static final String[] POLARITIES = {"positive", "positive", "negative", "positive", "negative"};

    private final Node name;
    private final String text;
    private final List<Triple> triples = new ArrayList<>();
    private final Set<Node> evidence = new HashSet<>();

    private GeneratedArticle(long number, int sentences) {
        Random random = new Random(number);
        List<Sentence> all = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        for (int i = 1; i <= sentences; i++) {
            Sentence sentence = Sentence.random(random, i, number, written.length());
            all.add(sentence);
            written.append(sentence.text()).append(' ');
        }
        this.text = written.toString().strip();
        this.name = NodeFactory.createURI(
                Graphs.BASE + "article/" + sha(text + "\n" + number).substring(0, 20));
        describe(number);
        all.forEach(this::describe);
    }

    /** The article of a number; each sentence makes some hundred triples. */
    static GeneratedArticle of(long number, int sentences) {
        return new GeneratedArticle(number, sentences);
    }

    Node name() {
        return name;
    }

    List<Triple> triples() {
        return triples;
    }

    /** The article as lines of N-Quads. */
    String nQuads() {
        return lines(" <" + name.getURI() + "> .\n");
    }

    /** The article as lines of N-Triples. */
    String nTriples() {
        return lines(" .\n");
    }

    private String lines(String end) {
        StringBuilder lines = new StringBuilder();
        for (Triple triple : triples) {
            lines.append(NodeFmtLib.strNT(triple.getSubject()))
                    .append(' ')
                    .append(NodeFmtLib.strNT(triple.getPredicate()))
                    .append(' ')
                    .append(NodeFmtLib.strNT(triple.getObject()))
                    .append(end);
        }
        return lines.toString();
    }

    /** Japan said it seeks talks on trade with China (12). */
    private record Sentence(int index, int start, int holder, int target, int position, int issue, String text) {
        static Sentence random(Random random, int index, long number, int start) {
            int holder = random.nextInt(STATES.length);
            int target = (holder + 1 + random.nextInt(STATES.length - 1)) % STATES.length;
            int position = random.nextInt(POSITIONS.length);
            int issue = random.nextInt(ISSUES.length);
            String text = NAMES[holder] + " said that it " + POSITIONS[position] + " talks on " + ISSUES[issue]
                    + " with " + NAMES[target] + " in round " + number + "-" + random.nextInt(1000) + ".";
            return new Sentence(index, start, holder, target, position, issue, text);
        }

        int cue() {
            return start + text.indexOf("said");
        }

        int contentEnd() {
            return start + text.length() - 1;
        }

        int targetStart() {
            return start + text.lastIndexOf(NAMES[target]);
        }
    }

    private void describe(long number) {
        add(name, RDF.type.asNode(), Dem.Article);
        add(name, SchemaDO.headline.asNode(), string("Round " + number));
        add(name, SchemaDO.datePublished.asNode(), literal(day(number), XSDDatatype.XSDdate));
        add(name, Dem.publisher, kb("publisher/kyodo"));
        add(name, SchemaDO.inLanguage.asNode(), string("en"));
        add(name, Dem.text, string(text));
        add(name, Dem.textHash, string(sha(text)));
        Node run = own("run");
        add(name, Prov.wasGeneratedBy, run);
        add(run, RDF.type.asNode(), Dem.ExtractionRun);
        add(run, RDFS.label.asNode(), NodeFactory.createLiteralLang("generated", "en"));
        add(run, SchemaDO.softwareVersion.asNode(), string("0.1.0"));
        add(run, Dem.rulesVersion, string("1"));
        add(run, Dem.lexiconVersion, string("1"));
        Node rule = kb("rule/generated");
        add(rule, RDFS.label.asNode(), NodeFactory.createLiteralLang("generated", "en"));
        add(rule, SKOS.definition.asNode(), NodeFactory.createLiteralLang("A program wrote this node.", "en"));
    }

    private static String day(long number) {
        return String.format("20%02d-%02d-%02d", 10 + number % 15, 1 + number % 12, 1 + number % 28);
    }

    private void describe(Sentence sentence) {
        Node statement = own("statement/" + sentence.index());
        Node link = own("attribution/" + sentence.index() + "-0");
        Node stance = own("stance/" + sentence.index());
        Node holder = kb("government/" + STATES[sentence.holder()]);
        Node whole =
                evidence(sentence.start(), sentence.start() + sentence.text().length());
        Node cue = evidence(sentence.cue(), sentence.cue() + 4);
        add(statement, RDF.type.asNode(), Dem.Statement);
        add(statement, Dem.attributedTo, holder);
        add(statement, Dem.attribution, link);
        add(statement, Dem.cue, string("said"));
        add(statement, Dem.content, string(text.substring(sentence.cue() + 10, sentence.contentEnd())));
        add(statement, Dem.describes, stance);
        add(statement, Dem.issue, scheme("issue", ISSUES[sentence.issue()]));
        found(statement, whole);
        add(link, RDF.type.asNode(), Dem.Attribution);
        add(link, Dem.rank, literal("0", XSDDatatype.XSDinteger));
        add(link, Dem.source, holder);
        add(link, Dem.sourceKind, scheme("source-kind", "government"));
        add(link, Dem.cue, string("said"));
        add(link, Dem.evidence, cue);
        add(stance, RDF.type.asNode(), Dem.Stance);
        add(stance, Dem.holder, holder);
        add(stance, Dem.position, scheme("position", POSITIONS[sentence.position()]));
        add(stance, Dem.target, kb("government/" + STATES[sentence.target()]));
        add(stance, Dem.polarity, scheme("polarity", POLARITIES[sentence.position()]));
        add(stance, Dem.certainty, scheme("certainty", "certain"));
        add(stance, Dem.realis, scheme("realis", "actual"));
        add(stance, Dem.negated, literal("false", XSDDatatype.XSDboolean));
        add(stance, Dem.issue, scheme("issue", ISSUES[sentence.issue()]));
        found(stance, evidence(sentence.cue() + 10, sentence.contentEnd()));
        mention(2 * sentence.index() - 1, sentence.holder(), sentence.start());
        mention(2 * sentence.index(), sentence.target(), sentence.targetStart());
    }

    private void mention(int index, int state, int start) {
        Node mention = own("mention/" + index);
        add(mention, RDF.type.asNode(), Dem.Mention);
        add(mention, Dem.refersTo, kb("government/" + STATES[state]));
        add(mention, Dem.mentionKind, scheme("mention-kind", "name"));
        found(mention, evidence(start, start + NAMES[state].length()));
    }

    private void found(Node node, Node evidenceOfIt) {
        add(node, Dem.evidence, evidenceOfIt);
        add(node, Dem.statedIn, name);
        add(node, Dem.confidence, literal("0.90", XSDDatatype.XSDdecimal));
        add(node, Dem.rule, kb("rule/generated"));
    }

    private Node evidence(int start, int end) {
        Node node = own("evidence/" + start + "-" + end);
        if (evidence.add(node)) {
            Node position = NodeFactory.createURI(node.getURI() + "#position");
            Node quote = NodeFactory.createURI(node.getURI() + "#quote");
            add(node, RDF.type.asNode(), OA.SpecificResource.asNode());
            add(node, OA.hasSource.asNode(), name);
            add(node, OA.hasSelector.asNode(), position);
            add(position, RDF.type.asNode(), OA.TextPositionSelector.asNode());
            add(position, OA.start.asNode(), literal(String.valueOf(start), XSDDatatype.XSDnonNegativeInteger));
            add(position, OA.end.asNode(), literal(String.valueOf(end), XSDDatatype.XSDnonNegativeInteger));
            add(position, OA.refinedBy.asNode(), quote);
            add(quote, RDF.type.asNode(), OA.TextQuoteSelector.asNode());
            add(quote, OA.exact.asNode(), string(text.substring(start, end)));
            add(quote, OA.prefix.asNode(), string(text.substring(Math.max(0, start - 32), start)));
            add(quote, OA.suffix.asNode(), string(text.substring(end, Math.min(text.length(), end + 32))));
        }
        return node;
    }

    private void add(Node subject, Node property, Node object) {
        triples.add(Triple.create(subject, property, object));
    }

    private Node own(String path) {
        return NodeFactory.createURI(name.getURI() + "/" + path);
    }

    private static Node kb(String path) {
        return NodeFactory.createURI(Graphs.BASE + path);
    }

    private static Node scheme(String scheme, String concept) {
        return NodeFactory.createURI("https://w3id.org/demarche/scheme/" + scheme + "/" + concept);
    }

    private static Node string(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node literal(String value, XSDDatatype datatype) {
        return NodeFactory.createLiteralDT(value, datatype);
    }

    private static String sha(String value) {
        MessageDigest digest = Hashes.sha256();
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        return Hashes.hex(digest);
    }
}
