package org.demarche.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Status;

/** Reads from the words around a word how far what it tells of has come, or that nobody says that it is or shall be. */
final class StatusReader {
    /** Who has none of these does not mean to do it. */
    private static final Set<String> INTENTIONS = WordSets.shipped().of("intentions");

    private static final Set<StatusLexicon.Sense> STOPPED =
            Set.of(StatusLexicon.Sense.POSTPONED, StatusLexicon.Sense.CANCELLED);

    /** What decides on whatever stands below, however far: "the possibility of arranging a summit". */
    private static final Set<StatusLexicon.Sense> DECIDING =
            Set.of(StatusLexicon.Sense.MOOTED, StatusLexicon.Sense.DENIED, StatusLexicon.Sense.UNTOLD);

    /** Nobody tells that something shall be that is not wanted, offered, agreed or planned. */
    private static final Set<StatusLexicon.Sense> UNSAID_IF_DENIED = Set.of(
            StatusLexicon.Sense.MOOTED,
            StatusLexicon.Sense.PROPOSED,
            StatusLexicon.Sense.AGREED,
            StatusLexicon.Sense.SCHEDULED);

    /** What stays thought of where it is told as a condition: "if they go ahead with plans to shut it". */
    private static final Set<StatusLexicon.Sense> PLANNED =
            Set.of(StatusLexicon.Sense.SCHEDULED, StatusLexicon.Sense.MOOTED);

    private static final Set<StatusLexicon.Sense> TO_COME = Set.of(
            StatusLexicon.Sense.ASKED,
            StatusLexicon.Sense.PROPOSED,
            StatusLexicon.Sense.AGREED,
            StatusLexicon.Sense.SCHEDULED);

    private static final Set<Relation> AFTER =
            Set.of(Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.MODIFIER, Relation.APPOSITION);

    /** What says nothing of a thing that it only aims at: "launched a campaign to end the war". */
    private static final Set<StatusLexicon.Sense> LIVED =
            Set.of(StatusLexicon.Sense.ALIKE, StatusLexicon.Sense.UNDER_WAY, StatusLexicon.Sense.OVER);

    private static final int FAR = 8;

    private final Sentence sentence;
    private final StatusLexicon lexicon;
    private final VerbStatus verbs;
    private final StatusGovernors governors;
    private final Nonfinites nonfinites;

    StatusReader(Sentence sentence, StatusLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.verbs = new VerbStatus(sentence);
        this.governors = new StatusGovernors(sentence, lexicon);
        this.nonfinites = new Nonfinites(sentence, lexicon, verbs);
    }

    /**
     * How far something has come, and by which word above it.
     *
     * @param status empty where nobody tells that it is, was or shall be
     * @param governor the word above that tells it, if one does
     * @param negated whether it is said not to be
     */
    record Reading(
            Optional<Status> status, Optional<Token> governor, Optional<StatusLexicon.Sense> sense, boolean negated) {}

