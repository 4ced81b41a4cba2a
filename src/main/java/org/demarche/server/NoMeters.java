package org.demarche.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.jena.fuseki.metrics.MetricsProvider;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/**
 * Has Fuseki count nothing: {@link Metrics} counts, and Fuseki's own meters wake the management of the whole Java
 * platform at each start.
 */
record NoMeters() implements MetricsProvider {
    @Override
    public MeterRegistry getMeterRegistry() {
        return new CompositeMeterRegistry();
    }

    @Override
    public void scrape(HttpAction action) {
        ServletOps.errorNotFound();
    }

    @Override
    public void dataAccessPointMetrics(MetricsProvider provider, DataAccessPointRegistry points) {}

    @Override
    public void addDataAccessPointMetrics(DataAccessPoint point) {}
}
