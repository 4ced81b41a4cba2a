package org.demarche.extract;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** By what factor the odds that an attribution is right change with its cue's standing, as {@code attribution-standings.txt} lists it. */
final class Standings {
    private final Map<Standing, Double> odds = new EnumMap<>(Standing.class);

    private Standings() {}

    /** Reads the factors that ship with the program. */
    static Standings shipped() {
        Standings standings = new Standings();
        for (String line : Resource.lines("attribution-standings.txt")) {
            String[] parts = line.strip().split("\\s+", 3);
            Standing standing =
                    Standing.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            standings.odds.put(standing, Double.valueOf(parts[1]));
        }
        for (Standing standing : Standing.values()) {
            if (!standings.odds.containsKey(standing)) {
                throw new IllegalArgumentException("no factor for standing \"" + standing + "\"");
            }
        }
        return standings;
    }

    /** The factor of all standings together. */
    double odds(Set<Standing> all) {
        return all.stream().mapToDouble(odds::get).reduce(1, (one, other) -> one * other);
    }
}
