package org.demarche.server;

import java.io.InputStream;
import java.util.List;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.TooMuchMemory;

/** Reads uploaded data into memory, refusing literals and IRIs longer than the limits. */
final class Upload {
    private static final List<Lang> READABLE =
            List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.JSONLD, Lang.JSONLD11, Lang.RDFXML, Lang.TRIG, Lang.NQUADS);

    private final Limits limits;

    Upload(Limits limits) {
        this.limits = limits;
    }

    static boolean reads(Lang lang) {
        return READABLE.contains(lang);
    }

    /** Reads the triples of one graph into memory; data that names graphs of its own is refused. */
    void read(InputStream in, Lang lang, String base, Graph into) {
        parse(in, lang, base, new OneGraph(StreamRDFLib.graph(into)));
    }

    /** What the articles of a body will hold while they are loaded; of a malformed body, what stands before its fault. */
    long weigh(InputStream in, Lang lang) {
        Weight weight = new Weight();
        try {
            parse(in, lang, QueryOperation.BASE, weight);
        } catch (RiotException malformed) {
            return weight.bytes(); // the loader says so in its report
        }
        return weight.bytes();
    }

    private void parse(InputStream in, Lang lang, String base, StreamRDF sink) {
        try {
            RDFParser.source(in)
                    .forceLang(lang)
                    .base(base)
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .parse(new Sized(sink));
        } catch (RiotException | ActionErrorException | TooMuchMemory e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RiotException("malformed", e); // Jena's readers have defects that only malformed data meets
        }
    }

    private final class Sized extends StreamRDFWrapper {
        Sized(StreamRDF sink) {
            super(sink);
        }

        @Override
        public void triple(Triple triple) {
            check(triple.getSubject());
            check(triple.getPredicate());
            check(triple.getObject());
            super.triple(triple);
        }

        @Override
        public void quad(Quad quad) {
            check(quad.getGraph());
            check(quad.getSubject());
            check(quad.getPredicate());
            check(quad.getObject());
            super.quad(quad);
        }

        private void check(Node node) {
            if (node.isURI() && node.getURI().length() > limits.iriCharacters()) {
                throw Refusal.with(413, "an IRI is longer than " + limits.iriCharacters() + " characters");
            }
            if (node.isLiteral() && node.getLiteralLexicalForm().length() > limits.literalCharacters()) {
                throw Refusal.with(413, "a literal is longer than " + limits.literalCharacters() + " characters");
            }
        }
    }

    private static final class OneGraph extends StreamRDFWrapper {
        OneGraph(StreamRDF sink) {
            super(sink);
        }

        @Override
        public void quad(Quad quad) {
            if (!quad.isDefaultGraph()) {
                throw new RiotException("the data names graphs of its own");
            }
            super.triple(quad.asTriple());
        }
    }
}
