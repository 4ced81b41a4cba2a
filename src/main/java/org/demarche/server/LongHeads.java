package org.demarche.server;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers 431 to who sends more bytes of address and fields than a head may have, whichever version of HTTP it speaks. */
final class LongHeads extends Handler.Wrapper {
    private final int longest;

    LongHeads(Handler handler, int longest) {
        super(handler);
        this.longest = longest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (length(request) > longest) {
            Response.writeError(request, response, callback, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static long length(Request request) {
        long length = request.getHttpURI().asString().length();
        for (HttpField field : request.getHeaders()) {
            length += field.getName().length()
                    + (field.getValue() == null ? 0 : field.getValue().length());
        }
        return length;
    }
}
