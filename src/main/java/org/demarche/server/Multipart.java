package org.demarche.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;

/** The files of a form, one after the other: each part whose type or file name is that of an RDF syntax. */
final class Multipart {
    private static final String TYPE = "content-type:";
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=\"?([\\p{Graph}&&[^\";,]]{1,70})", Pattern.CASE_INSENSITIVE);

    private Multipart() {}

    /** What is done with each file. */
    interface Reader {
        void read(InputStream in, Lang lang);
    }

    static boolean is(ContentType type) {
        return type.getContentTypeStr().equalsIgnoreCase("multipart/form-data");
    }

    /** Reads all files of a body. */
    static void read(InputStream body, String header, Reader reader) {
        try {
            MultipartInput input = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary(header).getBytes(StandardCharsets.US_ASCII))
                    .get();
            boolean more = input.skipPreamble();
            if (!more) {
                throw Refusal.badRequest("the form has no files");
            }
            for (; more; more = input.readBoundary()) {
                Lang lang = lang(input.readHeaders());
                try (InputStream part = input.newInputStream()) {
                    reader.read(part, lang);
                }
            }
        } catch (IOException e) {
            throw Refusal.badRequest("the form is malformed");
        }
    }

    private static String boundary(String header) {
        return BOUNDARY.matcher(header)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow(() -> Refusal.badRequest("a form with files says its boundary"));
    }

    private static Lang lang(String headers) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(TYPE))
                .findFirst()
                .map(line -> ContentType.create(line.substring(TYPE.length()).strip()))
                .map(type -> RDFLanguages.contentTypeToLang(type.getContentTypeStr()))
                .filter(Upload::reads)
                .orElseThrow(
                        () -> Refusal.with(415, "each file of the form says in Content-Type which RDF syntax it is"));
    }
}