    /** What the words around a word tell. */
    Reading read(Token word) {
        Optional<Status> own = word.isVerb() ? verbs.of(word) : Optional.of(Status.HELD);
        boolean negated = verbs.isNegated(word);
        if (word.isNoun() && isToCome(word)) {
            return new Reading(
                    Optional.of(Status.SCHEDULED),
                    Optional.empty(),
                    Optional.of(StatusLexicon.Sense.SCHEDULED),
                    negated);
        }
        if (word.isNoun() && isDone(word)) {
            return new Reading(Optional.of(Status.HELD), Optional.empty(), Optional.empty(), false);
        }
        Optional<Token> predicate = predicate(word);
        if (predicate.isPresent()) {
            return governed(
                    predicate.get(), lexicon.sense(sentence, predicate.get()).orElseThrow(), negated);
        }
        Optional<Reading> stopped = stopped(word);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        Token at = word;
        boolean inClause = word.isVerb();
        boolean carried = word.isVerb();
        boolean open = false;
        for (int step = 0; step < FAR; step++) {
            if (at.isVerb() && verbs.isConditional(at)) {
                return new Reading(verbs.condition(at), Optional.of(at), Optional.empty(), negated);
            }
            if (at.relation() == Relation.PREPOSITION && at.lemma().equals("without")) {
                negated = true;
            }
            Optional<Token> above = governors.above(at);
            if (above.isEmpty() || governors.isTopicOfAnother(word, at, above.get())) {
                break;
            }
            Token governor = above.get();
            if (StatusGovernors.isMeans(sentence, at)) {
                Reading end = read(governor);
                return new Reading(end.status(), Optional.of(governor), end.sense(), negated);
            }
            Optional<Token> promise = StatusGovernors.isPurpose(sentence, at) ? promise(governor) : Optional.empty();
            if (promise.isPresent()) {
                return governed(
                        promise.get(), lexicon.sense(sentence, promise.get()).orElseThrow(), negated);
            }
            if (at.relation() != Relation.CONJUNCT && carried && governor.isNoun() && verbs.isNegated(governor)) {
                return untold(governor, negated);
            }
            Optional<Token> told = clausePredicate(at, governor);
            if (told.isPresent()) {
                return governed(told.get(), lexicon.sense(sentence, told.get()).orElseThrow(), negated);
            }
            Optional<StatusLexicon.Sense> sense =
                    at.relation() == Relation.CONJUNCT ? Optional.empty() : lexicon.sense(sentence, governor);
            if (sense.filter(StatusLexicon.Sense.ALIKE::equals).isPresent()
                    && StatusGovernors.isInfinitive(sentence, at)) {
                sense = Optional.empty();
            }
            Optional<Nonfinites.Standing> standing =
                    carried && sense.isEmpty() ? nonfinites.of(at, governor) : Optional.empty();
            if (sense.isPresent()
                    && !(open && LIVED.contains(sense.get()))
                    && !isOnlyReported(at, sense.get())
                    && !isEnding(at, governor, sense.get())) {
                boolean alike = sense.get() == StatusLexicon.Sense.ALIKE;
                if (!alike) {
                    return governed(governor, sense.get(), negated);
                }
                carried = true;
                negated |= verbs.isNegated(governor);
                own = verbs.of(governor);
            } else if (standing.isPresent()) {
                switch (standing.get()) {
                    case AS_ABOVE -> own = own.or(() -> verbs.of(governor));
                    case OPEN -> own = own.or(() -> Optional.of(Status.MOOTED));
                    case DUE -> own = own.or(() -> Optional.of(Status.PROPOSED));
                    case NEVER -> {
                        return untold(governor, negated);
                    }
                }
                open |= standing.get() == Nonfinites.Standing.OPEN;
                negated |= standing.get() == Nonfinites.Standing.AS_ABOVE && verbs.isNegated(governor);
            } else if (governor.isVerb() && !inClause && at.relation() != Relation.CONJUNCT) {
                Optional<Status> around = verbs.of(governor);
                own = isOwnClause(at) || around.equals(Optional.of(Status.MOOTED)) ? around : own;
                negated |= isOwnClause(at) && verbs.isNegated(governor);
            }
            inClause |= governor.isVerb();
            at = governor;
        }
        Optional<StatusLexicon.Sense> attribute =
                word.isNoun() && !carried ? lexicon.attribute(sentence, word) : Optional.empty();
        if (attribute.isPresent()) {
            return new Reading(Optional.of(attribute.get().status()), Optional.empty(), attribute, negated);
        }
        return new Reading(
                own.or(() -> Optional.of(isGoingOn(word) ? Status.UNDER_WAY : Status.HELD)),
                Optional.empty(),
                Optional.empty(),
                negated);
    }

    /** "The sanctions imposed in spring", "a pact that they signed": done whatever becomes of it. */
    private boolean isDone(Token noun) {
        return sentence.children(noun).stream()
                .filter(clause -> (clause.relation() == Relation.RELATIVE_CLAUSE
                                && clause.tag().equals("VBD"))
                        || (clause.relation() == Relation.NOUN_CLAUSE
                                && clause.tag().equals("VBN")
                                && sentence.child(clause, Relation.AUXILIARY).isEmpty()))
                .filter(clause -> !verbs.isNegated(clause))
                .anyMatch(clause -> lexicon.sense(sentence, clause)
                        .filter(sense -> sense == StatusLexicon.Sense.ALIKE)
                        .isPresent());
    }

