package org.demarche.extract;

/** Probabilities changed by factors on their odds, so that they stay between 0 and 1. */
final class Odds {
    private Odds() {}

    /** The probability whose odds are those of another times a factor. */
    static double times(double probability, double factor) {
        double scaled = probability * factor;
        return scaled / (1 - probability + scaled);
    }
}
