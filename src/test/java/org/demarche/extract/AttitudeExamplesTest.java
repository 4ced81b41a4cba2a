package org.demarche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.Polarity;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code attitudes.txt} is a test: who takes which attitude to whom. */
final class AttitudeExamplesTest {
    private final Extractor extractor = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @TestFactory
    Stream<DynamicTest> readsWhoTakesWhichAttitudeToWhom() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/extract/attitudes.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream()
                    .map(line -> DynamicTest.dynamicTest(line, () -> check(line.charAt(0), line.substring(2))));
        }
    }

    private void check(char sign, String marked) {
        Text text = Text.of(marked.replaceAll("[\\[\\]{}]", ""));
        Span holder = span(marked, '[', ']');
        Span target = span(marked, '{', '}');

        assertThat(extractor
                        .attitude(text, holder, target)
                        .filter(found -> found.fromFirst())
                        .map(found -> found.polarity() == Polarity.POSITIVE ? '+' : '-')
                        .orElse('0'))
                .isEqualTo(sign);
        assertThat(extractor.attitude(text, target, holder).filter(found -> found.fromFirst()))
                .as("the other way round")
                .isEmpty();
    }

    private static Span span(String marked, char open, char close) {
        int start = marked.indexOf(open);
        int end = marked.indexOf(close);
        int marksBefore = (int) marked.substring(0, start)
                .chars()
                .filter(c -> "[]{}".indexOf(c) >= 0)
                .count();
        return new Span(start - marksBefore, end - marksBefore - 1);
    }
}