    private static Reading untold(Token governor, boolean negated) {
        return new Reading(Optional.empty(), Optional.of(governor), Optional.of(StatusLexicon.Sense.UNTOLD), negated);
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

    /** "Talks are due", "a visit is likely". */
    private Optional<Token> predicate(Token subject) {
        return sentence.head(subject)
                .filter(be -> be.lemma().equals("be") && subject.relation() == Relation.SUBJECT)
                .flatMap(be -> sentence.children(be, Relation.ATTRIBUTE)
                        .filter(told -> !told.isVerb() && !told.isNoun())
                        .filter(told -> lexicon.sense(sentence, told).isPresent())
                        .findFirst());
    }

    /** "The pact that they were to sign was put off": with the pact its signing. */
    private Optional<Reading> stopped(Token verb) {
        return sentence.head(verb)
                .filter(noun -> verb.relation() == Relation.RELATIVE_CLAUSE && noun.isNoun())
                .filter(noun -> verbs.of(verb).filter(Status.SCHEDULED::equals).isPresent())
                .map(this::read)
                .filter(reading -> reading.sense().filter(STOPPED::contains).isPresent());
    }

    /** "Resume talks", "the war, which broke out in spring". */
    private boolean isGoingOn(Token word) {
        return Stream.concat(
                        word.isVerb() ? Stream.of(word) : Stream.empty(),
                        word.isNoun() ? sentence.children(word, Relation.RELATIVE_CLAUSE) : Stream.empty())
                .flatMap(verb -> lexicon.sense(sentence, verb).stream())
                .anyMatch(sense -> sense == StatusLexicon.Sense.UNDER_WAY);
    }

    /** "The summit, to be held in autumn", "talks due on Monday", "a visit that was planned for June". */
    private boolean isToCome(Token noun) {
        return sentence.tokens().stream().anyMatch(verb -> isToBeHeld(sentence, noun, verb))
                || isAhead(noun)
                || sentence.children(noun).stream()
                        .filter(child -> child.index() > noun.index())
                        .anyMatch(child -> (child.isVerb()
                                        && child.tag().equals("VB")
                                        && child.relation() == Relation.NOUN_CLAUSE
                                        && sentence.child(child, Relation.PASSIVE_AUXILIARY)
                                                .isPresent())
                                || (AFTER.contains(child.relation())
                                        && lexicon.sense(sentence, child)
                                                .equals(Optional.of(StatusLexicon.Sense.SCHEDULED))));
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

    /** "Signed a deal to free them", parsed as the aim of the signing. */
    private Optional<Token> promise(Token signing) {
        return sentence.children(signing, Relation.OBJECT)
                .filter(Token::isNoun)
                .filter(noun ->
                        lexicon.sense(sentence, noun).filter(TO_COME::contains).isPresent())
                .findFirst();
    }

    /** "Proposed a deal to free them". */
    private static boolean isDecidedAbove(Token governor, StatusLexicon.Sense sense) {
        return governor.isNoun() && sense == StatusLexicon.Sense.AGREED;
    }

    private Reading governed(Token governor, StatusLexicon.Sense sense, boolean negated) {
        Optional<Reading> over = Optional.of(read(governor))
                .filter(reading -> reading.sense().filter(DECIDING::contains).isPresent()
                        || reading.status().isEmpty()
                        || (isDecidedAbove(governor, sense)
                                && reading.sense().filter(TO_COME::contains).isPresent()));
        if (over.isPresent() && sense != StatusLexicon.Sense.DENIED) {
            boolean conditional =
                    over.get().status().isEmpty() && over.get().sense().isEmpty();
            return conditional && PLANNED.contains(sense)
                    ? new Reading(Optional.of(Status.MOOTED), Optional.of(governor), Optional.of(sense), negated)
                    : over.get();
        }
        if (sense == StatusLexicon.Sense.UNDER_WAY && governor.isVerb()) {
            Reading resumed = read(governor);
            if (resumed.sense().filter(UNSAID_IF_DENIED::contains).isPresent()
                    || resumed.sense().equals(Optional.of(StatusLexicon.Sense.ASKED))) {
                return resumed;
            }
        }
        boolean denied = verbs.isNegated(governor)
                || (governor.relation() == Relation.ATTRIBUTE
                        && sentence.head(governor).filter(verbs::isNegated).isPresent());
        Optional<Status> above = governor.isVerb() ? verbs.of(governor) : Optional.of(Status.HELD);
        boolean open = above.filter(status -> status == Status.MOOTED).isPresent()
                && (sense.status() == Status.PROPOSED || sense.status() == Status.AGREED);
        if (denied && INTENTIONS.contains(governor.lemma())) {
            return new Reading(
                    Optional.of(Status.DENIED), Optional.of(governor), Optional.of(StatusLexicon.Sense.DENIED), false);
        }
        boolean unwanted = denied && UNSAID_IF_DENIED.contains(sense);
        if (denied && sense == StatusLexicon.Sense.DENIED) {
            return new Reading(Optional.of(Status.MOOTED), Optional.of(governor), Optional.of(sense), negated);
        }
        Optional<Status> status = sense == StatusLexicon.Sense.UNTOLD || unwanted
                ? Optional.empty()
                : open
                        ? Optional.of(Status.MOOTED)
                        : sense == StatusLexicon.Sense.OVER && (denied || above.equals(Optional.of(Status.MOOTED)))
                                ? Optional.of(Status.UNDER_WAY)
                                : sense == StatusLexicon.Sense.UNDER_WAY
                                                && above.filter(coming ->
                                                                coming == Status.MOOTED || coming == Status.SCHEDULED)
                                                        .isPresent()
                                        ? above
                                        : Optional.of(hasEnded(governor) ? Status.HELD : sense.status());
        return new Reading(status, Optional.of(governor), Optional.of(sense), negated);
    }

    /** "Began in spring and were suspended in autumn". */
    private boolean hasEnded(Token begun) {
        return sentence.children(begun, Relation.CONJUNCT)
                .flatMap(verb -> lexicon.sense(sentence, verb).stream())
                .anyMatch(sense -> sense == StatusLexicon.Sense.OVER);
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

    private static boolean isOwnClause(Token noun) {
        return noun.relation() == Relation.OBJECT
                || noun.relation() == Relation.SUBJECT
                || noun.relation() == Relation.PASSIVE_SUBJECT;
    }
}
