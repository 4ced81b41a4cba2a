package org.demarche.extract.actor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.lexicon.Lexicon;

/** Given names that tell whether a person is a woman, as {@code given-names.txt} lists them. */
final class GivenNames {
    private static final GivenNames SHIPPED = new GivenNames();

    private final Set<String> women = new HashSet<>();
    private final Set<String> men = new HashSet<>();

    private GivenNames() {
        for (Lexicon.Line line : Lexicon.read("given-names.txt").lines()) {
            (line.head().get(0).equals("woman") ? women : men).addAll(line.words());
        }
    }

    /** The names that ship with the program. */
    static GivenNames shipped() {
        return SHIPPED;
    }

    /** Whether a full name is that of a woman; empty if it may be anybody's, or only a family name is given. */
    Optional<Boolean> isWoman(String fullName) {
        int end = fullName.indexOf(' ');
        if (end < 0) {
            return Optional.empty();
        }
        String given = fullName.substring(0, end).toLowerCase(Locale.ROOT);
        return women.contains(given) ? Optional.of(true) : men.contains(given) ? Optional.of(false) : Optional.empty();
    }
}
