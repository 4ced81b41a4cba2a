package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Roles;
import org.demarche.extract.confidence.Odds;
import org.demarche.extract.grammar.Quotations;
import org.demarche.extract.grammar.Words;

/** Finds who says what, sentence by sentence, by the shipped cues and patterns. */
public final class AttributionFinder {
    /** Before calibration. */
    private static final double LEAST = 0.5;

    /** After calibration: what somebody is quoted as saying of what others say is given only if likely enough. */
    private static final double LEAST_QUOTED = 0.2;

    /** The pattern by which a colon alone tells that something is said, where no word of saying does. */
    private static final String COLON = "summed-up";

    private final AttributionPatterns patterns = AttributionPatterns.shipped();
    private final CueLexicon cues = CueLexicon.shipped(patterns);
    private final Roles roles = Roles.shipped();
    private final Standings standings = Standings.shipped();

    /** The attributions of a text in order of their cues. */
    public List<AttributionCandidate> find(AnnotatedText text) {
        return new Search(text).run();
    }

    /** The search in one text. */
    private final class Search {
        private final AnnotatedText text;
        private final Words words;
        private final Quotations quotations;
        private final SourceExtent extents;

        Search(AnnotatedText text) {
            this.text = text;
            this.words = new Words(text);
            this.quotations = new Quotations(words);
            this.extents = new SourceExtent(text, words, quotations);
        }

        List<AttributionCandidate> run() {
            List<AttributionCandidate> found = new ArrayList<>();
            for (int i = 0; i < text.sentences().size(); i++) {
                for (Token token : text.sentences().get(i).tokens()) {
                    candidate(i, token).ifPresent(found::add);
                }
            }
            found.removeIf(candidate -> candidate.pattern().equals(COLON)
                    && found.stream()
                            .anyMatch(other -> !other.pattern().equals(COLON)
                                    && other.content().intersects(candidate.content())
                                    && other.sentence() == candidate.sentence()));
            found.addAll(new Interviews(words, text.sentences().size()).answers());
            found.replaceAll(candidate -> withoutOtherSources(candidate, found));
            found.removeIf(candidate -> candidate.content().isEmpty());
            List<AttributionCandidate> carried =
                    new QuotationCarrier(words, quotations, text.sentences().size()).carry(found);
            return carried.stream()
                    .map(candidate -> withinAnother(candidate, carried))
                    .filter(candidate -> candidate.confidence() >= LEAST)
                    .map(candidate -> candidate.withConfidence(
                            Odds.times(standings.calibrated(candidate.confidence()), candidate.claim())))
                    .filter(candidate ->
                            candidate.confidence() >= LEAST_QUOTED || !quotations.isQuoted(candidate.cueWord()))
                    .toList();
        }

        /** With less confidence where its cue stands in what another source says. */
        private AttributionCandidate withinAnother(AttributionCandidate inner, List<AttributionCandidate> all) {
            boolean within = all.stream()
                    .anyMatch(outer -> outer.content().get(inner.cueWord())
                            && !inner.content().get(outer.cueWord()));
            return within
                    ? inner.withConfidence(
                            Odds.times(inner.confidence(), standings.odds(Set.of(Standing.WITHIN_ANOTHER))))
                    : inner;
        }

        /** Content without "…, with reports saying …", which has a source of its own. */
        private AttributionCandidate withoutOtherSources(
                AttributionCandidate candidate, List<AttributionCandidate> all) {
            BitSet content = (BitSet) candidate.content().clone();
            all.stream()
                    .filter(other -> other.sentence() == candidate.sentence() && content.get(other.cueWord()))
                    .forEach(other -> content.andNot(isAfterAside(candidate, other) ? clause(other) : besides(other)));
            return candidate.withContent(content);
        }

        /** Whether another speaks in a clause joined to that in which the cue stands aside: "A, B says, is X, and C says Y". */
        private boolean isAfterAside(AttributionCandidate candidate, AttributionCandidate other) {
            Sentence sentence = text.sentences().get(candidate.sentence());
            Token aside = words.get(candidate.cueWord());
            Token joined = words.get(other.cueWord());
            return aside.relation() == Relation.PARATAXIS
                    && joined.relation() == Relation.CONJUNCT
                    && joined.head() == aside.head()
                    && aside.index() < aside.head()
                    && sentence.child(joined, Relation.SUBJECT).isPresent();
        }

        private BitSet clause(AttributionCandidate other) {
            Sentence sentence = text.sentences().get(other.sentence());
            return words.lift(other.sentence(), sentence.subtree(words.get(other.cueWord())));
        }

