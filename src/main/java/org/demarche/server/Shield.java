package org.demarche.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells browsers how little they may do with an answer: no guessing of types, no scripts, no frames, no referrer. Pages
 * of other origins may read without credentials; a page of another origin never writes.
 */
final class Shield implements Filter {
    /** Names a request in its answer and in the access log; never taken from the client. */
    static final String REQUEST_ID = "X-Request-Id";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader(
                REQUEST_ID, Long.toHexString(ThreadLocalRandom.current().nextLong()));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        if (isOpenToOtherOrigins(asked)) {
            answer.setHeader("Access-Control-Allow-Origin", "*");
            answer.setHeader("Access-Control-Expose-Headers", "Content-Type, ETag, Link, Retry-After");
        }
        switch (asked.getMethod()) {
            case "TRACE", "CONNECT" -> OneLine.send(answer, 405, "not here");
            case "OPTIONS" -> preflight(asked, answer);
            default -> chain.doFilter(request, response);
        }
    }

    private static void preflight(HttpServletRequest asked, HttpServletResponse answer) {
        boolean query = asked.getRequestURI().equals(Routes.QUERY);
        answer.setStatus(204);
        answer.setHeader("Allow", Routes.methods(asked.getRequestURI()));
        if (isOpenToOtherOrigins(asked)) {
            answer.setHeader("Access-Control-Allow-Methods", query ? "GET, HEAD, POST" : "GET, HEAD");
            answer.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            answer.setHeader("Access-Control-Max-Age", "86400");
        }
    }

    private static boolean isOpenToOtherOrigins(HttpServletRequest asked) {
        return switch (asked.getRequestURI()) {
            case Routes.QUERY -> true;
            case Routes.UPDATE, Routes.LOAD, Routes.BACKUP -> false;
            default -> READING.contains(asked.getMethod());
        };
    }
}
