package org.demarche.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.RunningServer;
import org.demarche.store.StoreException;
import org.demarche.store.StoreLockedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a plain HTTP server that answers as the program's own server does. */
final class ServerLoadTest {
    @TempDir
    Path folder;

    private final KnowledgeGraph store = KnowledgeGraph.inMemory();
    private HttpServer server;
    private int refusals;

    ServerLoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/load", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        store.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean known = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known) {
            reply(exchange, 401, "no");
        } else if (body.length > 0 && refusals-- > 0) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            reply(exchange, 503, "busy");
        } else {
            Syntax syntax = Syntax.ofMediaType(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .orElseThrow();
            Source source = Source.stream("sent", new ByteArrayInputStream(body), syntax);
            reply(exchange, 200, ArticleLoader.withoutChecks(store).load(source).toJson());
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Test
    void sendsArticlesInPortionsAndAddsUpTheReports() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append(GeneratedArticle.of(i, 1).nQuads());
        }
        Files.writeString(folder.resolve("many.nq"), many);
        Files.writeString(folder.resolve("one.nt"), GeneratedArticle.of(200, 1).nTriples());
        Files.writeString(folder.resolve("bad.ttl"), "<urn:a> .");
        refusals = 1;
        LoadReport report = ServerLoad.to(url(), "secret", false).load(Sources.of(List.of(folder.toString())));
        assertThat(report.rejections()).extracting(Rejection::file).containsExactly(folder + "/bad.ttl");
        assertThat(report.accepted()).as("%s", report).isEqualTo(101);
        assertThat(store.<Boolean>read(
                        now -> now.containsGraph(GeneratedArticle.of(200, 1).name())))
                .isTrue();
    }

    @Test
    void saysInOneLineWhatToDoWithoutATokenOrWithAWrongOne() throws IOException {
        Files.writeString(folder.resolve("one.nt"), GeneratedArticle.of(200, 1).nTriples());
        Path directory = folder.resolve("store");
        KnowledgeGraph held = KnowledgeGraph.at(directory);
        RunningServer.here(url()).announce(directory);
        try {
            StoreLockedException locked = lockedBy(directory);
            assertThatThrownBy(() -> ServerLoad.instead(locked, Optional.empty(), true))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by the server at " + url())
                    .hasMessageContaining("give its token");
            ServerLoad wrong = ServerLoad.instead(locked, Optional.of("wrong"), true);
            assertThatThrownBy(() -> wrong.load(Sources.of(List.of(folder + "/one.nt"))))
                    .hasMessage("the server at %s refuses the token", url());
            RunningServer.forget(directory);
            assertThatThrownBy(() -> ServerLoad.instead(locked, Optional.of("secret"), true))
                    .isInstanceOf(StoreLockedException.class);
        } finally {
            held.close();
        }
    }

    private static StoreLockedException lockedBy(Path directory) {
        try {
            KnowledgeGraph.at(directory).close();
            throw new AssertionError("the store should be held");
        } catch (StoreLockedException e) {
            return e;
        }
    }

    /** A failed upload was once told as a fault of the file. */
    @Test
    void doesNotBlameTheFileWhenTheServerBreaksOff() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            many.append(GeneratedArticle.of(i, 1).nQuads());
        }
        Files.writeString(folder.resolve("many.nq"), many);
        server.removeContext("/load");
        server.createContext("/load", exchange -> {
            if (exchange.getRequestBody().readAllBytes().length > 0) {
                throw new IOException("broken");
            }
            reply(
                    exchange,
                    200,
                    ArticleLoader.withoutChecks(store).load(List.of()).toJson());
        });
        ServerLoad load = ServerLoad.to(url(), "secret", false);
        assertThatThrownBy(() -> load.load(Sources.of(List.of(folder.toString()))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("breaks off");
    }

    @Test
    void saysThatNoServerAnswers() throws IOException {
        Files.writeString(folder.resolve("one.nt"), GeneratedArticle.of(200, 1).nTriples());
        URI gone = url();
        server.stop(0);
        assertThatThrownBy(() -> ServerLoad.to(gone, "secret", true).load(Sources.of(List.of(folder.toString()))))
                .hasMessage("the server at %s does not answer", gone);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }
}
