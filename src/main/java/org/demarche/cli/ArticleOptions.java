package org.demarche.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.annotate.Nlp4jAnnotator;
import org.demarche.load.ArticleExtraction;
import org.demarche.model.Metadata;
import org.demarche.read.Dates;
import org.demarche.read.FieldNames;
import org.demarche.read.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of articles beforehand, and how they are read. */
final class ArticleOptions {
    @Option(names = "--headline", paramLabel = "TEXT", description = "Headline of the article.")
    @Nullable
    String headline;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who published the articles, as in --publisher Kyodo.")
    @Nullable
    String publisher;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "When they were published: 2026-01-05, or with a time of day and its zone.")
    @Nullable
    String date;

    @Option(names = "--url", paramLabel = "URL", description = "Where the article was published.")
    @Nullable
    String url;

    @Option(names = "--byline", paramLabel = "NAME", description = "Who wrote it.")
    @Nullable
    String byline;

    @Option(names = "--language", paramLabel = "TAG", description = "Language, such as en.")
    @Nullable
    String language;

    @Option(
            names = "--field",
            paramLabel = "WHAT=NAME",
            description = "Which field of JSON Lines holds what, as in --field text=story; may be repeated. There are"
                    + " text, headline, date, publisher, url, byline and language.")
    Map<String, String> fields = new LinkedHashMap<>();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "What the files are written in where they do not tell, as in --encoding windows-1252"
                    + " (default: UTF-8).")
    @Nullable
    String encoding;

    /** Extraction by these options; the consumer is told what takes seconds. */
    ArticleExtraction extraction(Consumer<String> progress) {
        return ArticleExtraction.with(options(), () -> {
            progress.accept("reading the language models");
            return Nlp4jAnnotator.load(progress);
        });
    }

    /** How articles are read. */
    ReadOptions options() {
        try {
            ReadOptions options = ReadOptions.usual().with(metadata()).with(FieldNames.usualBut(fields));
            return encoding == null ? options : options.in(charset(encoding));
        } catch (IllegalArgumentException wrong) {
            throw new Failure(ExitCode.USAGE, FaultReport.line(wrong), wrong);
        }
    }

    private static String isoDate(String written) {
        return Dates.iso(written)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE, "--date: cannot be read as a date: '" + written + "'; write 2026-01-05"));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Failure(ExitCode.USAGE, "--encoding: there is no encoding '" + name + "'", unknown);
        }
    }

    private Metadata metadata() {
        Metadata known = Metadata.none();
        if (headline != null) known = known.withHeadline(headline);
        if (publisher != null) known = known.withPublisher(publisher);
        if (date != null) known = known.withDate(isoDate(date));
        if (url != null) known = known.withUrl(url);
        if (byline != null) known = known.withByline(byline);
        return language == null ? known : known.withLanguage(language);
    }
}
