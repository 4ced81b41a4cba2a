package org.demarche.extract.status;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Relatives;
import org.demarche.extract.lexicon.WordSets;

/** Which words above a word of one sentence decide on how far what it tells of has come. */
public record StatusGovernors(Sentence sentence, StatusLexicon lexicon) {
    private static final Set<String> CIRCUMSTANCE = WordSets.shipped().of("circumstance");
    /** Nouns that only count or cut what hangs on them. */
    private static final Set<String> CARRIERS = WordSets.shipped().of("carriers");

    private static final Set<StatusLexicon.Sense> ASKING =
            Set.of(StatusLexicon.Sense.ASKED, StatusLexicon.Sense.PROPOSED, StatusLexicon.Sense.AGREED);
    private static final Set<String> BEING = Set.of("in", "at");
    private static final Set<String> REASON = Set.of("for", "of", "over");
    private static final Set<String> RESPONSIBILITY = WordSets.shipped().of("responsibility");

    /** "A campaign for recognition of the killings": what is only spoken of is as real as it is. */
    boolean isTopicOfAnother(Token word, Token preposition, Token above) {
        return word.isNoun()
                && preposition.relation() == Relation.PREPOSITION
                && above.isNoun()
                && !CARRIERS.contains(above.lemma())
                && !RESPONSIBILITY.contains(above.lemma())
                && lexicon.sense(sentence, above).isEmpty()
                && !isOfAsked(preposition, above);
    }

    /** "Pressed Oslo for the release": what is parsed as a part of who is asked. */
    private boolean isOfAsked(Token preposition, Token asked) {
        return preposition.lemma().equals("for")
                && asked.relation() == Relation.OBJECT
                && sentence.head(asked)
                        .flatMap(verb -> lexicon.sense(sentence, verb))
                        .filter(ASKING::contains)
                        .isPresent();
    }

    /** "The citizens abducted by agents", which says nothing of how real the abduction is; not "the claim that it was". */
    private boolean isParticiple(Token verb) {
        return (verb.tag().equals("VBN") || verb.tag().equals("VBG"))
                && sentence.child(verb, Relation.MARKER).isEmpty();
    }

    /** "A draft law banning it", "a proposal freeing them": as far as that has come. */
    private boolean isOfDraft(Token clause) {
        return clause.tag().equals("VBG")
                && sentence.head(clause)
                        .filter(noun -> lexicon.attribute(sentence, noun).isPresent()
                                || lexicon.sense(sentence, noun).equals(Optional.of(StatusLexicon.Sense.PROPOSED)))
                        .isPresent();
    }

    /** "The idea of Oslo freeing them", "the risk of the rebels attacking". */
    private boolean isOfThought(Token clause) {
        return clause.tag().equals("VBG")
                && sentence.head(clause)
                        .filter(doer -> doer.relation() == Relation.PREPOSITION_OBJECT)
                        .flatMap(sentence::head)
                        .filter(of -> of.lemma().equals("of"))
                        .flatMap(sentence::head)
                        .filter(Token::isNoun)
                        .flatMap(idea -> lexicon.sense(sentence, idea))
                        .equals(Optional.of(StatusLexicon.Sense.MOOTED));
    }

    /** "Ruled out breaking off ties", which is parsed as a clause beside. */
    private boolean isGerundBeside(Token below) {
        return below.tag().equals("VBG")
                && below.index() > 0
                && sentence.head(below)
                        .filter(above -> above.index() == below.index() - 1
                                || (above.index() == below.index() - 2
                                        && sentence.token(below.index() - 1).relation() == Relation.PARTICLE))
                        .isPresent();
    }

    /** "Is in talks", "was at war". */
    private boolean isOfBeing(Token preposition) {
        return BEING.contains(preposition.lemma())
                && sentence.head(preposition)
                        .filter(be -> be.lemma().equals("be"))
                        .isPresent();
    }

