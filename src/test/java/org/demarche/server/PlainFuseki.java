package org.demarche.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Fuseki as it comes, over a file that it reads or a database of TDB2, in a process of its own: what closes ours must not reach it. */
record PlainFuseki(Process process, String endpoint) implements AutoCloseable {

    static PlainFuseki holding(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PlainFuseki.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String endpoint = said.readLine();
        if (endpoint == null) {
            throw new IllegalStateException("Fuseki did not start");
        }
        return new PlainFuseki(process, URI.create(endpoint).toString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Serves a file and prints the address of its endpoint. */
    @SuppressWarnings("SystemOut") // this is what the parent reads
    public static void main(String... arguments) {
        JenaSystem.init();
        DatasetGraph data;
        if (Files.isDirectory(Path.of(arguments[0]))) {
            data = DatabaseMgr.connectDatasetGraph(arguments[0]);
            data.getContext().set(TDB2.symUnionDefaultGraph, true); // as ours has it
        } else {
            data = DatasetGraphFactory.createTxnMem();
            RDFDataMgr.read(data, arguments[0]);
        }
        FusekiServer server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .fusekiModules(FusekiModules.create())
                .add("/data", data)
                .build()
                .start();
        System.out.println("http://localhost:" + server.getHttpPort() + "/data");
        System.out.flush();
        server.join();
    }
}
