package org.demarche.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Metadata;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages in the manner of newspapers and their systems, {@code read/NAME.html}, beside what is read of them in
 * {@code NAME.txt}: all in our own words. Before, what was called related, comments or caption in other ways than one
 * word, bylines and lines of advertisements were taken for text, and of a page with entries only the longest was read.
 */
final class HtmlPageTest {
    private static final String NEWS = "<p>Oz said on Monday that it would not sign the accord with Ix.</p>".repeat(4);

    @TestFactory
    Stream<DynamicTest> takesTheTextOfTheArticleAndNothingElse() {
        return Stream.of(
                        "live-page",
                        "paywall",
                        "blog-with-boxes",
                        "table-and-breaks",
                        "amp",
                        "several-articles",
                        "text-blocks",
                        "utf-8-called-latin-1",
                        "windows-1252-called-utf-8",
                        "list-of-headlines")
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(shown(read(bytes(name + ".html"))))
                        .isEqualTo(new String(bytes(name + ".txt"), StandardCharsets.UTF_8))));
    }

    @TestFactory
    Stream<DynamicTest> readsPagesThatAreBuiltToHarmInTime() {
        return Stream.of(
                        "<b>".repeat(50_000) + "<p>" + NEWS,
                        "<div>".repeat(100_000) + NEWS,
                        "<article>" + "<blockquote><p>x".repeat(20_000) + NEWS,
                        "<article>".repeat(20_000) + NEWS,
                        "<style></style>".repeat(200_000) + NEWS,
                        "<div class=\"" + "related ".repeat(500_000) + "\">" + NEWS + "</div>")
                .map(page -> DynamicTest.dynamicTest(
                        page.substring(0, 20),
                        () -> Assertions.assertTimeoutPreemptively(
                                Duration.ofSeconds(30), () -> assertThat(read(page.getBytes(StandardCharsets.UTF_8)))
                                        .isInstanceOfSatisfying(Reading.Read.class, taken -> assertThat(
                                                        taken.article().text().toString())
                                                .contains("accord with Ix")))));
    }

    @Test
    void keepsABoxThatHoldsTheArticleWhateverItIsCalled() {
        String page = "<body><div class=\"sidebar-layout promo\"><h1>Oz</h1>" + NEWS + "</div></body>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Read.class);
    }

    /** What the page's own code describes wins over its headings, but not what it describes of other articles. */
    @Test
    void takesMetadataOfTheArticleThatThePageIsAbout() {
        String page =
                """
                <html><head><link rel="canonical" href="https://oz.example/2">
                <script type="application/ld+json">[{"@type": "NewsArticle", "url": "https://oz.example/1", "headline": "Other",
                "datePublished": "2026-01-01", "publisher": {"name": "Other"}}]</script>
                <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "url": "https://oz.example/2",
                "headline": "Oz &amp; Ix", "publisher": {"@id": "#org"}, "author": "https://oz.example/people/7"},
                {"@type": "Organization", "@id": "#org", "name": "Ozwire"}]}</script></head><body><article>%s</article></body></html>
                """
                        .formatted(NEWS);
        Metadata metadata = ((Reading.Read) read(page.getBytes(StandardCharsets.UTF_8)))
                .article()
                .metadata();
        assertThat(metadata.headline()).contains("Oz & Ix");
        assertThat(metadata.publisher()).contains("Ozwire");
        assertThat(metadata.date()).isEmpty();
        assertThat(metadata.byline()).isEmpty();
    }

    /** Each word of the lists is there for the pages that have it; none of them may be spelt so that it fits nothing. */
    @Test
    void namesOfBoxesAreWordsInLowerCase() {
        assertThat(Shipped.lines("org/demarche/read/boxes.txt")).allMatch(line -> line.matches("[a-z]+( [a-z]+)*"));
    }

    private static String shown(Reading reading) {
        if (reading instanceof Reading.Rejected rejected) {
            return "rejected: " + rejected.reason() + "\n";
        }
        Reading.Read read = (Reading.Read) reading;
        Metadata metadata = read.article().metadata();
        List<String> lines = new ArrayList<>();
        metadata.headline().ifPresent(value -> lines.add("headline: " + value));
        metadata.date().ifPresent(value -> lines.add("date: " + value));
        metadata.publisher().ifPresent(value -> lines.add("publisher: " + value));
        metadata.url().ifPresent(value -> lines.add("url: " + value));
        metadata.byline().ifPresent(value -> lines.add("byline: " + value));
        read.notes().forEach(note -> lines.add("note: " + note));
        return String.join("\n", lines) + "\n\n" + read.article().text() + "\n";
    }

    private static Reading read(byte[] page) {
        List<Reading> readings = new ArrayList<>();
        try {
            Articles.read(
                    "page.html", new ByteArrayInputStream(page), Optional.empty(), ReadOptions.usual(), readings::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(readings).hasSize(1);
        return readings.get(0);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlPageTest.class.getResourceAsStream("/read/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
