package org.demarche.extract.participant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/**
 * Finds who is understood to do what a gerund behind a preposition tells: whoever does what stands above it ("angered Bergen by
 * expelling"), or whom that is done to ("accused A of expelling", "cut ties with A for expelling").
 */
final class GerundDoers {
    /** "Angered Bergen by expelling": who does the one does the other. */
    private static final Set<String> BESIDE = Set.of(
            "by", "after", "before", "without", "in", "on", "upon", "since", "while", "through", "besides", "despite");

    /** "On the verge of signing": who is near it would do it. */
    private static final Set<String> BRINKS = Set.of("verge", "brink", "cusp", "threshold", "point");

    private static final Set<String> INSTEAD = Set.of(
            "instead",
            "because",
            "way",
            "hope",
            "intention",
            "intent",
            "goal",
            "aim",
            "objective",
            "purpose",
            "plan",
            "task",
            "policy",
            "practice",
            "strategy",
            "habit",
            "dream");
    /** Who is named behind these has drawn on himself what is done "for meddling". */
    private static final List<String> AGAINST = List.of("against", "on", "with", "at", "from", "to");

    /** "Hailed it as a step in arming": nobody above arms. */
    private static final Set<String> LIKENING = Set.of("as", "like");

    private static final Set<String> TIME = Set.of("after", "before", "since", "while", "despite", "without");

    private static final Set<String> DENYING = Set.of("deny", "reject", "dismiss", "refute", "dispute", "face");
    /** Before those who do what a gerund right behind them tells, however it is parsed: "the idea of Oslo closing". */
    private static final Set<String> BEFORE = Set.of("of", "about", "by", "against", "on", "between", "among");

    private final Sentence sentence;
    private final Doers verbs;
    private final Predicate<Token> isActor;

