package org.demarche.extract.actor;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.Span;

/** How an actor that is named by a role is called: by the words that stand there. */
record RoleLabels(NamesInText names) {
    /** The words from the first that qualifies a role to the role's last. */
    Span phrase(Spot spot, Phrases.Match<Roles.Role> match, Token top) {
        Sentence sentence = spot.words();
        BitSet inside = sentence.subtree(top);
        int first = Math.min(match.from(), spot.token().index());
        while (first > 0
                && inside.get(first - 1)
                && sentence.token(first - 1).relation() != Relation.DETERMINER
                && (!sentence.token(first - 1).isMark()
                        || sentence.token(first - 1).form().equals("-"))) {
            first--;
        }
        if (spot.token().tag().equals("NNS") && isBehindOtherNoun(sentence, first)) {
            first = match.from();
        }
        int last = Math.max(match.to() - 1, spot.token().index());
        return sentence.token(first).span().to(sentence.token(last).span());
    }

    /** "A move analysts call rare": what "a" stands before is no noun in the plural. */
    private static boolean isBehindOtherNoun(Sentence sentence, int first) {
        return first > 0
                && sentence.token(first - 1).relation() == Relation.DETERMINER
                && sentence.token(first - 1).lemma().equals("a")
                && sentence.token(first).tag().equals("NN");
    }

    /** The words as they stand; of "Chinese and Japanese counterparts" only those of one owner. */
    String of(Spot spot, Phrases.Match<Roles.Role> match, Span span, Optional<Token> owner) {
        return owner.map(one -> names.named(one) + " " + Origins.words(spot.words(), match.from(), match.to()))
                .orElseGet(() -> text(spot.words(), span));
    }

    /** The words of a span, in lower case but for names. */
    String text(Sentence sentence, Span span) {
        return sentence.tokens().stream()
                .filter(token -> span.contains(token.span()))
                .map(token -> token.isName()
                                || token.form().equals("U.S.")
                                || names.at(token).isPresent()
                        ? token.form()
                        : token.form().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "))
                .replace(" '", "'")
                .replace(" ’", "’")
                .replace(" - ", "-");
    }
}
