package org.demarche.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Counts requests and tells the counts in the text format of Prometheus. */
final class Metrics implements RequestLog {
    /** Upper bounds of the classes of answering times, in milliseconds. */
    private static final int[] BOUNDS = {5, 25, 100, 500, 2_500, 10_000, 60_000};

    private final LongAdder[] byStatus = adders(6);
    private final LongAdder[] byTime = adders(BOUNDS.length + 1);
    private final LongAdder millis = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    private static LongAdder[] adders(int count) {
        LongAdder[] adders = new LongAdder[count];
        for (int i = 0; i < count; i++) {
            adders[i] = new LongAdder();
        }
        return adders;
    }

    @Override
    public void log(Request request, Response response) {
        long taken = TimeUnit.NANOSECONDS.toMillis(NanoTime.since(request.getBeginNanoTime()));
        byStatus[Math.min(5, response.getStatus() / 100)].increment();
        byTime[timeClass(taken)].increment();
        millis.add(taken);
        bytes.add(Response.getContentBytesWritten(response));
    }

    private static int timeClass(long taken) {
        int place = 0;
        while (place < BOUNDS.length && taken > BOUNDS[place]) {
            place++;
        }
        return place;
    }

    String text() {
        StringBuilder text = new StringBuilder("# TYPE demarche_requests_total counter\n");
        for (int i = 1; i < byStatus.length; i++) {
            text.append("demarche_requests_total{status=\"" + i + "xx\"} " + byStatus[i].sum() + "\n");
        }
        text.append("# TYPE demarche_request_seconds histogram\n");
        long count = 0;
        for (int i = 0; i < byTime.length; i++) {
            count += byTime[i].sum();
            String bound = i == BOUNDS.length ? "+Inf" : String.valueOf(BOUNDS[i] / 1000.0);
            text.append("demarche_request_seconds_bucket{le=\"" + bound + "\"} " + count + "\n");
        }
        Runtime java = Runtime.getRuntime();
        return text.append("demarche_request_seconds_sum " + millis.sum() / 1000.0 + "\n")
                .append("demarche_request_seconds_count " + count + "\n")
                .append("# TYPE demarche_response_bytes_total counter\n")
                .append("demarche_response_bytes_total " + bytes.sum() + "\n")
                .append("# TYPE demarche_memory_used_bytes gauge\n")
                .append("demarche_memory_used_bytes " + (java.totalMemory() - java.freeMemory()) + "\n")
                .append("# TYPE demarche_memory_max_bytes gauge\n")
                .append("demarche_memory_max_bytes " + java.maxMemory() + "\n")
                .toString();
    }
}
