package org.demarche.server.guard;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * A client that breaks off an answer which is too long or does not end; Java's own limits the wait for its head
 * only. Since that costs a server a third of its start, it is opened when the first endpoint is asked.
 */
final class LimitedHttpClient extends HttpClient {
    private final Supplier<HttpClient> opened;
    private @Nullable HttpClient client;
    private final long bytes;
    private final Duration time;

    LimitedHttpClient(Supplier<HttpClient> opened, long bytes, Duration time) {
        this.opened = opened;
        this.bytes = bytes;
        this.time = time;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = opened.get();
        }
        return client;
    }

    /** An answer is longer than the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long limit) {
            super("the answer is longer than " + limit + " bytes");
        }
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client().send(request, limited(handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        return client().sendAsync(request, limited(handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushes) {
        return client().sendAsync(request, limited(handler), pushes);
    }

    private <T> BodyHandler<T> limited(BodyHandler<T> handler) {
        return head -> new Limited<>(handler.apply(head));
    }

    /** Passes an answer on as far as it is within the limits, and then an error in the place of the rest. */
    private final class Limited<T> implements BodySubscriber<T> {
        private final BodySubscriber<T> reader;
        private final AtomicBoolean ended = new AtomicBoolean();
        private Flow.@Nullable Subscription source;
        private long count;

        Limited(BodySubscriber<T> reader) {
            this.reader = reader;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source = subscription;
            CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> breakOff(new HttpTimeoutException("the answer does not end in time")));
            reader.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            count += part.stream().mapToLong(ByteBuffer::remaining).sum();
            if (count > bytes) {
                breakOff(new TooLong(bytes));
            } else if (!ended.get()) {
                reader.onNext(part);
            }
        }

        private void breakOff(IOException reason) {
            if (ended.compareAndSet(false, true)) {
                if (source != null) {
                    source.cancel();
                }
                reader.onError(reason);
            }
        }

        @Override
        public void onError(Throwable fault) {
            if (ended.compareAndSet(false, true)) {
                reader.onError(fault);
            }
        }

        @Override
        public void onComplete() {
            if (ended.compareAndSet(false, true)) {
                reader.onComplete();
            }
        }

        @Override
        public CompletionStage<T> getBody() {
            return reader.getBody();
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client().cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client().connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client().followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client().proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client().sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client().sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client().authenticator();
    }

    @Override
    public Version version() {
        return client().version();
    }

    @Override
    public Optional<Executor> executor() {
        return client().executor();
    }
}
