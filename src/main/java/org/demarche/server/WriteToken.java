package org.demarche.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret that a writer shows as {@code Authorization: Bearer …}; only its digest is kept. */
public final class WriteToken {
    private static final int SHORTEST = 16;
    private static final int LONGEST_HEADER = 4096;
    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    private WriteToken(byte[] digest) {
        this.digest = digest;
    }

    /** The token with this text, at least 16 characters without blanks. */
    public static WriteToken of(String secret) {
        String stripped = secret.strip();
        if (stripped.length() < SHORTEST || stripped.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a write token has at least " + SHORTEST + " characters and no blanks");
        }
        return new WriteToken(sha256(stripped));
    }

    /** The token that is the text of a file. */
    public static WriteToken in(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the write token in \"" + file + "\": " + e.getMessage(), e);
        }
    }

    /** Whether an Authorization header shows this token; takes the same time wherever the two differ. */
    boolean isShownBy(String header) {
        boolean bearer = header.length() <= LONGEST_HEADER && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String shown = bearer ? header.substring(SCHEME.length()).strip() : "";
        return MessageDigest.isEqual(digest, sha256(shown)) && bearer;
    }

    @Override
    public String toString() {
        return "write token";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
