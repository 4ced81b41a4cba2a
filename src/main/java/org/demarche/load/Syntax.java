package org.demarche.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/** The syntaxes of RDF that can be loaded. */
@SuppressWarnings("ImmutableEnumChecker") // neither Jena's Lang nor the list of names ever changes
public enum Syntax {
    TURTLE(Lang.TURTLE, "ttl", "turtle"),
    TRIG(Lang.TRIG, "trig"),
    N_TRIPLES(Lang.NTRIPLES, "nt", "n-triples", "ntriples"),
    N_QUADS(Lang.NQUADS, "nq", "n-quads", "nquads"),
    JSON_LD(Lang.JSONLD, "jsonld", "json-ld"),
    RDF_XML(Lang.RDFXML, "rdf", "rdfxml", "rdf/xml", "owl");

    private final Lang lang;
    private final List<String> names;

    Syntax(Lang lang, String... names) {
        this.lang = lang;
        this.names = List.of(names);
    }

    /** Jena's name for it. */
    public Lang lang() {
        return lang;
    }

    /** The syntax with that name or file ending: {@code ttl}, {@code n-quads}, {@code jsonld}. */
    public static Optional<Syntax> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(syntax -> syntax.names.contains(lower))
                .findFirst();
    }

    /** The syntax of a body with that media type, parameters left aside: {@code text/turtle; charset=utf-8}. */
    public static Optional<Syntax> ofMediaType(String mediaType) {
        String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(syntax -> syntax.lang.getHeaderString().equals(plain)
                        || syntax.lang.getAltContentTypes().contains(plain))
                .findFirst();
    }

    /** The media type to send it with. */
    public String mediaType() {
        return lang.getHeaderString();
    }

    /** The syntax of a file, by the end of its name; endings of compression are left aside. */
    static Optional<Syntax> ofFile(String fileName) {
        String plain = Compression.withoutEnding(fileName);
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : named(plain.substring(dot + 1));
    }
}
