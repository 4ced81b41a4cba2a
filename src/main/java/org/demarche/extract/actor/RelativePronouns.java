package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorRef;

/** Tells by the build of its sentence whom a pronoun means: by "who" or "which" above it, or the subject behind it. */
final class RelativePronouns {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final int FAR = 6;

    private final MentionBoard board;

    RelativePronouns(MentionBoard board) {
        this.board = board;
    }

    /** Those whom the relative pronoun means in whose clause another pronoun stands: "Peru, which says it was forced to leave". */
    List<ActorRef> antecedents(Spot pronoun) {
        Sentence sentence = pronoun.words();
        Token at = pronoun.token();
        for (int i = 0; i < FAR && at.head() >= 0; i++) {
            boolean object = at.relation() == Relation.OBJECT;
            at = sentence.token(at.head());
            Optional<Token> relative = object && i == 0 ? Optional.empty() : relative(sentence, at, pronoun.token());
            if (relative.isPresent()) {
                return before(pronoun, relative.get());
            }
        }
        return List.of();
    }

    private static Optional<Token> relative(Sentence sentence, Token verb, Token pronoun) {
        return Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                .flatMap(relation -> sentence.children(verb, relation))
                .filter(word ->
                        RELATIVE.contains(word.lemma()) && word.tag().startsWith("W") && word.index() < pronoun.index())
                .findFirst();
    }

    /** Whom the noun right before a relative pronoun means, or the name beside which it stands. */
    private List<ActorRef> before(Spot pronoun, Token relative) {
        int at = relative.index() - 1;
        while (at >= 0 && pronoun.words().token(at).isMark()) {
            at--;
        }
        if (at < 0) {
            return List.of();
        }
        Token noun = pronoun.words().token(at);
        List<ActorRef> own = board.actorsAt(pronoun.at(noun));
        return own.isEmpty() && noun.relation() == Relation.APPOSITION
                ? board.actorsAt(pronoun.at(pronoun.words().token(noun.head())))
                : own;
    }

    /** Those who are the subject behind a phrase with a preposition that begins a clause: "in his letter, Lee said". */
    List<ActorRef> behind(Spot pronoun) {
        Sentence sentence = pronoun.words();
        return Optional.of(pronoun.token())
                .filter(his -> his.relation() == Relation.POSSESSOR)
                .flatMap(sentence::head)
                .filter(noun -> noun.relation() == Relation.PREPOSITION_OBJECT)
                .flatMap(sentence::head)
                .flatMap(sentence::head)
                .filter(Token::isVerb)
                .stream()
                .flatMap(verb -> sentence.children(verb, Relation.SUBJECT))
                .filter(subject -> subject.index() > pronoun.token().index())
                .flatMap(subject -> board.actorsAt(pronoun.at(subject)).stream())
                .toList();
    }
}
