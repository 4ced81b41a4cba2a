package org.demarche.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Nouns by which news names actors, as {@code roles.txt} lists them. */
final class Roles {
    /** What a role noun names. */
    enum Kind {
        OFFICE,
        BODY,
        GOVERNMENT,
        OFFICIAL,
        GROUP,
        CHANNEL,
        REPORT
    }

    /** A role: what it names, the kinds of office that it may mean, and the phrase itself. */
    record Role(Kind kind, List<String> officeKinds, String phrase) {
        Role {
            officeKinds = List.copyOf(officeKinds);
        }
    }

    private final Phrases<Role> phrases = new Phrases<>();
    private final Set<String> titles = new HashSet<>();

    private Roles() {}

    /** Reads the roles that ship with the program. */
    static Roles shipped() {
        Roles roles = new Roles();
        for (Lexicon.Line line : Lexicon.read("roles.txt").lines()) {
            String kind = line.head().get(0);
            if (kind.equals("title")) {
                roles.titles.addAll(line.words());
            } else {
                List<String> offices =
                        line.head().size() > 1 ? List.of(line.head().get(1).split(",", -1)) : List.of();
                line.words()
                        .forEach(word -> roles.phrases.add(
                                word, new Role(Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)), offices, word)));
            }
        }
        return roles;
    }

    Phrases<Role> phrases() {
        return phrases;
    }

    /** Whether a word stands before persons' names. */
    boolean isTitle(String lowerCase) {
        return titles.contains(lowerCase);
    }
}
