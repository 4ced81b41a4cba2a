package org.demarche.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A port of the loopback address of its own for what is the operator's alone. */
record AdminPort(HttpServer http) implements AutoCloseable {

    /** Answers {@code /metrics} there. */
    static AdminPort serving(int port, Supplier<String> metrics) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            http.createContext("/metrics", exchange -> {
                byte[] text = metrics.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
                exchange.close();
            });
            http.start();
            return new AdminPort(http);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the admin port " + port, e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
