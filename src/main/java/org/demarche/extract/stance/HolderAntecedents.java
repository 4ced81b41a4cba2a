package org.demarche.extract.stance;

import java.util.Optional;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.model.ActorKind;

/** Tells from one sentence whom "who", "which" or "that" stands for, and which nouns mean a state or body. */
record HolderAntecedents(Sentence sentence, int start, MentionFinder.Found mentions, Cast cast) {
    /** What "which" or "who" stands for, or else the word itself. */
    Token of(Token head) {
        if (!head.tag().startsWith("W")) {
            return head;
        }
        Optional<Token> at = sentence.head(head);
        while (at.isPresent() && at.get().relation() != Relation.RELATIVE_CLAUSE) {
            at = sentence.head(at.get());
        }
        Token noun = at.flatMap(sentence::head).orElse(head);
        return predicated(head.lemma().equals("who") ? person(noun) : noun);
    }

    /** The actor of whom a noun is said that "that" stands for: "Hungary is the only member that opposes it". */
    private Token predicated(Token noun) {
        Token said = noun.relation() == Relation.PREPOSITION_OBJECT
                ? sentence.head(noun)
                        .flatMap(sentence::head)
                        .filter(Token::isNoun)
                        .orElse(noun)
                : noun;
        return Optional.of(said)
                .filter(one -> one.relation() == Relation.ATTRIBUTE)
                .flatMap(sentence::head)
                .flatMap(be -> sentence.child(be, Relation.SUBJECT))
                .filter(subject -> !mentions.actorsAt(start + subject.index()).isEmpty())
                .orElse(noun);
    }

    /** The person whom "who" means where the parser hangs it on the body that he heads: "the head of the union, who …". */
    private Token person(Token noun) {
        boolean body = !noun.tag().endsWith("S") && isStateOrBody(noun);
        return body && noun.relation() == Relation.PREPOSITION_OBJECT
                ? sentence.head(noun)
                        .flatMap(sentence::head)
                        .filter(Token::isNoun)
                        .orElse(noun)
                : noun;
    }

    /** Whether a noun means a state or a body. */
    boolean isStateOrBody(Token noun) {
        return mentions.actorsAt(start + noun.index()).stream()
                .map(actor -> cast.get(actor).kind())
                .anyMatch(kind -> kind == ActorKind.STATE
                        || kind == ActorKind.GOVERNMENT_BODY
                        || kind == ActorKind.INTERNATIONAL_ORGANIZATION);
    }
}
