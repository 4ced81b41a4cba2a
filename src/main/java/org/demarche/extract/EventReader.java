package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Certainty;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Realis;
import org.demarche.model.Status;
import org.demarche.model.TimeSpan;

/** Reads what a word tells of as an event: its class and code, how far it has come, and who takes part; or abstains. */
final class EventReader {
    private static final Set<Plover> SPEECH =
            Set.of(Plover.REQUEST, Plover.ACCUSE, Plover.REJECT, Plover.SUPPORT, Plover.THREATEN);
    private static final Set<Plover> HARM = Set.of(Plover.SANCTION, Plover.COERCE, Plover.ASSAULT);
    private static final Set<Status> COME = Set.of(Status.HELD, Status.UNDER_WAY);
    private static final Set<String> WILL = Set.of("will", "would", "wo", "shall");
    private static final Set<String> MAYBE = Set.of("will", "would", "could", "might", "may");
    private static final Set<Plover> YIELDING =
            Set.of(Plover.RETREAT, Plover.CONCEDE, Plover.AID, Plover.COOPERATE, Plover.AGREE);
    private static final Set<String> FIRST = Set.of("we", "i");
    private static final Set<String> LASTING = Set.of(
            "longstanding", "long-standing", "long", "ongoing", "continuing", "continued", "repeated", "constant");
    private static final Set<String> INQUIRING = Set.of("ask", "press", "question");
    private static final Set<String> WONDERING = Set.of("whether", "if");
    private static final Set<String> REPORTERS = Set.of("reporter", "journalist", "correspondent", "interviewer");
    private static final Set<String> AT = Set.of("to", "on", "for", "against", "at", "from", "by");
    private static final Set<String> OFFERING = Set.of(
            "offer", "pledge", "promise", "vow", "commit", "volunteer", "agree", "ready", "willing", "undertake");
    private static final int FRONT = 3;
    private static final Set<String> VOWING = Set.of("vow", "swear");
    private static final Set<Plover> TRANSITIVE =
            Set.of(Plover.AGREE, Plover.SUPPORT, Plover.ACCUSE, Plover.AID, Plover.CONCEDE, Plover.REJECT);
    private static final Set<String> WHILE = Set.of("year", "decade", "month");

    private final StatusLexicon statuses = StatusLexicon.shipped();

    /**
     * What a word of a sentence tells of; that somebody wants something is told too, since what is refused later is that.
     *
     * @param time when it is, if the sentence tells
     */
    Optional<EventCandidate> read(
            EventTrigger told, Sentence sentence, Parties parties, Optional<TimeSpan> time, boolean ahead) {
        StatusReader.Reading read = thought(sentence, told, new StatusReader(sentence, statuses).read(told.word()));
        if (told.entry().attitude()
                || (isQuestion(sentence) && !isMaybe(sentence, told.word()))
                || isInquiry(sentence, told)
                || isUnfinished(sentence, told)
                || isMetWith(sentence, told)
                || read.status().isEmpty()) {
            return Optional.empty();
        }
        boolean refused = read.negated() && isRefusal(sentence, told);
        if (read.negated() && !refused && read.sense().isEmpty()) {
            return Optional.empty();
        }
        ParticipantReader.Reading who = new ParticipantReader(sentence, parties, statuses).read(told);
        Status status = refused || isThoughtOf(sentence, told, who) || isMaybe(sentence, told.word())
                ? refused ? Status.HELD : Status.MOOTED
                : status(told, sentence, read, time, ahead);
        boolean conditional = Conditions.of(sentence, told.word()).isPresent();
        Kind kind =
                refused ? new Kind(EventType.EVENT, Plover.REJECT, Status.HELD) : kind(told, read, status, conditional);
        return Optional.of(new EventCandidate(
                told,
                kind.type(),
                kind.plover(),
                kind.status(),
                modality(sentence, told.word(), kind.status()),
                read.governor(),
                List.copyOf(who.actors()),
                List.copyOf(who.recipients()),
                who.evidence()));
    }

