package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.grammar.Quotations;
import org.demarche.extract.grammar.Words;
import org.demarche.model.ActorRef;
import org.demarche.model.Attribution;
import org.demarche.model.AttributionKind;
import org.demarche.model.Gazetteer;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Link;
import org.demarche.model.Metadata;
import org.demarche.model.Position;
import org.demarche.model.Span;

/** Makes attributions of what the patterns found: who stands at each link of the chain, from who spoke to the reader. */
public final class Statements {
    private static final Set<String> PRONOUNS = Set.of("PRP", "DT", "WDT", "WP");
    private static final double VOICE = 0.9;
    private static final double OF_STANCE = 0.6;

    private final AnnotatedText text;
    private final Words words;
    private final Speakers speakers;
    private final List<AttributionCandidate> candidates;
    private final AssertionReader assertions;
    private final Relays relays;
    private final List<Attribution> attributions = new ArrayList<>();
    private final Map<Integer, Integer> voices = new HashMap<>();
    private final Map<List<Span>, Integer> parts = new HashMap<>();

    public Statements(
            AnnotatedText text,
            Words words,
            MentionFinder.Found mentions,
            Cast cast,
            List<AttributionCandidate> candidates,
            Metadata metadata,
            Gazetteer gazetteer,
            List<IssueMention> issues) {
        this.text = text;
        this.words = words;
        this.candidates = candidates;
        this.assertions = new AssertionReader(text, words, issues);
        this.speakers = new Speakers(text, words, mentions, cast, candidates);
        this.relays = new Relays(
                new WireCredits(text.text(), gazetteer), metadata.publisher().flatMap(gazetteer::publisher), cast);
        AttributionMaker maker = new AttributionMaker(
                text, words, new Quotations(words), speakers, candidates, issues, assertions, relays);
        candidates.forEach(candidate -> attributions.add(maker.make(candidate)));
    }

    /** Whether an actor is the outlet whose article it is. */
    public boolean isPublisher(ActorRef actor) {
        return relays.isPublisher(actor);
    }

    /** All attributions; those in the article's own voice stand at the end. */
    public List<Attribution> attributions() {
        return List.copyOf(attributions);
    }

    /** The attribution whose content holds a token most closely, or that of the sentence's own voice. */
    public List<Integer> statedBy(int sentence, Token token) {
        return reported(sentence, token).or(() -> voice(sentence)).stream().toList();
    }

    /** The attribution whose content holds a token most closely. */
    public Optional<Integer> reported(int sentence, Token token) {
        return closest(words.start(sentence) + token.index());
    }

    /**
     * The position of the statement that a stance's own words make: its holder is heard to say what it is about. None, if
     * they are only marks.
     *
     * @param source the numbers of the words that name the holder
     */
    public Optional<Integer> ofStance(CuedContent told, Position position, ActorRef holder, BitSet source) {
        List<Span> cue = List.of(told.cue().span());
        List<Span> content = words.spans(told.content());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        String rule = "attribution/stance/" + position.concept();
        for (int i = candidates.size(); i < attributions.size(); i++) {
            Attribution made = attributions.get(i);
            boolean same = made.grounds().rule().equals(rule)
                    && made.chain().get(0).source().equals(Optional.of(holder))
                    && made.content().get(0).overlaps(content.get(0));
            if (same) {
                return Optional.of(i);
            }
        }
        List<Link> chain = new ArrayList<>();
        chain.add(new Link(Optional.of(holder), speakers.kind(holder), words.stretches(source), cue));
        Optional<Integer> outer =
                closest(words.start(told.sentence()) + told.cue().index());
        chain.addAll(outer.map(at -> attributions.get(at).chain())
                .orElseGet(() -> relays.of(told.cue().span())));
        attributions.add(new Attribution(
                words.stretches(source),
                cue,
                content,
                AttributionKind.INDIRECT,
                assertions.read(told.sentence(), told.content()),
                chain,
                outer,
                Optional.empty(),
                new Grounds(
                        Stream.of(words.stretches(source), cue, content)
                                .flatMap(List::stream)
                                .toList(),
                        rule,
                        OF_STANCE)));
        return Optional.of(attributions.size() - 1);
    }

