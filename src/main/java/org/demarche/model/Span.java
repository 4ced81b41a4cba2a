package org.demarche.model;

import java.util.Comparator;

/** A stretch of text {@code [start, end)}, counted in Unicode code points. */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: \"" + start + "-" + end + "\"");
        }
    }

    /** How many code points the span has. */
    public int length() {
        return end - start;
    }

    /** Whether the two spans have a code point in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every code point of the other span is in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that contains both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
