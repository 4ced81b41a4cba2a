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
import org.demarche.extract.trigger.EventLexicon;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** Reads whom a deed touches: those whom its objects mean, or those named below objects that are no actors. */
public final class ObjectReader {
    private static final Set<Plover> WITH_OWN_MEANS = Set.of(Plover.MOBILIZE, Plover.CONCEDE);

    /** "At Oslo's request", "to the fury of Oslo": those are no aims. */
    private static final Set<String> ASKING = WordSets.shipped().of("attending");

    /** Whose these are has put them on others: "U.N. sanctions imposed last year". */
    private static final Set<String> RESTRICTIONS = WordSets.shipped().of("restrictions");

    private static final Set<Plover> LIFTING = Set.of(Plover.CONCEDE, Plover.RETREAT);

    private static final String EXPULSION = Plover.SANCTION.mode("expel");
    private static final Set<String> TAKEN_IN = Set.of("refugee", "migrant", "family", "wounded", "patient");
    private static final Set<String> OWN = Set.of("its", "their", "his", "her", "our", "own");

    /** What bears the name of the place where it happens, or to which it is done. */
    private static final Set<Plover> NAMED_AFTER =
            Set.of(Plover.ASSAULT, Plover.COERCE, Plover.SANCTION, Plover.SUPPORT, Plover.AGREE, Plover.CONSULT);

    private static final Set<String> FORCES = WordSets.shipped().of("forces");
    private static final Set<String> AMOUNTS = WordSets.shipped().of("amounts");

    private static final Set<String> INQUIRED = WordSets.shipped().of("inquired");
    private static final String INVESTIGATING = Plover.ACCUSE + "/investigate";
    private static final Set<String> TOPICS = WordSets.shipped().of("topics");

    private static final Set<String> CARRYING = Set.of("carry", "transport", "ferry", "take", "bring");

    private static final Set<String> THINGS = Set.of("it", "this", "that", "so");

    private final Sentence sentence;
    private final Parties parties;
    private final Lands lands;
    private final ObjectMatters matters;
    private final EventLexicon events;

    ObjectReader(Sentence sentence, Parties parties, EventLexicon events) {
        this.sentence = sentence;
        this.parties = parties;
        this.lands = parties.lands();
        this.events = events;
        this.matters = new ObjectMatters(sentence, parties, events);
    }

    /** Whom objects are about that are no actors. */
    ObjectMatters matters() {
        return matters;
    }

    /** Adds whom an object of a verb means. */
    void readObject(EventTrigger told, Token object, ParticipantReader.Reading reading) {
        if (told.entry().plover() == Plover.REJECT && isThing(object)) {
            return;
        }
        if (told.entry().type() == EventType.AGREEMENT && object.relation() == Relation.OBJECT) {
            reading.tokens().add(object);
            Stream.of("with", "between")
                    .flatMap(preposition -> sentence.oblique(object, preposition))
                    .forEach(token -> reading.recipient(parties.meant(token), token));
            return;
        }
        boolean tool = isOwnTool(told, object);
        if (tool) {
            sentence.oblique(object, "to").forEach(token -> reading.recipient(parties.meant(token), token));
        }
        boolean undergone = (ObjectMatters.SPEECH.contains(told.entry().plover())
                        || told.entry().plover() == Plover.REJECT)
                && parties.isUndergone(object);
        boolean imposed = told.entry().type() == EventType.SANCTION
                && object.lemma().equals(told.entry().object())
                && RESTRICTIONS.contains(object.lemma());
        if (imposed && reading.actors().isEmpty()) {
            reading.actor(owners(object, reading), object);
            return;
        }
        if (readLifted(told, object, reading)) {
            return;
        }
        if (told.entry().id().startsWith(INVESTIGATING) && INQUIRED.contains(object.lemma())) {
            return;
        }
        boolean about = !ObjectMatters.DONE_TO.contains(told.entry().plover()) && isOfLand(object);
        if (told.entry().isWithdrawal()
                && FORCES.contains(object.lemma())
                && reading.actors().isEmpty()) {
            reading.actor(parties.owning(object), object);
            return;
        }
        List<ActorRef> direct = undergone || about ? List.of() : tool ? owners(object, reading) : parties.meant(object);
        if (direct.isEmpty() && ObjectMatters.FORCE.contains(told.entry().plover())) {
            aboard(object).forEach(token -> reading.recipient(parties.meant(token), token));
        }
        boolean own = reading.actors().containsAll(direct) || isOfOwnSide(told, object, direct, reading);
        reading.recipient(own ? matters.about(told, object) : direct, object);
        if (object.relation() == Relation.OBJECT) {
            reading.tokens().add(object);
        }
    }

    /** "U.S. sanctions on Iran were lifted": whose they are lifts them; tells whether restrictions are lifted that are so owned. */
    boolean readLifted(EventTrigger told, Token object, ParticipantReader.Reading reading) {
        boolean lifted = LIFTING.contains(told.entry().plover())
                && RESTRICTIONS.contains(object.lemma())
                && sentence.child(object, Relation.POSSESSOR).isEmpty();
        List<ActorRef> makers = lifted ? parties.meant(object) : List.of();
        if (makers.isEmpty()) {
            return false;
        }
        if (reading.actors().isEmpty()) {
            reading.actor(makers, object);
        }
        reading.recipient(
                matters.about(told, object).stream()
                        .filter(whom -> !makers.contains(whom))
                        .toList(),
                object);
        return true;
    }

