package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.extract.grammar.Quotations;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Attribution;
import org.demarche.model.AttributionKind;
import org.demarche.model.Figure;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Link;
import org.demarche.model.Span;

/** Makes an attribution of what the patterns found, with the chain of all in whose words it stands. */
record AttributionMaker(
        AnnotatedText text,
        Words words,
        Quotations quotations,
        Speakers speakers,
        List<AttributionCandidate> candidates,
        List<IssueMention> issues,
        AssertionReader assertions,
        Relays relays) {
    /** The attribution that a candidate tells of. */
    Attribution make(AttributionCandidate candidate) {
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
        chain.addAll(relays.of(words.get(candidate.cueWord()).span()));
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
                .filter(number -> relays.isCredit(words.get(number).span()))
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
}
