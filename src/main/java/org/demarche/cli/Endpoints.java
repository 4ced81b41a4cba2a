package org.demarche.cli;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/** What went wrong at an endpoint, in words. */
final class Endpoints {
    private Endpoints() {}

    /** Whether nobody answers, or the endpoint refuses, and with what status. */
    static Failure failure(String endpoint, RuntimeException fault) {
        int status = fault instanceof QueryExceptionHTTP query ? query.getStatusCode() : statusOf(fault);
        if (status > 0)
            return new Failure(
                    ExitCode.ENDPOINT, endpoint + ": refuses with status " + status + ": " + reason(fault), fault);
        return new Failure(
                ExitCode.ENDPOINT, endpoint + ": does not answer" + cause(fault) + "; is the server running?", fault);
    }

    private static int statusOf(RuntimeException fault) {
        return fault instanceof HttpException http ? http.getStatusCode() : -1;
    }

    private static String reason(RuntimeException fault) {
        String line = fault instanceof HttpException http && http.getResponse() != null
                ? http.getResponse()
                : fault.getMessage();
        return line == null
                ? "no reason given"
                : line.lines().findFirst().orElse("no reason given").strip();
    }

    private static String cause(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) return " (its host is not known)";
            if (cause instanceof HttpConnectTimeoutException) return " (timed out)";
            if (cause instanceof ConnectException) return " (connection refused)";
        }
        return "";
    }
}
