package org.demarche.extract.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.grammar.Lasting;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.status.StatusLexicon;
import org.demarche.extract.status.StatusReader;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;
import org.demarche.model.TimeSpan;

/** How far an event has come, by what the words around it tell and by what kind of event it is. */
final class EventProgress {
    /** What is said once however long it is held against somebody: "has long accused". */
    private static final Set<Plover> ANSWERING = Set.of(Plover.ACCUSE, Plover.REJECT);

    private static final Set<Plover> ANNOUNCED = Set.of(Plover.REQUEST, Plover.ACCUSE);
    private static final Set<Plover> HARM = Set.of(Plover.SANCTION, Plover.COERCE, Plover.ASSAULT);
    private static final Set<Plover> YIELDING =
            Set.of(Plover.RETREAT, Plover.CONCEDE, Plover.AID, Plover.COOPERATE, Plover.AGREE);
    /** What is offered, rejected or denied of a word was said all the same. */
    private static final Set<StatusLexicon.Sense> ANSWERED =
            Set.of(StatusLexicon.Sense.PROPOSED, StatusLexicon.Sense.DENIED);

    /** What is said to be done with a deed that is no other deed: "hold talks", "resume talks". */
    private static final Set<StatusLexicon.Sense> CARRYING =
            Set.of(StatusLexicon.Sense.ALIKE, StatusLexicon.Sense.UNDER_WAY);

    private static final Set<String> MAYBE = Set.of("will", "would", "could", "might", "may");
    static final Set<String> INQUIRING = Set.of("ask", "press", "question");
    /** What is done with a censure that nobody has voiced yet. */
    private static final Set<String> DRAFTING = Set.of("veto", "vote", "propose", "table", "float", "moot");

    private static final Set<String> SELF = Set.of("it", "its", "he", "she", "they");
    private static final Set<String> INVITING = Set.of("invite", "invitation");
    private static final Set<String> PERFORMED = Set.of(
            "thank", "commend", "congratulate", "praise", "applaud", "salute", "condemn", "apologise", "apologize");
    static final Set<String> VOWING = Set.of("vow", "swear");
    /** By these words who will do harm only threatens it. */
    private static final Set<String> THREATENING = Set.of("vow", "swear", "promise", "pledge", "warn", "caution");

    private static final Set<String> LIKELY = WordSets.shipped().of("likely");
    private static final Set<String> GUESSING = WordSets.shipped().of("guessing");

    private final Sentence sentence;
    private final EventTrigger told;
    private final StatusLexicon statuses;
    private final Lasting lasting;

    EventProgress(Sentence sentence, EventTrigger told, StatusLexicon statuses) {
        this.sentence = sentence;
        this.told = told;
        this.statuses = statuses;
        this.lasting = new Lasting(sentence);
    }

    /**
     * What the words around tell; what is only asked about or conditional but could well be: "asked whether Oslo would sign" moots it, "would talk if
     * the prisoners were freed" demands it.
     */
    StatusReader.Reading read() {
        StatusReader.Reading read = new StatusReader(sentence, statuses).read(told.word());
        Token word = told.word();
        if (read.status().isPresent() || !word.isVerb()) {
            return read;
        }
        boolean open = isHelped(word)
                && Stream.of(read.governor(), sentence.head(word))
                        .flatMap(Optional::stream)
                        .anyMatch(asked -> INQUIRING.contains(asked.lemma()));
        boolean wished = YIELDING.contains(told.entry().plover())
                && read.sense().isEmpty()
                && read.governor()
                        .filter(condition -> condition.equals(word) || condition.index() == word.head())
                        .flatMap(sentence::head)
                        .filter(this::isHelped)
                        .isPresent();
        return open || wished
                ? new StatusReader.Reading(
                        Optional.of(wished ? Status.PROPOSED : Status.MOOTED),
                        read.governor(),
                        Optional.of(wished ? StatusLexicon.Sense.PROPOSED : StatusLexicon.Sense.MOOTED),
                        read.negated())
                : read;
    }

    /** "Will not meet", "said that it would not fire", "said it had not fired": who would do it, or did it, says that it is not so. */
    boolean isDisclaimed() {
        Token verb =
                told.word().isVerb() ? told.word() : sentence.head(told.word()).orElse(told.word());
        boolean speech = told.entry().plover().isSpeech() && told.entry().type() != EventType.AGREEMENT;
        if (told.entry().type().isMeeting()
                && verb.isVerb()
                && sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(aux -> Auxiliaries.WILL.contains(aux.lemma()))) {
            return true;
        }
        return !speech
                && verb.isVerb()
                && verb.relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.related(verb, Relation.SUBJECT).anyMatch(self -> SELF.contains(self.lemma()))
                && sentence.head(verb)
                        .filter(said -> WordSets.shipped().of("saying").contains(said.lemma()))
                        .isPresent();
    }

    private boolean isHelped(Token verb) {
        return sentence.children(verb, Relation.AUXILIARY).anyMatch(aux -> MAYBE.contains(aux.lemma()));
    }

