package org.demarche.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of an input into text: by its mark of byte order, by what it is said to be written in, or as UTF-8. */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})|<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private Encoding() {}

    /**
     * The text of an input that declares nothing; a mark of byte order is kept as its first character.
     *
     * @throws CharacterCodingException if it is written otherwise
     */
    static String strict(byte[] bytes, Optional<Charset> given) throws CharacterCodingException {
        return strict(bytes, marked(bytes).or(() -> given).orElse(StandardCharsets.UTF_8));
    }

    /** What to tell of an input that is not written as it should be. */
    static String fault(byte[] bytes, Optional<Charset> given) {
        for (byte one : bytes) {
            if (one == 0) {
                return "no text: binary data or another encoding than UTF-8";
            }
        }
        return "no text: another encoding than "
                + given.map(Charset::name).orElse("UTF-8, which --encoding may name, as in --encoding windows-1252");
    }

    /**
     * The text of a page or feed. What is UTF-8 throughout is read as that, whatever it declares, since text in another
     * encoding hardly ever is; else its declaration counts, in the way of browsers, to which Latin-1 is Windows-1252; and
     * where that is UTF-8 all the same, a few spoilt characters are passed over.
     */
    static String lenient(byte[] bytes, Optional<Charset> given) {
        Optional<Charset> known = marked(bytes).or(() -> given);
        if (known.isPresent()) {
            return new String(bytes, known.get());
        }
        try {
            return strict(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException otherwise) {
            Charset declared = declared(bytes).orElse(WINDOWS);
            if (!declared.equals(StandardCharsets.UTF_8)) {
                return new String(bytes, declared);
            }
            String spoilt = new String(bytes, StandardCharsets.UTF_8);
            long bad = spoilt.chars().filter(character -> character == '\ufffd').count();
            long good = spoilt.chars().filter(character -> character > 0x7f).count() - bad;
            return good > bad ? spoilt : new String(bytes, WINDOWS);
        }
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** The encoding that the mark at the beginning of a Unicode text tells. */
    private static Optional<Charset> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        } else if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        } else if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(head);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(found.group(1) != null ? found.group(1) : found.group(2));
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
            return wide ? Optional.empty() : Optional.of(latin ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
