package org.demarche.server.guard;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/** An endpoint that a query asks by SERVICE has failed; the message is one line that names it and says how. */
public final class ServiceFailure extends QueryExceptionHTTP {
    private static final long serialVersionUID = 1L;

    private ServiceFailure(String message, Throwable cause) {
        super(-1, message, cause);
    }

    static ServiceFailure of(URI endpoint, RuntimeException fault) {
        return new ServiceFailure(
                "the endpoint <" + endpoint + "> " + reason(fault)
                        + "; leave it out, come again later, or ask it with SERVICE SILENT",
                fault);
    }

    private static String reason(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueryExceptionHTTP http && http.getStatusCode() > 0) {
                int status = http.getStatusCode();
                return status / 100 == 3
                        ? "sends elsewhere (status " + status + "), which is not followed"
                        : "answers with status " + status;
            }
            if (cause instanceof LimitedHttpClient.TooLong) {
                return "gives a longer answer than this server takes";
            }
            if (cause instanceof HttpTimeoutException) {
                return "does not answer in time";
            }
            if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
                return "cannot be reached";
            }
        }
        return "gives no SPARQL result";
    }
}
