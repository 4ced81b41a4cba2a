package org.demarche.extract.event;

import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.status.StatusGovernors;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/** Which words of one sentence tell of one deed, or of parts of it. */
record DeedParts(AnnotatedText text) {
    private static final Set<Relation> PART_CLAUSES =
            Set.of(Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE);
    private static final Set<String> HARMING = Set.of("kill", "wound", "injure", "hurt", "maim");
    private static final Set<String> BLAMES = Set.of("accusation", "charge", "allegation", "claim");
    private static final Set<String> CAUSING = Set.of("in", "by", "during");
    private static final Set<Relation> PLACES = Set.of(Relation.SUBJECT, Relation.OBJECT, Relation.PASSIVE_SUBJECT);
    private static final Set<Relation> OWN =
            Set.of(Relation.OBJECT, Relation.COMPLEMENT_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.PREPOSITION);

    /**
     * One deed told by two words of one sentence: "exchanged fire, killing two", "marched to protest", "the attack killed
     * two", "an attack that killed two", "ratified a treaty", "the treaty was signed".
     */
    boolean isOne(EventCandidate first, EventCandidate again) {
        boolean alike = first.trigger().isNoun()
                || again.trigger().isNoun()
                || first.entry().mode().equals(again.entry().mode())
                || again.trigger().tag().equals("VBG")
                || again.trigger().relation() == Relation.RELATIVE_CLAUSE
                || first.recipients().stream().anyMatch(again.recipients()::contains);
        return !isConditionOf(first, again)
                && !isConditionOf(again, first)
                && (isFurtherHarm(first, again) || (alike && isHung(first, again)));
    }

    private boolean isHung(EventCandidate first, EventCandidate again) {
        return isBelow(first, again.trigger(), first.trigger())
                || isBelow(first, first.trigger(), again.trigger())
                || isOwnNoun(again, first)
                || isObjectBelow(again.trigger(), first)
                || isCauseOf(again.trigger(), first)
                || isWithin(again.trigger(), first);
    }

    /** "Killing nine and wounding dozens", "two were killed and three injured", "stormed a village and killed nine". */
    private boolean isFurtherHarm(EventCandidate first, EventCandidate again) {
        Sentence sentence = sentence(first);
        Token verb = again.trigger();
        return first.plover() == Plover.ASSAULT
                && verb.relation() == Relation.CONJUNCT
                && HARMING.contains(verb.lemma())
                && sentence.head(verb)
                        .filter(before ->
                                (HARMING.contains(before.lemma()) && sentence.isWithin(before, first.trigger()))
                                        || (before.equals(first.trigger())
                                                && sentence.child(verb, Relation.SUBJECT)
                                                        .isEmpty()))
                        .isPresent();
    }

    private boolean isBelow(EventCandidate told, Token word, Token above) {
        Sentence sentence = sentence(told);
        Token below = HARMING.contains(word.lemma()) && word.tag().equals("VBG") && word.relation() == Relation.CONJUNCT
                ? sentence.head(word).orElse(word)
                : word;
        boolean clause = below.isVerb() && PART_CLAUSES.contains(below.relation());
        boolean subject = below.isNoun() && above.isVerb() && PLACES.contains(below.relation());
        return ((clause || subject) && below.head() == above.index()) || isMeans(sentence, below, above);
    }

    /** "Strengthened its force by deploying tanks". */
    private static boolean isMeans(Sentence sentence, Token gerund, Token above) {
        return gerund.relation() == Relation.PREPOSITION_CLAUSE
                && sentence.head(gerund)
                        .filter(by -> StatusGovernors.isMeans(sentence, by) && by.head() == above.index())
                        .isPresent();
    }

    /** "Retaliated, announcing tariffs", where a participle below a verb has the noun as its object. */
    private boolean isObjectBelow(Token noun, EventCandidate told) {
        return noun.isNoun()
                && noun.relation() == Relation.OBJECT
                && sentence(told)
                        .head(noun)
                        .filter(verb -> verb.tag().equals("VBG")
                                && verb.relation() == Relation.ADVERBIAL_CLAUSE
                                && verb.head() == told.trigger().index())
                        .isPresent();
    }

