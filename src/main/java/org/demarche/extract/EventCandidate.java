package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.annotate.Token;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;
import org.demarche.model.Span;

/** An event as one word tells of it, with those who take part, before its status and its statement are known. */
record EventCandidate(
        EventTrigger told,
        List<ActorRef> actors,
        List<ActorRef> recipients,
        List<ActorRef> others,
        Optional<ActorRef> place,
        Modality modality,
        Span evidence) {
    EventCandidate {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        others = List.copyOf(others);
    }

    int sentence() {
        return told.sentence();
    }

    Token trigger() {
        return told.word();
    }

    EventLexicon.Entry entry() {
        return told.entry();
    }

    /** The same with an actor that the words leave open. */
    EventCandidate withActor(ActorRef actor) {
        return new EventCandidate(told, List.of(actor), recipients, others, place, modality, evidence);
    }
}
