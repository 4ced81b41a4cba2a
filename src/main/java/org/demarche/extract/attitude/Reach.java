package org.demarche.extract.attitude;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Polarity;

/** How far a party stands from the place of the holder or of the target of an attitude. */
final class Reach {
    private static final int THROUGH_PRONOUN = 1;
    private static final int INSIDE = 2;
    private static final int ABOVE = 3;
    private static final int BEFORE = 5;
    private static final int DEEPEST = 4;
    private static final int MEANT = 3;
    private static final Set<String> WORKS = Set.of(
            "remark",
            "comment",
            "statement",
            "decision",
            "move",
            "proposal",
            "plan",
            "bill",
            "action",
            "policy",
            "order",
            "speech",
            "announcement",
            "claim",
            "idea",
            "measure",
            "attack");
    private static final Set<String> OBJECT_PRONOUNS = Set.of("him", "her", "them", "it", "his", "their", "its");
    private static final Set<String> CIRCUMSTANCE = Set.of(
            "in",
            "at",
            "during",
            "after",
            "before",
            "since",
            "near",
            "until",
            "amid",
            "ahead",
            "through",
            "throughout",
            "while",
            "when",
            "because",
            "as",
            "despite",
            "under",
            "following",
            "without");
    private static final Set<Relation> OF_CLAUSES =
            Set.of(Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS);

    private final Sentence sentence;
    private final Speech speech;

    Reach(Sentence sentence, Speech speech) {
        this.sentence = sentence;
        this.speech = speech;
    }

    /** The steps from a party to the holder's place; empty where another holds the attitude. */
    Optional<Integer> holder(Party party, Tie tie) {
        Optional<Integer> direct = direct(party, tie.holders());
        if (direct.isPresent()) {
            return direct;
        }
        Optional<Integer> inside = tie.holders().stream()
                .flatMap(place -> inside(party, place).stream())
                .min(Integer::compare);
        if (inside.isPresent()) {
            return inside;
        }
        return tie.holders().stream().allMatch(this::isOpen)
                ? above(party, tie).or(() -> before(party, tie))
                : Optional.empty();
    }

    /** The steps from a party to the target's place; empty where the attitude is not towards it. */
    Optional<Integer> target(Party party, Tie tie) {
        return direct(party, tie.targets())
                .or(() -> tie.targets().stream()
                        .flatMap(place -> inside(party, place).stream())
                        .min(Integer::compare))
                .or(() -> tie.targets().isEmpty() ? inside(party, tie.word()) : Optional.empty())
                .or(() -> meant(party, tie));
    }

    /** A party named before a pronoun, or before words such as "the remarks", that fill the place or own what does. */
    private Optional<Integer> meant(Party party, Tie tie) {
        if (direct(party, tie.holders()).isPresent()) {
            return Optional.empty();
        }
        return tie.targets().stream()
                .flatMap(place -> Stream.concat(Stream.of(place), sentence.children(place, Relation.POSSESSOR)))
                .filter(token -> isThatWork(token)
                        || (tie.polarity() == Polarity.NEGATIVE
                                && OBJECT_PRONOUNS.contains(token.form().toLowerCase(Locale.ROOT))))
                .filter(pronoun -> party.top().index() < pronoun.index())
                .findFirst()
                .map(pronoun -> MEANT);
    }

    private boolean isThatWork(Token noun) {
        return WORKS.contains(noun.lemma())
                && sentence.children(noun, Relation.DETERMINER)
                        .anyMatch(
                                the -> the.lemma().equals("the") || the.lemma().equals("this"))
                && sentence.children(noun).stream().noneMatch(child -> child.relation() == Relation.PREPOSITION);
    }

    private Optional<Integer> direct(Party party, List<Token> places) {
        return places.stream()
                .flatMap(token -> Stream.concat(
                        party.distance(token).stream(),
                        speech.antecedents(token).stream()
                                .flatMap(antecedent -> party.distance(antecedent).stream())
                                .map(steps -> steps + THROUGH_PRONOUN)))
                .min(Integer::compare);
    }

    /** A party inside the phrase that fills a place. */
    private Optional<Integer> inside(Party party, Token place) {
        int steps = INSIDE;
        Token at = party.top();
        while (!at.equals(place)) {
            boolean aside = (OF_CLAUSES.contains(at.relation()) && !isReducedBy(party, at))
                    || (at.relation() == Relation.PREPOSITION && CIRCUMSTANCE.contains(at.lemma()));
            Optional<Token> above = sentence.head(at);
            if (aside || above.isEmpty() || steps > INSIDE + DEEPEST) {
                return Optional.empty();
            }
            at = above.get();
            steps++;
        }
        return Optional.of(steps);
    }

    /** Whether a clause such as "they sent" in "the aid they sent" has the party for its subject. */
    private boolean isReducedBy(Party party, Token clause) {
        return clause.relation() == Relation.RELATIVE_CLAUSE
                && sentence.children(clause, Relation.SUBJECT)
                        .anyMatch(subject -> party.distance(subject).isPresent());
    }

    /** Whether a place is filled by no name, so that who is meant stands elsewhere. */
    private boolean isOpen(Token place) {
        return !place.isName() && sentence.children(place).stream().noneMatch(Token::isName);
    }

    /** A party that is the subject of a clause above the word. */
    private Optional<Integer> above(Party party, Tie tie) {
        int steps = ABOVE;
        List<Token> passed = new ArrayList<>(List.of(tie.word()));
        for (Optional<Token> at = sentence.head(tie.word()); at.isPresent(); at = sentence.head(at.get())) {
            if (at.get().isVerb()) {
                Optional<Integer> found = direct(
                        party,
                        Stream.concat(
                                        sentence.related(at.get(), Relation.SUBJECT),
                                        sentence.related(at.get(), Relation.PASSIVE_SUBJECT))
                                .filter(subject -> passed.stream().noneMatch(word -> sentence.isWithin(word, subject)))
                                .toList());
                if (found.isPresent()) {
                    return Optional.of(found.get() + steps);
                }
            }
            passed.add(at.get());
            steps++;
        }
        return Optional.empty();
    }

    /** A party whose name is the last before the word. */
    private Optional<Integer> before(Party party, Tie tie) {
        if (!tie.holders().isEmpty()
                || !tie.word().isVerb()
                || party.top().index() >= tie.word().index()) {
            return Optional.empty();
        }
        boolean last = sentence
                .tokens()
                .subList(party.top().index() + 1, tie.word().index())
                .stream()
                .allMatch(token ->
                        !token.isName() || party.distance(token).isPresent() || sentence.isWithin(token, party.top()));
        return last ? Optional.of(BEFORE) : Optional.empty();
    }
}
