package org.demarche.page;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.demarche.store.StandardPrefixes;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Shipped;

/**
 * RDF as JSON that reads like JSON, by a context that is made from the ontology.
 *
 * <pre>
 * { "@context": { "dem": "https://w3id.org/demarche/ontology#", "holder": { "@id": "dem:holder", "@type": "@id" }, … },
 *   "@id": "kb:article/…/stance/2", "@type": "Stance", "holder": "kb:government/JPN" }
 * </pre>
 *
 * A document carries as much of the context as it uses, since a reader that cares for its safety fetches none.
 */
public final class CompactJsonLd {
    private static final JsonObject CONTEXT = context();

    private CompactJsonLd() {}

    /** The whole context, as a document of its own. */
    public static String contextDocument() {
        return pretty(Json.createObjectBuilder().add("@context", CONTEXT).build());
    }

    /** A graph in that context. */
    public static String of(Graph graph) {
        String expanded =
                RDFWriter.source(graph).format(RDFFormat.JSONLD11_PLAIN).asString();
        try {
            JsonObject compact = JsonLd.compact(
                            JsonDocument.of(new StringReader(expanded)),
                            JsonDocument.of(Json.createObjectBuilder()
                                    .add("@context", CONTEXT)
                                    .build()))
                    .get();
            return pretty(withUsedContext(compact));
        } catch (JsonLdError e) {
            throw new IllegalStateException("a graph that is no JSON-LD", e);
        }
    }

    private static JsonObject withUsedContext(JsonObject compact) {
        JsonObjectBuilder document = Json.createObjectBuilder();
        Set<String> used = new HashSet<>();
        compact.forEach((key, value) -> {
            if (!key.equals("@context")) {
                used.add(key);
                collect(value, used);
            }
        });
        CONTEXT.forEach((term, meaning) -> {
            if (used.contains(term)) {
                collect(meaning, used);
            }
        });
        JsonObjectBuilder context = Json.createObjectBuilder();
        CONTEXT.forEach((term, meaning) -> {
            if (used.contains(term)) {
                context.add(term, meaning);
            }
        });
        document.add("@context", context);
        compact.forEach((key, value) -> {
            if (!key.equals("@context")) {
                document.add(key, value);
            }
        });
        return document.build();
    }

    /** All words of a value, and the prefixes of those that have one. */
    private static void collect(JsonValue value, Set<String> used) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> {
                note(key, used);
                collect(inner, used);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> collect(inner, used));
        } else if (value instanceof JsonString text) {
            note(text.getString(), used);
        }
    }

    private static void note(String text, Set<String> used) {
        used.add(text);
        int colon = text.indexOf(':');
        if (colon > 0) {
            used.add(text.substring(0, colon));
        }
    }

    private static JsonObject context() {
        JsonObjectBuilder context = Json.createObjectBuilder();
        StandardPrefixes.map().getMapping().forEach(context::add);
        context.add("label", "rdfs:label").add("comment", "rdfs:comment");
        Graph ontology = RDFParser.fromString(Shipped.text("ontology/demarche.ttl"), Lang.TURTLE)
                .toGraph();
        for (Node kind :
                new Node[] {OWL2.Class.asNode(), OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode()}) {
            Iter.asStream(ontology.find(Node.ANY, RDF.Nodes.type, kind))
                    .map(Triple::getSubject)
                    .filter(term -> term.isURI() && term.getURI().startsWith(Dem.NS))
                    .map(term -> term.getURI().substring(Dem.NS.length()))
                    .distinct()
                    .sorted()
                    .forEach(name -> context.add(name, meaning(name, kind)));
        }
        return context.build();
    }

    private static JsonValue meaning(String name, Node kind) {
        JsonObjectBuilder meaning = Json.createObjectBuilder().add("@id", "dem:" + name);
        if (kind.equals(OWL2.ObjectProperty.asNode())) {
            meaning.add("@type", "@id");
        }
        return meaning.build();
    }

    static String pretty(JsonObject object) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString().strip() + "\n";
    }
}
