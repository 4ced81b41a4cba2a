package org.demarche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.Extraction;
import org.demarche.model.Link;
import org.demarche.model.Metadata;
import org.demarche.model.Stance;
import org.demarche.model.Target;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each text of {@code stances.txt} is a test: exactly the stances listed below it are found. */
final class StanceExamplesTest {
    private static final String BASE = "https://w3id.org/demarche/kb/";

    private final Extractor extractor = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @TestFactory
    Stream<DynamicTest> findsExactlyTheStancesThatAreTold() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String text = "";
        List<String> expected = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("= ")) {
                expected.add(line.substring(2));
            } else if (!text.isEmpty()) {
                tests.add(test(text, List.copyOf(expected)));
                expected.clear();
            }
            text = line.startsWith("= ") ? text : line;
        }
        tests.add(test(text, List.copyOf(expected)));
        return tests.stream();
    }

    private DynamicTest test(String text, List<String> expected) {
        return DynamicTest.dynamicTest(text, () -> {
            Extraction found = extractor.extract(new Article(Text.normalise(text), Metadata.none()));

            assertThat(found.stances().stream().map(stance -> described(found, stance)))
                    .as(text)
                    .containsExactlyElementsOf(expected);
            assertThat(found.stances())
                    .allMatch(stance -> stance.grounds().rule().startsWith("stance/")
                            && stance.grounds().confidence() > 0
                            && stance.grounds().confidence() < 1);
        });
    }

    /** Holder, position, polarity, target; then addressee, axes other than certain and actual, condition, source. */
    private static String described(Extraction found, Stance stance) {
        StringBuilder words = new StringBuilder(name(stance.holder()))
                .append(' ')
                .append(stance.position().concept())
                .append(' ')
                .append(stance.polarity().concept())
                .append(' ')
                .append(target(found, stance.target()));
        stance.addressee().ifPresent(addressee -> words.append(", to ").append(name(addressee)));
        String axes = stance.modality().certainty().concept() + " "
                + stance.modality().realis().concept();
        words.append(axes.equals("certain actual") ? "" : ", " + axes)
                .append(stance.modality().negated() ? ", not" : "");
        stance.condition().ifPresent(condition -> words.append(", \"")
                .append(found.article().text().slice(condition))
                .append('"'));
        if (!stance.statedBy().isEmpty()) {
            Link speaker =
                    found.attributions().get(stance.statedBy().get(0)).chain().get(0);
            boolean own = speaker.source().equals(Optional.of(stance.holder()));
            words.append(
                    own
                            ? ""
                            : ", by "
                                    + speaker.source()
                                            .map(StanceExamplesTest::name)
                                            .orElse("?"));
        }
        return words.toString();
    }

    private static String target(Extraction found, Target target) {
        if (target instanceof Target.OfActor actor) {
            return name(actor.actor());
        } else if (target instanceof Target.OfIssue issue) {
            return "issue/" + issue.issue();
        } else if (target instanceof Target.OfEvent event) {
            return found.events().get(event.event()).grounds().evidence().stream()
                    .map(span -> "[" + found.article().text().slice(span) + "]")
                    .collect(Collectors.joining());
        }
        return found.attributions().get(((Target.OfStatement) target).attribution()).content().stream()
                .map(span -> "“" + found.article().text().slice(span) + "”")
                .collect(Collectors.joining());
    }

    private static String name(ActorRef ref) {
        return ref.key().replace(BASE, "");
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StanceExamplesTest.class.getResourceAsStream("/extract/stances.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
