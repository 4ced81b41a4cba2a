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
    private ClosedByDefault() {}

    /** Closes everything. */
    public static void close() {
        closeBut(Openings.NONE);
    }

    /** Closes everything but what an operator opens; a later call puts its openings in place of the earlier ones. */
    public static synchronized void closeBut(Openings openings) {
        JenaSystem.init();
        Context context = ARQ.getContext();
        closeServices(context, openings);
        closeReaders();
        closeFunctions(context);
        boundExpressions(context, openings.expressionCharacters());
    }

    private static void closeServices(Context context, Openings openings) {
        ARQ.globalServiceAllowed = !openings.services().isEmpty();
        ServiceExecutorRegistry services = new ServiceExecutorRegistry();
        ServiceExecutorRegistry.initWithDefaults(services);
        services.addSingleLink(new AllowedServices(openings));
        ServiceExecutorRegistry.set(context, services);
        context.set(ARQ.httpQueryTimeout, openings.serviceTimeout().toMillis());
        context.set(ARQ.httpQueryClient, AllowedServices.client(openings.serviceTimeout()));
    }

    /** A stream manager without locators finds neither files nor addresses, so LOAD and FROM have nothing to read. */
    private static void closeReaders() {
        StreamManager.setGlobal(new StreamManager());
        RDFParserRegistry.removeRegistration(Lang.RDFTHRIFT);
        RDFParserRegistry.removeRegistration(Lang.RDFPROTO);
        OfflineJsonLd.register();
    }

    private static void closeFunctions(Context context) {
        FunctionRegistry.set(context, new StandardFunctions());
        PropertyFunctionRegistry.set(context, new NoPropertyFunctions());
    }

    private static void boundExpressions(Context context, int characters) {
        RewriteFactory bounded = cxt -> op -> BoundedExpressions.in(
                Optimize.stdOptimizationFactory.create(cxt).rewrite(op), characters);
        context.set(ARQConstants.sysOptimizerFactory, bounded);
    }
}
