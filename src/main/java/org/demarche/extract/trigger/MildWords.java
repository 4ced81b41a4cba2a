package org.demarche.extract.trigger;

import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Words that tell of a deed elsewhere and here of less: "insisted that it was right", "faced a threat". */
public record MildWords(Sentence sentence, Token word) {
    private static final Set<String> ENDANGERED =
            Set.of("face", "pose", "represent", "constitute", "under", "counter", "confront", "perceive");
    private static final Set<String> TRAVELLERS =
            Set.of("citizen", "national", "traveller", "traveler", "tourist", "resident", "people", "public");
    private static final Set<String> OBLIGING = Set.of("must", "should", "to", "be");
    /** Of a verb that tells what is, was or has been. */
    private static final Set<String> TOLD = Set.of("VBD", "VBZ", "VBN");

    /** Whether the word is one of them. */
    public boolean include() {
        return isAdvice() || isClaim() || isHelpMeant() || isMereEffect() || isDanger();
    }

    /** "Warned its citizens against travelling". */
    private boolean isAdvice() {
        return word.lemma().equals("warn")
                && sentence.related(word, Relation.OBJECT).anyMatch(object -> TRAVELLERS.contains(object.lemma()));
    }

    /** "Insisted that it was right", which asks for nothing, as "insisted that they leave" does. */
    private boolean isClaim() {
        return word.lemma().equals("insist")
                && sentence.children(word, Relation.COMPLEMENT_CLAUSE)
                        .anyMatch(said -> TOLD.contains(said.tag())
                                || sentence.children(said, Relation.AUXILIARY)
                                        .anyMatch(aux -> !OBLIGING.contains(aux.lemma())));
    }

    /** "Leaked the emails to help the campaign", "its role in helping", where no help is told of but the end of another deed. */
    private boolean isHelpMeant() {
        return word.lemma().equals("help")
                && word.isVerb()
                && (word.relation() == Relation.PREPOSITION_CLAUSE
                        || ((word.relation() == Relation.ADVERBIAL_CLAUSE || word.relation() == Relation.NOUN_CLAUSE)
                                && sentence.children(word, Relation.AUXILIARY)
                                        .anyMatch(to -> to.tag().equals("TO"))));
    }

    /** "Hit the base, allowing the rebels to advance", "are still allowed to vote", which nobody granted. */
    private boolean isMereEffect() {
        boolean following = word.tag().equals("VBG")
                && (word.relation() == Relation.ADVERBIAL_CLAUSE || word.relation() == Relation.PREPOSITION_CLAUSE)
                && sentence.child(word, Relation.SUBJECT).isEmpty();
        boolean lasting = sentence.child(word, Relation.PASSIVE_AUXILIARY)
                .filter(be -> be.isPresentTense())
                .isPresent();
        return word.lemma().equals("allow") && (following || lasting);
    }

    /** "Faced a threat from Oslo", "under threat", which nobody uttered. */
    private boolean isDanger() {
        return word.isNoun()
                && word.lemma().equals("threat")
                && !word.isSubject()
                && sentence.head(word)
                        .filter(above -> ENDANGERED.contains(above.lemma()))
                        .isPresent();
    }
}
