package org.demarche.annotate;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts of NLP4J's models that parsing needs, read in parallel. */
final class Nlp4jModels {
    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/";
    private static final String CLUSTERS = LEXICA + "en-brown-clusters-simplified-lowercase.xz";
    private static final String CLASSES = LEXICA + "en-ambiguity-classes-simplified-lowercase.xz";
    private static final String PARSER = MODELS + "en-dep.xz";
    private static final String TAGGER = MODELS + "en-pos.xz";
    private static final int BUFFER = 1 << 20;
    private static final ObjectInputFilter ONLY_MODELS = ObjectInputFilter.Config.createFilter(
            "org.demarche.annotate.*;edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;java.util.*;java.util.regex.*;java.lang.*;org.magicwerk.brownies.collections.**;!*");

    private Nlp4jModels() {}

    /** Lexica, tagger, lemmatiser and parser, in the order in which they run. */
    static List<NLPComponent<NLPNode>> read(ModelCache cache) {
        cache.announce(List.of(CLUSTERS, PARSER, TAGGER, CLASSES));
        CompletableFuture<Map<String, Set<String>>> clusters = later(cache, CLUSTERS);
        CompletableFuture<OnlineComponent<NLPNode, ?>> parser = later(cache, PARSER);
        CompletableFuture<OnlineComponent<NLPNode, ?>> tagger = later(cache, TAGGER);
        CompletableFuture<Map<String, List<String>>> classes = later(cache, CLASSES);
        NLPComponent<NLPNode> lemmatiser = new MorphologicalAnalyzer<>(Language.ENGLISH);
        return List.of(lexica(classes.join(), clusters.join()), tagger.join(), lemmatiser, parser.join());
    }

    private static NLPComponent<NLPNode> lexica(Map<String, List<String>> classes, Map<String, Set<String>> clusters) {
        GlobalLexica<NLPNode> lexica = new GlobalLexica<>(noLexica());
        lexica.setAmbiguityClasses(
                new GlobalLexicon<>(classes, Field.word_form_simplified_lowercase, "ambiguity_classes"));
        lexica.setWordClusters(new GlobalLexicon<>(clusters, Field.word_form_simplified_lowercase, "word_clusters"));
        return lexica;
    }

    /** A configuration that names no lexica, so that none is read from the class path. */
    private static Element noLexica() {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            Element root = document.createElement("configuration");
            root.appendChild(document.createElement("lexica"));
            return root;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java makes XML documents", e);
        }
    }

    private static <T> CompletableFuture<T> later(ModelCache cache, String resource) {
        return CompletableFuture.supplyAsync(() -> read(cache.kept(resource, Nlp4jModels::convert)));
    }

    /** Writes a model or lexicon with tables of our own in place of what NLP4J looks things up in. */
    private static void convert(InputStream unpacked, OutputStream kept) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(kept)) {
            ModelStream in = new ModelStream(new BufferedInputStream(unpacked, BUFFER));
            Object model = in.readModel();
            if (model instanceof OnlineComponent<?, ?> component) {
                makeKeyed(component, in.features);
            }
            out.writeObject(model instanceof Map<?, ?> lexicon ? WordTable.of(words(lexicon)) : model);
        }
    }

    private static <N extends AbstractNLPNode<N>, S extends NLPState<N>> void makeKeyed(
            OnlineComponent<N, S> component, FeatureMap features) {
        FeatureReader<N, S> reader = FeatureReader.of(component.getFeatureTemplate());
        component.getOptimizer().setWeightVector(KeyedWeights.of(component.getOptimizer(), reader, features));
        component.setFeatureTemplate(reader);
    }

    /** Both lexica give a word's classes or clusters by the word. */
    @SuppressWarnings("unchecked")
    private static Map<String, Collection<String>> words(Map<?, ?> lexicon) {
        return (Map<String, Collection<String>>) lexicon;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T read(Path file) {
        try (ModelStream objects = new ModelStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            Object read = objects.readModel();
            if (read instanceof OnlineComponent<?, ?> component) {
                component.setFlag(NLPFlag.DECODE);
            }
            return (T) read;
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(
                    "cannot read the language model \"" + file + "\"; remove it to have it made again", e));
        }
    }

    /** Reads a model or lexicon and nothing else; keeps hold of a model's features, which it does not tell itself. */
    private static final class ModelStream extends ObjectInputStream {
        private FeatureMap features = new FeatureMap();

        ModelStream(InputStream in) throws IOException {
            super(in);
            setObjectInputFilter(ONLY_MODELS);
            enableResolveObject(true);
        }

        Object readModel() throws IOException {
            try {
                return readObject();
            } catch (ClassNotFoundException e) {
                throw new IOException(e);
            }
        }

        @Override
        protected Object resolveObject(Object read) {
            if (read instanceof FeatureMap map) {
                features = map;
            }
            return read;
        }
    }
}
