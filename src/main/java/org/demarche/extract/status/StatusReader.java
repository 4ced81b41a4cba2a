package org.demarche.extract.status;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Status;

/** Reads from the words around a word how far what it tells of has come, or that nobody says that it is or shall be. */
public final class StatusReader {
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

    static final Set<StatusLexicon.Sense> TO_COME = Set.of(
            StatusLexicon.Sense.ASKED,
            StatusLexicon.Sense.PROPOSED,
            StatusLexicon.Sense.AGREED,
            StatusLexicon.Sense.SCHEDULED);

    private static final Set<Status> AHEAD = Set.of(Status.MOOTED, Status.SCHEDULED);

    final Sentence sentence;
    final StatusLexicon lexicon;
    final VerbStatus verbs;
    final StatusGovernors governors;
    final Nonfinites nonfinites;
    final NounStatus nouns;

    public StatusReader(Sentence sentence, StatusLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.verbs = new VerbStatus(sentence);
        this.governors = new StatusGovernors(sentence, lexicon);
        this.nonfinites = new Nonfinites(sentence, lexicon, verbs);
        this.nouns = new NounStatus(sentence, lexicon, verbs);
    }

    /**
     * How far something has come, and by which word above it.
     *
     * @param status empty where nobody tells that it is, was or shall be
     * @param governor the word above that tells it, if one does
     * @param negated whether it is said not to be
     */
    public record Reading(
            Optional<Status> status, Optional<Token> governor, Optional<StatusLexicon.Sense> sense, boolean negated) {}

    /** What the words around a word tell. */
    public Reading read(Token word) {
        boolean negated = verbs.isNegated(word);
        if (word.isNoun() && nouns.isToCome(word)) {
            return new Reading(
                    Optional.of(Status.SCHEDULED),
                    Optional.empty(),
                    Optional.of(StatusLexicon.Sense.SCHEDULED),
                    negated);
        }
        if (word.isNoun() && nouns.isDone(word)) {
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
        return new StatusClimb(this, word).read();
    }

    static Reading untold(Token governor, boolean negated) {
        return new Reading(Optional.empty(), Optional.of(governor), Optional.of(StatusLexicon.Sense.UNTOLD), negated);
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

    /** "Proposed a deal to free them", "proposed a plan for freeing them", "is set to vote to free them". */
    private boolean isDecidedAbove(Token governor, StatusLexicon.Sense sense) {
        return (sense == StatusLexicon.Sense.SCHEDULED && governor.isNoun())
                || (sense == StatusLexicon.Sense.AGREED
                        && (governor.isNoun() || StatusGovernors.isInfinitive(sentence, governor)));
    }

    /** What a word above tells by its sense, and by the words above it. */
    Reading governed(Token governor, StatusLexicon.Sense sense, boolean negated) {
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
                    || resumed.sense().equals(Optional.of(StatusLexicon.Sense.ASKED))
                    || (resumed.sense().isEmpty()
                            && resumed.status().filter(AHEAD::contains).isPresent())) {
                return resumed;
            }
        }
        boolean denied = verbs.isNegated(governor)
                || (governor.relation() == Relation.ATTRIBUTE
                        && sentence.head(governor).filter(verbs::isNegated).isPresent());
        Optional<Status> above = governor.isVerb() ? verbs.of(governor) : Optional.of(Status.HELD);
        boolean open = above.filter(status -> status == Status.MOOTED).isPresent() && TO_COME.contains(sense);
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
}
