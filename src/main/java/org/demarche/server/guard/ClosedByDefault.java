package org.demarche.server.guard;

import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.system.stream.StreamManager;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;

/**
 * Closes what Jena leaves open for the whole process: queries that call other servers, read files, run Java methods or
 * cannot be stopped, and data that fetches more data.
 */
public final class ClosedByDefault {
    private static boolean readersClosed;

    private ClosedByDefault() {}

    /** Closes everything; doing so again changes nothing. */
    public static void close() {
        close(Openings.NONE);
    }

    /** Closes everything but what is opened for the whole process. */
    public static synchronized void close(Openings openings) {
        JenaSystem.init();
        closeReaders();
        closeFunctions(ARQ.getContext());
        ARQ.allowServiceDefault = false;
        guard(ARQ.getContext(), openings);
    }

    /** Has the queries of one context guarded, with what an operator opens for them; everything must be closed before. */
    public static void guard(Context context, Openings openings) {
        AllowedServices services = new AllowedServices(openings);
        guardServices(context, services);
        guardExpressions(context, services, openings.expressionCharacters());
    }

    /**
     * Has Jena find neither files nor addresses by name in this process, which would also be needed to load what a query
     * names. For programs that read by stream or path only; nothing else relies on it, since LOAD is refused before.
     */
    public static void closeNames() {
        StreamManager.setGlobal(new StreamManager());
    }

    /** Once only: Jena's registry must not change while somebody reads. */
    private static void closeReaders() {
        if (readersClosed) {
            return;
        }
        readersClosed = true;
        RDFParserRegistry.removeRegistration(Lang.RDFTHRIFT);
        RDFParserRegistry.removeRegistration(Lang.RDFPROTO);
        OfflineJsonLd.register();
    }

    private static void closeFunctions(Context context) {
        FunctionRegistry.set(context, new StandardFunctions());
        PropertyFunctionRegistry.set(context, new SearchOnly());
    }

    private static void guardServices(Context context, AllowedServices allowed) {
        ServiceExecutorRegistry services = new ServiceExecutorRegistry();
        ServiceExecutorRegistry.initWithDefaults(services);
        services.addSingleLink(allowed);
        services.addBulkLink(new BatchedServices());
        ServiceExecutorRegistry.set(context, services);
        context.set(ARQ.httpServiceAllowed, !allowed.openings().services().isEmpty());
        context.set(ARQ.httpQueryTimeout, allowed.openings().serviceTimeout().toMillis());
        context.set(ARQ.httpQueryClient, allowed.client());
    }

    /** The optimizer is the one place that every query passes, also the pattern of an update. */
    private static void guardExpressions(Context context, AllowedServices services, int characters) {
        RewriteFactory guarded = cxt -> op -> BoundedExpressions.in(
                Optimize.stdOptimizationFactory.create(cxt).rewrite(services.checked(op)), characters);
        context.set(ARQConstants.sysOptimizerFactory, guarded);
        context.setFalse(ARQ.optExprConstantFolding); // would evaluate constants before anything can stop them
    }
}
