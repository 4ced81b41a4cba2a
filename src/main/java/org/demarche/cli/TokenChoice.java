package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The token that lets its bearer write through a server; never an argument, since arguments are seen by everyone. */
final class TokenChoice {
    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the token for writing through a server (default: DEMARCHE_TOKEN holds it).")
    @Nullable
    Path file;

    /** The token, if one is given. */
    Optional<String> text() {
        if (file == null)
            return Optional.ofNullable(System.getenv("DEMARCHE_TOKEN")).filter(text -> !text.isBlank());
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
