package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Quotations;
import org.demarche.extract.grammar.Words;

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

    private static final Set<String> COURTESY = Set.of("mr.", "mrs.", "ms.", "mr", "mrs", "ms");
    private static final Map<String, String> CLOSING =
            Map.of(",", ",", "(", ")", "[", "]", "–", "–", "—", "—", "―", "―", "--", "--");

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
        if (head.equals(cue)) {
            BitSet alone = new BitSet();
            alone.set(head.index());
            return words.lift(number, alone);
        }
        BitSet source = sentence.subtree(head);
        sentence.children(head, Relation.PREPOSITION)
                .filter(time -> TIME.contains(time.lemma())
                        && sentence.children(time, Relation.PREPOSITION_OBJECT)
                                .anyMatch(object -> DAYS.contains(object.lemma())))
                .forEach(time -> source.andNot(sentence.subtree(time)));
        asides(sentence, head).forEach(aside -> source.andNot(sentence.subtree(aside)));
        if (sentence.isWithin(cue, head)) {
            source.andNot(sentence.subtree(cue));
        }
        BitSet lifted = words.lift(number, source);
        int top = words.start(number) + head.index();
        if (!quotations.isQuoted(top)) {
            lifted.andNot(content);
            lifted.stream().filter(quotations::isQuoted).forEach(lifted::clear);
        }
        return closed(words.trim(around(lifted, top)), top);
    }

    /** What is said in passing, after a comma, of the source (", smiling,") or of what else stands in its words. */
    private static List<Token> asides(Sentence sentence, Token head) {
        return sentence.tokens().stream()
                .filter(token -> token.head() >= 0 && sentence.isWithin(token, head) && !token.equals(head))
                .filter(token -> isAside(sentence, head, token) && isAfterMark(sentence, token))
                .toList();
    }

    private static boolean isAside(Sentence sentence, Token head, Token token) {
        Token noun = sentence.token(token.head());
        boolean own = noun.equals(head);
        boolean deeper = !own
                && sentence.children(head, Relation.APPOSITION)
                        .anyMatch(apposition -> sentence.isWithin(noun, apposition));
        return switch (token.relation()) {
            case NOUN_CLAUSE, ADVERBIAL_CLAUSE -> true;
            case APPOSITION -> noun.relation() == Relation.APPOSITION;
            case RELATIVE_CLAUSE -> own ? isKnown(sentence, head) : deeper && isOfThing(sentence, token);
            default -> false;
        };
    }

    /** Whether a name is given in short, so that what follows does not tell who that is. */
    private static boolean isKnown(Sentence sentence, Token name) {
        return name.isName()
                && (sentence.children(name, Relation.COMPOUND).noneMatch(Token::isName)
                        || sentence.children(name).stream().anyMatch(child -> COURTESY.contains(child.lemma())));
    }

    private static boolean isOfThing(Sentence sentence, Token clause) {
        return sentence.children(clause).stream()
                .anyMatch(which -> which.lemma().equals("which"));
    }

    private static boolean isAfterMark(Sentence sentence, Token child) {
        int first = sentence.subtree(child).nextSetBit(0);
        return first > 0 && first <= child.index() && sentence.token(first - 1).isMark();
    }

    /** With the mark that closes what was opened in it: the second comma of "Ann Lee, the envoy, said". */
    private BitSet closed(BitSet source, int top) {
        for (int end = source.length(); end < Math.min(words.size(), source.length() + GAP); end++) {
            String mark = words.get(end).form();
            boolean opened = end > top + 1
                    && source.stream().filter(number -> number > top).anyMatch(number -> CLOSING.getOrDefault(
                                    words.get(number).form(), "")
                            .equals(mark));
            boolean bracket = mark.equals(")");
            if (opened && (bracket || end == source.length())) {
                source.set(source.length(), end + 1);
                return source;
            }
        }
        return source;
    }

    /** The unbroken stretch around the head, marks and what little stands between counted as unbroken. */
    private BitSet around(BitSet source, int top) {
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
        for (int i = from; i < to; i++) {
            stretch.set(i, stretch.get(i) || (words.get(i).isMark() && !Quotations.isMark(words.get(i))));
        }
        return stretch;
    }
}
