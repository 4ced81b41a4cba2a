package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.demarche.extract.grammar.Quotations;
import org.demarche.extract.grammar.Words;

/** Gives an attribution the whole of the quotation that its sentence opens or closes, and what is quoted right after. */
final class QuotationCarrier {
    private static final Set<String> SAYING = Set.of("clause", "quote", "host");

    private final Words words;
    private final Quotations quotations;
    private final int sentences;

    QuotationCarrier(Words words, Quotations quotations, int sentences) {
        this.words = words;
        this.quotations = quotations;
        this.sentences = sentences;
    }

    List<AttributionCandidate> carry(List<AttributionCandidate> found) {
        List<AttributionCandidate> carried = new ArrayList<>();
        for (AttributionCandidate candidate : found) {
            boolean carries = SAYING.contains(candidate.pattern()) && !quotations.isQuoted(candidate.cueWord());
            carried.add(carries ? candidate.withContent(extended(candidate)) : candidate);
        }
        return carried;
    }

    private BitSet extended(AttributionCandidate candidate) {
        BitSet content = (BitSet) candidate.content().clone();
        candidate.content().stream()
                .filter(quotations::isQuoted)
                .forEach(number -> content.or(quotations.around(number)));
        int start = words.start(candidate.sentence());
        int end = words.end(candidate.sentence());
        if (opensWithQuotation(start, end, content)) {
            for (int i = start; i < end; i++) {
                if (quotations.isQuoted(i) && !candidate.source().get(i)) {
                    content.or(quotations.around(i));
                }
            }
        }
        if (isDirect(start, end, content)) {
            addFollowing(candidate.sentence(), content);
        }
        return content;
    }

    /** Whether most of what is said in the sentence is quoted. */
    private boolean isDirect(int start, int end, BitSet content) {
        long said = content.stream().filter(i -> i >= start && i < end).count();
        long quoted = content.stream()
                .filter(i -> i >= start && i < end && quotations.isQuoted(i))
                .count();
        return quoted * 2 > said;
    }

    private boolean opensWithQuotation(int start, int end, BitSet content) {
        return isDirect(start, end, content) && quotations.isQuoted(start);
    }

    /** Adds the sentences that follow in the same paragraph, or in the next where the quotation was not closed. */
    private void addFollowing(int sentence, BitSet content) {
        for (int next = sentence + 1; next < sentences && isQuotedWhole(next); next++) {
            int last = words.end(next - 1) - 1;
            boolean sameParagraph =
                    words.get(last).paragraph() == words.get(words.start(next)).paragraph();
            boolean unclosed = quotations.isQuoted(last) && !Quotations.isMark(words.get(last));
            if (!sameParagraph && !unclosed) {
                return;
            }
            content.set(words.start(next), words.end(next));
        }
    }

    private boolean isQuotedWhole(int sentence) {
        for (int i = words.start(sentence); i < words.end(sentence); i++) {
            if (!quotations.isQuoted(i)) {
                return false;
            }
        }
        return true;
    }
}
