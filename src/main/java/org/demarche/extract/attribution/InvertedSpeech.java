package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Quotations;

/** Reads "…, warned Ann Lee", in which who speaks follows the verb, from the order of the words and not from the parse. */
final class InvertedSpeech {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final Cue cue;
    private final Sentence sentence;
    private final int at;

    InvertedSpeech(Cue cue) {
        this.cue = cue;
        this.sentence = cue.sentence();
        this.at = cue.word().index();
    }

    /** The noun phrase right after a verb that stands after a comma and has no subject. */
    Optional<Token> speaker() {
        boolean inverted = FINITE.contains(tagAsFinite())
                && at > 1
                && at + 1 < sentence.size()
                && isComma(at - 1)
                && sentence.child(cue.word(), Relation.AUXILIARY).isEmpty();
        boolean hasSubject = sentence.child(cue.word(), Relation.SUBJECT).isPresent();
        return inverted
                ? phrase(at + 1).filter(speaker -> verbAfter(speaker) > 0 || (!hasSubject && isTold(speaker)))
                : Optional.empty();
    }

    /** What stands before the verb, and after the speaker where the sentence goes on with its own verb or a colon. */
    BitSet content() {
        BitSet content = new BitSet();
        speaker().ifPresent(speaker -> {
            content.set(0, at);
            int end = markAfter(speaker);
            if (end < sentence.size() && sentence.token(end).form().equals(":")) {
                content.set(end + 1, sentence.size());
            } else if (end + 1 < sentence.size() && Quotations.isMark(sentence.token(end + 1)) && isComma(end)) {
                content.set(end + 1, sentence.size());
            } else if (verbAfter(speaker) > 0) {
                content.set(verbAfter(speaker), sentence.size());
            }
        });
        return content;
    }

    /** The place of a finite verb right after the comma behind a speaker, with which the sentence goes on; else -1. */
    private int verbAfter(Token speaker) {
        int next = markAfter(speaker) + 1;
        boolean verb = next < sentence.size()
                && isComma(next - 1)
                && FINITE.contains(sentence.token(next).tag());
        return verb ? next : -1;
    }

    private int markAfter(Token speaker) {
        int end = speaker.index() + 1;
        while (end < sentence.size() && !sentence.token(end).isMark()) {
            end++;
        }
        return end;
    }

    private String tagAsFinite() {
        return cue.word().tag().equals("VBN") && !cue.isPassive()
                ? "VBD"
                : cue.word().tag();
    }

    private boolean isComma(int index) {
        Token mark = sentence.token(index);
        return mark.form().equals(",")
                || (Quotations.isMark(mark)
                        && index > 0
                        && Set.of(",", "?", "!")
                                .contains(sentence.token(index - 1).form()));
    }

    /** Whether a clause without asides or a quotation stands before, or a colon behind the speaker. */
    private boolean isTold(Token speaker) {
        int mark = markAfter(speaker);
        List<Token> before = sentence.tokens().subList(0, at - 1);
        boolean plain = before.stream().anyMatch(token -> FINITE.contains(token.tag()))
                && before.stream().noneMatch(token -> token.form().equals(","));
        return plain
                || Quotations.isMark(sentence.token(at - 1))
                || sentence.children(cue.word(), Relation.COMPLEMENT_CLAUSE).anyMatch(told -> told.index() < at)
                || (mark < sentence.size() && sentence.token(mark).form().equals(":"));
    }

    /** The last noun of the unbroken run of names, nouns and what stands before nouns that begins at a word. */
    private Optional<Token> phrase(int from) {
        Token last = null;
        for (int i = from; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean inside = token.isNoun()
                    || token.isName()
                    || token.tag().equals("HYPH")
                    || (last == null && Set.of("DT", "JJ", "CD", "PRP$").contains(token.tag()))
                    || Set.of("POS", "JJ").contains(token.tag());
            if (!inside) {
                break;
            }
            last = token.isNoun() || token.isName() ? token : last;
        }
        return Optional.ofNullable(last);
    }
}
