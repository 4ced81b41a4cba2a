package org.demarche.server;

import java.io.IOException;
import java.util.IllegalFormatException;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.expr.ExprException;
import org.demarche.server.guard.ExpressionTooLong;
import org.demarche.store.StoreFullException;
import org.demarche.store.TooMuchMemory;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an operation and answers whatever it throws with a status and one line of plain text. */
record PlainErrors(ActionProcessor operation) implements ActionProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);

    @Override
    public void process(HttpAction action) {
        try {
            operation.process(action);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            answer(action, e);
        }
    }

    private static void answer(HttpAction action, Throwable problem) {
        int status = status(problem);
        if (status == 500 && !hasGone(problem)) {
            LOG.error("request {} failed", action.id, problem);
        }
        try {
            if (action.getResponse().isCommitted()) {
                action.getResponse().sendError(-1); // Jetty breaks the connection, so that nobody takes half for all
            } else {
                if (problem instanceof TooMuchMemory tooMuch && tooMuch.isPassing()) {
                    action.setResponseHeader("Retry-After", "5");
                }
                OneLine.send(action.getResponse(), status, message(action, status, problem));
            }
        } catch (IOException e) {
            LOG.debug("request {}: the client has gone", action.id, e);
        }
    }

    /** Whether a client went, or was hung up on, before it had its answer: nothing is wrong with the server then. */
    private static boolean hasGone(Throwable problem) {
        return Stream.<Throwable>iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(EofException.class::isInstance);
    }

    private static int status(Throwable problem) {
        if (problem instanceof ActionErrorException refusal) {
            return refusal.getRC();
        }
        if (problem instanceof TooMuchMemory tooMuch) {
            return tooMuch.isPassing() ? 503 : 413;
        }
        if (problem instanceof org.eclipse.jetty.http.HttpException malformed) {
            return malformed.getCode();
        }
        if (problem instanceof StoreFullException) {
            return 507;
        }
        if (problem instanceof ExpressionTooLong) {
            return 403;
        }
        if (problem instanceof QueryCancelledException) {
            return 503;
        }
        if (problem instanceof QueryDeniedException || problem instanceof OperationDeniedException) {
            return 403;
        }
        if (problem instanceof QueryExceptionHTTP || problem instanceof HttpException) {
            return 502;
        }
        if (problem instanceof QueryException
                || problem instanceof RiotException
                || problem instanceof IllegalFormatException // of Jena, when it words some errors of syntax
                || problem instanceof StackOverflowError) {
            return 400;
        }
        return problem instanceof OutOfMemoryError ? 503 : 500;
    }

    private static String message(HttpAction action, int status, Throwable problem) {
        if (problem instanceof ExprException) {
            return "an expression cannot be evaluated, such as a pattern that is no regular expression";
        }
        if (problem instanceof IllegalFormatException) {
            return "malformed";
        }
        if (problem instanceof StackOverflowError) {
            return "the request is nested too deeply";
        }
        if (status == 503 && problem instanceof QueryCancelledException && !(problem instanceof TooMuchMemory)) {
            return "stopped: it took longer than this server allows";
        }
        if (problem instanceof OutOfMemoryError) {
            return "stopped: it needed more memory than this server has";
        }
        if (status == 507) {
            return "the disk of the store is full: nothing was changed";
        }
        if (status == 500) {
            return "internal error, noted as request " + action.id;
        }
        String message = problem.getMessage();
        return message == null ? "refused" : message;
    }
}
