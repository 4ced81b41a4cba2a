package org.demarche.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Confidence intervals by drawing documents anew, always with the same seed. */
public final class Bootstrap {
    private static final int DRAWS = 1000;
    private static final long SEED = 20261123;

    private Bootstrap() {}

    /** The bounds between which 95 of 100 draws lie. */
    public record Interval(double low, double high) {}

    /** The interval of a measure over the sum of the tallies of documents. */
    public static Interval of(List<Tally> documents, ToDoubleFunction<Tally> measure) {
        if (documents.isEmpty()) {
            return new Interval(0, 0);
        }
        Random random = new Random(SEED);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Tally sum = Tally.NONE;
            for (int i = 0; i < documents.size(); i++) {
                sum = sum.plus(documents.get(random.nextInt(documents.size())));
            }
            values[draw] = measure.applyAsDouble(sum);
        }
        Arrays.sort(values);
        return new Interval(values[DRAWS / 40], values[DRAWS - 1 - DRAWS / 40]);
    }
}
