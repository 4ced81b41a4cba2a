package org.demarche.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.model.ActorKind;
import org.demarche.model.ListedName;
import org.demarche.vocab.Shipped;

/**
 * Names of persons, groups, places and peoples with their states, beside the register: many, and no more known of each.
 * Letter case, accents, apostrophes and hyphens make no difference.
 */
final class NameLists {
    private static final Map<String, ActorKind> FILES = Map.of(
            "persons", ActorKind.PERSON,
            "laureates", ActorKind.PERSON,
            "groups", ActorKind.NON_STATE,
            "places", ActorKind.PLACE,
            "peoples", ActorKind.COLLECTIVE);
    private static final List<ActorKind> LIKELIEST_FIRST =
            List.of(ActorKind.COLLECTIVE, ActorKind.NON_STATE, ActorKind.PLACE, ActorKind.PERSON);
    /** Shorter words have too many neighbours for one letter to be a slip. */
    private static final int LONG = 8;

    private static final int KNOWN_AT_MOST = 20_000;

    private static final Pattern MARK = Pattern.compile("\\p{M}|['’`ʻ]");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<ActorKind, Map<String, NavigableSet<String>>> whole = new HashMap<>();
    private final Map<String, NavigableSet<String>> byFirstAndLast = new HashMap<>();
    private final Map<String, NavigableSet<String>> byFamilyName = new HashMap<>();

    private final Map<String, List<String>> familyNames = new HashMap<>();
    private final Map<String, NavigableSet<String>> misspelt = new HashMap<>();
    /** What was found for names that were asked for, since a text names the same again and again. */
    private final Map<String, Optional<ListedName>> known = new ConcurrentHashMap<>();

    private NameLists() {}

    /** The lists that come with the program. */
    static NameLists shipped() {
        NameLists lists = new NameLists();
        FILES.forEach((file, kind) -> Shipped.text("data/names/" + file + ".txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> lists.addLine(kind, line)));
        return lists;
    }

    /** No lists. */
    static NameLists none() {
        return new NameLists();
    }

    /** What bears a name; a person also where names between the first and the last are left out or added. */
    Optional<ListedName> find(String name) {
        if (known.size() > KNOWN_AT_MOST) {
            known.clear();
        }
        return known.computeIfAbsent(name, any -> search(key(any)));
    }

    private Optional<ListedName> search(String key) {
        return whole(key)
                .or(() -> Optional.ofNullable(byFirstAndLast.get(firstAndLast(key)))
                        .or(() -> misspeltPerson(key))
                        .map(countries -> new ListedName(ActorKind.PERSON, countries)))
                .or(() -> deletions(key)
                        .flatMap(shorter -> whole(shorter).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(misspelt.get(key))
                        .or(() -> deletions(key)
                                .flatMap(shorter -> Optional.ofNullable(misspelt.get(shorter)).stream())
                                .findFirst())
                        .map(countries -> new ListedName(ActorKind.PLACE, countries)));
    }

    private Optional<ListedName> whole(String key) {
        return LIKELIEST_FIRST.stream()
                .flatMap(kind -> Optional.ofNullable(
                                whole.getOrDefault(kind, Map.of()).get(key))
                        .stream()
                        .map(countries -> new ListedName(kind, countries)))
                .findFirst();
    }

    /** A person whose first name is right and whose long family name has one letter too many, too few or wrong. */
    private Optional<NavigableSet<String>> misspeltPerson(String key) {
        int space = key.indexOf(' ');
        String last = key.substring(key.lastIndexOf(' ') + 1);
        return space < 0 || last.length() < LONG
                ? Optional.empty()
                : familyNames.getOrDefault(key.substring(0, space), List.of()).stream()
                        .filter(other -> other.length() >= LONG
                                && deletions(other)
                                        .anyMatch(shorter -> shorter.equals(last)
                                                || deletions(last).anyMatch(shorter::equals)
                                                || deletions(last).anyMatch(other::equals)))
                        .findFirst()
                        .flatMap(other ->
                                Optional.ofNullable(byFirstAndLast.get(key.substring(0, space) + " " + other)));
    }

    /** A word without one of its letters but the first. */
    private static Stream<String> deletions(String word) {
        return word.length() < LONG
                ? Stream.empty()
                : IntStream.range(1, word.length()).mapToObj(i -> word.substring(0, i) + word.substring(i + 1));
    }

    /** The states of the persons with a family name. */
    NavigableSet<String> family(String name) {
        return byFamilyName.getOrDefault(key(name), new TreeSet<>());
    }

    /** Whether several persons have a word as their first name. */
    boolean isGivenName(String word) {
        return familyNames.getOrDefault(key(word), List.of()).size() > 1;
    }

    /** A line {@code EGY: Anwar Sadat, Hosni Mubarak}. */
    private void addLine(ActorKind kind, String line) {
        int colon = line.indexOf(": ");
        String country = line.substring(0, colon);
        for (String name : line.substring(colon + 2).split(", ", -1)) {
            add(kind, key(name), country);
        }
    }

    private void add(ActorKind kind, String key, String country) {
        put(whole.computeIfAbsent(kind, any -> new HashMap<>()), key, country);
        if (kind == ActorKind.PERSON) {
            put(byFamilyName, key.substring(key.lastIndexOf(' ') + 1), country);
            if (key.indexOf(' ') > 0) {
                put(byFirstAndLast, firstAndLast(key), country);
                familyNames
                        .computeIfAbsent(key.substring(0, key.indexOf(' ')), any -> new ArrayList<>())
                        .add(key.substring(key.lastIndexOf(' ') + 1));
            }
        } else if (kind == ActorKind.PLACE && key.indexOf(' ') < 0) {
            deletions(key).forEach(shorter -> put(misspelt, shorter, country));
        }
    }

    private static void put(Map<String, NavigableSet<String>> map, String key, String country) {
        map.computeIfAbsent(key, any -> new TreeSet<>()).add(country);
    }

    private static String firstAndLast(String key) {
        return key.substring(0, Math.max(0, key.indexOf(' '))) + " " + key.substring(key.lastIndexOf(' ') + 1);
    }

    private static String key(String name) {
        String plain =
                MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return GAP.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
