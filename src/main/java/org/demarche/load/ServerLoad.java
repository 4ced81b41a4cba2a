package org.demarche.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.demarche.load.Inspected.Broken;
import org.demarche.load.Inspected.Kept;
import org.demarche.load.Inspected.Refused;
import org.demarche.load.Inspected.Sound;
import org.demarche.store.RunningServer;
import org.demarche.store.StoreException;
import org.demarche.store.StoreLockedException;

/**
 * Brings articles into the store of a running server, which alone may write there. The files are parsed and divided
 * here, and their graphs sent a few at a time, with the server's token:
 *
 * <pre>
 * POST {server}/load?check=true&amp;source=news%2Fa.trig
 * Authorization: Bearer …
 * Content-Type: application/n-quads
 * </pre>
 *
 * The server answers with a {@link LoadReport} as JSON.
 */
public final class ServerLoad {
    private static final int PORTION = 1 << 20;
    private static final int PATIENCE = 10;
    private static final int TRIES = 4;

    private final URI server;
    private final String token;
    private final boolean check;
    private final LoadProgress progress;
    private final ArticleExtraction extraction;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private ServerLoad(URI server, String token, boolean check, LoadProgress progress, ArticleExtraction extraction) {
        this.server = server;
        this.token = token;
        this.check = check;
        this.progress = progress;
        this.extraction = extraction;
    }

    /** By the server at an address, which checks the graphs if asked to. */
    public static ServerLoad to(URI server, String token, boolean check) {
        return new ServerLoad(server, token, check, LoadProgress.NONE, ArticleExtraction.usual());
    }

    /**
     * By the server that holds a store which could not be opened.
     *
     * @throws StoreException with what to do, if no server holds it or there is no token
     */
    public static ServerLoad instead(StoreLockedException locked, Optional<String> token, boolean check) {
        RunningServer running = RunningServer.in(locked.directory()).orElseThrow(() -> locked);
        return to(
                running.url(),
                token.orElseThrow(() -> new StoreException("store '" + locked.directory()
                        + "' is in use by the server at " + running.url() + " (process " + running.pid()
                        + "): give its token (--token-file, or DEMARCHE_TOKEN) to load through it")),
                check);
    }

    /** The same, but telling how far it has come. */
    public ServerLoad tell(LoadProgress listener) {
        return new ServerLoad(server, token, check, listener, extraction);
    }

    /** The same, reading articles as they were published in a given way. */
    public ServerLoad reading(ArticleExtraction other) {
        return new ServerLoad(server, token, check, progress, other);
    }

    /**
     * Sends what was found.
     *
     * @throws StoreException if the server does not answer, or refuses the token
     */
    public LoadReport load(Sources sources) {
        post("nothing", ""); // so that a wrong address or token is told by a plain answer, not by a broken upload
        try (Transfer transfer = new Transfer(sources)) {
            return transfer.run();
        }
    }

    /** One load as it goes on. */
    private final class Transfer implements AutoCloseable {
        private final Pipeline input;
        private final StringBuilder portion = new StringBuilder();
        private final long total;
        private String source = "";
        private LoadReport report;

        Transfer(Sources sources) {
            boolean known = sources.found().stream().allMatch(file -> file.bytes() >= 0);
            total = known ? sources.found().stream().mapToLong(Source::bytes).sum() : -1;
            report = LoadReport.ofRejections(sources.rejections());
            input = new Pipeline(sources.found(), Inspection.ofNamesOnly(extraction));
        }

        LoadReport run() {
            while (input.hasNext()) {
                Inspected inspected = input.next();
                if (inspected instanceof Sound graph) {
                    add(graph);
                } else {
                    refuse(inspected);
                }
            }
            send();
            return report;
        }

        private void add(Sound graph) {
            if (!graph.file().equals(source) || portion.length() >= PORTION) {
                send();
                source = graph.file();
            }
            String end = " <" + graph.name().getURI() + "> .\n";
            for (Triple triple : graph.triples()) {
                portion.append(NodeFmtLib.strNT(triple.getSubject()))
                        .append(' ')
                        .append(NodeFmtLib.strNT(triple.getPredicate()))
                        .append(' ')
                        .append(NodeFmtLib.strNT(triple.getObject()))
                        .append(end);
            }
            report = report.plus(new LoadReport(0, 0, 0, 0, 0, 0, 0, 0, List.of(), graph.notes()));
        }

        private void send() {
            if (portion.length() > 0) {
                String body = portion.toString();
                portion.setLength(0);
                report = report.plus(post(source, body));
                progress.advanced(report.loaded() + report.rejections().size(), input.bytesRead(), total);
            }
        }

        private void refuse(Inspected inspected) {
            List<Rejection> rejections = new ArrayList<>();
            if (inspected instanceof Refused refused) {
                rejections.add(refused.rejection());
            } else if (inspected instanceof Broken broken) {
                rejections.add(broken.rejection());
            }
            long left = inspected instanceof Kept ? 1 : 0;
            report = report.plus(new LoadReport(0, 0, 0, 0, 0, left, 0, 0, rejections, List.of()));
        }

        @Override
        public void close() {
            input.close();
        }
    }

    private LoadReport post(String source, String body) {
        HttpRequest request = HttpRequest.newBuilder(address(source))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", Syntax.N_QUADS.mediaType())
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = send(request);
        for (int tries = 1; answer.statusCode() == 503 && tries < PATIENCE; tries++) {
            sleep(answer);
            answer = send(request);
        }
        return report(source, answer);
    }

    private URI address(String source) {
        String base = server.toString().replaceFirst("/+$", "");
        return URI.create(
                base + "/load?check=" + check + "&source=" + URLEncoder.encode(source, StandardCharsets.UTF_8));
    }

    /** Tries again where the connection breaks, as it does when a busy server answers before it has read all. */
    private HttpResponse<String> send(HttpRequest request) {
        for (int tries = 1; ; tries++) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (ConnectException e) {
                throw new StoreException("the server at " + server + " does not answer", e);
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw new StoreException("the server at " + server + " breaks off: " + e.getMessage(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("loading through the server at " + server + " was interrupted", e);
            }
        }
    }

    /** As long as the server asks for, within reason. */
    private static void sleep(HttpResponse<String> busy) {
        long seconds = busy.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Long::valueOf)
                .orElse(1L);
        try {
            Thread.sleep(Math.min(seconds, 10) * 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LoadReport report(String source, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            throw new StoreException("the server at " + server + " refuses the token");
        }
        if (status == 200) {
            try {
                return LoadReport.fromJson(answer.body());
            } catch (JsonException | NullPointerException e) {
                throw new StoreException("the server at " + server + " is no server of this program", e);
            }
        }
        String reason = answer.body().strip().replaceAll("\\s+", " ");
        String told = reason.isEmpty() || reason.length() > 300 ? "" : ": " + reason;
        Rejection rejection = Rejection.ofFile(source, "the server answers " + status + told);
        return LoadReport.ofRejections(List.of(rejection));
    }
}
