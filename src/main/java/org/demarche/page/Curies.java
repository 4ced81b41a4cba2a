package org.demarche.page;

import java.util.Comparator;
import java.util.Map;

/** IRIs as people read them: with a prefix where one is usual. */
final class Curies {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("https://w3id.org/demarche/ontology#", "dem:"),
            Map.entry("https://w3id.org/demarche/scheme/", "scheme:"),
            Map.entry("https://w3id.org/demarche/kb/", "kb:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://www.w3.org/2000/01/rdf-schema#", "rdfs:"),
            Map.entry("http://www.w3.org/2002/07/owl#", "owl:"),
            Map.entry("http://www.w3.org/2001/XMLSchema#", "xsd:"),
            Map.entry("http://www.w3.org/2004/02/skos/core#", "skos:"),
            Map.entry("http://www.w3.org/ns/prov#", "prov:"),
            Map.entry("http://www.w3.org/ns/oa#", "oa:"),
            Map.entry("http://www.w3.org/ns/org#", "org:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("https://schema.org/", "schema:"),
            Map.entry("http://www.wikidata.org/entity/", "wd:"));

    private Curies() {}

    static String shorten(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getKey())
                        && iri.length() > prefix.getKey().length())
                .max(Comparator.comparingInt(prefix -> prefix.getKey().length()))
                .map(prefix -> prefix.getValue() + iri.substring(prefix.getKey().length()))
                .orElse(iri);
    }
}
