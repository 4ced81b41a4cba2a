package org.demarche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Finds who says what, sentence by sentence, by the shipped cues and patterns. */
final class AttributionFinder {
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "you", "us", "me");
    private static final Set<String> TIME = Set.of("on", "in", "at");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "morning",
            "afternoon",
            "evening",
            "night",
            "week",
            "interview",
            "statement");
    private static final double WITHOUT_SOURCE = 0.55;
    private static final double WITHIN_QUOTATION = 0.1;
    private static final Set<String> INWARD = Set.of("think", "want", "commit");
    private static final double INWARD_THIRD = 0.6;
    private static final double JUDGING_THIRD = 0.8;
    private static final double FIRST = 0.7;
    private static final double THIRD = 0.9;
    private static final double LEAST = 0.5;

    private final AttributionPatterns patterns = AttributionPatterns.shipped();
    private final CueLexicon cues = CueLexicon.shipped(patterns);

    /** The attributions of a text in order of their cues. */
    List<AttributionCandidate> find(AnnotatedText text) {
        return new Search(text).run();
    }

    /** The search in one text. */
    private final class Search {
        private final AnnotatedText text;
        private final Words words;
        private final Quotations quotations;

        Search(AnnotatedText text) {
            this.text = text;
            this.words = new Words(text);
            this.quotations = new Quotations(words);
        }

        List<AttributionCandidate> run() {
            List<AttributionCandidate> found = new ArrayList<>();
            for (int i = 0; i < text.sentences().size(); i++) {
                for (Token token : text.sentences().get(i).tokens()) {
                    candidate(i, token).ifPresent(found::add);
                }
            }
            found.replaceAll(candidate -> withoutOtherSources(candidate, found));
            found.removeIf(candidate -> candidate.content().isEmpty());
            return new QuotationCarrier(words, quotations, text.sentences().size()).carry(found);
        }

        /** Content without "…, with reports saying …", which has a source of its own. */
        private AttributionCandidate withoutOtherSources(
                AttributionCandidate candidate, List<AttributionCandidate> all) {
            BitSet content = (BitSet) candidate.content().clone();
            all.stream()
                    .filter(other -> other.sentence() == candidate.sentence() && content.get(other.cueWord()))
                    .forEach(other -> content.andNot(besides(other)));
            return candidate.withContent(content);
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
            BitSet content = pattern.content().equals("quote")
                    ? quoted(number, token)
                    : words.lift(number, matcher.content(pattern.content()));
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
            BitSet source =
                    sourceHead.map(head -> source(number, head, token, content)).orElseGet(BitSet::new);
            content.andNot(source);
            double confidence = entry.confidence() * factor(number, token, sourceHead, pattern, entry.cueClass());
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AttributionCandidate(
                            number,
                            words.start(number) + token.index(),
                            source,
                            words.lift(number, cue),
                            content,
                            entry.cueClass(),
                            pattern.name(),
                            confidence));
        }

        private BitSet source(int number, Token head, Token cue, BitSet content) {
            Sentence sentence = text.sentences().get(number);
            BitSet source = sentence.subtree(head);
            sentence.children(head, Relation.PREPOSITION)
                    .filter(time -> TIME.contains(time.lemma())
                            && sentence.children(time, Relation.PREPOSITION_OBJECT)
                                    .anyMatch(object -> DAYS.contains(object.lemma())))
                    .forEach(time -> source.andNot(sentence.subtree(time)));
            if (sentence.isWithin(cue, head)) {
                source.andNot(sentence.subtree(cue));
            }
            BitSet lifted = words.lift(number, source);
            if (!quotations.isQuoted(words.start(number) + head.index())) {
                lifted.andNot(content);
            }
            return lifted;
        }

        private double factor(
                int number, Token cue, Optional<Token> source, AttributionPatterns.Pattern pattern, String cueClass) {
            double factor = 1;
            boolean needsSource = !pattern.sources().get(0).equals("none");
            if (needsSource && source.isEmpty()) {
                factor *= WITHOUT_SOURCE;
            }
            if (quotations.isQuoted(words.start(number) + cue.index())) {
                factor *= WITHIN_QUOTATION;
            }
            if (source.isPresent() && source.get().tag().equals("PRP")) {
                factor *= byPronoun(source.get().lemma(), cueClass);
            }
            return factor;
        }

        private static double byPronoun(String pronoun, String cueClass) {
            if (FIRST_PERSON.contains(pronoun)) {
                return FIRST;
            }
            return INWARD.contains(cueClass) ? INWARD_THIRD : cueClass.equals("judge") ? JUDGING_THIRD : THIRD;
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
                case "RB" -> "adverb";
                case ":" -> "mark";
                default -> "other";
            };
        }
    }
}
