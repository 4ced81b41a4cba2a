package org.demarche.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/** The prefixes with which data of this project is written. */
public final class StandardPrefixes {
    private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("dem", "https://w3id.org/demarche/ontology#");
        PREFIXES.put("kb", Graphs.BASE);
        for (String scheme : new String[] {
            "position", "polarity", "certainty", "realis", "status", "granularity", "issue", "cameo", "plover"
        }) {
            PREFIXES.put(scheme, "https://w3id.org/demarche/scheme/" + scheme + "/");
        }
        PREFIXES.put("sourcekind", "https://w3id.org/demarche/scheme/source-kind/");
        PREFIXES.put("mentionkind", "https://w3id.org/demarche/scheme/mention-kind/");
        PREFIXES.put("officekind", "https://w3id.org/demarche/scheme/office-kind/");
        PREFIXES.put("publisherkind", "https://w3id.org/demarche/scheme/publisher-kind/");
        PREFIXES.put("dcterms", "http://purl.org/dc/terms/");
        PREFIXES.put("foaf", "http://xmlns.com/foaf/0.1/");
        PREFIXES.put("oa", "http://www.w3.org/ns/oa#");
        PREFIXES.put("org", "http://www.w3.org/ns/org#");
        PREFIXES.put("owl", "http://www.w3.org/2002/07/owl#");
        PREFIXES.put("prov", "http://www.w3.org/ns/prov#");
        PREFIXES.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        PREFIXES.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        PREFIXES.put("schema", "https://schema.org/");
        PREFIXES.put("skos", "http://www.w3.org/2004/02/skos/core#");
        PREFIXES.put("wd", "http://www.wikidata.org/entity/");
        PREFIXES.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private StandardPrefixes() {}

    /** A fresh map of the prefixes: prefixes of uploaded files are not kept, since the store has its own. */
    public static PrefixMap map() {
        PrefixMap map = PrefixMapFactory.create();
        PREFIXES.forEach(map::add);
        return map;
    }
}