    /**
     * The position of the statement that a stance is about: of just the words that tell it, so of "voted to amend the law"
     * what "to amend the law" says, by whoever tells of the stance. Where he says hardly more than that, his own statement.
     */
    public Optional<Integer> ofContent(CuedContent told) {
        List<Span> content = words.spans(told.content());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> outer = reported(told.sentence(), told.cue());
        return outer.filter(position -> isMost(told.content(), position) || isPronoun(told.content()))
                .or(() -> Optional.of(parts.computeIfAbsent(content, none -> part(outer, told, content))));
    }

    /** Whether some words are three quarters of what a statement says. */
    private boolean isMost(BitSet content, int position) {
        return 4 * content.cardinality()
                >= 3 * candidates.get(position).content().cardinality();
    }

    /** Whether a single word stands for what is meant, and does not tell it. */
    private boolean isPronoun(BitSet content) {
        return content.cardinality() == 1
                && PRONOUNS.contains(words.get(content.nextSetBit(0)).tag());
    }

    private int part(Optional<Integer> outer, CuedContent told, List<Span> content) {
        if (outer.isEmpty()) {
            return ownVoice(told.sentence(), told.cue().span(), content, told.content());
        }
        Attribution whole = attributions.get(outer.get());
        attributions.add(new Attribution(
                whole.source(),
                List.of(),
                content,
                whole.kind(),
                assertions.read(told.sentence(), told.content()),
                whole.chain(),
                outer,
                Optional.empty(),
                new Grounds(content, "attribution/part", OF_STANCE)));
        return attributions.size() - 1;
    }

    /** The position of the statement with a cue whose content ends last before a place in the text, the widest of several. */
    public Optional<Integer> lastBefore(int place) {
        Integer best = null;
        for (int i = 0; i < attributions.size(); i++) {
            boolean earlier = !attributions.get(i).cue().isEmpty() && end(attributions.get(i)) <= place;
            if (earlier
                    && (best == null
                            || end(attributions.get(i)) > end(attributions.get(best))
                            || (end(attributions.get(i)) == end(attributions.get(best))
                                    && length(attributions.get(i)) > length(attributions.get(best))))) {
                best = i;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int end(Attribution said) {
        return said.content().get(said.content().size() - 1).end();
    }

    private static int length(Attribution said) {
        return end(said) - said.content().get(0).start();
    }

    /** Who is said to say what stands at a token. */
    public Optional<ActorRef> speaker(int sentence, Token token) {
        return closest(words.start(sentence) + token.index())
                .flatMap(position -> attributions.get(position).chain().get(0).source());
    }

    private Optional<Integer> closest(int number) {
        Integer best = null;
        for (int i = 0; i < candidates.size(); i++) {
            AttributionCandidate candidate = candidates.get(i);
            boolean holds = candidate.content().get(number) || candidate.cueWord() == number;
            if (holds
                    && (best == null
                            || candidate.content().cardinality()
                                    < candidates.get(best).content().cardinality())) {
                best = i;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Integer> voice(int sentence) {
        Span span = text.sentences().get(sentence).span();
        return Optional.of(
                voices.computeIfAbsent(sentence, key -> ownVoice(sentence, span, List.of(span), all(sentence))));
    }

    private int ownVoice(int sentence, Span place, List<Span> content, BitSet said) {
        List<Link> chain = relays.voice(place);
        attributions.add(new Attribution(
                chain.get(0).words(),
                List.of(),
                content,
                AttributionKind.INDIRECT,
                assertions.read(sentence, said),
                chain,
                Optional.empty(),
                Optional.empty(),
                new Grounds(content, "attribution/own-voice", VOICE)));
        return attributions.size() - 1;
    }

    private BitSet all(int sentence) {
        BitSet all = new BitSet(words.size());
        all.set(words.start(sentence), words.end(sentence));
        return all;
    }
}
