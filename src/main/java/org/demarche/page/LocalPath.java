package org.demarche.page;

/** Where the server that one is talking to answers for an IRI that this project mints. */
public final class LocalPath {
    /** The beginning of every IRI that this project mints. */
    public static final String BASE = "https://w3id.org/demarche/";

    private LocalPath() {}

    /** Whether this project minted an IRI. */
    public static boolean isOurs(String iri) {
        return iri.startsWith(BASE);
    }

    /** The path at which an IRI of ours is looked up: {@code /kb/state/JPN}. */
    public static String of(String iri) {
        return "/" + iri.substring(BASE.length());
    }

    /** The IRI that is looked up at a path. */
    public static String iri(String path) {
        return BASE + path.substring(1);
    }
}
