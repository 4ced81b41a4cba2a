package org.demarche.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Metadata;
import org.demarche.model.Span;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each format is read, and each bad input is told with its reason; all sentences are our own. */
final class ArticlesTest {
    private static final String NEWS =
            "OZ CITY, Jan. 5 (Ozwire) — The foreign minister of Oz said on Monday that she would"
                    + " meet her counterpart from Ix next week if both governments agreed on an agenda.";

    @Test
    void readsFrontMatterAndKeepsTheBodyAsTheText() {
        Reading.Read read = article(
                "a.txt",
                """
                ---
                headline: "Oz and Ix to talk"
                date: 5 January 2026
                publisher: Ozwire
                unknown: ignored
                ---

                %s
                """
                        .formatted(NEWS));
        assertThat(read.article().text().toString()).isEqualTo(NEWS);
        assertThat(read.article().metadata().headline()).contains("Oz and Ix to talk");
        assertThat(read.article().metadata().date()).contains("2026-01-05");
        assertThat(read.article().metadata().publisher()).contains("Ozwire");
        assertThat(read.article().metadata().language()).contains("en");
    }

    @Test
    void leadsOffsetsBackToTheInputAsGiven() {
        String given =
                "---\r\ndate: 2026-01-05\r\n---\r\n\r\nThe Cafe\u0301 in Oz\r\nopened 😀 for talks between the two ministers on Monday.";
        Reading.Read read = article("a.txt", given);
        String stored = read.article().text().toString();
        assertThat(stored).startsWith("The Café in Oz\nopened 😀");
        int[] input = given.codePoints().toArray();
        for (String word : List.of("Café", "Oz\nopened", "😀", "Monday")) {
            int at = stored.indexOf(word);
            Span span = read.article().text().span(at, at + word.length());
            Span back = read.offsets().given(span);
            String original = new String(input, back.start(), back.length());
            assertThat(Offsets.normalise(original, 0).text().toString()).isEqualTo(word);
        }
    }

    @Test
    void metadataGivenByOptionsWinOverTheFile() throws IOException {
        ReadOptions options = ReadOptions.usual().with(Metadata.none().withPublisher("Kyodo News"));
        List<Reading> readings =
                read("a.txt", ("---\npublisher: Ozwire\n---\n" + NEWS).getBytes(StandardCharsets.UTF_8), options);
        assertThat(((Reading.Read) readings.get(0)).article().metadata().publisher())
                .contains("Kyodo News");
    }

    @Test
    void readsTheMainTextOfAPageWithoutItsNavigation() {
        Reading.Read read = article(
                "a.html",
                """
                <!doctype html><html lang="en"><head><title>Oz – Ozwire</title>
                <meta property="og:title" content="Oz and Ix to talk"><meta property="og:site_name" content="Ozwire">
                <meta property="article:published_time" content="2026-01-05T10:00:00+09:00">
                <link rel="canonical" href="https://example.org/oz"></head>
                <body><nav><p>Home News Sport Weather and much more to click on in this long menu</p></nav>
                <article><h1>Oz and Ix to talk</h1><p>%s</p><p>A second paragraph says that no <a href="/d">date</a> is set.</p>
                <aside><p>Read also: something else</p></aside></article><footer><p>All rights reserved</p></footer></body></html>
                """
                        .formatted(NEWS));
        assertThat(read.article().text().toString())
                .isEqualTo(NEWS + "\n\nA second paragraph says that no date is set.");
        assertThat(read.article().metadata().date()).contains("2026-01-05T10:00:00+09:00");
        assertThat(read.article().metadata().publisher()).contains("Ozwire");
        assertThat(read.article().metadata().headline()).contains("Oz and Ix to talk");
        assertThat(read.article().metadata().url()).contains("https://example.org/oz");
    }

    @Test
    void readsTheDensestPartOfAPageThatMarksNothing() {
        Reading.Read read = article(
                "b.html",
                """
                <html><body><div><p><a href=/1>One link</a></p><p><a href=/2>Another link</a></p></div>
                <div><p>%s</p></div></body></html>
                """
                        .formatted(NEWS));
        assertThat(read.article().text().toString()).isEqualTo(NEWS);
    }

    @Test
    void readsANewsArticleOfSchemaOrg() {
        Reading.Read read = article(
                "a.jsonld",
                """
                {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": ["Thing", "NewsArticle"],
                 "headline": "Oz", "datePublished": "2026-01-05", "publisher": {"@type": "Organization", "name": "Ozwire"},
                 "author": [{"name": "A. Writer"}, "B. Writer"], "articleBody": "%s"}]}
                """
                        .formatted(NEWS));
        assertThat(read.article().text().toString()).isEqualTo(NEWS);
        assertThat(read.article().metadata().publisher()).contains("Ozwire");
        assertThat(read.article().metadata().byline()).contains("A. Writer, B. Writer");
    }