    /** "Were kidnapped in May, and their abduction …". */
    private boolean isOwnNoun(EventCandidate noun, EventCandidate deed) {
        return noun.trigger().isNoun()
                && deed.trigger().isVerb()
                && deed.entry().mode().isPresent()
                && deed.entry().mode().equals(noun.entry().mode())
                && !noun.recipients().isEmpty()
                && deed.recipients().equals(noun.recipients())
                && sentence(noun).children(noun.trigger(), Relation.POSSESSOR).anyMatch(their -> their.tag()
                        .equals("PRP$"));
    }

    /** "Were killed in the shelling", where the noun hangs on the verb by a preposition. */
    private boolean isCauseOf(Token noun, EventCandidate harmed) {
        Sentence sentence = sentence(harmed);
        return noun.isNoun()
                && noun.relation() == Relation.PREPOSITION_OBJECT
                && sentence.head(noun)
                        .filter(in -> CAUSING.contains(in.lemma())
                                && in.head() == harmed.trigger().index())
                        .isPresent();
    }

    /** "A raid on a post in which two died": the clause hangs on the last noun of what the noun tells. */
    private boolean isWithin(Token clause, EventCandidate told) {
        Sentence sentence = sentence(told);
        return told.trigger().isNoun()
                && clause.relation() == Relation.RELATIVE_CLAUSE
                && sentence.isWithin(clause, told.trigger());
    }

    /** "Would reopen the border if the militia were disarmed": two deeds, not one. */
    private static boolean isConditionOf(EventCandidate condition, EventCandidate deed) {
        return condition.trigger().relation() == Relation.ADVERBIAL_CLAUSE
                && condition.trigger().head() == deed.trigger().index()
                && condition.status() == Status.PROPOSED;
    }

    /** "Charged them, accusing them of spying", "accused them of spying, charges that they denied": if one blames the other once. */
    boolean isBlameBeside(EventCandidate first, EventCandidate again) {
        Token word = again.trigger();
        boolean beside = word.tag().equals("VBG")
                ? word.relation() == Relation.ADVERBIAL_CLAUSE
                        && word.head() == first.trigger().index()
                : BLAMES.contains(word.lemma())
                        && word.isNoun()
                        && first.trigger().isVerb();
        return beside && !first.actors().isEmpty() && !first.recipients().isEmpty();
    }

    /** "Was in contact with", "the agreement reached in Oslo", of which both the phrase and its noun tell. */
    boolean isNoun(EventCandidate phrase, EventCandidate noun) {
        return isPactOf(phrase, noun) || isNounWithin(phrase, noun);
    }

    private static boolean isPactOf(EventCandidate noun, EventCandidate participle) {
        return noun.sentence() == participle.sentence()
                && noun.type() == EventType.AGREEMENT
                && participle.type() == EventType.AGREEMENT
                && participle.trigger().tag().equals("VBN")
                && participle.trigger().relation() == Relation.NOUN_CLAUSE
                && participle.trigger().head() == noun.trigger().index();
    }

    private boolean isNounWithin(EventCandidate phrase, EventCandidate noun) {
        return phrase.sentence() == noun.sentence()
                && phrase.entry().plover() == noun.entry().plover()
                && phrase.type() != EventType.VISIT
                && noun.trigger().isNoun()
                && phrase.entry().object().equals(noun.trigger().lemma())
                && sentence(phrase).isWithin(noun.trigger(), phrase.trigger());
    }

    /** "Attacking and fighting the troops", "detained and jailed them": words with one object between them, or "a raid, an attack". */
    boolean isJoined(EventCandidate first, EventCandidate again) {
        Sentence sentence = sentence(first);
        if (again.trigger().isNoun()) {
            return again.trigger().relation() == Relation.APPOSITION
                    && again.trigger().head() == first.trigger().index();
        }
        return again.trigger().relation() == Relation.CONJUNCT
                && again.trigger().isVerb()
                && again.trigger().head() == first.trigger().index()
                && Retellings.isAsFar(first.status(), again.status())
                && sentence.child(again.trigger(), Relation.SUBJECT).isEmpty()
                && OWN.stream().allMatch(relation -> sentence.child(first.trigger(), relation)
                        .isEmpty())
                && (sentence.child(again.trigger(), Relation.OBJECT).isPresent()
                        || sentence.child(first.trigger(), Relation.PASSIVE_SUBJECT)
                                .isPresent());
    }

    private Sentence sentence(EventCandidate candidate) {
        return text.sentences().get(candidate.sentence());
    }
}
