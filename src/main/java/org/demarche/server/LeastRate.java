package org.demarche.server;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on who sends a body, or takes an answer, more slowly than a rate. Only the client's time counts, and the
 * first seconds are free. Jetty's own handler for this takes the bytes of all connections together for those of one.
 */
final class LeastRate extends Handler.Wrapper {
    private static final long FREE_SECONDS = 5;

    private final long bytesPerSecond;

    LeastRate(Handler handler, long bytesPerSecond) {
        super(handler);
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (bytesPerSecond == 0) {
            return super.handle(request, response, callback);
        }
        Sender sender = new Sender(request);
        return super.handle(sender, new Taker(sender, response), callback);
    }

    private long secondsFor(long bytes) {
        return FREE_SECONDS + bytes / bytesPerSecond;
    }

    private final class Sender extends Request.Wrapper {
        private long begun;
        private long bytes;

        Sender(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.@Nullable Chunk chunk = super.read();
            begun = begun == 0 ? NanoTime.now() : begun;
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
            bytes += chunk.remaining();
            if (!chunk.isLast() && NanoTime.secondsSince(begun) > secondsFor(bytes)) {
                chunk.release();
                TimeoutException slow = new TimeoutException("the body is sent too slowly");
                fail(slow);
                return Content.Chunk.from(slow, true);
            }
            return chunk;
        }
    }

    private final class Taker extends Response.Wrapper {
        Taker(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            if (content == null || !content.hasRemaining()) {
                super.write(last, content, callback);
                return;
            }
            Scheduler.Task alarm = getRequest()
                    .getComponents()
                    .getScheduler()
                    .schedule(this::hangUp, secondsFor(content.remaining()), TimeUnit.SECONDS);
            super.write(last, content, Callback.from(alarm::cancel, callback));
        }

        private void hangUp() {
            getRequest()
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close(new TimeoutException("the answer is taken too slowly"));
        }
    }
}
