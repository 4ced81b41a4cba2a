package org.demarche.server;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Compresses answers that are text and not small, where the client takes that; HEAD has the same fields. The tag of an
 * answer is not touched here: {@link Caching} gives each coding its own. Jetty's handler for this answers 304 with the
 * tag that was asked about, whichever that was, and brings native code for Zstandard.
 */
final class CompressedAnswers extends Handler.Wrapper {
    /** Less than this is one packet as it is. */
    private static final long SMALLEST = 1024;

    private static final List<String> TEXT =
            List.of("text/", "application/n-triples", "application/n-quads", "application/trig");

    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    CompressedAnswers(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Answer(request, response), callback);
    }

    private static boolean isText(HttpFields headers) {
        @Nullable String field = headers.get(HttpHeader.CONTENT_TYPE);
        if (field == null) {
            return false;
        }
        String type = MimeTypes.getContentTypeWithoutCharset(field);
        return TEXT.stream().anyMatch(type::startsWith) || type.matches(".*[/+](json|xml)");
    }

    private static final class Answer extends Response.Wrapper {
        private boolean begun;
        private Coding.@Nullable Encoder encoder;

        Answer(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            if (!begun) {
                begun = true;
                begin(last, content);
            }
            if (encoder == null) {
                super.write(last, content, callback);
            } else {
                byte[] chunk = new byte[content == null ? 0 : content.remaining()];
                if (content != null) {
                    content.get(chunk);
                }
                super.write(last, ByteBuffer.wrap(encoder.encode(chunk, last)), callback);
            }
        }

        private void begin(boolean last, @Nullable ByteBuffer content) {
            HttpFields.Mutable headers = getHeaders();
            boolean text = isText(headers);
            if (text || getStatus() == HttpStatus.NOT_MODIFIED_304) {
                headers.ensureField(VARY);
            }
            long length = headers.getLongField(HttpHeader.CONTENT_LENGTH);
            if (length < 0 && last) {
                length = content == null ? 0 : content.remaining();
            }
            boolean small = length >= 0 && length < SMALLEST;
            Coding coding = Coding.preferredBy(getRequest().getHeaders().getValuesList(HttpHeader.ACCEPT_ENCODING));
            if (text && !small && getStatus() == HttpStatus.OK_200 && coding != Coding.IDENTITY) {
                headers.put(HttpHeader.CONTENT_ENCODING, coding.contentEncoding());
                headers.remove(HttpHeader.CONTENT_LENGTH);
                encoder = coding.encoder();
            }
        }
    }
}
