package org.demarche.extract.status;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Status;

/** What the auxiliaries, markers and negations of one verb tell of how far it has come. */
record VerbStatus(Sentence sentence) {
    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "can", "would");
    private static final Set<String> TO_COME = Set.of("will", "shall", "'ll", "’ll", "wo");
    private static final Set<String> OBLIGED = Set.of("should", "must", "ought");
    private static final Set<String> IF = Set.of("if", "unless", "once", "until", "whether", "lest");
    private static final Set<String> WHEN = Set.of("when", "whenever", "before", "after");
    private static final Set<String> NEVER = Set.of("never", "hardly", "scarcely", "barely", "seldom", "rarely");
    private static final Set<String> INVERTED = Set.of("were", "should", "had");

    /** What the helpers of a verb say; empty where they say nothing but that it is so. */
    Optional<Status> of(Token verb) {
        if (has(verb, POSSIBLE)) {
            return Optional.of(Status.MOOTED);
        }
        if (has(verb, OBLIGED)) {
            return Optional.of(Status.PROPOSED);
        }
        if (has(verb, TO_COME) || isToBe(verb) || isOfHeadline(verb)) {
            return Optional.of(Status.SCHEDULED);
        }
        if (isBeforeWhichMore(verb)) {
            return Optional.of(Status.MOOTED);
        }
        boolean being = sentence.children(verb, Relation.PASSIVE_AUXILIARY)
                .anyMatch(aux -> aux.form().equals("being"));
        boolean going = (verb.tag().equals("VBG") || being)
                && sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(aux -> aux.lemma().equals("be"));
        return going ? Optional.of(Status.UNDER_WAY) : Optional.empty();
    }

    /** "Is to meet", "was to open", "is going to sign", not "is right to sign". */
    boolean isToBe(Token verb) {
        return verb.relation() == Relation.OPEN_COMPLEMENT
                && sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO"))
                && sentence.head(verb)
                        .filter(be -> (be.lemma().equals("be")
                                        && sentence.child(be, Relation.ATTRIBUTE)
                                                .isEmpty())
                                || (be.lemma().equals("go") && be.tag().equals("VBG")))
                        .isPresent();
    }

    /** "Oslo to host talks", as headlines say it. */
    private boolean isOfHeadline(Token verb) {
        return verb.head() < 0
                && StatusGovernors.isInfinitive(sentence, verb)
                && Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                        .anyMatch(relation -> sentence.child(verb, relation).isPresent());
    }

    /** "Hopes to persuade them before starting talks", not "met them before starting talks". */
    private boolean isBeforeWhichMore(Token gerund) {
        return gerund.relation() == Relation.PREPOSITION_CLAUSE
                && sentence.head(gerund)
                        .filter(before -> before.lemma().equals("before"))
                        .flatMap(sentence::head)
                        .filter(Token::isVerb)
                        .filter(main -> of(main).filter(status -> status != Status.UNDER_WAY)
                                        .isPresent()
                                || StatusGovernors.isInfinitive(sentence, main)
                                || sentence.children(main, Relation.OPEN_COMPLEMENT)
                                        .anyMatch(goal -> StatusGovernors.isInfinitive(sentence, goal)))
                        .isPresent();
    }

    private boolean has(Token verb, Set<String> auxiliaries) {
        return sentence.children(verb, Relation.AUXILIARY).anyMatch(aux -> auxiliaries.contains(aux.lemma()));
    }

    /** "If they ask", "as soon as they ask". */
    boolean isConditional(Token verb) {
        boolean present = verb.isPresentTense();
        return sentence.children(verb, Relation.MARKER)
                        .anyMatch(mark -> IF.contains(mark.lemma())
                                || (present && (WHEN.contains(mark.lemma()) || isAsSoonAs(mark))))
                || (present
                        && sentence.children(verb, Relation.ADVERB)
                                .anyMatch(when -> when.lemma().equals("when")))
                || isInverted(verb);
    }

    /** "As soon as", not "as the war rages". */
    private boolean isAsSoonAs(Token as) {
        return as.lemma().equals("as")
                && as.index() > 1
                && sentence.token(as.index() - 2).lemma().equals("as");
    }

    /** "Were they to ask", "should they ask", "had they asked". */
    private boolean isInverted(Token verb) {
        return verb.relation() == Relation.ADVERBIAL_CLAUSE
                && Stream.concat(Stream.of(verb), sentence.children(verb, Relation.AUXILIARY))
                        .filter(first -> INVERTED.contains(first.form().toLowerCase(Locale.ROOT)))
                        .anyMatch(first -> Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                                .flatMap(relation -> sentence.children(verb, relation))
                                .anyMatch(subject -> subject.index() > first.index()));
    }

    /**
     * What only must come first is demanded, "only if", "unless"; "whether to sign" is thought of; what shall come before what is to
     * come is planned, "will sign it when he visits"; what merely may come first is not told.
     */
    Optional<Status> condition(Token verb) {
        boolean open = has(verb, Set.of("to"))
                && sentence.children(verb, Relation.MARKER)
                        .anyMatch(mark -> mark.lemma().equals("whether"));
        if (open) {
            return Optional.of(Status.MOOTED);
        }
        boolean timed = sentence.children(verb).stream()
                .anyMatch(mark -> WHEN.contains(mark.lemma())
                        && (mark.relation() == Relation.MARKER || mark.relation() == Relation.ADVERB));
        boolean ahead = sentence.head(verb)
                .flatMap(above -> above.isVerb() ? Optional.of(above) : sentence.head(above))
                .filter(main -> has(main, TO_COME) || has(main, Set.of("to")))
                .isPresent();
        if (timed && ahead) {
            return Optional.of(Status.SCHEDULED);
        }
        boolean demanded = sentence.children(verb, Relation.MARKER)
                        .anyMatch(mark -> mark.lemma().equals("unless"))
                || sentence.children(verb, Relation.ADVERB)
                        .anyMatch(only -> only.lemma().equals("only"));
        return demanded ? Optional.of(Status.PROPOSED) : Optional.empty();
    }

    /** "Will no longer recognise". */
    private boolean isNoLonger(Token adverb) {
        return (adverb.lemma().equals("long") || adverb.lemma().equals("longer"))
                && adverb.index() > 0
                && sentence.token(adverb.index() - 1).lemma().equals("no");
    }

    boolean isNegated(Token word) {
        return sentence.child(word, Relation.NEGATION).isPresent()
                || sentence.children(word, Relation.ADVERB)
                        .anyMatch(adverb -> NEVER.contains(adverb.lemma()) || isNoLonger(adverb))
                || (word.isNoun()
                        && sentence.children(word, Relation.DETERMINER)
                                .anyMatch(no -> no.lemma().equals("no")))
                || (word.isVerb()
                        && sentence.children(word).stream()
                                .filter(child -> child.relation() == Relation.SUBJECT
                                        || child.relation() == Relation.PASSIVE_SUBJECT)
                                .anyMatch(subject ->
                                        Set.of("nobody", "none", "neither").contains(subject.lemma())));
    }
}
