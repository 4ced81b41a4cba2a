package org.demarche.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.demarche.annotate.Annotator;
import org.demarche.annotate.Nlp4jAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.extract.lexicon.RuleFiles;
import org.demarche.lift.Lift;
import org.demarche.lift.Run;
import org.demarche.model.Actor;
import org.demarche.model.Article;
import org.demarche.model.Extraction;
import org.demarche.read.ReadOptions;
import org.demarche.read.Reading;
import org.demarche.register.ActorRegister;
import org.jspecify.annotations.Nullable;

/**
 * From an article as it was published to its graph: what is found in it, lifted. The language models and the register
 * are read when articles are to come, which takes seconds; after that it is a pure function, shared by threads.
 */
public final class ArticleExtraction {
    private final ReadOptions options;
    private final Supplier<? extends Annotator> annotator;
    private final Run run = new Run(Software.version(), RuleFiles.patternsVersion(), RuleFiles.lexiconVersion());
    private @Nullable CompletableFuture<ActorRegister> register;
    private @Nullable CompletableFuture<Extractor> extractor;

    private ArticleExtraction(ReadOptions options, Supplier<? extends Annotator> annotator) {
        this.options = options;
        this.annotator = annotator;
    }

    /**
     * By the shipped rules and register.
     *
     * @param options how articles are read
     * @param annotator gives the language analysis, and is asked for it once, when articles are to come
     */
    public static ArticleExtraction with(ReadOptions options, Supplier<? extends Annotator> annotator) {
        return new ArticleExtraction(options, annotator);
    }

    /** By the shipped rules and register, reading articles as usual, in silence. */
    public static ArticleExtraction usual() {
        return with(ReadOptions.usual(), () -> Nlp4jAnnotator.load(line -> {}));
    }

    /** How articles are read. */
    public ReadOptions options() {
        return options;
    }

    /** An article as it was read, and what was found in it. */
    public record Found(Reading.Read reading, Extraction extraction) {
        /** What was left out of it, and why. */
        public List<String> notes() {
            return Stream.concat(
                            reading.notes().stream(),
                            extraction.skipped().stream()
                                    .map(skipped -> "not analysed: characters "
                                            + reading.offsets().given(skipped.span()) + ", " + skipped.reason()))
                    .toList();
        }
    }

    /**
     * Reads sources one after the other, and gives what is found in each of their articles.
     *
     * @return what was refused
     */
    public List<Rejection> each(Sources sources, Consumer<Found> taker) {
        expect(sources.found());
        List<Rejection> rejections = new ArrayList<>(sources.rejections());
        for (Source source : sources.found()) {
            SourceReader.read(source, options, unread -> extract(unread, taker).ifPresent(rejections::add), bytes -> {})
                    .filter(Inspected.Refused.class::isInstance)
                    .map(refused -> ((Inspected.Refused) refused).rejection())
                    .ifPresent(rejections::add);
        }
        return rejections;
    }

    private Optional<Rejection> extract(Unread unread, Consumer<Found> taker) {
        if (!(unread instanceof Unread.News news)) {
            return Optional.of(unread.refusal("is a graph already; articles as they were published are extracted"));
        }
        if (news.reading() instanceof Reading.Rejected rejected) {
            return Optional.of(unread.refusal(rejected.reason()));
        }
        Found found;
        try {
            found = extract((Reading.Read) news.reading());
        } catch (RuntimeException | StackOverflowError defect) {
            return Optional.of(unread.refusal("cannot be analysed: " + defect));
        }
        taker.accept(found);
        return Optional.empty();
    }

    /** What is found in an article; nothing in one that is not in English. */
    Found extract(Reading.Read reading) {
        Article article = reading.article();
        return new Found(
                reading, reading.language().isAnalysed() ? extractor().extract(article) : Extraction.nothing(article));
    }

    /** The graph of what was found in an article. */
    public Graph lift(Extraction found) {
        Optional<String> publisher = found.article()
                .metadata()
                .publisher()
                .flatMap(register()::publisher)
                .map(Actor::ref)
                .map(ref -> ref.key());
        return Lift.graph(found, publisher, run);
    }

    /** Begins to read register and models, while the first article is being read, if any of these holds articles. */
    void expect(List<Source> sources) {
        if (sources.stream().anyMatch(source -> source.syntax().isEmpty())) {
            CompletableFuture<Extractor> unused = extractorLater();
        }
    }

    private ActorRegister register() {
        return result(registerLater());
    }

    private Extractor extractor() {
        return result(extractorLater());
    }

    private synchronized CompletableFuture<ActorRegister> registerLater() {
        if (register == null) {
            register = CompletableFuture.supplyAsync(ActorRegister::shipped);
        }
        return register;
    }

    private synchronized CompletableFuture<Extractor> extractorLater() {
        if (extractor == null) {
            extractor = registerLater()
                    .thenCombine(
                            CompletableFuture.supplyAsync(annotator),
                            (facts, analysis) -> new Extractor(analysis, facts));
        }
        return extractor;
    }

    private static <T> T result(CompletableFuture<T> later) {
        try {
            return later.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
