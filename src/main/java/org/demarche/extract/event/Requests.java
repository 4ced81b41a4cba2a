package org.demarche.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.extract.actor.Cast;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/** Tells of whom somebody asks something, and who is to do it, by what stands beside the request or was told before. */
record Requests(AnnotatedText text, Cast cast, Precedents before) {
    /** What is asked for is to be done by who is asked: "summoned A and requested access". */
    EventCandidate doneByAsked(EventCandidate wanted) {
        boolean open = wanted.actors().isEmpty()
                && wanted.status() == Status.PROPOSED
                && wanted.plover() != Plover.REQUEST
                && !wanted.type().isMeeting();
        return before.lastFirst()
                .filter(request -> open
                        && request.plover() == Plover.REQUEST
                        && request.sentence() == wanted.sentence()
                        && EventParties.isContent(
                                wanted.trigger(),
                                request.trigger(),
                                text.sentences().get(wanted.sentence())))
                .findFirst()
                .map(request -> wanted.with(
                        request.recipients().stream()
                                .filter(asked -> !wanted.recipients().contains(asked))
                                .toList(),
                        wanted.recipients()))
                .orElse(wanted);
    }

    /**
     * Who is to do what is asked for, as it was told who can: "demanded the release of the crew", of those who hold it.
     *
     * @param completing gives an event those whom earlier ones tell
     */
    List<ActorRef> asked(
            EventCandidate request, List<EventCandidate> candidates, UnaryOperator<EventCandidate> completing) {
        Sentence sentence = text.sentences().get(request.sentence());
        return candidates.stream()
                .filter(wanted -> wanted.sentence() == request.sentence()
                        && wanted.plover() != Plover.REQUEST
                        && !wanted.type().isMeeting()
                        && EventParties.isContent(wanted.trigger(), request.trigger(), sentence))
                .map(completing)
                .map(wanted -> wanted.actors().stream()
                        .map(before::side)
                        .filter(actor -> before.isParty(actor) && !before.isAmong(List.of(actor), request.actors()))
                        .distinct()
                        .toList())
                .filter(actors -> !actors.isEmpty())
                .findFirst()
                .or(() -> Optional.of(beside(request)).filter(found -> found.size() == 1))
                .orElseGet(() ->
                        request.trigger().isVerb() && !request.entry().id().contains("insist")
                                ? before.others(request.actors())
                                : List.of());
    }

    /** Whom others in the same sentence speak against or ask: "A summoned the ambassador of B; C asked for access". */
    private List<ActorRef> beside(EventCandidate request) {
        return before.lastFirst()
                .filter(earlier -> earlier.sentence() == request.sentence() && EventReferences.isSpeech(earlier))
                .map(earlier -> earlier.recipients().stream()
                        .map(before::side)
                        .filter(actor -> before.isParty(actor) && !before.isAmong(List.of(actor), request.actors()))
                        .distinct()
                        .toList())
                .findFirst()
                .orElse(List.of());
    }

    /** Whom the speech act before "and" was aimed at: "condemned A and demanded …". */
    List<ActorRef> addressed(EventCandidate candidate) {
        return before.lastFirst()
                .filter(earlier -> earlier.sentence() == candidate.sentence()
                        && EventReferences.isSpeech(earlier)
                        && candidate.trigger().relation() == Relation.CONJUNCT
                        && candidate.trigger().head() == earlier.trigger().index())
                .map(earlier ->
                        earlier.recipients().stream().map(this::represented).toList())
                .findFirst()
                .orElse(List.of());
    }

    /** For whom an envoy hears what is said to him. */
    private ActorRef represented(ActorRef ref) {
        ActorKind kind = cast.get(ref).kind();
        return kind == ActorKind.OFFICE || kind == ActorKind.UNNAMED_PERSON ? before.side(ref) : ref;
    }
}