    /** "Denied involvement in the raid". */
    private boolean isOfResponsibility(Token preposition) {
        return preposition.lemma().equals("in")
                && sentence.head(preposition)
                        .filter(noun -> RESPONSIBILITY.contains(noun.lemma()))
                        .isPresent();
    }

    /** "Will travel to Oslo to sign". */
    public static boolean isPurpose(Sentence sentence, Token verb) {
        return verb.relation() == Relation.ADVERBIAL_CLAUSE && isInfinitive(sentence, verb);
    }

    /** "To sign", not "to have signed". */
    static boolean isInfinitive(Sentence sentence, Token verb) {
        return sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO"))
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(have -> have.lemma().equals("have"));
    }

    /** "Sent troops to attack", "it is for Oslo to sign", not "came to sign". */
    private boolean isForAnother(Token purpose, Token above) {
        return sentence.child(purpose, Relation.MARKER).isPresent()
                || sentence.children(above, Relation.OBJECT).anyMatch(object -> object.index() < purpose.index());
    }

    /** "With the threats growing, it would be wise". */
    private static boolean isAbsolute(Token with) {
        return with.lemma().equals("with") && with.index() < with.head();
    }

    /** "To punish Oslo for arming the rebels", which it did. */
    private boolean isReason(Token preposition) {
        return REASON.contains(preposition.lemma())
                && sentence.children(preposition, Relation.PREPOSITION_CLAUSE)
                        .anyMatch(deed -> deed.tag().equals("VBG"))
                && sentence.head(preposition)
                        .filter(Token::isVerb)
                        .filter(verb -> lexicon.sense(sentence, verb).isEmpty()
                                && (sentence.child(verb, Relation.OBJECT).isPresent()
                                        || sentence.child(verb, Relation.PASSIVE_AUXILIARY)
                                                .isPresent()))
                        .isPresent();
    }

    /** "Will end the war by signing": as real as what it serves. */
    public static boolean isMeans(Sentence sentence, Token by) {
        return by.lemma().equals("by")
                && by.relation() == Relation.PREPOSITION
                && sentence.child(by, Relation.PREPOSITION_CLAUSE).isPresent();
    }

    /** "Talks aimed at ending the war". */
    private boolean isAim(Token preposition) {
        return preposition.lemma().equals("at")
                && sentence.child(preposition, Relation.PREPOSITION_CLAUSE).isPresent()
                && sentence.head(preposition)
                        .flatMap(above -> lexicon.sense(sentence, above))
                        .isPresent();
    }

    /** The word above, if it decides on what stands below it. */
    Optional<Token> above(Token below) {
        boolean governs =
                switch (below.relation()) {
                    case OPEN_COMPLEMENT,
                            OBJECT,
                            PREPOSITION_OBJECT,
                            PREPOSITION_CLAUSE,
                            CONJUNCT,
                            SUBJECT,
                            PASSIVE_SUBJECT,
                            COMPLEMENT_CLAUSE,
                            CLAUSAL_SUBJECT,
                            ATTRIBUTE -> true;
                    case NOUN_CLAUSE -> !isParticiple(below) || isOfDraft(below) || isOfThought(below);
                    case RELATIVE_CLAUSE ->
                        isInfinitive(sentence, below) || new Relatives(sentence).isOfNoCertain(below);
                    case PREPOSITION ->
                        (!CIRCUMSTANCE.contains(below.lemma()) && !isReason(below) && !isAbsolute(below))
                                || isMeans(sentence, below)
                                || isOfBeing(below)
                                || isOfResponsibility(below)
                                || isAim(below);
                    case ADVERBIAL_CLAUSE ->
                        (isPurpose(sentence, below) || isGerundBeside(below))
                                && sentence.head(below)
                                        .filter(above -> lexicon.sense(sentence, above)
                                                        .isPresent()
                                                || (isPurpose(sentence, below)
                                                        && (above.tag().equals("VB")
                                                                || isForAnother(below, above)
                                                                || new VerbStatus(sentence).isConditional(above))))
                                        .isPresent();
                    default -> false;
                };
        return governs ? sentence.head(below) : Optional.empty();
    }
}
