package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Polarity;
import org.demarche.model.Span;

/** Reads from one sentence which attitude one of two parties takes to the other, or abstains. */
final class PairAttitude {
    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "write",
            "add",
            "tweet",
            "note",
            "argue",
            "claim",
            "warn",
            "explain",
            "insist",
            "suggest",
            "call",
            "describe",
            "believe",
            "think",
            "point",
            "report",
            "allege",
            "state",
            "declare");
    private static final Set<Relation> WEAK =
            Set.of(Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS);
    private static final int LONGEST_PATH = 8;
    private static final int NEAR = 8;

    private final Map<String, Polarity> words = new HashMap<>();

    PairAttitude() {
        for (Lexicon.Line line : Lexicon.read("polarity.txt").lines()) {
            Polarity polarity = line.head().get(0).equals("positive") ? Polarity.POSITIVE : Polarity.NEGATIVE;
            line.words().forEach(word -> words.putIfAbsent(word, polarity));
        }
    }

    /** The attitude between the parties at two spans. */
    Optional<Attitude> between(Sentence sentence, Span first, Span second) {
        Optional<Token> one = top(sentence, first);
        Optional<Token> other = top(sentence, second);
        if (one.isEmpty() || other.isEmpty() || one.get().equals(other.get())) {
            return Optional.empty();
        }
        List<Token> up = upwards(sentence, one.get());
        List<Token> down = upwards(sentence, other.get());
        Optional<Token> meeting = up.stream().filter(down::contains).findFirst();
        if (meeting.isEmpty()) {
            return Optional.empty();
        }
        List<Token> left = up.subList(0, up.indexOf(meeting.get()));
        List<Token> right = down.subList(0, down.indexOf(meeting.get()));
        if (left.size() + right.size() > LONGEST_PATH) {
            return Optional.empty();
        }
        return polar(sentence, meeting.get(), left, right)
                .map(word ->
                        new Attitude(fromFirst(sentence, meeting.get(), left, right, word), polarity(sentence, word)));
    }

    /** The polar word on the way from one party to the other, or right beside it. */
    private Optional<Token> polar(Sentence sentence, Token meeting, List<Token> left, List<Token> right) {
        List<Token> way = new ArrayList<>();
        way.add(meeting);
        for (int i = right.size() - 1; i > 0; i--) {
            way.add(right.get(i));
        }
        for (int i = left.size() - 1; i > 0; i--) {
            way.add(left.get(i));
        }
        Optional<Token> onTheWay =
                way.stream().filter(token -> words.containsKey(token.lemma())).findFirst();
        Stream<Token> beside = way.stream()
                .filter(token -> !WEAK.contains(token.relation()))
                .flatMap(token -> sentence.children(token).stream())
                .filter(child -> child.relation() == Relation.OBJECT
                        || child.relation() == Relation.ATTRIBUTE
                        || child.relation() == Relation.OPEN_COMPLEMENT)
                .filter(child -> words.containsKey(child.lemma()));
        return onTheWay.or(() -> beside.min(Comparator.comparingInt(Token::index)))
                .or(() -> said(sentence, meeting, left, right));
    }

    /** Where one party says something of the other: the polar word of the clause that the other stands in. */
    private Optional<Token> said(Sentence sentence, Token meeting, List<Token> left, List<Token> right) {
        if (!SAYING.contains(meeting.lemma()) || left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean firstSpeaks = left.size() <= 2 && left.get(left.size() - 1).relation() == Relation.SUBJECT;
        boolean otherSpeaks = right.get(right.size() - 1).relation() == Relation.SUBJECT;
        if (!firstSpeaks && !otherSpeaks) {
            return Optional.empty();
        }
        List<Token> told = firstSpeaks ? right : left;
        Token party = told.get(0);
        Token clause = told.get(told.size() - 1);
        return sentence.tokens().stream()
                .filter(token -> sentence.isWithin(token, clause) && words.containsKey(token.lemma()))
                .filter(token -> Math.abs(token.index() - party.index()) <= NEAR)
                .min(Comparator.comparingInt(token -> Math.abs(token.index() - party.index())));
    }

    private boolean fromFirst(Sentence sentence, Token meeting, List<Token> left, List<Token> right, Token word) {
        Relation first =
                left.isEmpty() ? Relation.ROOT : left.get(left.size() - 1).relation();
        Relation second =
                right.isEmpty() ? Relation.ROOT : right.get(right.size() - 1).relation();
        if (first == Relation.PASSIVE_SUBJECT) {
            return second != Relation.AGENT;
        }
        if (second == Relation.SUBJECT && SAYING.contains(meeting.lemma())) {
            return false;
        }
        boolean byOther = right.stream().anyMatch(token -> token.lemma().equals("by"))
                && (word.tag().equals("VBN") || word.isNoun());
        boolean fromOther = word.isNoun()
                && right.stream().anyMatch(token -> token.lemma().equals("from") && token.head() == word.index());
        return !(byOther
                || fromOther
                || sentence.children(word, Relation.POSSESSOR).anyMatch(right::contains));
    }

    private Polarity polarity(Sentence sentence, Token word) {
        Polarity plain = words.getOrDefault(word.lemma(), Polarity.NEUTRAL);
        boolean negated = sentence.child(word, Relation.NEGATION).isPresent()
                || sentence.head(word)
                        .filter(head -> head.isVerb()
                                && sentence.child(head, Relation.NEGATION).isPresent())
                        .isPresent();
        if (!negated) {
            return plain;
        }
        return plain == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.NEUTRAL;
    }

    private static List<Token> upwards(Sentence sentence, Token token) {
        List<Token> chain = new ArrayList<>();
        for (Optional<Token> at = Optional.of(token); at.isPresent(); at = sentence.head(at.get())) {
            chain.add(at.get());
        }
        return chain;
    }

    private static Optional<Token> top(Sentence sentence, Span span) {
        return sentence.tokens().stream()
                .filter(token -> span.overlaps(token.span()))
                .filter(token -> sentence.head(token)
                        .filter(head -> span.overlaps(head.span()))
                        .isEmpty())
                .findFirst();
    }
}
