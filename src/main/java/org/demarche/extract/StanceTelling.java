package org.demarche.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Tells from one sentence whether an attitude is told at all, or asked about, wished of another, conditional or denied. */
record StanceTelling(Sentence sentence) {
    private static final Set<String> OPEN = Set.of("whether", "if", "unless");
    private static final Set<String> ABLE = Set.of("can", "could", "ca");

    /** Whether the text asks about it: "whether …", "Does Norway want …?". */
    boolean isOpen(Token token) {
        return StanceFinder.isAsked(sentence, token)
                || sentence.children(token, Relation.MARKER).anyMatch(mark -> OPEN.contains(mark.lemma()));
    }

    /** Whether it is what another expects or asks of somebody: "urged Norway to support …". */
    boolean isOfAnother(Token joined) {
        Token token = first(joined);
        boolean infinitive = sentence.children(token, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
        return infinitive
                && (isPressed(token)
                        || sentence.child(token, Relation.SUBJECT).isPresent()
                        || sentence.head(token)
                                .filter(Token::isVerb)
                                .filter(above ->
                                        sentence.child(above, Relation.OBJECT).isPresent())
                                .isPresent());
    }

    /** "Is under pressure to break off the talks". */
    private boolean isPressed(Token infinitive) {
        return sentence.head(infinitive).stream()
                .flatMap(above -> Stream.concat(
                        Stream.of(above),
                        sentence.children(above, Relation.PREPOSITION)
                                .filter(under -> under.lemma().equals("under"))
                                .flatMap(under -> sentence.children(under, Relation.PREPOSITION_OBJECT))))
                .anyMatch(
                        noun -> noun.lemma().equals("pressure") || noun.lemma().equals("obligation"));
    }

    /** The first of several joined verbs of which the word is a later one without helpers of its own. */
    private Token first(Token joined) {
        Token first = joined;
        while (first.tag().equals("VB")
                && first.relation() == Relation.CONJUNCT
                && sentence.child(first, Relation.SUBJECT).isEmpty()
                && sentence.child(first, Relation.AUXILIARY).isEmpty()
                && sentence.head(first).filter(Token::isVerb).isPresent()) {
            first = sentence.head(first).get();
        }
        return first;
    }

    /** Whether it is a verb of a relative clause or a passive, of which who speaks does not judge the subject. */
    boolean isAside(Token token, StanceEntry entry) {
        boolean relative = token.relation() == Relation.RELATIVE_CLAUSE;
        boolean suffered = sentence.child(token, Relation.PASSIVE_SUBJECT).isPresent()
                && token.tag().equals("VBN");
        return token.isVerb() && (relative || (suffered && !entry.patterns().contains("will")));
    }

    /** Whether it stands in the condition that something else is under. */
    boolean isCondition(Token token) {
        return Stream.iterate(sentence.head(token), Optional::isPresent, above -> above.flatMap(sentence::head))
                .flatMap(Optional::stream)
                .filter(Token::isVerb)
                .flatMap(above -> Conditions.tokens(sentence, above).stream())
                .anyMatch(condition -> condition.get(token.index()));
    }

    /** Whether the attitude is said to be absent; what "no" before the word denies is a part of the words. */
    boolean isNegated(Token cue, StanceEntry entry, boolean read) {
        boolean own = entry.before().equals("no") || (entry.isBearer() && cue.relation() != Relation.ATTRIBUTE);
        return !own && ((read && !isOfOthersDoing(cue)) ^ (hasNoObject(cue, entry) || isOfNeither(cue, entry)));
    }

    /** Whether what is denied is what another does about it: "has yet to reply to Oslo's offer". */
    private boolean isOfOthersDoing(Token noun) {
        boolean own = ModalityReader.isNegated(sentence, noun);
        boolean done = noun.relation() == Relation.OBJECT
                && sentence.head(noun)
                        .filter(verb -> StanceVerbs.is(StanceVerbs.Kind.BEARING, verb))
                        .isPresent();
        return noun.isNoun()
                && !own
                && !done
                && noun.relation() != Relation.ATTRIBUTE
                && noun.relation() != Relation.SUBJECT
                && noun.relation() != Relation.PASSIVE_SUBJECT;
    }

    /** "Recognises no winner". */
    private boolean hasNoObject(Token cue, StanceEntry entry) {
        return cue.isVerb()
                && !entry.isDenied()
                && !entry.noun().startsWith("no_")
                && sentence.children(cue, Relation.OBJECT)
                        .flatMap(object -> sentence.children(object, Relation.DETERMINER))
                        .anyMatch(no -> no.lemma().equals("no"));
    }

    /** "Neither side has threatened it." */
    private boolean isOfNeither(Token cue, StanceEntry entry) {
        return cue.isVerb()
                && !entry.isDenied()
                && Stream.concat(
                                Stream.of(cue),
                                sentence.head(cue).stream()
                                        .filter(saying -> cue.relation() == Relation.COMPLEMENT_CLAUSE
                                                && sentence.children(cue, Relation.SUBJECT)
                                                        .anyMatch(it -> it.tag().equals("PRP"))))
                        .flatMap(verb -> sentence.related(verb, Relation.SUBJECT))
                        .flatMap(subject -> Stream.concat(Stream.of(subject), sentence.children(subject).stream()))
                        .anyMatch(word -> word.lemma().equalsIgnoreCase("neither"));
    }

    /** Whether a passive tells what who speaks will have or not: "no base would be tolerated". */
    boolean isWilled(Token passive) {
        return sentence.children(passive, Relation.AUXILIARY)
                .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma()) || ABLE.contains(will.lemma()));
    }
}
