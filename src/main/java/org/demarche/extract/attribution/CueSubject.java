package org.demarche.extract.attribution;

import java.util.List;
import java.util.Optional;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Reads the subject of a verb, also where the parse hangs it elsewhere. */
public final class CueSubject {
    private final Cue cue;
    private final Sentence sentence;

    public CueSubject(Cue cue) {
        this.cue = cue;
        this.sentence = cue.sentence();
    }

    /** The verb's own subject. */
    public Optional<Token> own() {
        return nearest()
                .or(() -> sentence.child(cue.word(), Relation.SUBJECT))
                .or(this::ofAuxiliary)
                .or(this::rootless)
                .or(this::before);
    }

    /** Of two subjects before a verb the nearer one: in "'The envoys,' he said, 'are gone'" the first belongs to what is said. */
    private Optional<Token> nearest() {
        List<Token> subjects = sentence.children(cue.word(), Relation.SUBJECT)
                .filter(subject -> !subject.tag().startsWith("W"))
                .toList();
        return subjects.stream()
                .filter(subject -> subject.index() < cue.word().index())
                .reduce((one, later) -> later)
                .or(() -> subjects.stream().findFirst());
    }

    /** The subject of "had" in "the firm had until now insisted". */
    private Optional<Token> ofAuxiliary() {
        return sentence.children(cue.word(), Relation.AUXILIARY)
                .flatMap(auxiliary -> sentence.children(auxiliary, Relation.SUBJECT))
                .findFirst();
    }

    /** A subject that hangs on nothing, before the main verb of the sentence. */
    private Optional<Token> rootless() {
        return sentence.tokens().stream()
                .limit(cue.word().head() < 0 ? cue.word().index() : 0)
                .filter(token -> token.head() < 0 && token.relation() == Relation.SUBJECT)
                .findFirst();
    }

    /** The noun right before a participle after "with" or "and": "with Rome vowing … and Malta insisting", of which it is taken for a part. */
    private Optional<Token> before() {
        int at = cue.word().index();
        boolean participle = cue.word().tag().equals("VBG")
                && sentence.child(cue.word(), Relation.AUXILIARY).isEmpty();
        return Optional.of(at)
                .filter(number -> participle && number > 1)
                .map(number -> sentence.token(number - 1))
                .filter(noun -> noun.isNoun() && opensAfterWith(noun));
    }

    private boolean opensAfterWith(Token noun) {
        int first = sentence.subtree(noun).nextSetBit(0);
        boolean joined = first > 0 && sentence.token(first - 1).lemma().equals("and");
        return first > 0
                && (sentence.token(first - 1).lemma().equals("with")
                        || (joined
                                && sentence.tokens().stream()
                                        .limit(first)
                                        .anyMatch(token -> token.lemma().equals("with")
                                                && token.index() > 0
                                                && sentence.token(token.index() - 1)
                                                        .form()
                                                        .equals(","))));
    }
}
