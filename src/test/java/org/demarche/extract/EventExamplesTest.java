package org.demarche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.Article;
import org.demarche.model.Event;
import org.demarche.model.Metadata;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of {@code extract/events.txt}. */
final class EventExamplesTest {
    /** An article of which only its day is known. */
    static final Metadata OF_THE_DAY = new Metadata(
            Optional.empty(),
            Optional.of("2026-03-20"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final Extractor extractor = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @TestFactory
    Stream<DynamicTest> findsExactlyTheEventsThatAreTold() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EventExamplesTest.class.getResourceAsStream("/extract/events.txt"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("(?m)^#.*\n", "")
                            .strip()
                            .split("\n\\s*\n"))
                    .map(block -> List.of(block.strip().split("\n")))
                    .map(lines -> DynamicTest.dynamicTest(lines.get(0), () -> assertThat(found(lines.get(0)))
                            .as(lines.get(0))
                            .containsExactlyInAnyOrderElementsOf(lines.stream()
                                    .skip(1)
                                    .map(line -> line.substring(2))
                                    .toList())));
        }
    }

    private List<String> found(String text) {
        return extractor.extract(new Article(Text.normalise(text), OF_THE_DAY)).events().stream()
                .map(EventExamplesTest::shown)
                .toList();
    }

    private static String shown(Event event) {
        return event.type() + " " + event.plover().orElseThrow() + " "
                + event.status().orElseThrow() + " "
                + event.participants().stream()
                        .map(actor -> actor.key().replaceFirst(".*/kb/", ""))
                        .collect(Collectors.joining(", "));
    }
}