    /**
     * The status of what is told.
     *
     * @param time when it is, if the sentence tells
     * @param ahead whether that lies after the day of publication
     */
    Status status(StatusReader.Reading read, Optional<TimeSpan> time, boolean ahead) {
        Status status = read.status().orElseThrow();
        Token word = told.word();
        boolean speech = told.entry().plover().isSpeech() && told.entry().type() != EventType.AGREEMENT;
        if (told.entry().plover() == Plover.ACCUSE && isDrafted(word)) {
            return Status.PROPOSED;
        }
        if (speech && word.isNoun() && read.sense().filter(ANSWERED::contains).isPresent()) {
            return Status.HELD;
        }
        if (speech && isAttended(word, sentence)) {
            return Status.HELD;
        }
        if (speech && ((status == Status.AGREED && isVotedFor(read)) || isPerformed(read))) {
            return Status.HELD;
        }
        if (told.entry().plover() == Plover.AGREE || INVITING.contains(word.lemma())) {
            Optional<Status> own = statuses.sense(sentence, word).map(StatusLexicon.Sense::status);
            return read.sense().isEmpty() && status.hasCome() ? own.orElse(status) : status;
        }
        if (status == Status.SCHEDULED && read.sense().isEmpty() && isOnlyLikely(word)) {
            return Status.MOOTED;
        }
        if (status.hasCome() && told.entry().awaits()) {
            return Status.SCHEDULED;
        }
        if (status.hasCome()
                && (lasting.is(word) || (!speech && lasting.isHabit(word)))
                && !ANSWERING.contains(told.entry().plover())) {
            return Status.UNDER_WAY;
        }
        if (status == Status.UNDER_WAY
                && told.entry().plover() == Plover.THREATEN
                && read.sense().isEmpty()) {
            return Status.HELD;
        }
        if (!speech
                && status == Status.HELD
                && read.sense().isEmpty()
                && ahead
                && !word.tag().equals("VBD")) {
            return Status.SCHEDULED;
        }
        if (status == Status.MOOTED
                && (!speech || ANNOUNCED.contains(told.entry().plover()))
                && read.sense().isEmpty()
                && isToldBefore(word)) {
            return time.isPresent() ? Status.SCHEDULED : Status.AGREED;
        }
        boolean expected = status == Status.MOOTED
                && time.isPresent()
                && ahead
                && told.entry().type().isMeeting()
                && read.governor().filter(this::isExpected).isPresent();
        if (expected) {
            return Status.SCHEDULED;
        }
        boolean vowed = read.governor()
                .filter(above -> THREATENING.contains(above.lemma()))
                .isPresent();
        if (vowed && HARM.contains(told.entry().plover())) {
            return Status.MOOTED;
        }
        boolean planned = read.sense().equals(Optional.of(StatusLexicon.Sense.SCHEDULED));
        if (status == Status.SCHEDULED
                && time.isEmpty()
                && !(planned && told.entry().type().isMeeting())) {
            return Status.AGREED;
        }
        boolean dated = status == Status.AGREED
                && time.isPresent()
                && told.entry().type().isMeeting();
        return dated ? Status.SCHEDULED : status;
    }

    /** "At Oslo's request": by what somebody asked for before. */
    static boolean isAttended(Token noun, Sentence sentence) {
        return noun.isNoun()
                && noun.relation() == Relation.PREPOSITION_OBJECT
                && sentence.head(noun).filter(at -> at.lemma().equals("at")).isPresent()
                && sentence.child(noun, Relation.POSSESSOR).isPresent();
    }

    /** "Voted to condemn them", which condemns them. */
    private static boolean isVotedFor(StatusReader.Reading read) {
        return read.governor().filter(vote -> vote.lemma().equals("vote")).isPresent();
    }

    /** "Would like to thank Oslo", which thanks it. */
    private boolean isPerformed(StatusReader.Reading read) {
        return PERFORMED.contains(told.word().lemma())
                && read.governor()
                        .filter(like -> like.lemma().equals("like"))
                        .filter(like -> sentence.children(like, Relation.AUXILIARY)
                                .anyMatch(would -> would.lemma().equals("would")))
                        .isPresent();
    }

    /** "Will likely close it", "the talks will likely fail", "believes that they will close it". */
    private boolean isOnlyLikely(Token word) {
        Token verb = word.isVerb() ? word : sentence.head(word).orElse(word);
        return sentence.children(verb, Relation.ADVERB).anyMatch(adverb -> LIKELY.contains(adverb.lemma()))
                || (verb.relation() == Relation.COMPLEMENT_CLAUSE
                        && sentence.head(verb)
                                .filter(above -> GUESSING.contains(above.lemma()))
                                .isPresent());
    }

    /** "Is expected to meet", of a meeting that has its day. */
    private boolean isExpected(Token above) {
        return above.lemma().equals("expect")
                && above.tag().equals("VBN")
                && sentence.child(above, Relation.PASSIVE_AUXILIARY).isPresent();
    }

    private boolean isDrafted(Token noun) {
        return noun.isNoun()
                && noun.relation() == Relation.OBJECT
                && sentence.head(noun)
                        .filter(verb -> DRAFTING.contains(verb.lemma()))
                        .isPresent();
    }

    /** "Said that she would sign it on Monday", "that she would go and resume the talks", which she will. */
    private boolean isToldBefore(Token word) {
        Token own = word.relation() == Relation.OBJECT
                ? sentence.head(word)
                        .filter(verb -> statuses.sense(sentence, verb)
                                .filter(CARRYING::contains)
                                .isPresent())
                        .orElse(word)
                : word;
        Token verb = own.relation() == Relation.CONJUNCT
                        && sentence.child(own, Relation.AUXILIARY).isEmpty()
                ? sentence.head(own).orElse(own)
                : own;
        return verb.isVerb()
                && verb.relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(aux -> aux.lemma().equals("would"))
                && sentence.head(verb)
                        .filter(said -> said.tag().equals("VBD") || said.tag().equals("VBG"))
                        .isPresent()
                && Conditions.of(sentence, word).isEmpty();
    }
}
