package org.demarche.extract.confidence;

/** Probabilities changed by factors on their odds, so that they stay between 0 and 1. */
public final class Odds {
    private Odds() {}

    /** The probability whose odds are those of another times a factor. */
    public static double times(double probability, double factor) {
        double scaled = probability * factor;
        return scaled / (1 - probability + scaled);
    }
}
