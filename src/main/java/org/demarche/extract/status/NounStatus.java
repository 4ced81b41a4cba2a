package org.demarche.extract.status;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Status;

/** Reads from what hangs on a noun whether what it tells of is done, goes on or is to come. */
final class NounStatus {
    private static final Set<Relation> AFTER =
            Set.of(Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.MODIFIER, Relation.APPOSITION);

    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those");
    /** Who does this to a pact or the like leaves no doubt that there is one. */
    private static final Set<String> PRESUPPOSING = WordSets.shipped().of("presupposing");

    private static final Set<String> WHERE = Set.of("at", "during", "on");
    private static final Set<String> BESIDE = Set.of("sideline", "fringe", "margin");
    private static final Set<StatusLexicon.Sense> MEANT =
            Set.of(StatusLexicon.Sense.MOOTED, StatusLexicon.Sense.SCHEDULED, StatusLexicon.Sense.AGREED);

    private final Sentence sentence;
    private final StatusLexicon lexicon;
    private final VerbStatus verbs;

    NounStatus(Sentence sentence, StatusLexicon lexicon, VerbStatus verbs) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.verbs = verbs;
    }

    /** "The sanctions imposed in spring", "a pact that they signed": done whatever becomes of it. */
    boolean isDone(Token noun) {
        return isPresupposed(noun)
                || sentence.children(noun).stream()
                        .filter(clause -> (clause.relation() == Relation.RELATIVE_CLAUSE
                                        && clause.tag().equals("VBD"))
                                || (clause.relation() == Relation.NOUN_CLAUSE
                                        && clause.tag().equals("VBN")
                                        && sentence.child(clause, Relation.AUXILIARY)
                                                .isEmpty()))
                        .filter(clause -> !verbs.isNegated(clause))
                        .anyMatch(clause -> lexicon.sense(sentence, clause)
                                .filter(sense -> sense == StatusLexicon.Sense.ALIKE)
                                .isPresent());
    }

    /** "Urged them to respect the treaty", "committed to the deal", which are there. */
    private boolean isPresupposed(Token noun) {
        boolean known = sentence.child(noun, Relation.POSSESSOR).isPresent()
                || sentence.children(noun, Relation.DETERMINER).anyMatch(the -> KNOWN.contains(the.lemma()));
        Optional<Token> above = sentence.head(noun);
        return known
                && (noun.relation() == Relation.OBJECT
                                ? above
                                : above.filter(preposition -> noun.relation() == Relation.PREPOSITION_OBJECT)
                                        .flatMap(sentence::head))
                        .filter(verb -> PRESUPPOSING.contains(verb.lemma()))
                        .isPresent();
    }

    /** "The summit, to be held in autumn", "talks due on Monday", "a visit that was planned for June". */
    boolean isToCome(Token noun) {
        return sentence.tokens().stream().anyMatch(verb -> isToBeHeld(sentence, noun, verb))
                || isAhead(noun)
                || isSubjectToBe(noun)
                || isWhereOthersCome(noun)
                || sentence.children(noun).stream()
                        .filter(child -> child.index() > noun.index())
                        .anyMatch(child -> (child.isVerb()
                                        && child.tag().equals("VB")
                                        && child.relation() == Relation.NOUN_CLAUSE
                                        && sentence.child(child, Relation.PASSIVE_AUXILIARY)
                                                .isPresent())
                                || (AFTER.contains(child.relation())
                                        && !isContent(child)
                                        && lexicon.sense(sentence, child)
                                                .equals(Optional.of(StatusLexicon.Sense.SCHEDULED))));
    }

    /** "Talks are to begin". */
    private boolean isSubjectToBe(Token noun) {
        return noun.relation() == Relation.SUBJECT
                && sentence.head(noun).filter(be -> be.lemma().equals("be")).stream()
                        .flatMap(be -> sentence.children(be, Relation.OPEN_COMPLEMENT))
                        .anyMatch(verbs::isToBe);
    }

    /** "The claim that the raid was planned", which was made. */
    private boolean isContent(Token clause) {
        return clause.relation() == Relation.NOUN_CLAUSE
                && sentence.child(clause, Relation.MARKER).isPresent()
                && Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                        .anyMatch(relation -> sentence.child(clause, relation).isPresent());
    }

    /** "Will raise it at talks with Oslo", "hopes to end it during talks", "may meet on the fringes of the summit". */
    private boolean isWhereOthersCome(Token noun) {
        Token occasion = above(noun, "of")
                .filter(beside -> BESIDE.contains(beside.lemma()))
                .orElse(noun);
        return WHERE.stream()
                .flatMap(at -> above(occasion, at).stream())
                .filter(Token::isVerb)
                .anyMatch(verb -> isToCome(verb, occasion.equals(noun)) || isMeant(verb));
    }

    private boolean isToCome(Token verb, boolean itself) {
        Optional<Status> status = verbs.of(verb);
        return status.equals(Optional.of(Status.SCHEDULED)) || (!itself && status.equals(Optional.of(Status.MOOTED)));
    }

    /** What a noun hangs on by a preposition. */
    private Optional<Token> above(Token noun, String preposition) {
        return sentence.head(noun)
                .filter(at -> noun.relation() == Relation.PREPOSITION_OBJECT
                        && at.lemma().equals(preposition))
                .flatMap(sentence::head);
    }

    private boolean isMeant(Token verb) {
        return verb.relation() == Relation.OPEN_COMPLEMENT
                && StatusGovernors.isInfinitive(sentence, verb)
                && sentence.head(verb)
                        .filter(Token::isPresentTense)
                        .flatMap(hope -> lexicon.sense(sentence, hope))
                        .filter(MEANT::contains)
                        .isPresent();
    }

    /** "Ahead of a visit". */
    private boolean isAhead(Token noun) {
        return noun.relation() == Relation.PREPOSITION_OBJECT
                && noun.head() > 0
                && sentence.token(noun.head()).lemma().equals("of")
                && sentence.token(noun.head() - 1).lemma().equals("ahead");
    }

    /** "The summit of the bloc, to be held in autumn", whatever the clause is parsed to hang on. */
    static boolean isToBeHeld(Sentence sentence, Token noun, Token verb) {
        return verb.lemma().equals("hold")
                && verb.index() > noun.index()
                && sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent()
                && sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO")
                                && to.index() > noun.index() + 1
                                && sentence.token(to.index() - 1).form().equals(",")
                                && sentence.tokens().subList(noun.index() + 1, to.index() - 1).stream()
                                        .noneMatch(token ->
                                                token.isVerb() || token.tag().equals(",")));
    }

    /** "Resume talks", "the war, which broke out in spring". */
    boolean isGoingOn(Token word) {
        return Stream.concat(
                        word.isVerb() ? Stream.of(word) : Stream.empty(),
                        word.isNoun() ? sentence.children(word, Relation.RELATIVE_CLAUSE) : Stream.empty())
                .flatMap(verb -> lexicon.sense(sentence, verb).stream())
                .anyMatch(sense -> sense == StatusLexicon.Sense.UNDER_WAY);
    }
}
