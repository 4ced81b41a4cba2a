package org.demarche.extract.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Span;

/** Finds the words under which alone something holds: "unless …", "if …", "only after …", "provided that …". */
public final class Conditions {
    private static final List<List<String>> OPENERS = List.of(
            List.of("on", "condition", "that"),
            List.of("on", "the", "condition", "that"),
            List.of("as", "long", "as"),
            List.of("so", "long", "as"),
            List.of("as", "soon", "as"),
            List.of("in", "exchange", "for"),
            List.of("in", "return", "for"),
            List.of("only", "if"),
            List.of("only", "after"),
            List.of("only", "when"),
            List.of("only", "once"),
            List.of("only", "with"),
            List.of("provided", "that"),
            List.of("provided"),
            List.of("providing"),
            List.of("unless"),
            List.of("until"),
            List.of("once"),
            List.of("if"));
    /** The openers by their first word, in lower case and as at the beginning of a sentence, since every word is looked up. */
    private static final Map<String, List<List<String>>> BY_FIRST = byFirst();

    private static final Set<String> EVEN = Set.of("even", "as");

    private static final Set<String> CONTRASTING = Set.of("while", "whereas", "although", "though");

    private Conditions() {}

    /** The words under which alone holds what a word tells, with the word that opens them. */
    public static Optional<Span> of(Sentence sentence, Token word) {
        return tokens(sentence, word).map(inside -> span(sentence, inside));
    }

    /** The positions of those words. */
    public static Optional<BitSet> tokens(Sentence sentence, Token word) {
        for (Token token : sentence.tokens()) {
            for (List<String> opener : BY_FIRST.getOrDefault(token.form(), List.of())) {
                if (opens(sentence, token.index(), opener)) {
                    Optional<BitSet> found = condition(sentence, token.index(), opener.size(), word);
                    if (found.isPresent()) {
                        return found;
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<List<String>>> byFirst() {
        Map<String, List<List<String>>> found = new HashMap<>();
        for (List<String> opener : OPENERS) {
            String first = opener.get(0);
            String capitalised = Character.toUpperCase(first.charAt(0)) + first.substring(1);
            found.computeIfAbsent(first, key -> new ArrayList<>()).add(opener);
            found.computeIfAbsent(capitalised, key -> new ArrayList<>()).add(opener);
        }
        return found;
    }

    private static boolean opens(Sentence sentence, int from, List<String> opener) {
        if (from + opener.size() >= sentence.size()
                || (from > 0 && EVEN.contains(sentence.token(from - 1).lemma()))) {
            return false;
        }
        for (int i = 1; i < opener.size(); i++) {
            if (!sentence.token(from + i).form().equalsIgnoreCase(opener.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<BitSet> condition(Sentence sentence, int from, int length, Token word) {
        Token last = sentence.token(from + length - 1);
        Token clause = last;
        while (clause.relation() == Relation.MARKER || clause.relation() == Relation.ADVERB) {
            Optional<Token> above = sentence.head(clause);
            if (above.isEmpty() || clause.isVerb()) {
                break;
            }
            clause = above.get();
        }
        Optional<Token> opening =
                sentence.head(clause).filter(above -> above.index() >= from && above.index() < from + length);
        clause = opening.orElse(clause);
        Optional<Token> host = sentence.head(clause);
        boolean asked = (length == 1 && clause.relation() == Relation.COMPLEMENT_CLAUSE)
                || (last.lemma().equals("once") && length == 1 && clause.isNoun());
        boolean held = host.isPresent()
                && !sentence.isWithin(word, clause)
                && (sentence.isWithin(host.get(), word) || sentence.isWithin(word, host.get()));
        if (asked || !held || (clause.equals(last) && sentence.children(last).isEmpty())) {
            return Optional.empty();
        }
        BitSet inside = sentence.subtree(clause);
        inside.clear(0, Math.min(from, inside.length()));
        inside.set(from, from + length);
        sentence.children(clause, Relation.ADVERBIAL_CLAUSE)
                .filter(beside -> sentence.children(beside, Relation.MARKER)
                        .anyMatch(mark -> CONTRASTING.contains(mark.lemma()) && mark.index() > from + length))
                .forEach(beside -> inside.andNot(sentence.subtree(beside)));
        return Optional.of(inside);
    }

    private static Span span(Sentence sentence, BitSet inside) {
        int last = inside.length() - 1;
        while (last > inside.nextSetBit(0) && sentence.token(last).isMark()) {
            last--;
        }
        return sentence.token(inside.nextSetBit(0))
                .span()
                .to(sentence.token(last).span());
    }
}
