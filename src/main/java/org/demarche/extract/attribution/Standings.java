package org.demarche.extract.attribution;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.extract.confidence.Odds;
import org.demarche.extract.lexicon.Resource;

/** By what factor the odds that an attribution is right change with its cue's standing, as {@code attribution-standings.txt} lists it. */
final class Standings {
    private static final Pattern CLAIM = Pattern.compile("[0-9.]+");

    private final Map<Standing, Double> odds = new EnumMap<>(Standing.class);
    private final Map<Standing, Double> claims = new EnumMap<>(Standing.class);
    private double power = 1;
    private double factor = 1;

    private Standings() {}

    /** Reads the factors that ship with the program. */
    static Standings shipped() {
        Standings standings = new Standings();
        for (String line : Resource.lines("attribution-standings.txt")) {
            String[] parts = line.strip().split("\\s+", 4);
            if (parts[0].equals("calibration")) {
                standings.power = Double.parseDouble(parts[1]);
                standings.factor = Double.parseDouble(parts[2]);
                continue;
            }
            Standing standing =
                    Standing.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            standings.odds.put(standing, Double.valueOf(parts[1]));
            if (parts.length > 2 && CLAIM.matcher(parts[2]).matches()) {
                standings.claims.put(standing, Double.valueOf(parts[2]));
            }
        }
        for (Standing standing : Standing.values()) {
            if (!standings.odds.containsKey(standing)) {
                throw new IllegalArgumentException("no factor for standing \"" + standing + "\"");
            }
        }
        return standings;
    }

    /** The share of attributions with a confidence that were right when it was measured. */
    double calibrated(double confidence) {
        return Odds.times(.5, factor * Math.pow(confidence / (1 - confidence), power));
    }

    /** The further factor of all standings together on what is claimed. */
    double claim(Set<Standing> all) {
        return all.stream()
                .mapToDouble(standing -> claims.getOrDefault(standing, 1.0))
                .reduce(1, (one, other) -> one * other);
    }

    /** The factor of all standings together. */
    double odds(Set<Standing> all) {
        return all.stream().mapToDouble(odds::get).reduce(1, (one, other) -> one * other);
    }
}
