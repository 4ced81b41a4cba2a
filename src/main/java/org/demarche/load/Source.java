package org.demarche.load;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.demarche.read.InputFormat;

/** A file or stream to load: of RDF, or of articles as they were published. */
public final class Source {
    private static final long SMALL = 2 << 20;

    private final String name;
    private final String folder;
    private final Optional<Syntax> syntax;
    private final Optional<InputFormat> format;
    private final long bytes;
    private final Compression compression;
    private final Opener opener;

    /** Opens a file from its beginning. */
    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }

    private Source(
            String name,
            String folder,
            Optional<Syntax> syntax,
            Optional<InputFormat> format,
            long bytes,
            Compression compression,
            Opener opener) {
        this.name = name;
        this.folder = folder;
        this.syntax = syntax;
        this.format = format;
        this.bytes = bytes;
        this.compression = compression;
        this.opener = opener;
    }

    /** A stream of RDF that is read once; its name stands in reports and records. */
    public static Source stream(String name, InputStream in, Syntax syntax) {
        return new Source(name, name, Optional.of(syntax), Optional.empty(), -1, Compression.NONE, () -> in);
    }

    /** A stream of articles that is read once, in a format that its first characters show if none is given. */
    public static Source news(String name, InputStream in, Optional<InputFormat> format) {
        return new Source(name, name, Optional.empty(), format, -1, Compression.NONE, () -> in);
    }

    /**
     * A file: of RDF if the end of its name tells an RDF syntax, as in {@code a.ttl} and {@code b.nq.zst}; else of
     * articles, in the format that name or content tell.
     */
    static Source file(Path file) {
        String name = file.getFileName().toString();
        Compression compression = Compression.ofFile(name);
        return new Source(
                file.toString(),
                folder(file),
                Syntax.ofFile(name),
                InputFormat.ofName(Compression.withoutEnding(name)),
                length(file),
                compression,
                () -> Files.newInputStream(file));
    }

    private static String folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null || parent.getFileName() == null
                ? "root"
                : parent.getFileName().toString();
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    /** How the source is named in reports and records. */
    public String name() {
        return name;
    }

    /** The length as it lies there, or -1 where it is not known. */
    public long bytes() {
        return bytes;
    }

    /** The name of the folder that the file lies in; of a stream, its own name. */
    String folder() {
        return folder;
    }

    /** The name without the way to it and without its ends: {@code actors} for {@code data/story/actors.ttl.gz}. */
    String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.indexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** The syntax of its RDF; none where it holds articles as they were published. */
    Optional<Syntax> syntax() {
        return syntax;
    }

    /** The format of its articles, if it is known beforehand. */
    Optional<InputFormat> format() {
        return format;
    }

    /** Whether its name tells one of the syntaxes of RDF or formats of articles. */
    boolean isNamedByKind() {
        return syntax.isPresent() || format.isPresent();
    }

    /** Whether it can be read as a whole by one thread without a thought. */
    boolean isSmall() {
        boolean holdsMany = format.filter(known -> known == InputFormat.JSON_LINES || known == InputFormat.FEED)
                .isPresent();
        return compression == Compression.NONE && bytes >= 0 && bytes <= SMALL && !holdsMany;
    }

    /** Opens it, expanded; the consumer is told how many bytes are read from where it lies. */
    InputStream open(LongConsumer read) throws IOException {
        return new BufferedInputStream(compression.expand(new FilterInputStream(opener.open()) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                read.accept(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int some = super.read(buffer, offset, length);
                read.accept(Math.max(some, 0));
                return some;
            }
        }));
    }
}
