package org.demarche.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.confidence.PartiesFrom;
import org.demarche.extract.participant.ObjectReader;
import org.demarche.extract.participant.Parties;
import org.demarche.extract.trigger.EventLexicon;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/**
 * Completes who takes part in an event by what was told before: whose talks "the talks" are, whose decision "the
 * decision" was that is condemned, and on whom an answer falls.
 */
final class EventReferences {
    private static final Set<Plover> AIMED = Set.of(Plover.ACCUSE, Plover.SUPPORT, Plover.THREATEN, Plover.REJECT);
    private static final String RELEASE = Plover.RETREAT.mode("release");

    private static final Set<String> ACCUSING = Set.of("accuse", "suspect");

    private final AnnotatedText text;
    private final Parties[] parties;
    private final Context context;
    private final Cast cast;
    private final Precedents before;
    private final Resumptions resumptions;
    private final Requests requests;
    private final ResumedTalks talks;
    private final Issuers issuers;

    EventReferences(AnnotatedText text, Context context, EventLexicon lexicon) {
        this.text = text;
        this.context = context;
        this.cast = context.cast();
        this.before = new Precedents(cast);
        this.talks = new ResumedTalks(text, before);
        this.requests = new Requests(text, cast, before);
        this.resumptions = new Resumptions(text, lexicon, before, context.statements());
        this.issuers = new Issuers(text, context.statements(), cast);
        this.parties = new Parties[text.sentences().size()];
        for (int i = 0; i < parties.length; i++) {
            parties[i] = new Parties(i, text.sentences().get(i), context);
        }
    }

    /** Whom the words of a sentence mean. */
    Parties parties(int sentence) {
        return parties[sentence];
    }

    /** Each candidate with those whom earlier ones tell, in order. */
    List<EventCandidate> complete(List<EventCandidate> candidates) {
        for (EventCandidate candidate : candidates) {
            EventCandidate completed = requests.doneByAsked(completed(candidate));
            boolean open = candidate.plover() == Plover.REQUEST
                    && completed.recipients().isEmpty()
                    && !completed.actors().isEmpty();
            EventCandidate full = open
                    ? completed.with(completed.actors(), requests.asked(completed, candidates, this::completed))
                    : completed;
            before.add(candidate.with(full.actors(), full.recipients(), PartiesFrom.BEFORE));
        }
        return before.all();
    }

    private EventCandidate completed(EventCandidate candidate) {
        if (candidate.type().isMeeting()) {
            return talks.completed(candidate);
        }
        if (candidate.type() == EventType.APPEAL && candidate.actors().isEmpty() && isOfResolution(candidate)) {
            return candidate.with(before.adopters(), candidate.recipients());
        }
        boolean aimed = AIMED.contains(candidate.plover()) && candidate.type() != EventType.AGREEMENT;
        List<ActorRef> issuer = aimed && candidate.actors().isEmpty() ? issuers.of(candidate) : List.of();
        if (!issuer.isEmpty()) {
            EventCandidate issued = candidate.with(issuer, candidate.recipients());
            return issued.recipients().isEmpty() ? issued.with(issuer, recipients(issued, true)) : issued;
        }
        if (aimed && candidate.actors().isEmpty() && !isOfThing(candidate) && isOfSides(candidate)) {
            return candidate.with(before.others(candidate.recipients()), candidate.recipients());
        }
        if (isAskedOf(candidate)) {
            List<ActorRef> asker = context
                    .party(
                            candidate.sentence(),
                            candidate.trigger(),
                            candidate.recipients().stream().findFirst())
                    .stream()
                    .toList();
            return candidate.with(asker, candidate.recipients());
        }
        Optional<EventCandidate> threat = threat(candidate);
        if (threat.isPresent()) {
            return candidate.with(threat.get().actors(), threat.get().recipients());
        }
        if (isHalfAgreement(candidate)) {
            List<ActorRef> speaker = context.speaker(candidate.sentence(), candidate.trigger(), true).stream()
                    .filter(ref -> before.isParty(ref) && !before.isAmong(List.of(ref), candidate.participants()))
                    .toList();
            return candidate.with(
                    Stream.concat(candidate.actors().stream(), speaker.stream()).toList(), candidate.recipients());
        }
        if (isOfTaken(candidate)) {
            return candidate.with(
                    before.takers(candidate.recipients()).stream()
                            .map(taker -> candidate.plover() == Plover.RETREAT ? cast.principal(taker) : taker)
                            .toList(),
                    candidate.recipients());
        }
        return candidate.recipients().isEmpty()
                ? candidate.with(candidate.actors(), recipients(candidate, aimed))
                : candidate;
    }

    /** "Threatened sanctions", which those would suffer who are threatened. */
    private Optional<EventCandidate> threat(EventCandidate harm) {
        boolean open = harm.trigger().relation() == Relation.OBJECT
                && harm.type() == EventType.SANCTION
                && harm.participants().isEmpty();
        return before.lastFirst()
                .filter(threat -> open
                        && threat.type() == EventType.THREAT
                        && threat.sentence() == harm.sentence()
                        && threat.trigger().index() == harm.trigger().head())
                .findFirst();
    }

    /** "A film that mocks Oslo": what does it is no actor, and so nobody whom the text told before. */
    private boolean isOfThing(EventCandidate candidate) {
        return candidate.trigger().isVerb()
                && text.sentences()
                        .get(candidate.sentence())
                        .related(candidate.trigger(), Relation.SUBJECT)
                        .anyMatch(Token::isNoun);
    }

