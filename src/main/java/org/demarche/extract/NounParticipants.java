package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Edge;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** Reads who takes part in what a noun tells: "talks between A and B", "A's attack on B", "A launched an attack on B". */
final class NounParticipants {
    private static final Set<String> TOGETHER = Set.of("with", "between", "among", "and");
    private static final Set<Plover> MUTUAL = Set.of(Plover.SUPPORT, Plover.AGREE, Plover.COOPERATE);
    /** What hangs on a verb that only carries a noun belongs to the noun: "launched air strikes on Friday against". */
    private static final Set<String> CARRIED = Set.of("with", "to", "against", "on", "upon", "from", "between", "at");

    private static final String CEASEFIRE = Plover.RETREAT.mode("ceasefire");

    private final Sentence sentence;
    private final Parties parties;
    private final Doers doers;
    private final ObjectReader objects;

    NounParticipants(Sentence sentence, Parties parties, Doers doers, ObjectReader objects) {
        this.sentence = sentence;
        this.parties = parties;
        this.doers = doers;
        this.objects = objects;
    }

    void read(EventTrigger told, ParticipantReader.Reading reading) {
        Token noun = told.word();
        boolean mutual = EventMaker.isMeeting(told.entry().type())
                || MUTUAL.contains(told.entry().plover())
                || told.entry().mode().filter(CEASEFIRE::equals).isPresent();
        for (Token child : sentence.children(noun)) {
            switch (child.relation()) {
                case POSSESSOR, COMPOUND, MODIFIER -> reading.actor(parties.meant(child), child);
                default -> {}
            }
        }
        boolean between = false;
        boolean with = false;
        for (Edge edge : sentence.edges(noun)) {
            if (edge.relation() == Relation.OBLIQUE) {
                Token object = sentence.token(edge.dependent());
                between |= edge.preposition().equals("between")
                        || edge.preposition().equals("among");
                with |= edge.preposition().equals("with");
                if (edge.preposition().equals("by")
                        || TOGETHER.contains(edge.preposition())
                        || (mutual && edge.preposition().equals("of"))) {
                    reading.actor(parties.meant(object), object);
                } else if (VerbParticipants.TOWARDS.contains(edge.preposition())) {
                    List<ActorRef> direct = parties.meant(object);
                    reading.recipient(direct.isEmpty() ? objects.about(told, object) : direct, object);
                }
            }
        }
        if (mutual) {
            doers.gathered(noun).forEach(token -> reading.actor(parties.meant(token), token));
        }
        Optional<Token> carrier = doers.carrying(noun);
        if (mutual && carrier.isPresent()) {
            with |= sentence.oblique(carrier.get(), "with").findAny().isPresent();
            sentence.oblique(carrier.get(), "with").forEach(token -> reading.actor(parties.meant(token), token));
        } else {
            carrier.ifPresent(verb -> objects.readPhrases(told, verb, CARRIED, reading));
        }
        if (!between && (reading.actors().isEmpty() || (mutual && with))) {
            doers.carrying(noun, mutual && with).forEach(token -> reading.actor(parties.meant(token), token));
        }
        if (reading.actors().isEmpty()) {
            Stream.concat(doers.promising(noun), doers.blamed(noun))
                    .forEach(token -> reading.actor(parties.meant(token), token));
        }
        if (told.entry().type() == EventType.VISIT && reading.actors().isEmpty()) {
            doers.planning(noun).forEach(token -> reading.actor(parties.meant(token), token));
        }
        sentence.head(noun).filter(verb -> verb.lemma().equals("come") && noun.relation() == Relation.SUBJECT).stream()
                .flatMap(verb -> sentence.oblique(verb, "from"))
                .forEach(token -> reading.actor(parties.meant(token), token));
        if (reading.recipients().isEmpty() && told.entry().plover() == Plover.REQUEST) {
            doers.answering(noun).forEach(token -> reading.recipient(parties.principals(token), token));
        }
        if (!between && mutual) {
            doers.offering(noun).forEach(token -> reading.actor(parties.meant(token), token));
        }
    }
}
