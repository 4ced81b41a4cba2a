package org.demarche.extract.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files of rules and words that extraction goes by, and by what version they are known in its results. */
public final class RuleFiles {
    static final List<String> PATTERNS = List.of("attribution-patterns.txt", "attribution-standings.txt");
    static final List<String> LEXICONS = List.of(
            "attribution-cues.txt",
            "confidences.txt",
            "contexts.txt",
            "event-arguments.txt",
            "event-status.txt",
            "event-supports.txt",
            "event-words.txt",
            "events.txt",
            "given-names.txt",
            "issues.txt",
            "joined-names.txt",
            "polarity.txt",
            "references.txt",
            "roles.txt",
            "stance-verbs.txt",
            "stances.txt");
    private static final int DIGITS = 12;

    private RuleFiles() {}

    /** The first 12 hex digits of the SHA-256 over the patterns. */
    public static String patternsVersion() {
        return version(PATTERNS);
    }

    /** The first 12 hex digits of the SHA-256 over the lexicons. */
    public static String lexiconVersion() {
        return version(LEXICONS);
    }

    private static String version(List<String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                Resource.lines(file).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
