package org.demarche.extract.stance;

import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Negation;
import org.demarche.extract.lexicon.StanceVerbs;

/** Tells from one sentence whether an attitude is said to be absent: "does not want", "seldom criticized", "neither side has threatened". */
record StanceDenial(Sentence sentence) {
    private static final Set<String> SELDOM = Set.of("seldom", "rarely", "hardly", "scarcely", "barely");
    private static final Set<String> SCANT = Set.of("little", "scant");

    /** Whether the attitude is said to be absent; what "no" before the word denies is a part of the words. */
    boolean isNegated(Token cue, StanceEntry entry, boolean read) {
        boolean own = entry.before().equals("no") || (entry.isBearer() && cue.relation() != Relation.ATTRIBUTE);
        boolean ofDenied = cue.relation() == Relation.MODIFIER
                && sentence.head(cue)
                        .filter(noun -> noun.relation() == Relation.ATTRIBUTE)
                        .flatMap(sentence::head)
                        .filter(be -> Negation.of(sentence, be))
                        .isPresent();
        boolean scant = isScant(cue, entry)
                || sentence.children(cue, Relation.ADVERB).anyMatch(how -> SELDOM.contains(how.lemma()));
        return !own
                && (((read || ofDenied) && !isOfOthersDoing(cue))
                        ^ (hasNoObject(cue, entry) || isOfNeither(cue, entry) || scant));
    }

    /** Whether what is denied is what another does about it: "has yet to reply to Oslo's offer". */
    private boolean isOfOthersDoing(Token noun) {
        boolean own = Negation.of(sentence, noun);
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

    /** "Took little comfort in it", "showed little interest". */
    private boolean isScant(Token cue, StanceEntry entry) {
        return !entry.noun().contains("_")
                && entry.before().isEmpty()
                && Stream.concat(
                                cue.isNoun() ? Stream.of(cue) : Stream.<Token>empty(),
                                entry.noun().isEmpty() && !entry.preposition().contains(" ")
                                        ? Stream.<Token>empty()
                                        : sentence.children(cue, Relation.OBJECT))
                        .filter(noun ->
                                sentence.child(noun, Relation.DETERMINER).isEmpty())
                        .flatMap(noun -> sentence.children(noun, Relation.MODIFIER))
                        .anyMatch(little -> SCANT.contains(little.lemma()));
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
}
