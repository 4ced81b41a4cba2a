package org.demarche.extract.status;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.status.StatusReader.Reading;
import org.demarche.model.Status;

/** The way from a word up the words that it hangs on, until one tells how far what the word tells of has come. */
final class StatusClimb {
    /** What says nothing of a thing that it only aims at: "launched a campaign to end the war". */
    private static final Set<StatusLexicon.Sense> LIVED =
            Set.of(StatusLexicon.Sense.ALIKE, StatusLexicon.Sense.UNDER_WAY, StatusLexicon.Sense.OVER);

    private static final Set<String> CONTAINING = WordSets.shipped().of("containing");
    private static final Set<String> VIOLENT = WordSets.shipped().of("violent");
    private static final Set<String> AIMS = Set.of("aim", "goal", "objective", "ambition");
    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those");
    private static final int FAR = 8;

    private final StatusReader reader;
    private final Sentence sentence;
    private final StatusLexicon lexicon;
    private final VerbStatus verbs;
    private final Token word;

    private Token at;
    private Optional<Status> own;
    private boolean negated;
    private boolean inClause;
    /** Whether the words passed lend what is told of them to the word. */
    private boolean carried;
    /** Whether a word passed leaves open what comes of the word. */
    private boolean open;

    StatusClimb(StatusReader reader, Token word) {
        this.reader = reader;
        this.sentence = reader.sentence;
        this.lexicon = reader.lexicon;
        this.verbs = reader.verbs;
        this.word = word;
        this.at = word;
        this.own = word.isVerb() ? verbs.of(word) : Optional.of(Status.HELD);
        this.negated = verbs.isNegated(word);
        this.inClause = word.isVerb();
        this.carried = word.isVerb();
    }

    /** What the words above tell, or if none does the word itself. */
    Reading read() {
        for (int step = 0; step < FAR; step++) {
            if (at.isVerb() && verbs.isConditional(at)) {
                return new Reading(verbs.condition(at), Optional.of(at), Optional.empty(), negated);
            }
            negated |= at.relation() == Relation.PREPOSITION && at.lemma().equals("without");
            Optional<Token> above = reader.governors.above(at);
            if (above.isEmpty() || reader.governors.isTopicOfAnother(word, at, above.get())) {
                break;
            }
            Token governor = above.get();
            Optional<Reading> told = byConstruction(governor).or(() -> bySense(governor));
            if (told.isPresent()) {
                return told.get();
            }
            inClause |= governor.isVerb();
            at = governor;
        }
        return byItself();
    }

    /** What the way in which the words passed hang on a word above tells. */
    private Optional<Reading> byConstruction(Token governor) {
        if (StatusGovernors.isMeans(sentence, at)) {
            Reading end = reader.read(governor);
            return Optional.of(new Reading(end.status(), Optional.of(governor), end.sense(), negated));
        }
        Optional<StatusLexicon.Sense> draft = at.relation() == Relation.NOUN_CLAUSE
                        && at.tag().equals("VBG")
                        && sense(governor).isEmpty()
                ? lexicon.attribute(sentence, governor)
                : Optional.empty();
        if (draft.isPresent()) {
            return draft.map(sense -> reader.governed(governor, sense, negated));
        }
        Optional<Token> promise = StatusGovernors.isPurpose(sentence, at) ? promise(governor) : Optional.empty();
        if (promise.isPresent()) {
            return promise.map(this::governed);
        }
        if (at.relation() != Relation.CONJUNCT && carried && governor.isNoun() && verbs.isNegated(governor)) {
            return Optional.of(StatusReader.untold(governor, negated));
        }
        return clausePredicate(at, governor).or(() -> containing(governor)).map(this::governed);
    }

