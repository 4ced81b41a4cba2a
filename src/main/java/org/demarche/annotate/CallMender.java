package org.demarche.annotate;

import java.util.Optional;

/**
 * Makes a verb of "called" where it was taken for a participle and what is called for for the verb of the sentence: "The
 * minister called on both to talk", also before who says so: "…, his office said".
 */
final class CallMender {
    private final DraftTree tree;

    CallMender(DraftTree tree) {
        this.tree = tree;
    }

    /** An infinitive is no verb of a sentence, so the participle right behind its subject is. */
    void mend(Token participle) {
        if (participle.relation() != Relation.NOUN_CLAUSE || participle.head() != participle.index() - 1) {
            return;
        }
        Token noun = tree.token(participle.head());
        if (noun.relation() == Relation.SUBJECT && noun.head() > participle.index()) {
            Token infinitive = tree.token(noun.head());
            if (isInfinitive(infinitive)) {
                raise(participle);
                tree.set(infinitive, participle.index(), Relation.OPEN_COMPLEMENT);
                tree.set(noun, participle.index(), Relation.SUBJECT);
            }
        } else if (noun.head() < 0
                && participle.lemma().equals("call")
                && tree.children(participle).stream().anyMatch(this::isInfinitive)) {
            raise(participle);
            tree.set(noun, participle.index(), Relation.SUBJECT);
        }
    }

    /** Makes it the verb of the sentence, or of what the verb behind the next comma tells that somebody says. */
    private void raise(Token called) {
        Optional<Token> said = tree.between(called.index(), tree.size()).stream()
                .filter(verb -> verb.head() < 0 && verb.isVerb())
                .filter(verb -> tree.between(called.index(), verb.index()).stream()
                        .anyMatch(comma -> tree.isComma(comma.index())))
                .findFirst();
        tree.set(
                called,
                said.map(Token::index).orElse(-1),
                said.isPresent() ? Relation.COMPLEMENT_CLAUSE : Relation.ROOT);
    }

    private boolean isInfinitive(Token verb) {
        return verb.tag().equals("VB")
                && tree.children(verb).stream()
                        .anyMatch(to -> to.tag().equals("TO") && to.relation() == Relation.AUXILIARY);
    }
}
