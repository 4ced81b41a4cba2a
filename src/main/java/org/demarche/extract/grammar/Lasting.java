package org.demarche.extract.grammar;

import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Whether words beside a word of one sentence say that what it tells of goes on, or is done again and again. */
public record Lasting(Sentence sentence) {
    private static final Set<String> LASTING = Set.of(
            "longstanding", "long-standing", "long", "ongoing", "continuing", "continued", "repeated", "constant");
    private static final Set<String> WHILE = Set.of("year", "decade", "month", "century", "week");
    private static final Set<String> OFTEN =
            Set.of("regularly", "routinely", "often", "usually", "annually", "frequently");
    private static final Set<String> EACH = Set.of("each", "every");

    private boolean isHaving(Token word) {
        boolean reduced = word.tag().equals("VBN") && word.relation() == Relation.NOUN_CLAUSE;
        return word.isVerb()
                && (reduced
                        || sentence.children(word, Relation.AUXILIARY)
                                .anyMatch(have -> have.lemma().equals("have")
                                        && !have.tag().equals("VBD")));
    }

    /** "Has asked for years", "asks"; who "was jailed for years" was jailed once. */
    private boolean isPerfect(Token word) {
        boolean helped = sentence.children(word, Relation.AUXILIARY)
                .anyMatch(have -> have.lemma().equals("have"));
        return !word.isVerb()
                || (helped && sentence.child(word, Relation.PASSIVE_AUXILIARY).isEmpty())
                || !(word.tag().equals("VBD") || word.tag().equals("VBN"));
    }

    /** Whether words beside it say that it goes on: "a longstanding appeal", "has appealed for many years". */
    public boolean is(Token word) {
        return sentence.children(word).stream()
                .anyMatch(child -> LASTING.contains(child.lemma())
                        || (child.lemma().equals("since") && child.relation() == Relation.PREPOSITION && isHaving(word))
                        || (child.lemma().equals("for")
                                && isPerfect(word)
                                && sentence.children(child).stream().anyMatch(span -> WHILE.contains(span.lemma()))));
    }

    /** "Bans fishing each year", "routinely raids the camps". */
    public boolean isHabit(Token word) {
        return word.isPresentTense()
                && sentence.children(word).stream()
                        .anyMatch(child -> OFTEN.contains(child.lemma())
                                || (WHILE.contains(child.lemma()) && isEach(child))
                                || sentence.children(child).stream()
                                        .anyMatch(span -> WHILE.contains(span.lemma()) && isEach(span)));
    }

    private boolean isEach(Token span) {
        return sentence.children(span, Relation.DETERMINER).anyMatch(each -> EACH.contains(each.lemma()));
    }
}
