package org.demarche.extract;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Certainty;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Position;
import org.demarche.model.Realis;
import org.demarche.model.Span;
import org.demarche.model.Status;

/**
 * Makes an event of the deed that somebody asks for, offers or refuses, where no word of the lexicon of events tells it:
 * in "urged Oslo to open its market" the opening, proposed, by Oslo.
 */
final class Deeds {
    private static final double CONFIDENCE = 0.6;
    private static final Set<Position> OF_OTHERS =
            Set.of(Position.URGES, Position.DEMANDS, Position.APPEALS, Position.SEEKS, Position.PROPOSES);
    private static final Set<Position> OWN = Set.of(
            Position.OFFERS, Position.PLEDGES, Position.AGREES, Position.REFUSES, Position.CONSIDERS, Position.ACCEPTS);
    private static final Set<Position> TALKED_OF = Set.of(Position.REJECTS, Position.CONSIDERS);
    private static final Set<Position> OF_THINGS = Set.of(Position.OFFERS, Position.PLEDGES, Position.PROPOSES);
    private static final Set<String> NO_DEEDS = Set.of(
            "say",
            "tell",
            "comment",
            "name",
            "discuss",
            "speak",
            "answer",
            "be",
            "become",
            "have",
            "know",
            "see",
            "hear",
            "feel",
            "understand",
            "remember",
            "think",
            "believe",
            "consider",
            "do",
            "disclose",
            "identify",
            "explain",
            "confirm",
            "deny",
            "elaborate",
            "give",
            "seem",
            "remain",
            "show",
            "make");

    private final Words words;
    private final MentionFinder.Found mentions;
    private final Cast cast;
    private final List<IssueMention> issues;
    private final Statements statements;
    private final Context context;
    private final List<EventTrigger> told;

    Deeds(
            Words words,
            MentionFinder.Found mentions,
            Cast cast,
            List<IssueMention> issues,
            Statements statements,
            Context context,
            List<EventTrigger> told) {
        this.words = words;
        this.mentions = mentions;
        this.cast = cast;
        this.issues = issues;
        this.statements = statements;
        this.context = context;
        this.told = told;
    }

    /** The deed that the topmost word of a stance's content names, if anybody has part in it. */
    Optional<Event> of(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return named(candidate, holder, sentence, top)
                .filter(deed -> !deed.participants().isEmpty());
    }

    private Optional<Event> named(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        Optional<EventLexicon.Entry> entry = entry(candidate, sentence, top);
        if (top.isVerb()) {
            return isDeed(candidate, sentence, top)
                    ? Optional.of(event(candidate, holder, sentence, top, entry))
                    : Optional.empty();
        }
        boolean thing = OF_THINGS.contains(candidate.position()) && top.isNoun() && !top.isName();
        boolean said = candidate.position() == Position.REJECTS
                && entry.filter(known -> known.plover() == Plover.REQUEST).isPresent();
        boolean known = entry.isPresent()
                && !said
                && (isDeedOf(candidate.position()) || TALKED_OF.contains(candidate.position()));
        return thing || known ? Optional.of(event(candidate, holder, sentence, top, entry)) : Optional.empty();
    }

    private static boolean isDeed(StanceCandidate candidate, Sentence sentence, Token verb) {
        return isDeedOf(candidate.position())
                && !isWhether(sentence, verb)
                && (!NO_DEEDS.contains(verb.lemma())
                        || sentence.child(verb, Relation.PARTICLE).isPresent());
    }

    /** "Asked whether Kenya would pay" names no deed, "is weighing whether to pay" does. */
    private static boolean isWhether(Sentence sentence, Token verb) {
        return sentence.children(verb, Relation.MARKER)
                        .anyMatch(mark -> mark.lemma().equals("whether"))
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(to -> to.tag().equals("TO"));
    }

    private static boolean isDeedOf(Position position) {
        return OF_OTHERS.contains(position) || OWN.contains(position) || position == Position.THREATENS;
    }

    /** What the lexicon tells of the word, or of its object: "host the talks". */
    private Optional<EventLexicon.Entry> entry(StanceCandidate candidate, Sentence sentence, Token top) {
        Stream<Token> objects = StanceTargets.CARRYING_OUT.contains(top.lemma())
                ? sentence.children(top, Relation.OBJECT)
                : Stream.empty();
        return Stream.concat(Stream.of(top), objects)
                .flatMap(word -> told.stream()
                        .filter(event -> event.sentence() == candidate.sentence()
                                && event.word().equals(word)))
                .map(EventTrigger::entry)
                .findFirst();
    }

