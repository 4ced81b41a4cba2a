package org.demarche.load;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.demarche.annotate.Nlp4jAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.extract.RuleFiles;
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
 * are read when the first article comes, which takes seconds; after that it is a pure function, shared by threads.
 */
public final class ArticleExtraction {
    private final ReadOptions options;
    private final Consumer<String> progress;
    private final Run run = new Run(Software.version(), RuleFiles.patternsVersion(), RuleFiles.lexiconVersion());
    private @Nullable ActorRegister register;
    private @Nullable Extractor extractor;

    private ArticleExtraction(ReadOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * By the shipped rules and register.
     *
     * @param options how articles are read
     * @param progress takes a line when something takes seconds
     */
    public static ArticleExtraction with(ReadOptions options, Consumer<String> progress) {
        return new ArticleExtraction(options, progress);
    }

    /** By the shipped rules and register, reading articles as usual, in silence. */
    public static ArticleExtraction usual() {
        return with(ReadOptions.usual(), line -> {});
    }

    /** How articles are read. */
    public ReadOptions options() {
        return options;
    }

    /** What is found in an article; nothing in one that is not in English. */
    public Extraction extract(Reading.Read reading) {
        Article article = reading.article();
        return reading.language().isAnalysed() ? extractor().extract(article) : Extraction.nothing(article);
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

    private synchronized ActorRegister register() {
        ActorRegister ready = register;
        if (ready == null) {
            ready = ActorRegister.shipped();
            register = ready;
        }
        return ready;
    }

    private synchronized Extractor extractor() {
        Extractor ready = extractor;
        if (ready == null) {
            progress.accept("reading the language models");
            ready = new Extractor(Nlp4jAnnotator.load(progress), register());
            extractor = ready;
        }
        return ready;
    }
}
