package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;

/** Tells by the clauses above a subject pronoun whom it means: whoever says, does or claims what its own clause tells. */
final class ClauseAntecedents {
    /** Who asks whether "he" will, asks it of another. */
    private static final Set<String> ASKING = Set.of("ask", "question", "inquire", "wonder");
    /** Whoever is judged is spoken of in what follows: "praised the minister, saying he …". */
    private static final Set<String> JUDGING = Set.of(
            "praise",
            "hail",
            "laud",
            "commend",
            "criticise",
            "criticize",
            "condemn",
            "denounce",
            "attack",
            "blast",
            "slam",
            "mock",
            "defend",
            "endorse",
            "blame",
            "accuse");

    private final MentionBoard board;

    ClauseAntecedents(MentionBoard board) {
        this.board = board;
    }

    /**
     * Those whom the clause above makes likeliest: who says that "it" will, in "Oslo warned Lima that it would"; who did the
     * first of two things, in "Oslo said Lima had left and it would follow"; whose the claim is, in "Oslo's claim that it won".
     */
    List<ActorRef> above(Spot pronoun) {
        Sentence sentence = pronoun.words();
        Optional<Token> verb = pronoun.token().isSubject() ? sentence.head(pronoun.token()) : Optional.<Token>empty();
        Optional<Token> above = verb.flatMap(sentence::head)
                .filter(word -> word.index() < pronoun.token().index());
        if (verb.isEmpty() || above.isEmpty()) {
            return List.of();
        }
        return switch (verb.get().relation()) {
            case COMPLEMENT_CLAUSE, NOUN_CLAUSE ->
                above.get().isNoun() ? owners(pronoun, above.get()) : speakers(pronoun, above.get());
            case CONJUNCT -> subjects(pronoun, above.get());
            default -> List.of();
        };
    }

    /** Those who ask what the clause of a word tells, which is of somebody else: "a reporter asked if he would go". */
    Set<ActorRef> askers(Spot pronoun) {
        Sentence sentence = pronoun.words();
        Token at = pronoun.token();
        while (at.head() >= 0) {
            Token above = sentence.token(at.head());
            if (ASKING.contains(above.lemma())
                    && at.relation() == Relation.COMPLEMENT_CLAUSE
                    && above.index() < pronoun.token().index()) {
                return Set.copyOf(actors(pronoun, sentence.children(above, Relation.SUBJECT)));
            }
            at = above;
        }
        return Set.of();
    }

    /** Those with a name or an office who own a subject before a word in its sentence: "Ms Lee's style did her no good". */
    List<ActorRef> ownersOfSubjects(Spot pronoun) {
        return pronoun.words().tokens().subList(0, pronoun.token().index()).stream()
                .filter(Token::isSubject)
                .sorted((one, other) -> Integer.compare(other.index(), one.index()))
                .flatMap(subject -> owners(pronoun, subject).stream())
                .filter(owner -> board.cast().get(owner).kind() != ActorKind.UNNAMED_PERSON)
                .toList();
    }

    /** Whether a pronoun is the subject of "…, he said" behind what it says, of which whoever is named there is no part. */
    static boolean isBehindContent(Spot pronoun) {
        return pronoun.token().relation() == Relation.SUBJECT
                && pronoun.words().head(pronoun.token()).stream()
                        .filter(verb -> Roles.shipped().isOfPeople(Roles.Deed.SPEAK, verb.lemma()))
                        .flatMap(verb -> pronoun.words().children(verb).stream())
                        .anyMatch(clause -> (clause.relation() == Relation.COMPLEMENT_CLAUSE
                                        || clause.relation() == Relation.PARATAXIS)
                                && clause.index() < pronoun.token().index());
    }

    private List<ActorRef> speakers(Spot pronoun, Token verb) {
        if (ASKING.contains(verb.lemma())) {
            return List.of();
        }
        Optional<Token> judging =
                verb.relation() == Relation.ADVERBIAL_CLAUSE && verb.tag().equals("VBG")
                        ? pronoun.words().head(verb).filter(above -> JUDGING.contains(above.lemma()))
                        : Optional.empty();
        return judging.map(above -> actors(pronoun, pronoun.words().children(above, Relation.OBJECT)))
                .filter(judged -> !judged.isEmpty())
                .orElseGet(() -> subjects(pronoun, verb));
    }

    /** The subjects of a verb, or those whose they are if they are nobody. */
    private List<ActorRef> subjects(Spot pronoun, Token verb) {
        List<Token> subjects = Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                .flatMap(relation -> pronoun.words().related(verb, relation))
                .filter(subject -> subject.index() < pronoun.token().index())
                .toList();
        List<ActorRef> actors = actors(pronoun, subjects.stream());
        return actors.isEmpty()
                ? subjects.stream()
                        .flatMap(subject -> owners(pronoun, subject).stream())
                        .toList()
                : actors;
    }

    private List<ActorRef> owners(Spot pronoun, Token noun) {
        return actors(pronoun, pronoun.words().children(noun, Relation.POSSESSOR));
    }

    private List<ActorRef> actors(Spot pronoun, Stream<Token> tokens) {
        return tokens.flatMap(token -> board.actorsAt(pronoun.at(token)).stream())
                .toList();
    }
}
