package org.demarche.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How else a name of the register is written. */
final class Spellings {
    private static final Pattern SHORT_FORM = Pattern.compile("(U)([SNK])(?= )");

    private Spellings() {}

    /** A name as it stands, and with points where it begins with a short form: "US Embassy", "U.S. Embassy". */
    static Stream<String> of(String name) {
        Matcher shortForm = SHORT_FORM.matcher(name);
        return shortForm.lookingAt() ? Stream.of(name, shortForm.replaceFirst("$1.$2.")) : Stream.of(name);
    }
}