    /**
     * What is only asked about or conditional but could well be: "asked whether Oslo would sign" moots it, "would talk if
     * the prisoners were freed" demands it.
     */
    private static StatusReader.Reading thought(Sentence sentence, EventTrigger told, StatusReader.Reading read) {
        Token word = told.word();
        if (read.status().isPresent() || !word.isVerb()) {
            return read;
        }
        boolean open = isHelped(sentence, word, MAYBE)
                && Stream.of(read.governor(), sentence.head(word))
                        .flatMap(Optional::stream)
                        .anyMatch(asked -> INQUIRING.contains(asked.lemma()));
        boolean wished = YIELDING.contains(told.entry().plover())
                && read.governor().equals(Optional.of(word))
                && sentence.head(word)
                        .filter(step -> isHelped(sentence, step, MAYBE))
                        .isPresent();
        return open || wished
                ? new StatusReader.Reading(
                        Optional.of(wished ? Status.PROPOSED : Status.MOOTED),
                        read.governor(),
                        Optional.of(wished ? StatusLexicon.Sense.PROPOSED : StatusLexicon.Sense.MOOTED),
                        read.negated())
                : read;
    }

    private static boolean isHelped(Sentence sentence, Token verb, Set<String> auxiliaries) {
        return sentence.children(verb, Relation.AUXILIARY).anyMatch(aux -> auxiliaries.contains(aux.lemma()));
    }

    /** Whether the last of the parties of a noun was taken into a clause of what may be: "among A and B might …". */
    private boolean isThoughtOf(Sentence sentence, EventTrigger told, ParticipantReader.Reading who) {
        StatusReader reader = new StatusReader(sentence, statuses);
        return told.word().isNoun()
                && who.tokens().stream()
                        .filter(token -> token.relation() == Relation.SUBJECT
                                && token.index() > told.word().index())
                        .anyMatch(token -> reader.read(token).status().equals(Optional.of(Status.MOOTED)));
    }

    /** What it is, in the end. */
    private record Kind(EventType type, Plover plover, Status status) {}

    private static Kind kind(EventTrigger told, StatusReader.Reading read, Status status, boolean conditional) {
        EventType type = told.entry().type();
        Plover plover = told.entry().plover();
        boolean announced = read.sense().isEmpty() && !COME.contains(status);
        if (type == EventType.THREAT && HARM.contains(plover)) {
            return announced
                    ? new Kind(EventType.THREAT, Plover.THREATEN, Status.HELD)
                    : new Kind(EventType.SANCTION, plover, status);
        }
        if (announced && conditional && status != Status.MOOTED && HARM.contains(plover)) {
            return new Kind(EventType.THREAT, Plover.THREATEN, Status.HELD);
        }
        boolean own = read.governor()
                .filter(above -> OFFERING.contains(above.lemma()))
                .isPresent();
        EventKind known = EventKind.of(told.entry(), told.word().isNoun(), status, own);
        return new Kind(known.type(), known.plover(), status);
    }

    /** "Will Kenya expel the envoy?": what a question with "will" or "could" asks for may be. */
    private static boolean isMaybe(Sentence sentence, Token word) {
        return word.isVerb()
                && word.head() < 0
                && isQuestion(sentence)
                && sentence.children(word, Relation.AUXILIARY)
                        .anyMatch(may -> may.tag().equals("MD")
                                && sentence.children(word, Relation.SUBJECT)
                                        .anyMatch(subject -> subject.index() > may.index())
                                && may.index() <= FRONT);
    }

    private Status status(
            EventTrigger told, Sentence sentence, StatusReader.Reading read, Optional<TimeSpan> time, boolean ahead) {
        Status status = read.status().orElseThrow();
        Token word = told.word();
        boolean speech = SPEECH.contains(told.entry().plover()) && told.entry().type() != EventType.AGREEMENT;
        if (speech && word.isNoun() && read.sense().equals(Optional.of(StatusLexicon.Sense.PROPOSED))) {
            return Status.HELD;
        }
        if (told.entry().plover() == Plover.AGREE || word.lemma().equals("invite")) {
            Optional<Status> own = statuses.sense(sentence, word).map(StatusLexicon.Sense::status);
            return read.sense().isEmpty() && COME.contains(status) ? own.orElse(status) : status;
        }
        if (COME.contains(status) && told.entry().awaits()) {
            return Status.SCHEDULED;
        }
        if (COME.contains(status) && isLasting(sentence, word)) {
            return Status.UNDER_WAY;
        }
        if (!speech && status == Status.HELD && read.sense().isEmpty() && ahead) {
            return Status.SCHEDULED;
        }
        boolean vowed =
                read.governor().filter(above -> VOWING.contains(above.lemma())).isPresent();
        if (vowed && HARM.contains(told.entry().plover())) {
            return Status.MOOTED;
        }
        boolean planned = read.sense().equals(Optional.of(StatusLexicon.Sense.SCHEDULED));
        if (status == Status.SCHEDULED
                && time.isEmpty()
                && !(planned && EventMaker.isMeeting(told.entry().type()))) {
            return Status.AGREED;
        }
        boolean dated = status == Status.AGREED
                && time.isPresent()
                && EventMaker.isMeeting(told.entry().type());
        return dated ? Status.SCHEDULED : status;
    }

