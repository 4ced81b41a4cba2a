package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Reads as content the clause around a cue that stands aside in it: "…, he said, …", "as one envoy put it", "in her view". */
final class HostContents {
    private static final Set<Relation> ASIDE =
            Set.of(Relation.PARATAXIS, Relation.ADVERBIAL_CLAUSE, Relation.OTHER, Relation.COMPLEMENT_CLAUSE);
    private static final Set<String> BEFORE_REASON = Set.of("because", "if", "when", "while", "after", "before");
    private static final Set<String> PHRASE = Set.of("DT", "JJ", "CD", "PRP", "PRP$", "POS", "RB");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "VBN");

    private final Cue cue;
    private final Sentence sentence;

    HostContents(Cue cue) {
        this.cue = cue;
        this.sentence = cue.sentence();
    }

    /** The words around the cue by the selector of a pattern; empty where the cue does not stand so. */
    BitSet find(String selector) {
        return switch (selector) {
            case "host" -> host();
            case "as-host" -> asHost();
            case "as-it-host" -> isAsIt() ? aroundCue() : new BitSet();
            case "in-host" -> inHost();
            case "enclosing" -> enclosing();
            default ->
                cue.word().tag().equals("VBG") && cue.word().relation() == Relation.ADVERBIAL_CLAUSE
                        ? aroundCue()
                        : new BitSet();
        };
    }

    /** The clause in which the cue's own clause stands as an aside, without that aside. */
    private BitSet host() {
        if (cue.word().isVerb() && cue.word().relation() != Relation.PREPOSITION && !isAside()) {
            return new BitSet();
        }
        return aroundCue();
    }

    /** The sentence in which "as described by …" stands. */
    private BitSet asHost() {
        boolean told = cue.word().tag().equals("VBN")
                && sentence.children(cue.word()).stream()
                        .anyMatch(as -> as.lemma().equals("as")
                                && as.index() < cue.word().index());
        return told ? aroundCue() : new BitSet();
    }

    /** The sentence in which "in the view of …" or "by her account" stands. */
    private BitSet inHost() {
        Optional<Token> in = sentence.head(cue.word())
                .filter(word -> cue.word().relation() == Relation.PREPOSITION_OBJECT
                        && (word.lemma().equals("in") || word.lemma().equals("by")));
        BitSet content = in.isPresent() ? aroundCue() : new BitSet();
        in.ifPresent(word -> content.andNot(sentence.subtree(word)));
        return content;
    }

    private BitSet aroundCue() {
        Optional<Token> head = sentence.head(cue.word());
        Token below = cue.word();
        while (head.isPresent() && (!isClauseHead(head.get()) || isParticipleAfter(head.get()))) {
            below = head.get();
            head = sentence.head(below);
        }
        Token aside = isParticipleAfter(below) ? below : cue.word();
        return head.map(host -> {
                    BitSet content = sentence.subtree(host);
                    content.andNot(sentence.subtree(aside));
                    return content;
                })
                .orElseGet(BitSet::new);
    }

    /** Whether it is the verb of "as the minister put it". */
    private boolean isAsIt() {
        boolean it = sentence.children(cue.word(), Relation.OBJECT)
                .anyMatch(object -> object.lemma().equals("it")
                        && object.index() == cue.word().index() + 1);
        boolean as = sentence.children(cue.word(), Relation.MARKER)
                .anyMatch(marker -> marker.lemma().equals("as"));
        return it && as;
    }

    /** What stands around ", it has vowed," by the order of the words, where the parse takes the cue for the main verb. */
    private BitSet enclosing() {
        int at = cue.word().index();
        int first = sentence.child(cue.word(), Relation.SUBJECT).isPresent() ? start(at - 1) : 0;
        boolean enclosed = first > 1
                && at + 1 < sentence.size()
                && isComma(first - 1)
                && isComma(at + 1)
                && FINITE.contains(cue.word().tag());
        BitSet content = new BitSet();
        if (enclosed) {
            content.set(0, first - 1);
            content.set(at + 2, sentence.size());
        }
        return content;
    }

    /** Where the auxiliaries and the noun phrase begin that end at a place. */
    private int start(int end) {
        int at = end;
        while (at >= 0 && isInPhrase(sentence.token(at))) {
            at--;
        }
        return at + 1;
    }

    private static boolean isInPhrase(Token token) {
        return token.isNoun()
                || token.isName()
                || PHRASE.contains(token.tag())
                || token.relation() == Relation.AUXILIARY;
    }

    private boolean isComma(int index) {
        return sentence.token(index).form().equals(",");
    }

    private boolean isAside() {
        return ASIDE.contains(cue.word().relation())
                && !isPlainClause()
                && !isAfterSemicolon()
                && sentence.child(cue.word(), Relation.SUBJECT).isPresent()
                && sentence.children(cue.word(), Relation.MARKER)
                        .noneMatch(mark -> BEFORE_REASON.contains(mark.lemma()))
                && sentence.child(cue.word(), Relation.COMPLEMENT_CLAUSE).isEmpty()
                && !isFollowedByInfinitive()
                && sentence.child(cue.word(), Relation.OBJECT)
                        .filter(object -> !object.isName())
                        .isEmpty();
    }

    /** Whether its clause stands by itself after a semicolon. */
    private boolean isAfterSemicolon() {
        int first = sentence.subtree(cue.word()).nextSetBit(0);
        while (first < cue.word().index() && sentence.token(first).isMark()) {
            if (sentence.token(first).form().equals(";")) {
                return true;
            }
            first++;
        }
        return first > 0 && sentence.token(first - 1).form().equals(";");
    }

    /** Whether it is a clause like any other rather than one in which the speaker is named. */
    private boolean isPlainClause() {
        return cue.word().relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.children(cue.word()).stream()
                        .anyMatch(child -> child.tag().equals("MD") || child.relation() == Relation.NEGATION);
    }

    /** Whether it is a participle to which what opens the sentence was hung: "According to the draft, seen by …, the bank would". */
    private boolean isParticipleAfter(Token verb) {
        return verb.relation() == Relation.ADVERBIAL_CLAUSE
                && (verb.tag().equals("VBG") || verb.tag().equals("VBN"))
                && cue.word().index() < verb.index()
                && cue.word().relation() == Relation.PREPOSITION
                && sentence.child(verb, Relation.SUBJECT).isEmpty();
    }

    private boolean isClauseHead(Token token) {
        return token.isVerb() || token.head() < 0;
    }

    private boolean isFollowedByInfinitive() {
        return sentence.children(cue.word(), Relation.OPEN_COMPLEMENT)
                .filter(child -> !child.tag().equals("VBG"))
                .anyMatch(child -> sentence.children(child, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO")));
    }
}