    /** "A longstanding appeal to Oslo", whose asker a sentence before tells. */
    private static boolean isAskedOf(EventCandidate candidate) {
        return candidate.type() == EventType.APPEAL
                && candidate.trigger().isNoun()
                && candidate.actors().isEmpty()
                && !candidate.recipients().isEmpty();
    }

    /** Whether those at whom it is aimed are such as have opponents, or were accused: no man who was charged. */
    private boolean isOfSides(EventCandidate candidate) {
        return ACCUSING.contains(candidate.trigger().lemma())
                || candidate.recipients().stream()
                        .allMatch(ref -> cast.get(ref).registered() || before.isParty(before.side(ref)));
    }

    /** "The resolution calls upon": a body speaks by what it adopts. */
    private boolean isOfResolution(EventCandidate candidate) {
        return text.sentences()
                .get(candidate.sentence())
                .related(candidate.trigger(), Relation.SUBJECT)
                .anyMatch(subject -> subject.lemma().equals("resolution"));
    }

    /** Whether those to whom it is done were spoken of before: "the sailors", "they". */
    private boolean isDefinite(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Token word = candidate.trigger();
        return Stream.of(
                        sentence.related(word, Relation.OBJECT),
                        sentence.related(word, Relation.PASSIVE_SUBJECT),
                        sentence.oblique(word, "of"))
                .flatMap(tokens -> tokens)
                .anyMatch(whom -> whom.tag().equals("PRP") || Resumptions.isDefinite(sentence, whom));
    }

    /** "The Chinese deal", of which the other party is who speaks of it. */
    private boolean isHalfAgreement(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        return Resumptions.isDefinite(sentence, candidate.trigger())
                && sentence.oblique(candidate.trigger(), "with").findAny().isEmpty()
                && candidate.type() == EventType.AGREEMENT
                && candidate.trigger().isNoun()
                && candidate.participants().size() == 1;
    }

    /** Whom somebody holds or shall release, where it is not told who. */
    private boolean isOfTaken(EventCandidate candidate) {
        boolean people = candidate.recipients().stream()
                .anyMatch(ref -> !before.isParty(ref) && cast.get(ref).kind() != ActorKind.PLACE);
        return people
                && candidate.actors().isEmpty()
                && (isDefinite(candidate) || before.isTaken(candidate.recipients()))
                && (candidate.plover() == Plover.COERCE
                        || candidate.entry().mode().filter(RELEASE::equals).isPresent());
    }

    /** To whom something is done or said where the sentence does not tell. */
    private List<ActorRef> recipients(EventCandidate candidate, boolean aimed) {
        if (EventParties.isMutual(candidate, text.sentences().get(candidate.sentence()))) {
            return List.of();
        }
        if (candidate.plover() == Plover.REQUEST) {
            return requests.addressed(candidate);
        }
        if (aimed) {
            List<ActorRef> behind = resumptions.behind(candidate);
            return !behind.isEmpty()
                    ? behind
                    : candidate.plover() == Plover.REJECT
                            ? opposed(candidate)
                            : candidate.type() == EventType.THREAT ? before.others(candidate.actors()) : List.of();
        }
        if (resumptions.isOfOther(candidate)) {
            return List.of();
        }
        if (candidate.type() == EventType.SANCTION) {
            return before.others(candidate.actors());
        }
        if (candidate.plover() == Plover.CONCEDE
                && (candidate.status() != Status.PROPOSED || candidate.actors().size() == 1)) {
            List<ActorRef> askers = before.asking(candidate.actors());
            return askers.isEmpty() && candidate.status() == Status.HELD ? before.others(candidate.actors()) : askers;
        }
        boolean given = candidate.plover() == Plover.AID || candidate.plover() == Plover.AGREE;
        if (given
                && candidate.type() != EventType.AGREEMENT
                && candidate.actors().size() == 1) {
            List<ActorRef> askers = before.asking(candidate.actors());
            if (!askers.isEmpty()) {
                return askers;
            }
        }
        return candidate.entry().plover() == Plover.CONSULT || isCeasefire(candidate)
                ? before.contending(candidate.actors())
                : List.of();
    }

    /** Who asked for what somebody refuses, or else the other side of the last affair of the two. */
    private List<ActorRef> opposed(EventCandidate candidate) {
        List<ActorRef> askers = before.asking(candidate.actors());
        if (!askers.isEmpty()) {
            return askers;
        }
        if (isOfPronoun(candidate)) {
            return before.proposing(candidate.actors());
        }
        List<ActorRef> others = resumptions.isOfOther(candidate) ? List.of() : before.others(candidate.actors());
        return others.size() == 1
                        && candidate.actors().stream().map(before::side).allMatch(before::isParty)
                ? others
                : List.of();
    }

    private boolean isOfPronoun(EventCandidate candidate) {
        return text.sentences()
                .get(candidate.sentence())
                .related(candidate.trigger(), Relation.OBJECT)
                .anyMatch(ObjectReader::isThing);
    }

    private static boolean isCeasefire(EventCandidate candidate) {
        return candidate.type() == EventType.AGREEMENT
                && candidate.plover() == Plover.RETREAT
                && candidate.actors().isEmpty();
    }

    static boolean isSpeech(EventCandidate candidate) {
        return AIMED.contains(candidate.plover()) || candidate.plover() == Plover.REQUEST;
    }
}
