package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private static final Terminal TERMINAL = new Terminal(true, true, 90);

    @Test
    void drawsABarOnLongWorkAndWipesItOff() {
        String drawn = drawn(TERMINAL, Duration.ofSeconds(5));
        assertThat(drawn).contains("\rloading", " 3 articles", "50%", "MB/s");
        assertThat(drawn).endsWith("\r" + " ".repeat(89) + "\r");
        assertThat(drawn.split("\r", -1)).allMatch(line -> CellText.width(line) <= 89);
    }

    @Test
    void drawsNothingOnShortWork() {
        assertThat(drawn(TERMINAL, Duration.ofMillis(10))).isEmpty();
    }

    @Test
    void drawsNothingWhereNoTerminalIs() {
        assertThat(drawn(Terminal.NONE, Duration.ofSeconds(5))).isEmpty();
    }

    /** What is written about work of two megabytes after whose first half so much time has gone. */
    private static String drawn(Terminal terminal, Duration time) {
        StringWriter err = new StringWriter();
        TestClock clock = new TestClock();
        try (Progress progress = Progress.on(terminal, new PrintWriter(err), clock)) {
            clock.now = clock.now.plus(time);
            progress.advanced(3, 1 << 20, 2 << 20);
        }
        return err.toString();
    }

    /** A clock that stands until it is moved. */
    private static final class TestClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
