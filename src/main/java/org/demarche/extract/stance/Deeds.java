package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.HolderActors;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.confidence.PartiesFrom;
import org.demarche.extract.event.EventCandidate;
import org.demarche.extract.event.EventKind;
import org.demarche.extract.event.EventMaker;
import org.demarche.extract.event.LoneParties;
import org.demarche.extract.grammar.Words;
import org.demarche.extract.lexicon.StanceVerbs;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Certainty;
import org.demarche.model.Event;
import org.demarche.model.EventType;
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
public final class Deeds {
    private static final Set<Position> OF_OTHERS =
            Set.of(Position.URGES, Position.DEMANDS, Position.APPEALS, Position.SEEKS, Position.PROPOSES);
    private static final Set<Position> OWN = Set.of(
            Position.OFFERS, Position.PLEDGES, Position.AGREES, Position.REFUSES, Position.CONSIDERS, Position.ACCEPTS);
    private static final Set<Position> TALKED_OF = Set.of(Position.REJECTS, Position.CONSIDERS);
    private static final Set<Position> OF_THINGS = Set.of(Position.OFFERS, Position.PLEDGES, Position.PROPOSES);
    /** What words of attitude only tell as a thought: "to discuss", "to want", "to delay". */
    private static final Set<Plover> THOUGHTS = Set.of(
            Plover.CONSULT,
            Plover.AGREE,
            Plover.REQUEST,
            Plover.ACCUSE,
            Plover.THREATEN,
            Plover.REJECT,
            Plover.SUPPORT);
    /** What is said or thought, not given: "offered an idea". */
    private static final Set<String> NO_GOODS = WordSets.shipped().of("utterances");

    private static final EventEntry GOOD =
            EventEntry.open(false, EventType.EVENT, Plover.AGREE, Optional.empty(), "AGREE/good");

    private final Words words;
    private final MentionFinder.Found mentions;
    private final Cast cast;
    private final Context context;
    private final List<EventTrigger> told;
    private final EventMaker maker;

    public Deeds(
            Words words,
            MentionFinder.Found mentions,
            Cast cast,
            Context context,
            List<EventTrigger> told,
            EventMaker maker) {
        this.words = words;
        this.mentions = mentions;
        this.cast = cast;
        this.context = context;
        this.told = told;
        this.maker = maker;
    }

    /** The deed that the topmost word of a stance's content names, if anybody has part in it. */
    Optional<Event> of(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return entry(candidate, sentence, top)
                .map(entry -> candidate(candidate, holder, sentence, top, entry))
                .filter(deed -> !deed.participants().isEmpty())
                .filter(deed -> !deed.entry().equals(GOOD) || !deed.recipients().isEmpty())
                .map(deed -> maker.event(List.of(deed)))
                .filter(deed -> deed.plover().filter(Plover::isSpeech).isPresent() || LoneParties.suffice(deed, cast));
    }

    /** What the deed is by the lexicon, or a good that is given. */
    private Optional<EventEntry> entry(StanceCandidate candidate, Sentence sentence, Token top) {
        Optional<EventEntry> known = told(candidate, sentence, top);
        Position position = candidate.position();
        if (top.isVerb()) {
            return isDeedOf(position) && !isWhether(sentence, top) ? known : Optional.empty();
        }
        boolean good = OF_THINGS.contains(position) && top.isNoun() && !top.isName() && !NO_GOODS.contains(top.lemma());
        return known.filter(entry -> !entry.plover().isSpeech() || entry.type() == EventType.AGREEMENT)
                .filter(entry -> isDeedOf(position) || TALKED_OF.contains(position))
                .or(() -> good && known.isEmpty() ? Optional.of(GOOD) : Optional.empty());
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
    private Optional<EventEntry> told(StanceCandidate candidate, Sentence sentence, Token top) {
        Stream<Token> objects = StanceVerbs.is(StanceVerbs.Kind.CARRYING, top)
                ? sentence.children(top, Relation.OBJECT)
                : Stream.empty();
        return Stream.concat(Stream.of(top), objects)
                .flatMap(word -> told.stream()
                        .filter(event -> event.sentence() == candidate.sentence()
                                && event.word().equals(word)))
                .map(EventTrigger::entry)
                .filter(entry -> !entry.attitude() || !THOUGHTS.contains(entry.plover()))
                .findFirst();
    }

    private EventCandidate candidate(
            StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top, EventEntry entry) {
        List<ActorRef> actors = new ArrayList<>(actors(candidate, holder, sentence, top));
        List<ActorRef> recipients = recipients(candidate, sentence, top);
        if (entry.equals(GOOD) && recipients.isEmpty()) {
            recipients = candidate.addressee().filter(whom -> !whom.equals(holder)).stream()
                    .toList();
        }
        if (entry.type().isMeeting()) {
            actors.add(holder);
            candidate.addressee().ifPresent(actors::add);
            if (Stream.concat(actors.stream(), recipients.stream()).distinct().count() == 1) {
                context.party(candidate.sentence(), candidate.cue(), Optional.of(holder))
                        .ifPresent(actors::add);
            }
        }
        Status status = status(candidate.position());
        boolean own = OWN.contains(candidate.position());
        EventKind kind = EventKind.of(entry, top.isNoun(), status, own);
        return new EventCandidate(
                new EventTrigger(candidate.sentence(), top, entry),
                kind.type(),
                kind.plover(),
                status,
                modality(candidate.position()),
                Optional.empty(),
                actors,
                recipients,
                List.of(),
                PartiesFrom.SENTENCE,
                span(candidate, sentence, top));
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
        return new HolderActors(sentence, words.start(candidate.sentence()), mentions, cast)
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