    /**
     * @param verbs who does what verbs tell
     * @param isActor whether a word means anybody
     */
    GerundDoers(Sentence sentence, Doers verbs, Predicate<Token> isActor) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.isActor = isActor;
    }

    /** Who does what a gerund below a preposition tells. */
    Stream<Token> of(Token preposition) {
        Optional<Token> above = sentence.head(preposition);
        if (above.isEmpty()) {
            return Stream.empty();
        }
        Token word = above.get();
        String lemma = preposition.lemma();
        if (BRINKS.contains(word.lemma())) {
            return sentence.head(word).flatMap(sentence::head).stream()
                    .flatMap(be -> sentence.related(be, Relation.SUBJECT));
        }
        Optional<Token> charging = lemma.equals("of") ? charging(word) : Optional.empty();
        if (charging.isPresent()) {
            return accused(charging.get());
        }
        if (BESIDE.contains(lemma) || (lemma.equals("of") && INSTEAD.contains(word.lemma()))) {
            return doing(word, lemma);
        }
        List<Token> accused = (isUndergoing(word) ? Stream.of(word) : accused(word)).toList();
        if (accused.stream().anyMatch(isActor)) {
            return accused.stream();
        }
        if (lemma.equals("for")) {
            List<Token> treated = treated(word, accused).filter(isActor).toList();
            if (!treated.isEmpty()) {
                return treated.stream();
            }
        }
        if (lemma.equals("from")
                || (lemma.equals("of") && (word.isVerb() || word.lemma().equals("short")))
                || accused.stream().anyMatch(Token::isName)) {
            return accused.stream();
        }
        if (lemma.equals("of") && word.isNoun()) {
            return sentence.head(word).filter(verb -> DENYING.contains(verb.lemma())).stream()
                    .flatMap(verbs::of);
        }
        return doing(word, lemma);
    }

    /** The verb of "was accused in the past of spying", where the gerund is parsed as that of the time. */
    private Optional<Token> charging(Token time) {
        return Optional.of(time)
                .filter(noun -> noun.relation() == Relation.PREPOSITION_OBJECT && !isActor.test(noun))
                .flatMap(sentence::head)
                .flatMap(sentence::head)
                .filter(verb -> verb.isVerb() && Doers.CHARGING.contains(verb.lemma()))
                .filter(verb -> sentence.oblique(verb, "of").findAny().isEmpty());
    }

    /** On whom something is brought, "cut ties with A for", and else to whom what stands above is done: "hit A with sanctions for". */
    private Stream<Token> treated(Token word, List<Token> accused) {
        List<Token> against = Stream.concat(Stream.of(word), accused.stream())
                .flatMap(noun -> AGAINST.stream().flatMap(preposition -> sentence.oblique(noun, preposition)))
                .filter(isActor)
                .toList();
        return against.isEmpty() && word.isNoun()
                ? sentence
                        .head(word)
                        .flatMap(above -> above.isVerb() ? Optional.of(above) : sentence.head(above))
                        .filter(Token::isVerb)
                        .stream()
                        .flatMap(this::accused)
                : against.stream();
    }

    /** Who stands behind a preposition right before a gerund that was parsed as the clause of a verb farther up. */
    Optional<Token> rightBefore(Token gerund) {
        if (!gerund.tag().equals("VBG")
                || gerund.relation() != Relation.ADVERBIAL_CLAUSE
                || gerund.index() == 0
                || !sentence.token(gerund.index() - 1).isNoun()) {
            return Optional.empty();
        }
        Token last = sentence.token(gerund.index() - 1);
        return Optional.of(last)
                .filter(noun -> noun.relation() == Relation.PREPOSITION_OBJECT)
                .filter(noun -> sentence.head(noun).filter(this::isBefore).isPresent())
                .filter(isActor);
    }

    /** "The idea of A closing", ", with A closing". */
    private boolean isBefore(Token preposition) {
        return BEFORE.contains(preposition.lemma())
                || (preposition.lemma().equals("with")
                        && preposition.index() > 0
                        && sentence.token(preposition.index() - 1).isMark());
    }

    /** Who does what a word tells, or what stands above it: "A took the lead in arming", "A is capable of arming". */
    private Stream<Token> doing(Token word, String by) {
        if (word.isVerb()) {
            List<Token> found = verbs.of(word).toList();
            return found.isEmpty() && !by.equals("by")
                    ? sentence.related(word, Relation.PASSIVE_SUBJECT)
                    : found.stream();
        }
        if (word.isNoun() && isActor.test(word) && word.relation() != Relation.PREPOSITION_OBJECT) {
            return Stream.of(word);
        }
        List<Token> owners = Stream.concat(
                        sentence.children(word, Relation.POSSESSOR),
                        Stream.of("of", "by", "from").flatMap(of -> sentence.oblique(word, of)))
                .filter(isActor)
                .toList();
        if (!owners.isEmpty()) {
            return owners.stream();
        }
        List<Token> subjects = sentence.related(word, Relation.SUBJECT).toList();
        return subjects.isEmpty()
                ? sentence.head(word).filter(above -> TIME.contains(by) || !LIKENING.contains(above.lemma())).stream()
                        .flatMap(above -> doing(above, by))
                : subjects.stream();
    }

    /** "Accused its neighbour of doing", parsed as if the deed belonged to the noun. */
    private static boolean isUndergoing(Token word) {
        return word.isNoun() && (word.relation() == Relation.OBJECT || word.relation() == Relation.PASSIVE_SUBJECT);
    }

    /** Who does what a verb tells of behind a preposition: "accused A of doing", "A was accused of doing". */
    private Stream<Token> accused(Token accusing) {
        if (accusing.isNoun()) {
            Optional<Token> by =
                    sentence.head(accusing).filter(above -> above.lemma().equals("by"));
            return accusing.relation() == Relation.OBJECT
                    ? Stream.of(accusing)
                    : by.flatMap(sentence::head).filter(Token::isVerb).stream().flatMap(this::accused);
        }
        List<Token> objects = Stream.of(Relation.INDIRECT_OBJECT, Relation.OBJECT, Relation.PASSIVE_SUBJECT)
                .flatMap(relation -> sentence.related(accusing, relation))
                .toList();
        boolean beside = objects.isEmpty()
                && accusing.relation() == Relation.NOUN_CLAUSE
                && accusing.tag().equals("VBN");
        return beside
                ? sentence.head(accusing).stream()
                : objects.isEmpty() ? sentence.related(accusing, Relation.SUBJECT) : objects.stream();
    }
}
