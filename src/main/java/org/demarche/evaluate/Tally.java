package org.demarche.evaluate;

/** What was found and is right, what was found and is not, and what was missed. */
public record Tally(long right, long wrong, long missed) {
    /** Nothing counted yet. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** The part of what was found that is right; 0 where nothing was found. */
    public double precision() {
        return ratio(right, right + wrong);
    }

    /** The part of what is there that was found. */
    public double recall() {
        return ratio(right, right + missed);
    }

    /** The harmonic mean of both. */
    public double f1() {
        return ratio(2 * right, 2 * right + wrong + missed);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
