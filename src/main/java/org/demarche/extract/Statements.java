package org.demarche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Attribution;
import org.demarche.model.AttributionKind;
import org.demarche.model.Figure;
import org.demarche.model.Gazetteer;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Link;
import org.demarche.model.Metadata;
import org.demarche.model.SourceKind;
import org.demarche.model.Span;

/** Makes attributions of what the patterns found: who stands at each link of the chain, from who spoke to the reader. */
final class Statements {
    private static final double VOICE = 0.9;
    private static final double OF_STANCE = 0.6;
    private static final Link UNKNOWN_PUBLISHER = new Link(Optional.empty(), SourceKind.UNNAMED, List.of(), List.of());

    private final AnnotatedText text;
    private final Words words;
    private final Quotations quotations;
    private final Speakers speakers;
    private final Cast cast;
    private final List<AttributionCandidate> candidates;
    private final List<IssueMention> issues;
    private final AssertionReader assertions;
    private final WireCredits credits;
    private final Optional<Actor> publisher;
    private final List<Attribution> attributions = new ArrayList<>();
    private final Map<Integer, Integer> voices = new HashMap<>();
    private final Map<List<Span>, Integer> parts = new HashMap<>();

    Statements(
            AnnotatedText text,
            Words words,
            MentionFinder.Found mentions,
            Cast cast,
            List<AttributionCandidate> candidates,
            Metadata metadata,
            Gazetteer gazetteer,
            List<IssueMention> issues) {
        this.issues = issues;
        this.assertions = new AssertionReader(text, words, issues);
        this.text = text;
        this.words = words;
        this.quotations = new Quotations(words);
        this.speakers = new Speakers(text, words, mentions, cast, candidates);
        this.cast = cast;
        this.candidates = candidates;
        this.credits = new WireCredits(text.text(), gazetteer);
        this.publisher = metadata.publisher().flatMap(gazetteer::publisher);
        candidates.forEach(candidate -> attributions.add(attribution(candidate)));
    }

    /** Whether an actor is the outlet whose article it is. */
    boolean isPublisher(ActorRef actor) {
        return publisher.map(Actor::ref).equals(Optional.of(actor));
    }

    /** All attributions; those in the article's own voice stand at the end. */
    List<Attribution> attributions() {
        return List.copyOf(attributions);
    }

    /** The attribution whose content holds a token most closely, or that of the sentence's own voice. */
    List<Integer> statedBy(int sentence, Token token) {
        Optional<Integer> closest = closest(words.start(sentence) + token.index());
        return closest.or(() -> voice(sentence)).stream().toList();
    }