    @Test
    void readsJsonLinesWithFieldsOfOnesOwnAndGoesOnAfterABadLine() throws IOException {
        ReadOptions options = ReadOptions.usual().with(FieldNames.usualBut(Map.of("text", "story", "date", "when")));
        String lines = "{\"story\": \"%s\", \"when\": \"2026-01-05\"}\n{\"story\": \n\n[1]\n{\"text\": \"x\"}\n"
                .formatted(NEWS);
        List<Reading> readings = read("a.jsonl", lines.getBytes(StandardCharsets.UTF_8), options);
        assertThat(readings)
                .extracting(Reading::place)
                .containsExactly("a.jsonl:1", "a.jsonl:2", "a.jsonl:4", "a.jsonl:5");
        assertThat(readings.get(0)).isInstanceOf(Reading.Read.class);
        assertThat(readings.subList(1, 4)).allMatch(reading -> reading instanceof Reading.Rejected);
    }

    @Test
    void readsFullTextsOfRssAndAtomAndTellsSummaries() throws IOException {
        String body = (NEWS + " ").repeat(2);
        String rss =
                """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY bomb "boom">]>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ozwire</title>
                <item><title>Oz &amp; Ix</title><link>https://example.org/1</link><pubDate>Mon, 05 Jan 2026 10:00:00 +0900</pubDate>
                <description>Short.</description><content:encoded><![CDATA[<p>%s</p><p>&bomb;</p>]]></content:encoded></item>
                <item><title>Summary</title><description>Short only.</description></item></channel></rss>
                """
                        .formatted(body);
        List<Reading> readings = read("f.rss", rss.getBytes(StandardCharsets.UTF_8), ReadOptions.usual());
        Metadata metadata = ((Reading.Read) readings.get(0)).article().metadata();
        assertThat(metadata.headline()).contains("Oz & Ix");
        assertThat(metadata.date()).contains("2026-01-05T10:00:00+09:00");
        assertThat(metadata.url()).contains("https://example.org/1");
        assertThat(readings.get(1)).isInstanceOf(Reading.Rejected.class);

        String atom =
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Ozwire</title><entry><title>Oz</title>
                <link href="https://example.org/2"/><published>2026-01-05T10:00:00Z</published><author><name>A. Writer</name></author>
                <content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>
                """
                        .formatted(body);
        Reading.Read entry = article("f.atom", atom);
        assertThat(entry.article().metadata().byline()).contains("A. Writer");
        assertThat(entry.article().metadata().url()).contains("https://example.org/2");
    }

    @Test
    void readsAListOfRecordsInOneFileOfJson() throws IOException {
        String json = "[{\"title\": \"Oz\", \"text\": \"%s\"},\n {\"title\": \"no text\"}]".formatted(NEWS);
        List<Reading> readings = read("a.json", bytes(json), ReadOptions.usual());
        assertThat(readings).extracting(Reading::place).containsExactly("a.json#1", "a.json#2");
        assertThat(((Reading.Read) readings.get(0)).article().metadata().headline())
                .contains("Oz");
        assertThat(readings.get(1)).isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void tellsToWhichTextOffsetsLeadBack() {
        assertThat(article("a.txt", NEWS).taken()).isEmpty();
        assertThat(article("a.jsonl", "{\"text\": \"Cafe\u0301 \\r\\n%s\"}".formatted(NEWS))
                        .taken())
                .contains("Cafe\u0301 \r\n" + NEWS);
    }

    @TestFactory
    List<DynamicTest> readsTextInTheEncodingThatItsMarkOrAnOptionOrItsHeadTells() {
        String rss = "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><description>"
                + NEWS.repeat(2).replace("—", "\u0096 Malmö") + "</description></item></channel></rss>";
        ReadOptions usual = ReadOptions.usual();
        ReadOptions windows = usual.in(Charset.forName("windows-1252"));
        return List.of(
                reads("UTF-16LE", "a.txt", ("\ufeff" + NEWS).getBytes(StandardCharsets.UTF_16LE), usual, NEWS),
                reads("UTF-16BE", "a.txt", NEWS.getBytes(StandardCharsets.UTF_16), usual, NEWS),
                reads("UTF-8", "a.txt", bytes("\ufeff" + NEWS), usual, NEWS),
                reads("UTF-8 in lines", "a.jsonl", bytes("\ufeff{\"text\": \"" + NEWS + "\"}"), usual, NEWS),
                reads("Windows", "a.txt", NEWS.getBytes(Charset.forName("windows-1252")), windows, NEWS),
                reads(
                        "Latin-1 of a feed, in which there is Windows",
                        "f.rss",
                        rss.getBytes(StandardCharsets.ISO_8859_1),
                        usual,
                        NEWS.replace("—", "– Malmö")));
    }

    private static DynamicTest reads(String what, String name, byte[] bytes, ReadOptions options, String text) {
        return DynamicTest.dynamicTest(what, () -> assertThat(read(name, bytes, options))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.article().text().toString()).startsWith(text)));
    }

    @Test
    void keepsAnArticleInAnotherLanguageAndSaysSo() {
        Reading.Read read = article(
                "de.txt",
                "Die Regierung in Berlin teilte am Montag mit, dass der Außenminister in der kommenden Woche nach Oz reisen"
                        + " wird, um dort mit seiner Kollegin über den Handel zu sprechen.");
        assertThat(read.language().tag()).isEqualTo("de");
        assertThat(read.language().isAnalysed()).isFalse();
        assertThat(read.notes()).singleElement().asString().contains("not in English");
    }

    @Test
    void leavesOutADateThatCannotBeReadAndSaysSo() {
        Reading.Read read = article("a.txt", "---\ndate: last Tuesday\n---\n" + NEWS);
        assertThat(read.article().metadata().date()).isEmpty();
        assertThat(read.notes()).containsExactly("left out a date that cannot be read: \"last Tuesday\"");
    }

    @Test
    void turnsControlCharactersIntoSpacesAndKeepsEmojiAndRightToLeftText() {
        Reading.Read read = article("a.txt", NEWS + "\u0007 Shalom שלום 👩‍👩‍👧 again and again.");
        assertThat(read.article().text().toString()).endsWith("agenda.  Shalom שלום 👩‍👩‍👧 again and again.");
    }

    @TestFactory
    List<DynamicTest> rejectsWhatIsNoArticleWithTheReason() {
        return List.of(
                rejects("an empty file", "e.txt", new byte[0], "empty"),
                rejects("white space", "w.txt", bytes(" \n\t\u00a0\n"), "empty"),
                rejects("binary data", "b.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}, "binary"),
                rejects(
                        "another encoding",
                        "l.txt",
                        "Malmö said nothing".getBytes(StandardCharsets.ISO_8859_1),
                        "as in --encoding windows-1252"),
                rejects("JSON that is cut off", "c.json", bytes("{\"@type\": \"NewsArt"), "no JSON"),
                rejects("open front matter", "f.txt", bytes("---\ndate: 2026-01-05\n" + NEWS), "front matter"),
                rejects("too many characters", "t.txt", bytes(NEWS.repeat(2_000)), "too long"),
                rejects("too many bytes", "big.txt", new byte[17 * 1024 * 1024], "too large"),
                rejects("a deep page", "deep.html", bytes("<div>".repeat(200_000)), "empty"),
                rejects("deep JSON", "deep.jsonl", bytes("[".repeat(100_000)), "JSON"),
                rejects("a page without text", "p.html", bytes("<html><nav>Home</nav></html>"), "empty"),
                rejects("JSON-LD of something else", "o.jsonld", bytes("{\"@type\": \"Recipe\"}"), "no NewsArticle"));
    }

    @Test
    void givesTheShippedSampleTheKeyOfItsModelledGraph() throws IOException {
        List<String> texts = Shipped.files("data/articles", ".txt");
        assertThat(texts).isNotEmpty();
        for (String text : texts) {
            Reading.Read read = (Reading.Read)
                    read(text, bytes(Shipped.text(text)), ReadOptions.usual()).get(0);
            assertThat(Shipped.text(text.replace(".txt", ".trig")))
                    .as(text)
                    .contains("/article/" + read.article().key());
        }
    }

    private static DynamicTest rejects(String what, String name, byte[] bytes, String reason) {
        return DynamicTest.dynamicTest(what, () -> assertThat(read(name, bytes, ReadOptions.usual()))
                .singleElement()
                .isInstanceOfSatisfying(Reading.Rejected.class, rejected -> assertThat(rejected.reason())
                        .contains(reason)));
    }

    private static Reading.Read article(String name, String content) {
        try {
            List<Reading> readings = read(name, bytes(content), ReadOptions.usual());
            assertThat(readings).singleElement().isInstanceOf(Reading.Read.class);
            return (Reading.Read) readings.get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Reading> read(String name, byte[] bytes, ReadOptions options) throws IOException {
        List<Reading> readings = new ArrayList<>();
        Articles.read(name, new ByteArrayInputStream(bytes), Optional.empty(), options, readings::add);
        return readings;
    }

    private static byte[] bytes(String string) {
        return string.getBytes(StandardCharsets.UTF_8);
    }
}
