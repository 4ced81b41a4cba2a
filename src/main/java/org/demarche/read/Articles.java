package org.demarche.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the articles of an input, one after the other; what cannot be read is told and does not stop the rest. */
public final class Articles {
    private static final int HEAD = 512;

    private Articles() {}

    /**
     * Reads an input to its end.
     *
     * @param place how the input is called in reports, such as a file's name
     * @param format the format, guessed from name and content where it is not given
     * @param readings takes each article, or the reason why it is none, in order
     * @throws IOException if the input itself fails
     */
    public static void read(
            String place, InputStream in, Optional<InputFormat> format, ReadOptions options, Consumer<Reading> readings)
            throws IOException {
        BufferedInputStream input = new BufferedInputStream(in);
        input.mark(HEAD);
        String head = new String(input.readNBytes(HEAD), StandardCharsets.UTF_8);
        input.reset();
        InputFormat chosen = format.or(() -> InputFormat.ofName(place)).orElseGet(() -> InputFormat.ofContent(head));
        if (chosen == InputFormat.JSON_LINES) {
            readLines(place, input, options, readings);
            return;
        }
        byte[] bytes = input.readNBytes(options.largest() + 1);
        if (bytes.length > options.largest()) {
            readings.accept(new Reading.Rejected(place, "too large: more than " + options.largest() + " bytes"));
            return;
        }
        readWhole(place, bytes, chosen, options).forEach(readings);
    }

    private static List<Reading> readWhole(String place, byte[] bytes, InputFormat format, ReadOptions options) {
        if (bytes.length == 0) {
            return List.of(new Reading.Rejected(place, "empty: there is no text in it"));
        }
        if (format == InputFormat.HTML) {
            return List.of(HtmlPage.read(place, Encoding.lenient(bytes, options.encoding()), options));
        } else if (format == InputFormat.FEED) {
            return Feed.read(place, Encoding.lenient(bytes, options.encoding()), options);
        }
        String text;
        try {
            text = Encoding.strict(bytes, options.encoding());
        } catch (CharacterCodingException e) {
            return List.of(new Reading.Rejected(place, Encoding.fault(bytes, options.encoding())));
        }
        return switch (format) {
            case NEWS_ARTICLE -> NewsArticleJson.read(place, text, options);
            default -> List.of(PlainText.read(place, text, options));
        };
    }

    private static void readLines(String place, InputStream in, ReadOptions options, Consumer<Reading> readings)
            throws IOException {
        int number = 0;
        for (Optional<byte[]> line = line(in, options.largest());
                line.isPresent();
                line = line(in, options.largest())) {
            number++;
            readLine(place + ":" + number, line.get(), options).ifPresent(readings);
        }
    }

    private static Optional<Reading> readLine(String place, byte[] line, ReadOptions options) {
        if (line.length > options.largest()) {
            return Optional.of(
                    new Reading.Rejected(place, "too large: a line of more than " + options.largest() + " bytes"));
        }
        try {
            String text = Encoding.strict(line, options.encoding());
            return text.isBlank() ? Optional.empty() : Optional.of(JsonLines.read(place, text, options));
        } catch (CharacterCodingException e) {
            return Optional.of(new Reading.Rejected(place, Encoding.fault(line, options.encoding())));
        }
    }

    /** The next line, one byte longer than the limit where it is too long; empty at the end of the input. */
    private static Optional<byte[]> line(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= limit) {
                line.write(next);
            }
        }
        return Optional.of(line.toByteArray());
    }
}