    private Event event(
            StanceCandidate candidate,
            ActorRef holder,
            Sentence sentence,
            Token top,
            Optional<EventLexicon.Entry> entry) {
        Position position = candidate.position();
        EventType type = entry.map(EventLexicon.Entry::type).orElse(EventType.EVENT);
        boolean meeting = EventMaker.isMeeting(type);
        List<ActorRef> actors = actors(candidate, holder, sentence, top);
        List<ActorRef> recipients = recipients(candidate, sentence, top).stream()
                .filter(recipient -> !actors.contains(recipient))
                .toList();
        Set<ActorRef> participants = new LinkedHashSet<>(actors);
        participants.addAll(recipients);
        if (meeting) {
            participants.add(holder);
            candidate.addressee().ifPresent(participants::add);
            if (participants.size() == 1) {
                context.party(candidate.sentence(), candidate.cue(), Optional.of(holder))
                        .ifPresent(participants::add);
            }
        }
        Modality modality = modality(position);
        boolean thing = entry.isEmpty() && top.isNoun();
        Optional<Plover> plover = meeting || thing
                ? Optional.of(Plover.AGREE)
                : entry.map(known -> PloverCoder.inContext(known.plover(), modality));
        Span span = span(candidate, sentence, top);
        return new Event(
                type,
                Optional.of(status(position)),
                List.copyOf(participants),
                meeting ? List.of() : actors,
                meeting ? List.of() : recipients,
                plover,
                entry.filter(known -> plover.equals(Optional.of(known.plover())))
                        .flatMap(EventLexicon.Entry::mode),
                List.of(),
                Optional.empty(),
                modality,
                Optional.empty(),
                Optional.empty(),
                IssueFinder.within(issues, span),
                Optional.empty(),
                statements.statedBy(candidate.sentence(), top),
                new Grounds(List.of(span), "event/deed/" + position.concept(), CONFIDENCE));
    }

    private Span span(StanceCandidate candidate, Sentence sentence, Token top) {
        BitSet deed = words.lift(candidate.sentence(), sentence.subtree(top));
        deed.and(candidate.content());
        sentence.children(top).stream()
                .filter(child ->
                        child.relation() == Relation.MARKER || child.tag().equals("TO"))
                .forEach(to -> deed.clear(words.start(candidate.sentence()) + to.index()));
        deed.set(words.start(candidate.sentence()) + top.index());
        List<Span> spans = words.spans(deed);
        return spans.get(0).to(spans.get(spans.size() - 1));
    }

    /** Who is to do it: the subject of the clause, else whoever is asked, else the holder. */
    private List<ActorRef> actors(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        List<ActorRef> subjects = top.isVerb()
                ? sentence.children(top, Relation.SUBJECT)
                        .flatMap(subject -> who(candidate, sentence, subject))
                        .toList()
                : List.of();
        if (!subjects.isEmpty()) {
            return subjects;
        }
        if (OF_OTHERS.contains(candidate.position())) {
            boolean passive = sentence.child(top, Relation.PASSIVE_SUBJECT).isPresent();
            return passive || !top.isVerb()
                    ? candidate.position() == Position.PROPOSES ? List.of(holder) : List.of()
                    : candidate.addressee().map(List::of).orElseGet(() -> List.of(holder));
        }
        return List.of(holder);
    }

    private List<ActorRef> recipients(StanceCandidate candidate, Sentence sentence, Token top) {
        Stream<Token> direct = Stream.concat(
                sentence.children(top, Relation.OBJECT), sentence.children(top, Relation.PASSIVE_SUBJECT));
        Stream<Token> towards = Stream.of("to", "with", "against", "between").flatMap(to -> sentence.oblique(top, to));
        return Stream.concat(direct, towards)
                .flatMap(token -> who(candidate, sentence, token))
                .distinct()
                .toList();
    }

    private Stream<ActorRef> who(StanceCandidate candidate, Sentence sentence, Token token) {
        return new HolderReader(sentence, words.start(candidate.sentence()), mentions, cast)
                .actors(token).stream().filter(actor -> cast.get(actor).kind() != ActorKind.PLACE);
    }

    private static Modality modality(Position position) {
        return switch (position) {
            case PLEDGES, AGREES -> new Modality(Certainty.CERTAIN, Realis.INTENDED, false);
            case THREATENS -> new Modality(Certainty.POSSIBLE, Realis.INTENDED, false);
            case REFUSES -> new Modality(Certainty.POSSIBLE, Realis.HYPOTHETICAL, true);
            default -> new Modality(Certainty.POSSIBLE, Realis.HYPOTHETICAL, false);
        };
    }

    private static Status status(Position position) {
        return switch (position) {
            case PLEDGES, AGREES -> Status.AGREED;
            case THREATENS, CONSIDERS -> Status.MOOTED;
            case REFUSES -> Status.DENIED;
            default -> Status.PROPOSED;
        };
    }
}
