package org.demarche.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends a text that is made anew for each request. */
final class PageServlet extends HttpServlet {
    private final String type;
    private final String caching;
    private final transient Function<HttpServletRequest, String> page;

    PageServlet(String type, String caching, Supplier<String> page) {
        this(type, caching, request -> page.get());
    }

    /** A text that depends on the request. */
    PageServlet(String type, String caching, Function<HttpServletRequest, String> page) {
        this.type = type;
        this.caching = caching;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = page.apply(request).getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setCharacterEncoding("utf-8");
        response.setHeader("Cache-Control", caching);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
