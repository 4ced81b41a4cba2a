package org.demarche.query;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Shipped;

/**
 * What the names that a user writes stand for in a graph: "Japan", "JP", "DPRK", "kyodo", an IRI or a prefixed name.
 *
 * <p>A capital or seat stands for the body that it names by metonymy: "Tokyo" is the Government of Japan.
 */
public final class ActorNames {
    /** What data IRIs begin with unless a store says otherwise. */
    public static final String DEFAULT_BASE = "https://w3id.org/demarche/kb/";

    private static final int PROPOSALS = 5;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{20}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|[.'’]");
    private static final Pattern GAPS = Pattern.compile("[\\s\\-–_]+");
    private static final Query EXACT = QueryFactory.create(Shipped.text("org/demarche/query/names-exact.rq"));
    private static final Query ALL = QueryFactory.create(Shipped.text("org/demarche/query/names-all.rq"));

    private final SparqlSource source;
    private final String base;
    private final Prefixes prefixes;

    private ActorNames(SparqlSource source, String base) {
        this.source = source;
        this.base = base;
        this.prefixes = new Prefixes(base);
    }

    /** The names that a dataset or an endpoint knows. */
    public static ActorNames in(SparqlSource source) {
        return in(source, DEFAULT_BASE);
    }

    /** The names that a dataset or an endpoint knows whose data IRIs begin with a base of its own. */
    public static ActorNames in(SparqlSource source, String base) {
        return new ActorNames(source, base);
    }

    /** The actor of a name. */
    public Node actor(String text) {
        return resolve(text, ParameterType.ACTOR);
    }

    /**
     * The one node of a type that a text stands for.
     *
     * @throws IllegalArgumentException in one line, with candidates, if there is none or more than one
     */
    public Node resolve(String text, ParameterType type) {
        Optional<Node> iri = prefixes.expand(text);
        if (iri.isPresent()) return iri.get();
        if (type == ParameterType.ARTICLE && HASH.matcher(text).matches())
            return NodeFactory.createURI(base + "article/" + text);
        List<Reading> exact = readings(EXACT, text, type);
        if (!exact.isEmpty()) return best(text, exact);
        List<Reading> all = readings(ALL, text, type);
        List<Reading> alike = all.stream()
                .filter(reading -> plain(reading.form()).equals(plain(text)))
                .toList();
        if (alike.isEmpty()) throw new IllegalArgumentException(unknown(text, type, all));
        return best(text, alike);
    }

    /** One way to read a text; a lower tier is a better one. */
    private record Reading(Node node, String label, String form, int tier) {
        static Reading of(Binding row) {
            Node node = row.get("node");
            Node label = row.contains("label") ? row.get("label") : row.get("form");
            return new Reading(
                    node,
                    label.getLiteralLexicalForm(),
                    row.get("form").getLiteralLexicalForm(),
                    Integer.parseInt(row.get("tier").getLiteralLexicalForm()));
        }
    }

    private List<Reading> readings(Query query, String text, ParameterType type) {
        List<Reading> readings = new ArrayList<>();
        for (Node kind : kinds(type)) {
            Map<String, Node> values = Map.of("name", NodeFactory.createLiteralString(text), "kind", kind);
            try (QueryExec exec = source.execute(new Substitution(Set.of(), values).in(query))) {
                exec.select().forEachRemaining(row -> readings.add(Reading.of(row)));
            }
        }
        return readings;
    }

    private static List<Node> kinds(ParameterType type) {
        return switch (type) {
            case ACTOR -> List.of(Dem.Actor);
            case OFFICE -> List.of(Dem.Office);
            case PUBLISHER -> List.of(Dem.Publisher);
            case PLACE -> List.of(Dem.Place);
            case ISSUE -> List.of(Dem.Issue);
            case THREAD -> List.of(Dem.Thread);
            case TOPIC -> List.of(Dem.Actor, Dem.Issue, Dem.Thread);
            case CONCEPT -> List.of(SKOS.Concept.asNode());
            case ARTICLE -> List.of(Dem.Article);
            default -> List.of();
        };
    }

    private Node best(String text, List<Reading> readings) {
        int tier = readings.stream().mapToInt(Reading::tier).min().orElseThrow();
        Map<Node, Reading> best = new HashMap<>();
        readings.stream().filter(reading -> reading.tier() == tier).forEach(r -> best.putIfAbsent(r.node(), r));
        if (best.size() == 1) return best.keySet().iterator().next();
        throw new IllegalArgumentException("'" + text + "' is ambiguous: "
                + best.values().stream()
                        .map(reading -> prefixes.shorten(reading.node()) + " (" + reading.label() + ")")
                        .sorted()
                        .limit(PROPOSALS)
                        .collect(joining(", "))
                + (best.size() > PROPOSALS ? ", …" : ""));
    }

    private static String unknown(String text, ParameterType type, List<Reading> all) {
        if (type == ParameterType.IRI) return "'" + text + "' is no IRI and no prefixed name such as kb:state/JPN";
        String wanted = plain(text);
        String proposals = all.stream()
                .map(reading -> Map.entry(reading.form(), Distance.between(plain(reading.form()), wanted)))
                .filter(entry -> entry.getValue() <= Math.max(1, wanted.length() / 3))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .distinct()
                .limit(PROPOSALS)
                .collect(joining(", "));
        return "no " + type + " is called '" + text + "'"
                + (proposals.isEmpty() ? "" : "; did you mean " + proposals + "?");
    }

    /** A name without case, accents, full stops, hyphens and a leading article. */
    private static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String spaced = GAPS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return spaced.startsWith("the ") ? spaced.substring(4) : spaced;
    }
}
