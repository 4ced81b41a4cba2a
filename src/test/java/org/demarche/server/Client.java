package org.demarche.server;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a visitor sends to a server under test, in as few words as possible. */
record Client(String url, List<String> headers) {
    static final String TOKEN = "0123456789abcdef-test";

    /** {@link Http2Test} has the other version. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Client of(DemarcheServer server) {
        return new Client(server.url(), List.of());
    }

    Client writing() {
        return with("Authorization", "Bearer " + TOKEN);
    }

    Client accepting(String type) {
        return with("Accept", type);
    }

    Client with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Client(url, more);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, new byte[0]);
    }

    HttpResponse<String> query(String sparql) {
        return get("sparql?query=" + encoded(sparql));
    }

    HttpResponse<String> ask(String sparql) {
        return accepting("text/csv").query(sparql);
    }

    HttpResponse<String> update(String sparql) {
        return with("Content-Type", "application/sparql-update").send("POST", "update", sparql.getBytes(UTF_8));
    }

    HttpResponse<String> put(String graph, String type, String data) {
        return with("Content-Type", type).send("PUT", "graphs?graph=" + encoded(graph), data.getBytes(UTF_8));
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body.getBytes(UTF_8));
    }

    HttpResponse<String> send(String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? noBody() : ofByteArray(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(new String[0]));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new BrokenOff(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The server broke the connection off. */
    static final class BrokenOff extends RuntimeException {
        BrokenOff(IOException cause) {
            super(cause);
        }
    }
}
