package org.demarche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.extract.attribution.AttributionFinder;
import org.demarche.extract.attribution.AttributionPatterns;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each example of the file of patterns is a test: the source, cue and content marked in it are found. */
final class AttributionExamplesTest {
    private static final Pattern MARK = Pattern.compile("\\{(source|cue|content) ([^}]*)\\}");

    private final AttributionFinder finder = new AttributionFinder();

    @TestFactory
    Stream<DynamicTest> findsWhatTheExamplesMark() {
        return AttributionPatterns.shipped().all().stream().flatMap(pattern -> pattern.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        pattern.name() + ": " + example, () -> check(pattern.name(), example))));
    }

    private void check(String pattern, String example) {
        AnnotatedText text =
                SharedAnnotator.get().annotate(Text.of(MARK.matcher(example).replaceAll("$2")));
        Words words = new Words(text);

        assertThat(finder.find(text).stream()
                        .map(found -> found.pattern()
                                + described(text, words.stretches(found.source()))
                                + described(text, words.spans(found.content()))))
                .as(text.text().toString())
                .contains(pattern + marked(example, "source") + marked(example, "content"));
    }

    private static String marked(String example, String role) {
        StringBuilder marked = new StringBuilder(" |");
        Matcher matcher = MARK.matcher(example);
        while (matcher.find()) {
            if (matcher.group(1).equals(role)) {
                marked.append(' ').append(matcher.group(2));
            }
        }
        return marked.toString();
    }

    private static String described(AnnotatedText text, List<Span> spans) {
        StringBuilder described = new StringBuilder(" |");
        spans.forEach(span -> described.append(' ').append(text.text().slice(span)));
        return described.toString();
    }
}
