package org.demarche.extract;

import java.util.BitSet;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** How far the words reach that name a source, from its head word. */
final class SourceExtent {
    private static final Set<String> TIME = Set.of("on", "in", "at");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "morning",
            "afternoon",
            "evening",
            "night",
            "week",
            "interview",
            "statement");

    private static final int GAP = 2;

    private final AnnotatedText text;
    private final Words words;
    private final Quotations quotations;

    SourceExtent(AnnotatedText text, Words words, Quotations quotations) {
        this.text = text;
        this.words = words;
        this.quotations = quotations;
    }

    /** The words of the source with a head, without the cue, the content, and the time or place of the saying. */
    BitSet of(int number, Token head, Token cue, BitSet content) {
        Sentence sentence = text.sentences().get(number);
        BitSet source = sentence.subtree(head);
        sentence.children(head, Relation.PREPOSITION)
                .filter(time -> TIME.contains(time.lemma())
                        && sentence.children(time, Relation.PREPOSITION_OBJECT)
                                .anyMatch(object -> DAYS.contains(object.lemma())))
                .forEach(time -> source.andNot(sentence.subtree(time)));
        if (sentence.isWithin(cue, head)) {
            source.andNot(sentence.subtree(cue));
        }
        BitSet lifted = words.lift(number, source);
        int top = words.start(number) + head.index();
        if (!quotations.isQuoted(top)) {
            lifted.andNot(content);
            lifted.stream().filter(quotations::isQuoted).forEach(lifted::clear);
        }
        return around(lifted, top);
    }

    /** The unbroken stretch around the head, marks and what little stands between counted as unbroken. */
    private static BitSet around(BitSet source, int top) {
        if (!source.get(top)) {
            return source;
        }
        int from = top;
        for (int i = top; i >= 0 && from - i <= GAP; i--) {
            from = source.get(i) ? i : from;
        }
        int to = top;
        for (int i = top; i < source.length() && i - to <= GAP; i++) {
            to = source.get(i) ? i : to;
        }
        BitSet stretch = (BitSet) source.clone();
        stretch.clear(0, from);
        stretch.clear(to + 1, Math.max(to + 1, stretch.length()));
        return stretch;
    }
}
