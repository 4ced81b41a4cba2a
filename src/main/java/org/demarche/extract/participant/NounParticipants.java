package org.demarche.extract.participant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Edge;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** Reads who takes part in what a noun tells: "talks between A and B", "A's attack on B", "A launched an attack on B". */
final class NounParticipants {
    private static final Set<String> TOGETHER = Set.of("with", "between", "among", "and");
    private static final Set<Plover> MUTUAL = Set.of(Plover.SUPPORT, Plover.AGREE, Plover.COOPERATE);
    /** What comes from who does it: "criticism from", "a loan from". */
    private static final Set<Plover> COMING =
            Set.of(Plover.ACCUSE, Plover.SUPPORT, Plover.REJECT, Plover.THREATEN, Plover.AID, Plover.REQUEST);
    /** What hangs on a verb that only carries a noun belongs to the noun: "launched air strikes on Friday against". */
    private static final Set<String> CARRIED = Set.of("with", "to", "against", "on", "upon", "from", "between", "at");

    private static final Set<Plover> SAID = Set.of(Plover.ACCUSE, Plover.THREATEN);
    private static final Set<Plover> FORCE = Set.of(Plover.ASSAULT, Plover.COERCE, Plover.MOBILIZE);
    private static final Set<String> FORCES = WordSets.shipped().of("forces");
    private static final Set<String> INVADED = Set.of("invasion", "war", "occupation", "bombing", "conflict");
    private static final String ACCESS = Plover.RETREAT.mode("access");
    private static final String CEASEFIRE = Plover.RETREAT.mode("ceasefire");

    private final Sentence sentence;
    private final Parties parties;
    private final Lands lands;
    private final NounDoers doers;
    private final ObjectReader objects;
    private final SupportParticipants supports;
    private final Blame blame;
    private final Occasions occasions;
    private final Purposes purposes;

    NounParticipants(Sentence sentence, Parties parties, Doers verbs, NounDoers doers, ObjectReader objects) {
        this.sentence = sentence;
        this.parties = parties;
        this.lands = parties.lands();
        this.doers = doers;
        this.objects = objects;
        this.supports = new SupportParticipants(sentence, parties, verbs, objects);
        this.blame = new Blame(sentence, verbs);
        this.occasions = new Occasions(sentence, verbs);
        this.purposes = new Purposes(sentence, parties);
    }

    void read(EventTrigger told, ParticipantReader.Reading reading) {
        Token noun = told.word();
        boolean mutual = told.entry().type().isMeeting()
                || MUTUAL.contains(told.entry().plover())
                || told.entry().mode().filter(CEASEFIRE::equals).isPresent();
        readOwners(told, mutual, reading);
        readPhrases(told, mutual, reading);
        if (mutual) {
            add(doers.gathered(noun), reading);
        }
        boolean between = hasPhrase(noun, "between") || hasPhrase(noun, "among");
        boolean with = readCarrier(told, mutual, reading) || hasPhrase(noun, "with");
        boolean owned = isOwnedByParty(noun);
        boolean together = mutual && with && !owned;
        if (!between && (reading.actors().isEmpty() || together)) {
            add(doers.carrying().doers(noun, together), reading);
        }
        supports.read(told, mutual, reading);
        readMakers(told, mutual, reading);
        if (reading.recipients().isEmpty()
                && (told.entry().plover() == Plover.REQUEST
                        || (SAID.contains(told.entry().plover()) && isOwned(noun)))) {
            doers.answering(noun).forEach(token -> reading.recipient(parties.principals(token), token));
        }
        if (reading.recipients().isEmpty() && told.entry().plover() == Plover.ACCUSE) {
            sentence.children(noun, Relation.NOUN_CLAUSE)
                    .flatMap(charge -> sentence.related(charge, Relation.SUBJECT))
                    .forEach(token -> reading.recipient(parties.meant(token), token));
        }
        if (!between && mutual) {
            add(doers.offering(noun), reading);
        }
        if (mutual && reading.actors().isEmpty()) {
            add(doers.together(noun), reading);
        }
        if (told.entry().plover() == Plover.COOPERATE) {
            add(doers.asking(noun), reading);
        }
        if (reading.recipients().isEmpty() && isGiven(told.entry())) {
            doers.asking(noun).forEach(token -> reading.recipient(parties.meant(token), token));
        }
        if (reading.recipients().isEmpty() && FORCE.contains(told.entry().plover())) {
            purposes.read(Stream.concat(Stream.of(noun), doers.carrying().of(noun).stream()), reading);
        }
        if (reading.recipients().isEmpty() && told.entry().plover() == Plover.PROTEST) {
            purposes.aimed(noun).forEach(token -> reading.recipient(parties.meant(token), token));
        }
        if (reading.recipients().isEmpty() && told.entry().plover() == Plover.AID) {
            purposes.receivers(noun).forEach(token -> reading.recipient(parties.meant(token), token));
        }
        if (!between && !owned && !hasPhrase(noun, "by") && told.entry().type().isMeeting()) {
            add(occasions.of(noun, told.entry().type()), reading);
        }
    }

