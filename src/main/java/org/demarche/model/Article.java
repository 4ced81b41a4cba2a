package org.demarche.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A piece of news: its normalised text and its metadata. */
public record Article(Text text, Metadata metadata) {
    private static final int KEY_DIGITS = 20;

    /**
     * The key under which the article is known for ever: the first 20 hex digits of the SHA-256 over the UTF-8 of text,
     * headline, date, publisher label, URL, byline and language, each ended by a line feed but the last, what is unknown
     * being empty.
     */
    public String key() {
        return sha256(String.join(
                        "\n",
                        text.toString(),
                        metadata.headline().orElse(""),
                        metadata.date().orElse(""),
                        metadata.publisher().orElse(""),
                        metadata.url().orElse(""),
                        metadata.byline().orElse(""),
                        metadata.language().orElse("")))
                .substring(0, KEY_DIGITS);
    }

    /** The SHA-256 of the text alone, as 64 hex digits. */
    public String textHash() {
        return sha256(text.toString());
    }

    private static String sha256(String string) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(string.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
