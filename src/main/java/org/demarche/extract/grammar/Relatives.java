package org.demarche.extract.grammar;

import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** What a relative clause in the present leaves to the noun that it hangs on: "wants a government that attacks" tells of no attack. */
public record Relatives(Sentence sentence) {
    private static final Set<String> ANYBODY =
            Set.of("anyone", "anybody", "whoever", "someone", "somebody", "nobody", "everyone", "those", "any", "all");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "another", "no", "every", "each", "some");

    /** "A government that attacks": who it is, if anybody, the noun and the words above tell. */
    public boolean isOfNoCertain(Token clause) {
        return isOfDoer(clause)
                && sentence.head(clause)
                        .filter(noun -> sentence.children(noun, Relation.DETERMINER)
                                .anyMatch(a -> INDEFINITE.contains(a.lemma())))
                        .isPresent();
    }

    /** "Countries that invade their neighbours", "anyone who attacks": whoever they are. */
    public boolean isOfAll(Token clause) {
        return isOfDoer(clause)
                && sentence.head(clause)
                        .filter(noun -> ANYBODY.contains(noun.lemma()) || isBarePlural(noun))
                        .isPresent();
    }

    /** A clause in the plain present, of what the noun above does. */
    private boolean isOfDoer(Token clause) {
        return clause.relation() == Relation.RELATIVE_CLAUSE
                && clause.isPresentTense()
                && sentence.child(clause, Relation.AUXILIARY).isEmpty()
                && sentence.child(clause, Relation.PASSIVE_AUXILIARY).isEmpty()
                && sentence.children(clause, Relation.SUBJECT)
                        .anyMatch(who -> who.tag().startsWith("W"));
    }

    /** "Countries", not "Swedish troops", "its troops" or "three troops". */
    private boolean isBarePlural(Token noun) {
        return noun.tag().equals("NNS")
                && sentence.children(noun).stream()
                        .filter(child -> child.index() < noun.index())
                        .noneMatch(child -> child.relation() == Relation.DETERMINER
                                || child.relation() == Relation.POSSESSOR
                                || child.tag().equals("CD")
                                || Character.isUpperCase(child.form().codePointAt(0)));
    }
}
