package org.demarche.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;

/** An error message as one line of plain text, whatever was in it. */
final class OneLine {
    private static final int LONGEST = 400;

    private OneLine() {}

    /**
     * Answers with the line. What the client sent and nobody read is read away; where that has not all come yet, the
     * answer tells the client that the connection ends here, so that it does not send its next request into it.
     */
    static void send(HttpServletResponse response, int status, String message) throws IOException {
        ServletContextResponse.getServletContextResponse(response).getRequest().consumeAvailable();
        byte[] line = (of(message) + "\n").getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding("utf-8");
        response.setContentLength(line.length);
        response.getOutputStream().write(line);
    }

    /** The text on one line, without control characters, cut after 400 characters. */
    static String of(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST) - 1)) + "…";
    }
}