    /** "Criticism from Paris", "Washington's warnings". */
    private boolean isOwned(Token noun) {
        return Stream.of("from", "by").anyMatch(preposition -> hasPhrase(noun, preposition))
                || sentence.child(noun, Relation.POSSESSOR).isPresent();
    }

    private static boolean isGiven(EventEntry entry) {
        return entry.plover() == Plover.AID
                || entry.mode().filter(ACCESS::equals).isPresent();
    }

    private void add(Stream<Token> tokens, ParticipantReader.Reading reading) {
        tokens.forEach(token -> reading.actor(parties.meant(token), token));
    }

    private boolean hasPhrase(Token noun, String preposition) {
        return sentence.oblique(noun, preposition).findAny().isPresent();
    }

    private boolean isOwnedByParty(Token noun) {
        return sentence.children(noun, Relation.POSSESSOR)
                .anyMatch(owner -> !parties.meant(owner).isEmpty());
    }

    /**
     * "Russian shelling", "Oslo's offer", "US-Iran talks"; of "the captain's release", "Oslo's Iran policy", "the Oslo bombing" to
     * whom it is done; of "the Oslo accord" nobody.
     */
    private void readOwners(EventTrigger told, boolean mutual, ParticipantReader.Reading reading) {
        Token noun = told.word();
        boolean owned = !mutual && isOwnedByParty(noun);
        if (!mutual) {
            reading.actor(parties.leading(noun), noun);
        }
        sentence.children(noun).stream()
                .filter(child -> child.relation() == Relation.POSSESSOR
                        || child.relation() == Relation.COMPOUND
                        || child.relation() == Relation.MODIFIER)
                .filter(owner -> !mutual || !lands.isCity(owner) || isPair(owner))
                .forEach(owner -> {
                    boolean undergoes = owner.relation() == Relation.POSSESSOR
                            ? parties.isUndergone(noun)
                            : owned && owner.isName();
                    if (isStruck(told, owner)) {
                        List<ActorRef> land = lands.land(owner);
                        reading.recipient(land.isEmpty() ? parties.meant(owner) : land, owner);
                    } else if (undergoes) {
                        reading.recipient(parties.meant(owner), owner);
                    } else {
                        reading.actor(parties.joined(owner), owner);
                    }
                });
    }

    /** "Delhi-Dhaka talks". */
    private boolean isPair(Token owner) {
        return parties.joined(owner).size() > 1;
    }

    /** "The Oslo bombing", "the Iraq invasion": a place before a deed of force is where it is done. */
    private boolean isStruck(EventTrigger told, Token place) {
        return told.entry().plover() == Plover.ASSAULT
                && place.relation() == Relation.COMPOUND
                && place.isName()
                && !isPair(place)
                && (!lands.land(place).isEmpty()
                        || (INVADED.contains(told.word().lemma()) && parties.isState(place) && !Lands.isShort(place)));
    }

    /** Those behind prepositions: "by A", "between A and B", "of B", "against B". */
    private void readPhrases(EventTrigger told, boolean mutual, ParticipantReader.Reading reading) {
        for (Edge edge : sentence.edges(told.word())) {
            if (edge.relation() == Relation.OBLIQUE) {
                Token object = sentence.token(edge.dependent());
                if (edge.preposition().equals("by") && !mutual && isOfAnother(told.word(), object)) {
                    reading.recipient(parties.meant(object), object);
                } else if (edge.preposition().equals("by")
                        || (edge.preposition().equals("from") && isComing(told.entry(), object))
                        || (TOGETHER.contains(edge.preposition()) && !isAlone(told.entry(), edge.preposition()))
                        || (mutual && edge.preposition().equals("of"))) {
                    reading.actor(parties.meant(object), object);
                    if (edge.preposition().equals("by")
                            && FORCE.contains(told.entry().plover())) {
                        Stream.of("against", "on")
                                .flatMap(against -> sentence.oblique(object, against))
                                .forEach(token -> reading.recipient(parties.meant(token), token));
                    }
                } else if (edge.preposition().equals("of")
                        && told.entry().plover() == Plover.MOBILIZE
                        && reading.actors().isEmpty()) {
                    reading.actor(parties.meant(object), object);
                } else if (edge.preposition().equals("on") && isBlamed(told.word())) {
                    reading.actor(parties.meant(object), object);
                } else if (edge.preposition().equals("of") && isWithdrawn(told.entry(), object)) {
                    reading.actor(parties.owning(object), object);
                } else if (!isAlone(told.entry(), edge.preposition())
                        && !(edge.preposition().equals("of") && objects.readLifted(told, object, reading))
                        && (VerbGoals.TOWARDS.contains(edge.preposition())
                                || VerbGoals.isInto(told.entry(), edge.preposition())
                                || VerbGoals.isMeddling(told.entry(), edge.preposition()))) {
                    List<ActorRef> direct = parties.meant(object);
                    reading.recipient(direct.isEmpty() ? objects.matters().about(told, object) : direct, object);
                    if (edge.preposition().equals("of")) {
                        add(sentence.oblique(object, "by"), reading);
                    }
                }
            }
        }
    }

