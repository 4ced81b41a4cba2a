package org.demarche.server.guard;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.ReaderRIOT;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.util.Context;

/** Reads JSON-LD without fetching the contexts that it names, from the web or from files. */
record OfflineJsonLd(ReaderRIOT reader) implements ReaderRIOT {

    static void register() {
        for (Lang lang : List.of(Lang.JSONLD, Lang.JSONLD11)) {
            RDFParserRegistry.removeRegistration(lang);
            RDFParserRegistry.registerLangTriples(lang, OfflineJsonLd::create);
            RDFParserRegistry.registerLangQuads(lang, OfflineJsonLd::create);
        }
    }

    private static ReaderRIOT create(Lang lang, org.apache.jena.riot.system.ParserProfile profile) {
        return new OfflineJsonLd(new LangJSONLD11(lang, profile, profile.getErrorHandler()));
    }

    @Override
    public void read(InputStream in, String base, ContentType type, StreamRDF sink, Context context) {
        reader.read(in, base, type, sink, offline(context));
    }

    @Override
    public void read(Reader in, String base, ContentType type, StreamRDF sink, Context context) {
        reader.read(in, base, type, sink, offline(context));
    }

    /** Options of its own for each parse: the reader writes the base into them, so a shared one mixes bases up. */
    private static Context offline(Context context) {
        JsonLdOptions options = new JsonLdOptions((address, ignored) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "contexts are not fetched: write the context into the document");
        });
        return context.copy().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }
}
