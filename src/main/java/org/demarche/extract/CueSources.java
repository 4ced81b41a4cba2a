package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Looks in one sentence for the source that belongs to a cue, by the patterns' selectors. */
final class CueSources {
    private static final int LONGEST_LABEL = 5;

    private final Cue cue;
    private final Sentence sentence;

    CueSources(Cue cue) {
        this.cue = cue;
        this.sentence = cue.sentence();
    }

    /** The head word of the source that a selector finds. */
    Optional<Token> find(String selector) {
        return switch (selector) {
            case "subject" -> subject();
            case "agent" ->
                cue.isPassive() || cue.word().tag().equals("VBN")
                        ? sentence.oblique(cue.word(), "by").findFirst()
                        : Optional.empty();
            case "possessor" -> sentence.child(cue.word(), Relation.POSSESSOR);
            case "by", "from", "of", "through" ->
                sentence.oblique(cue.word(), selector).findFirst();
            case "object" -> sentence.child(cue.word(), Relation.OBJECT);
            case "below" -> objectBelow(cue.word());
            case "label" -> label();
            case "modified" -> sentence.head(cue.word()).filter(Token::isNoun);
            default -> Optional.empty();
        };
    }

    private Optional<Token> subject() {
        if (cue.isPassive()) {
            return Optional.empty();
        }
        return sentence.child(cue.word(), Relation.SUBJECT)
                .or(() -> sentence.related(cue.word(), Relation.SUBJECT).findFirst())
                .filter(subject ->
                        sentence.child(cue.word(), Relation.EXPLETIVE).isEmpty());
    }

    private Optional<Token> objectBelow(Token above) {
        Optional<Token> direct = sentence.child(above, Relation.PREPOSITION_OBJECT);
        return direct.isPresent()
                ? direct
                : sentence.children(above, Relation.PREPOSITION)
                        .flatMap(inner -> sentence.child(inner, Relation.PREPOSITION_OBJECT).stream())
                        .findFirst();
    }

    /** The last of a few names that stand before a colon at the beginning of the sentence. */
    Optional<Token> label() {
        List<Token> before = sentence.tokens().subList(0, cue.word().index());
        boolean names = !before.isEmpty()
                && before.size() <= LONGEST_LABEL
                && before.stream()
                        .allMatch(token -> token.isNoun() || token.tag().equals("CD"))
                && before.stream().anyMatch(Token::isName);
        return names && sentence.size() > cue.word().index() + 3
                ? Optional.of(before.get(before.size() - 1))
                : Optional.empty();
    }
}