    /** "The withdrawal of Norwegian forces": whose they are withdraws them. */
    private boolean isWithdrawn(EventEntry entry, Token forces) {
        return entry.isWithdrawal()
                && FORCES.contains(forces.lemma())
                && !parties.owning(forces).isEmpty();
    }

    /** "Criticism from Oslo", "an attack from pirates", not "withdrawal from the deal" nor "an attack from Oslo". */
    private boolean isComing(EventEntry entry, Token from) {
        return (COMING.contains(entry.plover())
                        && !(entry.plover() == Plover.REJECT
                                && entry.preposition().equals("from")
                                && !entry.object().isEmpty()))
                || (entry.plover() == Plover.ASSAULT && parties.arePeople(from));
    }

    /** What one does to another is not done with those behind "with": "raised the harassment of its staff with the UN". */
    private static boolean isAlone(EventEntry entry, String preposition) {
        return preposition.equals("with")
                && (entry.plover() == Plover.COERCE || entry.plover() == Plover.SANCTION)
                && !entry.preposition().equals("with");
    }

    /** "Oslo's crackdown on protests by students", where the noun has its doer already. */
    private boolean isOfAnother(Token noun, Token doer) {
        return isOwnedByParty(noun)
                && Stream.of("on", "against", "at", "of")
                        .flatMap(towards -> sentence.oblique(noun, towards))
                        .anyMatch(below -> below.index() < doer.index());
    }

    /** "Blamed the raid on the rebels", whose raid it then is. */
    private boolean isBlamed(Token noun) {
        return noun.relation() == Relation.OBJECT
                && sentence.head(noun)
                        .filter(verb -> ObjectMatters.BLAMING.contains(verb.lemma()))
                        .isPresent();
    }

    /** What hangs on the verb that carries a noun; tells whether somebody stands behind "with". */
    private boolean readCarrier(EventTrigger told, boolean mutual, ParticipantReader.Reading reading) {
        Optional<Token> carrier = doers.carrying().of(told.word());
        if (!mutual) {
            carrier.ifPresent(verb -> objects.readPhrases(told, verb, CARRIED, reading));
            return false;
        }
        List<Token> with =
                carrier.stream().flatMap(verb -> sentence.oblique(verb, "with")).toList();
        add(with.stream(), reading);
        return !with.isEmpty();
    }

    /** Who does it by words farther off: "an offer by A of help", "an attack blamed on A", "condemnation came from A". */
    private void readMakers(EventTrigger told, boolean mutual, ParticipantReader.Reading reading) {
        Token noun = told.word();
        if (reading.actors().isEmpty()) {
            add(Stream.concat(doers.promising(noun), mutual ? Stream.empty() : blame.of(noun)), reading);
        }
        add(doers.being(noun), reading);
        if (reading.actors().isEmpty()) {
            add(doers.planning(noun, told.entry().type() == EventType.VISIT), reading);
            doers.asked(noun).forEach(asked -> reading.actors().addAll(parties.meant(asked)));
        }
        if (reading.actors().isEmpty() && told.entry().type() == EventType.VISIT) {
            add(doers.visiting(noun), reading);
        }
        if (reading.actors().isEmpty() && told.entry().plover() == Plover.REJECT) {
            add(doers.breaking(noun), reading);
        }
        add(
                sentence
                        .head(noun)
                        .filter(verb -> verb.lemma().equals("come") && noun.relation() == Relation.SUBJECT)
                        .stream()
                        .flatMap(verb -> sentence.oblique(verb, "from")),
                reading);
    }
}
