package org.demarche.extract.attribution;

import java.util.List;
import java.util.Optional;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Quotations;

/** The names that stand right before or after a mark in one sentence and tell who speaks: "Ann Lee: …", "… – Ann Lee". */
record CueLabels(Cue cue) {
    private static final int LONGEST_LABEL = 5;

    /** The name right before a mark, unless it is only spoken to or of. */
    Optional<Token> nameBefore() {
        int at = cue.word().index();
        return at == 0
                ? Optional.empty()
                : Optional.of(cue.sentence().token(at - 1))
                        .filter(Token::isName)
                        .filter(name -> name.relation() != Relation.PREPOSITION_OBJECT
                                && name.relation() != Relation.OBJECT
                                && name.relation() != Relation.POSSESSOR);
    }

    /** The last of the names that alone follow a mark to the end of the sentence. */
    Optional<Token> nameAfter() {
        List<Token> after = cue
                .sentence()
                .tokens()
                .subList(cue.word().index() + 1, cue.sentence().size())
                .stream()
                .filter(token -> !token.isMark())
                .toList();
        boolean names = !after.isEmpty()
                && after.size() <= LONGEST_LABEL
                && after.stream().allMatch(Token::isName)
                && (cue.word().index() == 0
                        || Quotations.isMark(cue.sentence().token(cue.word().index() - 1)));
        return names ? Optional.of(after.get(after.size() - 1)) : Optional.empty();
    }

    /** The last of a few names that stand before a colon at the beginning of the sentence. */
    Optional<Token> label() {
        List<Token> before = cue.sentence().tokens().subList(0, cue.word().index());
        boolean names = !before.isEmpty()
                && before.size() <= LONGEST_LABEL
                && before.stream()
                        .allMatch(token -> token.isNoun() || token.tag().equals("CD"))
                && before.stream().anyMatch(Token::isName);
        return names && cue.sentence().size() > cue.word().index() + 3
                ? Optional.of(before.get(before.size() - 1))
                : Optional.empty();
    }
}