    /** "The president softened Oslo's stance on Riga": what is of one's own side is no other's. */
    private boolean isOfOwnSide(
            EventTrigger told, Token object, List<ActorRef> direct, ParticipantReader.Reading reading) {
        return told.entry().plover() == Plover.CONCEDE
                && parties.byItself(object).isEmpty()
                && parties.sides(reading.actors()).containsAll(direct);
    }

    /** "The Iraq invasion", "the Paris accord", "their Syria policy", which are not Iraq's. */
    private boolean isOfLand(Token object) {
        return object.isNoun()
                && !object.isName()
                && (TOPICS.contains(object.lemma())
                        || events.namedBy(object.lemma()).stream().anyMatch(NAMED_AFTER::contains))
                && sentence.children(object, Relation.COMPOUND)
                        .anyMatch(land ->
                                lands.isLand(land) && parties.joined(land).size() < 2)
                && sentence.child(object, Relation.POSSESSOR).isEmpty()
                && parties.byItself(object).isEmpty();
    }

    /** Those behind the first preposition of a kind that names anybody, unless there is somebody already. */
    void readPhrases(EventTrigger told, Token word, Set<String> prepositions, ParticipantReader.Reading reading) {
        Optional<String> naming = Optional.empty();
        for (Edge edge : edges(word)) {
            boolean fits = edge.relation() == Relation.OBLIQUE
                    && prepositions.contains(edge.preposition())
                    && !ASKING.contains(sentence.token(edge.dependent()).lemma())
                    && !isOccasion(told, edge);
            if (fits
                    && (naming.isEmpty()
                            ? reading.recipients().isEmpty()
                            : naming.get().equals(edge.preposition()))) {
                int before = reading.recipients().size();
                readObject(told, sentence.token(edge.dependent()), reading);
                naming = reading.recipients().size() > before ? Optional.of(edge.preposition()) : naming;
            }
        }
    }

    /** Who is in what is struck: "ambushed a bus carrying soldiers". */
    private Stream<Token> aboard(Token vehicle) {
        return sentence.children(vehicle, Relation.NOUN_CLAUSE)
                .filter(carrying -> carrying.tag().equals("VBG") && CARRYING.contains(carrying.lemma()))
                .flatMap(carrying -> sentence.children(carrying, Relation.OBJECT));
    }

    /** "Refused to come over a dispute with Oslo", "clashed over the future of Oslo". */
    private boolean isOccasion(EventTrigger told, Edge edge) {
        return edge.preposition().equals("over")
                && (told.entry().plover() == Plover.ASSAULT
                        || (told.entry().plover() == Plover.REJECT
                                && parties.meant(sentence.token(edge.dependent()))
                                        .isEmpty()));
    }

    /** Those of a word, and of the adverbs and particles on it: "handed the men back to Oslo". */
    private List<Edge> edges(Token word) {
        return Stream.concat(
                        Stream.of(word),
                        sentence.children(word).stream()
                                .filter(joined ->
                                        joined.relation() == Relation.ADVERB || joined.relation() == Relation.PARTICLE))
                .flatMap(from -> sentence.edges(from).stream())
                .toList();
    }

    /** The envoy that one recalls, the experts that one lends, the troops that one withdraws or sends: "its troops". */
    private boolean isOwnTool(EventTrigger told, Token object) {
        return (told.entry().type() == EventType.SANCTION
                        && told.entry().mode().filter(EXPULSION::equals).isEmpty()
                        && object.relation() != Relation.PREPOSITION_OBJECT
                        && object.lemma().equals(told.entry().object()))
                || (told.entry().plover() == Plover.AID
                        && object.lemma().equals(told.entry().object())
                        && !TAKEN_IN.contains(object.lemma()))
                || (told.entry().isWithdrawal() && FORCES.contains(object.lemma()))
                || ((WITH_OWN_MEANS.contains(told.entry().plover())
                                || told.entry().isWithdrawal())
                        && isOwn(object));
    }

    /** "Its troops", "most of its troops". */
    boolean isOwn(Token object) {
        return Stream.concat(
                        Stream.of(object),
                        AMOUNTS.contains(object.lemma()) ? sentence.oblique(object, "of") : Stream.empty())
                .flatMap(owned -> sentence.children(owned).stream())
                .anyMatch(child -> OWN.contains(child.lemma())
                        && (child.relation() == Relation.POSSESSOR || child.relation() == Relation.MODIFIER));
    }

    /** Whose the tool is, if another's: "withdrew Oslo's licences". */
    private List<ActorRef> owners(Token tool, ParticipantReader.Reading reading) {
        return sentence.children(tool).stream()
                .filter(child -> child.relation() == Relation.POSSESSOR || child.relation() == Relation.MODIFIER)
                .flatMap(owner -> parties.meant(owner).stream())
                .filter(owner -> !parties.sides(reading.actors()).contains(owner))
                .toList();
    }

    /** Whether a word takes up a thing, where no party is meant: "blocked it". */
    public static boolean isThing(Token object) {
        return THINGS.contains(object.lemma()) && !object.isNoun();
    }
}
