package org.demarche.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.demarche.page.Census;
import org.demarche.page.CompactJsonLd;
import org.demarche.page.LocalPath;
import org.demarche.page.OncePerVersion;
import org.demarche.page.OpenApi;
import org.demarche.page.SelfDescription;
import org.demarche.page.StartPage;
import org.demarche.page.Style;
import org.demarche.query.Catalogue;
import org.demarche.server.guard.ClosedByDefault;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.MemoryPool;
import org.demarche.store.RunningServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.WindowRateControl;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * A knowledge graph on the web: an embedded Fuseki that answers everyone's reads and writes only for who shows the
 * token.
 */
public final class DemarcheServer implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(30);
    /** Crawlers may read about things, but not ask questions without end. */
    private static final String ROBOTS = "User-agent: *\nDisallow: /sparql\nDisallow: /query/\nDisallow: /graphs\n";

    private static final int BUFFER = 1 << 17;

    private final FusekiServer fuseki;
    private final Optional<Path> store;
    private final String host;
    private final Optional<AdminPort> admin;

    private DemarcheServer(FusekiServer fuseki, Optional<Path> store, String host, Optional<AdminPort> admin) {
        this.admin = admin;
        this.fuseki = fuseki;
        this.store = store;
        this.host = host;
    }

    /** A server over a knowledge graph, which stays the caller's to close after the server has stopped. */
    public static DemarcheServer over(KnowledgeGraph graph, ServerSettings settings) {
        ClosedByDefault.close();
        Limits limits = settings.limits();
        MemoryPool memory = new MemoryPool(limits.requestMemory(), limits.memoryTogether());
        WriteGate gate = new WriteGate(graph, settings, memory);
        QueryDesk desk = new QueryDesk(limits, memory);
        Catalogue catalogue = Catalogue.shipped();
        OncePerVersion<Census> census = new OncePerVersion<>(graph, Census::of);
        ActionProcessor update = new UpdateOperation(gate, limits);
        ActionProcessor sparql =
                new SparqlOperation(new QueryOperation(limits, desk), update, new ServiceOperation(census, settings));
        ActionProcessor graphs = new PlainErrors(new GraphsOperation(graph, gate, limits));
        ActionProcessor documents =
                new PlainErrors(new Documents(graph, new DatasetOperation(census, settings), limits));
        FusekiServer fuseki = FusekiServer.create()
                .port(settings.port())
                .fusekiModules(FusekiModules.create())
                .addServletAttribute(Fuseki.attrMetricsProvider, new NoMeters())
                .addFilter("/*", new Shield())
                .add(Routes.QUERY, service(graph, Operation.Query, sparql, settings))
                .add(Routes.UPDATE, service(graph, Operation.Update, update, settings))
                .addProcessor(Routes.GRAPHS, graphs)
                .addProcessor(Routes.GRAPHS + "/*", graphs)
                .addProcessor(Routes.BACKUP, new PlainErrors(new BackupOperation(graph, gate)))
                .addProcessor(Routes.LOAD, new PlainErrors(new LoadOperation(gate, limits)))
                .addProcessor(
                        Routes.CATALOGUE + "/*",
                        new PlainErrors(new CatalogueOperation(graph, catalogue, desk, limits, context(settings))))
                .addProcessor(
                        "/.well-known/void",
                        new PlainErrors(new Redirect(Routes.DOCUMENTS + LocalPath.of(SelfDescription.DATASET))))
                .addProcessor("/kb/*", new PlainErrors(new LinkedData(graph)))
                .addProcessor("/ontology/*", new PlainErrors(new LinkedData(graph)))
                .addProcessor("/scheme/*", new PlainErrors(new LinkedData(graph)))
                .addProcessor(Routes.DOCUMENTS + "/*", documents)
                .addServlet(Routes.PING, new PageServlet("text/plain", "no-store", () -> "pong\n"))
                .addServlet(Routes.HEALTH, new PageServlet("application/json", "no-store", () -> health(graph)))
                .addServlet(Routes.ROBOTS, new PageServlet("text/plain", "max-age=3600", () -> ROBOTS))
                .addServlet(
                        Routes.CONTEXT,
                        new PageServlet("application/ld+json", "max-age=3600", CompactJsonLd::contextDocument))
                .addServlet(
                        Routes.OPEN_API,
                        new PageServlet(
                                "application/json",
                                "no-cache",
                                request -> OpenApi.of(Address.of(request), catalogue.queries())))
                .addServlet(Routes.STYLE, new PageServlet("text/css", "max-age=3600", Style::sheet))
                .addServlet(
                        "", new PageServlet("text/html", "no-cache", new StartPage(graph, catalogue.queries())::html))
                .build();
        Metrics metrics = new Metrics();
        harden(fuseki.getJettyServer(), settings, metrics);
        Optional<AdminPort> admin = settings.adminPort() == 0
                ? Optional.empty()
                : Optional.of(AdminPort.serving(settings.adminPort(), metrics::text));
        return new DemarcheServer(fuseki, graph.directory(), settings.host(), admin);
    }

    /** Begins to listen. */
    public DemarcheServer start() {
        fuseki.start();
        store.ifPresent(directory -> RunningServer.here(URI.create(url())).announce(directory));
        return this;
    }

    /** The address of the start page, ending in a slash. */
    public String url() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + fuseki.getHttpPort() + "/";
    }

    /** Lets requests under way finish, refuses new ones, and stops. */
    public void stop() {
        store.ifPresent(RunningServer::forget);
        fuseki.stop();
        admin.ifPresent(AdminPort::close);
    }

    /** Waits until the server has stopped. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        stop();
    }

    /** Live as it answers at all, ready as it can read the store. */
    private static String health(KnowledgeGraph graph) {
        boolean ready = graph.read(dataset -> dataset.supportsTransactions());
        return "{\"live\": true, \"ready\": " + ready + "}\n";
    }

    private static DataService service(
            KnowledgeGraph graph, Operation operation, ActionProcessor processor, ServerSettings settings) {
        DatasetGraph dataset = graph.dataset();
        return DataService.newBuilder(dataset)
                .addEndpoint(Endpoint.create()
                        .operation(operation)
                        .endpointName("")
                        .processor(new PlainErrors(processor))
                        .context(context(settings))
                        .build())
                .build();
    }

    private static Context context(ServerSettings settings) {
        Context context = new Context();
        context.set(
                ARQ.queryTimeout, Long.toString(settings.limits().queryTimeout().toMillis()));
        ClosedByDefault.guard(context, settings.openings());
        return context;
    }

    /**
     * HTTP/2 without TLS, by upgrade or by prior knowledge. The windows bound what a client can make the server keep of
     * bodies that nobody reads; who resets, pings or sets without end is told to calm down and hung up on.
     * Of heads that are too long {@link LongHeads} says so; Jetty would hang up, as it does at twice the length.
     */
    private static HTTP2CServerConnectionFactory http2(HttpConfiguration http, Limits limits) {
        HttpConfiguration roomy = new HttpConfiguration(http);
        roomy.setRequestHeaderSize(2 * http.getRequestHeaderSize());
        HTTP2CServerConnectionFactory http2 = new HTTP2CServerConnectionFactory(roomy);
        http2.setMaxConcurrentStreams(limits.streams());
        http2.setInitialSessionRecvWindow(BUFFER);
        http2.setInitialStreamRecvWindow(BUFFER / 2);
        http2.setStreamIdleTimeout(IDLE.toMillis());
        http2.setRateControlFactory(new WindowRateControl.Factory(100));
        return http2;
    }

    private static void harden(Server jetty, ServerSettings settings, Metrics metrics) {
        for (var connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector listening) {
                listening.setHost(settings.host());
                listening.setIdleTimeout(IDLE.toMillis());
                HttpConfiguration http = listening
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration();
                http.setRequestHeaderSize(headBytes(settings.limits()));
                http.setOutputBufferSize(BUFFER);
                http.setSendServerVersion(false);
                if (settings.limits().streams() > 0) {
                    listening.addConnectionFactory(http2(http, settings.limits()));
                }
            }
        }
        ServletContextHandler servlets = (ServletContextHandler) jetty.getHandler();
        servlets.setMaxFormContentSize(settings.limits().queryBytes() * 2);
        servlets.setErrorHandler(new OneLineErrors());
        jetty.setErrorHandler(new OneLineErrors());
        Optional<RequestLog> noted = settings.accessLog().map(AccessLog::in);
        jetty.setRequestLog(noted.<RequestLog>map(log -> new RequestLog.Collection(log, metrics))
                .orElse(metrics));
        long rate = settings.limits().leastRate();
        LeastRate watched = new LeastRate(new CompressedAnswers(servlets), rate);
        jetty.setHandler(new GracefulHandler(new LongHeads(watched, headBytes(settings.limits()))));
        jetty.addBean(new NetworkConnectionLimit(settings.limits().connections(), jetty));
        jetty.setStopTimeout(DRAIN.toMillis());
    }

    /** The longest head of a request: a query, which may stand in the address, and its fields. */
    private static int headBytes(Limits limits) {
        return limits.queryBytes() + (1 << 14);
    }
}
