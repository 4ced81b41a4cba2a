package org.demarche.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.demarche.load.LoadProgress;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal with rate and time left, drawn once work turns out to be long, and wiped off at its end. */
final class Progress implements LoadProgress, AutoCloseable {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final long MEGABYTE = 1 << 20;
    private static final int USUAL_WIDTH = 80;

    private final PrintWriter err;
    private final int columns;
    private final Clock clock;
    private final Instant start;
    private @Nullable ProgressBar bar;

    private Progress(PrintWriter err, int columns, Clock clock) {
        this.err = err;
        this.columns = columns;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** A bar on the error writer, if that is a terminal. */
    static Progress on(Terminal terminal, PrintWriter err) {
        return on(terminal, err, Clock.systemUTC());
    }

    static Progress on(Terminal terminal, PrintWriter err, Clock clock) {
        int width = terminal.columns() > 0 ? terminal.columns() : USUAL_WIDTH;
        return new Progress(err, terminal.err() ? width : 0, clock);
    }

    @Override
    public void advanced(long articles, long bytes, long total) {
        if (bar == null && isLong()) bar = begin();
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(bytes);
            bar.setExtraMessage(" " + articles + " articles");
        }
    }

    /** A line of its own about work that takes seconds before anything can be loaded. */
    void say(String line) {
        err.println("demarche: " + line);
        err.flush();
    }

    @Override
    public void close() {
        if (bar == null) return;
        bar.close();
        err.print("\r" + " ".repeat(columns - 1) + "\r");
        err.flush();
    }

    private boolean isLong() {
        return columns > 0 && Duration.between(start, clock.instant()).compareTo(SHORT) > 0;
    }

    private ProgressBar begin() {
        return new ProgressBarBuilder()
                .setTaskName("loading")
                .setUnit(" MB", MEGABYTE)
                .showSpeed()
                .startsFrom(0, Duration.between(start, clock.instant()))
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .setConsumer(new Line())
                .build();
    }

    /** One line of the terminal, drawn again and again. */
    private final class Line implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return columns - 1;
        }

        @Override
        public void accept(String text) {
            err.print("\r" + text);
            err.flush();
        }

        /** Does nothing: the line is wiped off when the work ends, not when the bar's own thread comes to it. */
        @Override
        public void close() {}
    }
}
