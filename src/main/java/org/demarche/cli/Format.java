package org.demarche.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How answers are written: some formats hold rows, some hold graphs, some both. */
enum Format {
    TABLE,
    CSV,
    TSV,
    JSON,
    XML,
    TTL,
    TRIG,
    NT,
    NQ,
    JSONLD;

    /** What writes rows, if the format is one for rows other than the table. */
    Optional<Lang> rows() {
        return switch (this) {
            case CSV -> Optional.of(ResultSetLang.RS_CSV);
            case TSV -> Optional.of(ResultSetLang.RS_TSV);
            case JSON -> Optional.of(ResultSetLang.RS_JSON);
            case XML -> Optional.of(ResultSetLang.RS_XML);
            default -> Optional.empty();
        };
    }

    /** What writes triples or quads, if the format is one for graphs. */
    Optional<RDFFormat> graph() {
        return switch (this) {
            case XML -> Optional.of(RDFFormat.RDFXML);
            case TTL -> Optional.of(RDFFormat.TURTLE_PRETTY);
            case TRIG -> Optional.of(RDFFormat.TRIG_BLOCKS);
            case NT -> Optional.of(RDFFormat.NTRIPLES);
            case NQ -> Optional.of(RDFFormat.NQUADS);
            case JSONLD -> Optional.of(RDFFormat.JSONLD_PRETTY);
            default -> Optional.empty();
        };
    }

    boolean holdsRows() {
        return this == TABLE || rows().isPresent();
    }

    boolean holdsGraphs() {
        return graph().isPresent();
    }

    boolean holdsDatasets() {
        return this == TRIG || this == NQ || this == JSONLD;
    }

    /** The formats that do something, such as {@code "nt, nq"}. */
    static String names(Predicate<Format> which) {
        return Arrays.stream(values()).filter(which).map(Format::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