    /** "The plan includes expelling them": as far as the plan has come. */
    private Optional<Token> containing(Token include) {
        return CONTAINING.contains(include.lemma())
                        && (at.relation() == Relation.OBJECT || at.relation() == Relation.OPEN_COMPLEMENT)
                ? sentence.children(include, Relation.SUBJECT)
                        .filter(plan -> lexicon.sense(sentence, plan)
                                .filter(sense -> sense != StatusLexicon.Sense.ALIKE)
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private Reading governed(Token governor) {
        return reader.governed(governor, lexicon.sense(sentence, governor).orElseThrow(), negated);
    }

    /** What a word above tells by its sense; a word that tells nothing may lend its own status. */
    private Optional<Reading> bySense(Token governor) {
        Optional<StatusLexicon.Sense> sense = sense(governor);
        Optional<Nonfinites.Standing> standing =
                carried && sense.isEmpty() ? reader.nonfinites.of(at, governor) : Optional.empty();
        if (sense.filter(told -> tells(governor, told)).isPresent()) {
            if (sense.get() != StatusLexicon.Sense.ALIKE) {
                return Optional.of(reader.governed(governor, sense.get(), negated));
            }
            carried = true;
            negated |= verbs.isNegated(governor);
            own = verbs.of(governor);
        } else if (standing.isPresent()) {
            return byStanding(governor, standing.get());
        } else if (governor.isVerb() && !inClause && at.relation() != Relation.CONJUNCT) {
            Optional<Status> around = verbs.of(governor);
            boolean lent = isOwnClause(at) || around.equals(Optional.of(Status.MOOTED));
            own = lent && !isKnownCause(governor, around) ? around : own;
            negated |= isOwnClause(at) && verbs.isNegated(governor);
        }
        return Optional.empty();
    }

    private Optional<StatusLexicon.Sense> sense(Token governor) {
        return at.relation() == Relation.CONJUNCT
                ? Optional.empty()
                : lexicon.sense(sentence, governor)
                        .filter(sense -> sense != StatusLexicon.Sense.ALIKE
                                || !(StatusGovernors.isInfinitive(sentence, at)
                                        || isKnownCause(governor, verbs.of(governor))));
    }

    private boolean tells(Token governor, StatusLexicon.Sense sense) {
        return !(open && LIVED.contains(sense))
                && !isOnlyReported(at, sense)
                && !isOwnerOfAim(governor)
                && !isEnding(at, governor, sense)
                && !isMasterminded(governor, sense);
    }

    /** "The aim of the talks", which have one; not "the aim of a truce". */
    private boolean isOwnerOfAim(Token governor) {
        return AIMS.contains(governor.lemma())
                && governor.isNoun()
                && word.isNoun()
                && at.relation() == Relation.PREPOSITION
                && at.lemma().equals("of")
                && word.head() == at.index()
                && (sentence.child(word, Relation.POSSESSOR).isPresent()
                        || sentence.children(word).stream()
                                .anyMatch(which -> KNOWN.contains(which.lemma())
                                        || (which.relation() == Relation.COMPOUND && which.isName())));
    }

    /** "The attack was planned by the army", not "planned for June": it took place. */
    private boolean isMasterminded(Token governor, StatusLexicon.Sense sense) {
        return sense == StatusLexicon.Sense.SCHEDULED
                && at.relation() == Relation.PASSIVE_SUBJECT
                && VIOLENT.contains(at.lemma())
                && sentence.oblique(governor, "by").findAny().isPresent();
    }

    private Optional<Reading> byStanding(Token governor, Nonfinites.Standing standing) {
        switch (standing) {
            case AS_ABOVE -> {
                own = own.or(() -> verbs.of(governor));
                negated |= verbs.isNegated(governor);
            }
            case OPEN -> {
                own = own.or(() -> Optional.of(Status.MOOTED));
                open = true;
            }
            case DECIDED -> {
                return Optional.of(reader.governed(governor, StatusLexicon.Sense.AGREED, negated));
            }
            case DUE -> own = own.or(() -> Optional.of(Status.PROPOSED));
            case NEVER -> {
                return Optional.of(StatusReader.untold(governor, negated));
            }
        }
        return Optional.empty();
    }

    private Reading byItself() {
        Optional<StatusLexicon.Sense> attribute =
                word.isNoun() && !carried ? lexicon.attribute(sentence, word) : Optional.empty();
        if (attribute.isPresent()) {
            return new Reading(Optional.of(attribute.get().status()), Optional.empty(), attribute, negated);
        }
        return new Reading(
                own.or(() -> Optional.of(reader.nouns.isGoingOn(word) ? Status.UNDER_WAY : Status.HELD)),
                Optional.empty(),
                Optional.empty(),
                negated);
    }

    /** "It is vital that they sign", "it is unclear whether they met", whose clause hangs on the verb. */
    private Optional<Token> clausePredicate(Token clause, Token be) {
        return be.lemma().equals("be")
                        && (clause.relation() == Relation.COMPLEMENT_CLAUSE
                                || clause.relation() == Relation.CLAUSAL_SUBJECT
                                || clause.relation() == Relation.ADVERBIAL_CLAUSE)
                ? sentence.children(be, Relation.ATTRIBUTE)
                        .filter(told -> !told.isVerb() && !told.isNoun())
                        .filter(told -> lexicon.sense(sentence, told).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** "Signed a deal to free them", parsed as the aim of the signing. */
    private Optional<Token> promise(Token signing) {
        return sentence.children(signing, Relation.OBJECT)
                .filter(Token::isNoun)
                .filter(noun -> lexicon.sense(sentence, noun)
                        .filter(StatusReader.TO_COME::contains)
                        .isPresent())
                .findFirst();
    }

    /** "Expect" and the like tell of what hangs on them as a clause; a deed that is said to have been done stays done. */
    private boolean isOnlyReported(Token below, StatusLexicon.Sense sense) {
        boolean done = below.isVerb()
                && below.relation() == Relation.COMPLEMENT_CLAUSE
                && below.tag().equals("VBD");
        return done && (sense == StatusLexicon.Sense.AGREED || sense == StatusLexicon.Sense.MOOTED);
    }

    /** "Only talks can end the war": what ends another thing has not ended. */
    private boolean isEnding(Token below, Token governor, StatusLexicon.Sense sense) {
        return sense == StatusLexicon.Sense.OVER
                && below.relation() == Relation.SUBJECT
                && sentence.child(governor, Relation.OBJECT).isPresent();
    }

    /** "Their killing by the army could inflame the town": what may come of a known deed leaves it as it is. */
    private boolean isKnownCause(Token governor, Optional<Status> around) {
        return around.equals(Optional.of(Status.MOOTED))
                && at.equals(word)
                && at.relation() == Relation.SUBJECT
                && sentence.children(governor, Relation.OBJECT)
                        .anyMatch(effect -> !effect.lemma().equals("place"))
                && (sentence.child(at, Relation.POSSESSOR).isPresent()
                        || sentence.children(at, Relation.DETERMINER).anyMatch(the -> KNOWN.contains(the.lemma())));
    }

    private static boolean isOwnClause(Token noun) {
        return noun.relation() == Relation.OBJECT
                || noun.relation() == Relation.SUBJECT
                || noun.relation() == Relation.PASSIVE_SUBJECT;
    }
}