        private BitSet besides(AttributionCandidate other) {
            Sentence sentence = text.sentences().get(other.sentence());
            Token cue = words.get(other.cueWord());
            return sentence.head(cue)
                    .filter(noun -> cue.relation() == Relation.NOUN_CLAUSE)
                    .flatMap(sentence::head)
                    .filter(with -> with.lemma().equals("with"))
                    .map(with -> words.lift(other.sentence(), sentence.subtree(with)))
                    .orElseGet(BitSet::new);
        }

        private Optional<AttributionCandidate> candidate(int number, Token token) {
            return cues.entries(pos(token), token.lemma()).stream()
                    .flatMap(entry -> match(number, token, entry).stream())
                    .filter(candidate -> candidate.confidence() >= LEAST)
                    .findFirst();
        }

        private Optional<AttributionCandidate> match(int number, Token token, CueLexicon.Entry entry) {
            Sentence sentence = text.sentences().get(number);
            CueMatcher matcher = new CueMatcher(sentence, token, entry.preposition());
            if (!matcher.isComplete()) {
                return Optional.empty();
            }
            AttributionPatterns.Pattern pattern = patterns.get(entry.pattern());
            BitSet cue = matcher.cueWords();
            int at = words.start(number) + token.index();
            BitSet content =
                    switch (pattern.content()) {
                        case "quote" -> quoted(number, token);
                        case "quote-before" -> quotations.before(at);
                        case "quote-after" -> quotations.after(at);
                        default -> words.lift(number, matcher.content(pattern.content()));
                    };
            content.andNot(words.lift(number, cue));
            if (content.isEmpty()) {
                return Optional.empty();
            }
            Optional<Token> sourceHead = pattern.sources().stream()
                    .flatMap(selector -> matcher.source(selector).stream())
                    .findFirst();
            if (sourceHead.isEmpty() && !pattern.sources().contains("none")) {
                return Optional.empty();
            }
            BitSet source = sourceHead
                    .map(head -> extents.of(number, head, token, content))
                    .orElseGet(BitSet::new);
            content.andNot(source);
            Set<Standing> stands = standings(number, token, sourceHead, pattern, content);
            double confidence = Odds.times(entry.confidence(), standings.odds(stands));
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AttributionCandidate(
                            number,
                            at,
                            sourceHead.map(head -> words.start(number) + head.index()),
                            source,
                            words.lift(number, cue),
                            content,
                            entry.cueClass(),
                            pattern.name(),
                            confidence,
                            standings.claim(stands)));
        }

        private Set<Standing> standings(
                int number, Token cue, Optional<Token> source, AttributionPatterns.Pattern pattern, BitSet content) {
            Set<Standing> found = Standing.of(text.sentences().get(number), cue);
            source.flatMap(Standing::of).ifPresent(found::add);
            source.filter(head -> isThing(text.sentences().get(number), head))
                    .ifPresent(head -> found.add(Standing.SOURCE_THING));
            if (source.isEmpty() && !pattern.sources().get(0).equals("none")) {
                found.add(Standing.WITHOUT_SOURCE);
            }
            if (quotations.isQuoted(words.start(number) + cue.index())) {
                found.add(Standing.QUOTED_CUE);
            }
            if (content.stream().anyMatch(quotations::isQuoted)) {
                found.add(Standing.QUOTED_CONTENT);
            }
            return found;
        }

        /** Whether it is a common noun that names no person, group, body or document. */
        private boolean isThing(Sentence sentence, Token head) {
            return head.tag().startsWith("NN")
                    && !head.isName()
                    && roles.phrases().endingAt(sentence, head.index()).isEmpty();
        }

        /** What stands in quotation marks beside the cue in its sentence, or right after it where it ends in a colon. */
        private BitSet quoted(int number, Token cue) {
            BitSet content = new BitSet();
            int at = words.start(number) + cue.index();
            if (quotations.isQuoted(at)) {
                return content;
            }
            for (int i = words.start(number); i < words.end(number); i++) {
                if (quotations.isQuoted(i)) {
                    content.or(quotations.around(i));
                }
            }
            if (content.isEmpty() && endsInColon(number) && quotations.isQuoted(words.end(number))) {
                content.or(quotations.around(words.end(number)));
            }
            return content;
        }

        private boolean endsInColon(int number) {
            return words.end(number) < words.size()
                    && words.get(words.end(number) - 1).form().equals(":");
        }

        private String pos(Token token) {
            if (token.isVerb()) {
                boolean according = token.relation() == Relation.PREPOSITION;
                return according ? "preposition" : "verb";
            }
            return switch (token.tag()) {
                case "NN", "NNS" -> "noun";
                case "IN", "TO" -> "preposition";
                case "JJ" -> "adjective";
                case "RB" -> "adverb";
                case ":", "NFP", "HYPH" -> "mark";
                default -> "other";
            };
        }
    }
}