    /**
     * The position of the statement that a stance's own words make: its holder is heard to say what it is about. None, if
     * they are only marks.
     *
     * @param source the numbers of the words that name the holder
     */
    Optional<Integer> ofStance(StanceCandidate candidate, ActorRef holder, BitSet source) {
        List<Span> cue = List.of(candidate.cue().span());
        List<Span> content = words.spans(candidate.content());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        String rule = "attribution/stance/" + candidate.position().concept();
        for (int i = candidates.size(); i < attributions.size(); i++) {
            Attribution made = attributions.get(i);
            boolean told = made.grounds().rule().equals(rule)
                    && made.chain().get(0).source().equals(Optional.of(holder))
                    && made.content().get(0).overlaps(content.get(0));
            if (told) {
                return Optional.of(i);
            }
        }
        List<Link> chain = new ArrayList<>();
        chain.add(new Link(Optional.of(holder), speakers.kind(holder), words.stretches(source), cue));
        Optional<Integer> outer =
                closest(words.start(candidate.sentence()) + candidate.cue().index());
        chain.addAll(outer.map(position -> attributions.get(position).chain())
                .orElseGet(() -> relays(candidate.cue().span())));
        attributions.add(new Attribution(
                words.stretches(source),
                cue,
                content,
                AttributionKind.INDIRECT,
                assertions.read(candidate.sentence(), candidate.content()),
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
     * The position of the statement that a stance is about, told by the article itself: of just the words that tell it, so
     * of "voted to amend the law" what "to amend the law" says. None, if somebody in the article tells of the stance.
     */
    Optional<Integer> ofContent(StanceCandidate candidate) {
        List<Span> content = words.spans(candidate.content());
        int cue = words.start(candidate.sentence()) + candidate.cue().index();
        return content.isEmpty() || closest(cue).isPresent()
                ? Optional.empty()
                : Optional.of(parts.computeIfAbsent(
                        content,
                        none -> ownVoice(candidate.sentence(), candidate.cue().span(), content, candidate.content())));
    }

    /** Who is said to say what stands at a token. */
    Optional<ActorRef> speaker(int sentence, Token token) {
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
        List<Link> relays = relays(place);
        List<Link> chain = relays.isEmpty() ? List.of(UNKNOWN_PUBLISHER) : relays;
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

    private Attribution attribution(AttributionCandidate candidate) {
        List<Span> content = words.spans(withoutCredits(candidate.content()));
        List<Span> cue = words.spans(candidate.cue());
        List<Span> source = words.stretches(candidate.source());
        List<Span> shownCue =
                cue.isEmpty() ? List.of(words.get(candidate.cueWord()).span()) : cue;
        if (content.isEmpty()) {
            content = List.of(text.sentences().get(candidate.sentence()).span());
        }
        List<Link> chain = new ArrayList<>();
        chain.add(link(candidate, source, shownCue));
        Optional<Integer> outer = outer(candidate);
        for (Optional<Integer> at = outer; at.isPresent() && chain.size() < 6; at = outer(candidates.get(at.get()))) {
            AttributionCandidate relay = candidates.get(at.get());
            chain.add(link(relay, words.stretches(relay.source()), words.spans(relay.cue())));
        }
        chain.addAll(relays(words.get(candidate.cueWord()).span()));
        List<Span> evidence =
                Stream.of(source, shownCue, content).flatMap(List::stream).toList();
        return new Attribution(
                source,
                shownCue,
                content,
                kind(candidate),
                assertions.read(candidate.sentence(), candidate.content()),
                chain,
                outer,
                figure(candidate),
                new Grounds(
                        evidence,
                        "attribution/" + candidate.pattern() + "/" + candidate.cueClass(),
                        candidate.confidence()));
    }

    private BitSet withoutCredits(BitSet content) {
        BitSet rest = (BitSet) content.clone();
        content.stream()
                .filter(number -> credits.names(words.get(number).span()))
                .forEach(rest::clear);
        return rest;
    }

    private Optional<Figure> figure(AttributionCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        return sentence.tokens().stream()
                .filter(token -> candidate.content().get(words.start(candidate.sentence()) + token.index()))
                .flatMap(token -> Figures.at(sentence, token, issues).stream())
                .findFirst();
    }

    /** The attribution in whose content another's cue stands. */
    private Optional<Integer> outer(AttributionCandidate inner) {
        Integer best = null;
        for (int i = 0; i < candidates.size(); i++) {
            AttributionCandidate candidate = candidates.get(i);
            boolean around = !candidate.equals(inner)
                    && candidate.content().get(inner.cueWord())
                    && !inner.content().get(candidate.cueWord());
            if (around
                    && (best == null
                            || candidate.content().cardinality()
                                    < candidates.get(best).content().cardinality())) {
                best = i;
            }
        }
        return Optional.ofNullable(best);
    }

    private Link link(AttributionCandidate candidate, List<Span> source, List<Span> cue) {
        return new Link(speakers.of(candidate), speakers.kind(candidate), source, cue);
    }

    private AttributionKind kind(AttributionCandidate candidate) {
        BitSet content = candidate.content();
        long quoted = content.stream().filter(quotations::isQuoted).count();
        if (candidate.pattern().equals(Interviews.PATTERN)) {
            return AttributionKind.DIRECT;
        }
        if (quoted == 0) {
            return AttributionKind.INDIRECT;
        }
        return quoted * 10 >= content.cardinality() * 8L ? AttributionKind.DIRECT : AttributionKind.MIXED;
    }

    /** The wire credit that covers a place, then the publisher, unless they are one. */
    private List<Link> relays(Span span) {
        List<Link> relays = new ArrayList<>();
        Optional<WireCredits.Credit> credit = credits.covering(span);
        credit.ifPresent(found -> relays.add(new Link(
                Optional.of(cast.enter(found.agency())), SourceKind.WIRE_CREDIT, List.of(found.words()), List.of())));
        publisher
                .filter(outlet ->
                        credit.map(found -> !found.agency().equals(outlet)).orElse(true))
                .ifPresent(outlet -> relays.add(
                        new Link(Optional.of(cast.enter(outlet)), SourceKind.PUBLISHER, List.of(), List.of())));
        return relays;
    }
}
