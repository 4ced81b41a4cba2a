package org.demarche.load;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.util.Context;
import org.demarche.load.Inspected.Broken;
import org.demarche.load.Inspected.Refused;
import org.demarche.read.Articles;
import org.demarche.read.InputFormat;
import org.demarche.read.ReadOptions;
import org.demarche.store.Graphs;

/** Reads files and turns their faults into rejections. */
final class SourceReader {
    private static final int HEAD = 1 << 14;

    private SourceReader() {}

    /**
     * Reads one file and hands over its graphs, or its articles where it holds articles as they were published. Of a
     * file of RDF with a fault only those graphs are handed over that a longer file has handed over before.
     *
     * @return what is wrong with the file, if anything is
     */
    static Optional<Inspected> read(
            Source source, ReadOptions options, Consumer<Unread> target, LongConsumer bytesRead) {
        Consumer<Unread> guarded = unread -> hand(unread, target);
        try (InputStream in = source.open(bytesRead)) {
            Optional<Syntax> syntax = source.syntax().filter(rdf -> rdf != Syntax.JSON_LD || !isNewsArticle(in));
            if (syntax.isPresent()) {
                GraphSplitter splitter = new GraphSplitter(source, guarded::accept);
                parse(in, syntax.get(), splitter);
                splitter.end();
            } else {
                Optional<InputFormat> format =
                        source.syntax().isPresent() ? Optional.of(InputFormat.NEWS_ARTICLE) : source.format();
                Articles.read(
                        source.name(),
                        in,
                        format,
                        options,
                        reading -> guarded.accept(new Unread.News(source, reading)));
            }
            return Optional.empty();
        } catch (TargetFailed e) {
            throw e.reason;
        } catch (GraphSplitter.Scattered e) {
            Rejection rejection = Rejection.ofNode(source.name(), e.graph().toString(), oneLine(e));
            return Optional.of(new Broken(e.graph(), rejection));
        } catch (RiotParseException e) {
            return refused(Rejection.ofLine(source.name(), e.getLine(), oneLine(e.getOriginalMessage())));
        } catch (IOException | RuntimeException e) {
            return refused(Rejection.ofFile(source.name(), oneLine(e)));
        } catch (StackOverflowError e) {
            return refused(Rejection.ofFile(source.name(), "is nested too deeply"));
        }
    }

    /** What receives the graphs has failed, which is no fault of the file. */
    private static final class TargetFailed extends RuntimeException {
        final RuntimeException reason;

        TargetFailed(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static void hand(Unread unread, Consumer<Unread> target) {
        try {
            target.accept(unread);
        } catch (RuntimeException e) {
            throw new TargetFailed(e);
        }
    }

    private static Optional<Inspected> refused(Rejection rejection) {
        return Optional.of(new Refused(rejection));
    }

    /** Whether JSON-LD is a page's description of an article rather than a graph in our terms; reads nothing away. */
    private static boolean isNewsArticle(InputStream in) {
        try {
            in.mark(HEAD);
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            in.reset();
            return head.contains("schema.org") && head.contains("Article\"") && !head.contains("demarche");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parse(InputStream in, Syntax syntax, GraphSplitter splitter) {
        RDFParser.source(in)
                .lang(syntax.lang())
                .base(Graphs.BASE)
                .errorHandler(new FirstError())
                .context(offline())
                .parse(splitter);
    }

    /** Ends reading at the first error; what Jena warns of is left to the checks. */
    private static final class FirstError implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // A literal that does not fit its datatype, say: the shapes see to it.
        }

        @Override
        public void error(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }
    }

    /** With options of its own for each file, since Jena sets the base in them, and without leave to fetch contexts. */
    private static Context offline() {
        JsonLdOptions options = new JsonLdOptions((url, loading) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "remote contexts are not fetched: " + url);
        });
        return new Context().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }

    private static String oneLine(Exception fault) {
        boolean wraps = fault instanceof RuntimeIOException
                || fault instanceof UncheckedIOException
                || fault instanceof RiotException;
        Throwable cause = wraps && fault.getCause() != null ? fault.getCause() : fault;
        return oneLine(
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName()));
    }

    private static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
