package org.demarche.extract.grammar;

import java.util.Set;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** The words by which who speaks means himself or his own: "warned that it would strike", "that his country would strike". */
public final class Selves {
    private static final Set<String> THIRD = Set.of("it", "he", "she", "they");
    private static final Set<String> THEIRS = Set.of("its", "his", "her", "their");
    private static final Set<String> OWN = Set.of(
            "country",
            "nation",
            "state",
            "government",
            "army",
            "military",
            "force",
            "troop",
            "navy",
            "bloc",
            "fighter",
            "group",
            "movement");

    private Selves() {}

    /** Whether the subject of what somebody says can mean him or his own. */
    public static boolean include(Sentence sentence, Token subject) {
        boolean own = OWN.contains(subject.lemma())
                && sentence.children(subject).stream().anyMatch(whose -> THEIRS.contains(whose.lemma()));
        return own || THIRD.contains(subject.lemma());
    }
}
