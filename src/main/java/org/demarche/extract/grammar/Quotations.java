package org.demarche.extract.grammar;

import java.util.BitSet;
import org.demarche.annotate.Token;

/** What of a text stands between quotation marks, paragraph by paragraph. */
public final class Quotations {
    private final BitSet quoted;
    private final BitSet opening;

    public Quotations(Words words) {
        quoted = new BitSet(words.size());
        opening = new BitSet(words.size());
        int open = -1;
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            if (open >= 0 && words.get(open).paragraph() != token.paragraph()) {
                close(words, open, i);
                open = -1;
            }
            if (opens(token) || (isStraight(token) && open < 0)) {
                open = open < 0 ? i : open;
            } else if (isMark(token) && open >= 0) {
                close(words, open, i + 1);
                open = -1;
            }
        }
        if (open >= 0) {
            close(words, open, words.size());
        }
    }

    /** Whether a token is a double quotation mark. */
    public static boolean isMark(Token token) {
        return switch (token.form()) {
            case "“", "”", "\"", "``", "''", "«", "»" -> true;
            default -> false;
        };
    }

    /** Whether the token with a number stands within quotation marks, or is one of a pair. */
    public boolean isQuoted(int number) {
        return quoted.get(number);
    }

    /** The first and the following number of the quotation in which a token stands. */
    public BitSet around(int number) {
        BitSet whole = new BitSet();
        int first = number;
        while (first > 0 && quoted.get(first - 1) && !opening.get(first)) {
            first--;
        }
        int last = number + 1;
        while (quoted.get(last) && !opening.get(last)) {
            last++;
        }
        whole.set(first, last);
        return whole;
    }

    /** The quotation that closes right before a token. */
    public BitSet before(int number) {
        return number > 1 && isQuoted(number - 1) ? around(number - 1) : new BitSet();
    }

    /** The quotation that opens right after a token. */
    public BitSet after(int number) {
        return opening.get(number + 1) ? around(number + 1) : new BitSet();
    }

    private static boolean isStraight(Token token) {
        return token.form().equals("\"")
                || token.form().equals("''")
                || token.form().equals("``");
    }

    private static boolean opens(Token token) {
        return token.form().equals("“") || token.form().equals("«");
    }

    private void close(Words words, int from, int to) {
        if (to - from > 2 || isMark(words.get(to - 1))) {
            quoted.set(from, to);
            opening.set(from);
        }
    }
}
