package org.demarche.extract.lexicon;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.annotate.Token;

/** Verbs by which attitudes are told that their own words do not tell, as {@code stance-verbs.txt} lists them. */
public final class StanceVerbs {
    /** What a verb says of its subject. */
    public enum Kind {
        BEARING,
        GETTING,
        YIELDING,
        GIVING,
        RESOLVED,
        BLAMED,
        HOSTILE,
        FORSAKING,
        HARM,
        DEALING,
        BLOW,
        CARRYING
    }

    private static final StanceVerbs SHIPPED = read();

    private final Map<Kind, Set<String>> verbs = new EnumMap<>(Kind.class);

    private StanceVerbs() {}

    private static StanceVerbs read() {
        StanceVerbs read = new StanceVerbs();
        for (Lexicon.Line line : Lexicon.read("stance-verbs.txt").lines()) {
            Kind kind = Kind.valueOf(line.head().get(0).toUpperCase(Locale.ROOT));
            read.verbs.computeIfAbsent(kind, none -> new HashSet<>()).addAll(line.words());
        }
        return read;
    }

    /** Whether a verb is listed as one of a kind. */
    public static boolean is(Kind kind, Token verb) {
        return SHIPPED.verbs.getOrDefault(kind, Set.of()).contains(verb.lemma());
    }
}
