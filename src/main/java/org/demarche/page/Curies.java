package org.demarche.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.demarche.store.StandardPrefixes;

/** IRIs as people read them: with a prefix where one is usual. */
final class Curies {
    private static final Map<String, String> PREFIXES = prefixes();

    private Curies() {}

    static String shorten(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getKey())
                        && iri.length() > prefix.getKey().length())
                .max(Comparator.comparingInt(prefix -> prefix.getKey().length()))
                .map(prefix -> prefix.getValue() + iri.substring(prefix.getKey().length()))
                .orElse(iri);
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new HashMap<>(Map.of(LocalPath.BASE + "scheme/", "scheme:"));
        StandardPrefixes.map().forEach((prefix, namespace) -> prefixes.put(namespace, prefix + ":"));
        return prefixes;
    }
}