    /** "Would not accept", told of another: that is a refusal; "we will not" is only what somebody thinks. */
    private static boolean isRefusal(Sentence sentence, EventTrigger told) {
        return told.word().isVerb()
                && (told.entry().plover() == Plover.AGREE || told.entry().type() == EventType.AGREEMENT)
                && isHelped(sentence, told.word(), WILL)
                && sentence.related(told.word(), Relation.SUBJECT)
                        .noneMatch(subject -> FIRST.contains(subject.lemma()));
    }

    /** "Asked whether", "asked about", "pressed by reporters": who only wants to know demands nothing. */
    private static boolean isInquiry(Sentence sentence, EventTrigger told) {
        Token word = told.word();
        if (!INQUIRING.contains(word.lemma()) || !word.isVerb()) {
            return false;
        }
        boolean clause = sentence.children(word).stream()
                .filter(Token::isVerb)
                .flatMap(verb -> sentence.children(verb).stream())
                .anyMatch(mark -> WONDERING.contains(mark.lemma()) || mark.tag().startsWith("W"));
        boolean about = sentence.children(word, Relation.PREPOSITION)
                .anyMatch(preposition -> preposition.lemma().equals("about"));
        return clause
                || about
                || sentence.oblique(word, "by").anyMatch(by -> REPORTERS.contains(by.lemma()))
                || (word.relation() == Relation.ADVERBIAL_CLAUSE
                        && word.tag().equals("VBN")
                        && sentence.child(word, Relation.OPEN_COMPLEMENT).isEmpty()
                        && sentence.children(word, Relation.PREPOSITION)
                                .noneMatch(preposition -> preposition.lemma().equals("for")));
    }

    /** "Benin had accepted": without what it accepts, a verb that needs an object tells too little. */
    private static boolean isUnfinished(Sentence sentence, EventTrigger told) {
        return told.word().isVerb()
                && TRANSITIVE.contains(told.entry().plover())
                && told.entry().type() == EventType.EVENT
                && told.entry().isOpen()
                && told.word().relation() != Relation.RELATIVE_CLAUSE
                && Stream.of(
                                Relation.OBJECT,
                                Relation.PASSIVE_SUBJECT,
                                Relation.OPEN_COMPLEMENT,
                                Relation.COMPLEMENT_CLAUSE,
                                Relation.INDIRECT_OBJECT,
                                Relation.PARTICLE)
                        .flatMap(relation -> sentence.related(told.word(), relation))
                        .findAny()
                        .isEmpty()
                && AT.stream()
                        .flatMap(preposition -> sentence.oblique(told.word(), preposition))
                        .findAny()
                        .isEmpty();
    }

    /** "The attack was met with force" tells of no meeting. */
    private static boolean isMetWith(Sentence sentence, EventTrigger told) {
        return EventMaker.isMeeting(told.entry().type())
                && sentence.child(told.word(), Relation.PASSIVE_AUXILIARY).isPresent()
                && told.word().lemma().equals("meet");
    }

    private static boolean isQuestion(Sentence sentence) {
        return sentence.tokens().stream().skip(Math.max(0, sentence.size() - 2)).anyMatch(mark -> mark.form()
                .equals("?"));
    }

    /** Whether words beside it say that it goes on: "a longstanding appeal", "has appealed for many years". */
    private static boolean isLasting(Sentence sentence, Token word) {
        return sentence.children(word).stream()
                .anyMatch(child -> LASTING.contains(child.lemma())
                        || (child.lemma().equals("for")
                                && sentence.children(child).stream().anyMatch(span -> WHILE.contains(span.lemma()))));
    }

    /** The axes as the words tell them, in keeping with how far it has come. */
    private static Modality modality(Sentence sentence, Token word, Status status) {
        Modality read = new ModalityReader(sentence).read(word);
        Realis realis =
                switch (status) {
                    case MOOTED, PROPOSED -> Realis.HYPOTHETICAL;
                    case AGREED, SCHEDULED, POSTPONED, CANCELLED -> Realis.INTENDED;
                    default -> Realis.ACTUAL;
                };
        Certainty certainty =
                switch (realis) {
                    case HYPOTHETICAL -> Certainty.POSSIBLE;
                    default -> read.realis() == Realis.ACTUAL ? read.certainty() : Certainty.CERTAIN;
                };
        return new Modality(certainty, realis, status == Status.DENIED);
    }
}
