package org.demarche.extract.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.participant.Parties;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/** Of what kind a deed is by those who take part in it, and whose land it touches. */
final class DeedKinds {
    /** Whoever these leave or come home for has sent for them. */
    private static final Set<String> ENVOYS = Set.of("ambassador", "envoy", "diplomat", "consul");

    private static final String WELCOME = Plover.SUPPORT + "/welcome";
    private static final String CEASEFIRE = Plover.RETREAT.mode("ceasefire");
    private static final String WITHDRAW = Plover.RETREAT.mode("withdraw");
    private static final String RELEASE = Plover.RETREAT.mode("release");
    private static final Set<String> EXCHANGES = Set.of("exchange", "swap");
    private static final Set<String> FORCES = WordSets.shipped().of("forces");
    private static final Set<String> WARLIKE = WordSets.shipped().of("warlike");
    private static final Set<String> HANDOVERS = Set.of(Plover.RETREAT + "/hand:over", Plover.RETREAT + "/turn:over");

    private static final Set<String> ON_PEOPLE = Set.of(Plover.ASSAULT.mode("beat"), Plover.ASSAULT.mode("torture"));

    private static final Set<String> HEADS = Set.of("presidents", "premiers", "chancellors", "prime ministers");
    /** What strikes the land that it is done in. */
    private static final Set<String> ON_LAND = WordSets.shipped().of("on-land");

    private static final List<String> AROUND = List.of("in", "into", "near", "outside", "inside", "at");
    private static final List<String> AROUND_NOUNS =
            Stream.concat(AROUND.stream(), Stream.of("on", "against", "of")).toList();
    private static final Set<String> SIDES = Set.of("north", "south", "east", "west", "northeast", "northwest");

    private final AnnotatedText text;
    private final EventReferences references;
    private final Cast cast;
    private final VerbalAttacks attacks;

    /** @param references whom the words of each sentence mean */
    DeedKinds(AnnotatedText text, EventReferences references, Cast cast) {
        this.text = text;
        this.references = references;
        this.cast = cast;
        this.attacks = new VerbalAttacks(text, cast);
    }

    /**
     * What depends on who takes part: to withdraw from an organisation breaks with it, a suspect is handed over in concert, a state
     * that exercises alone only shows its force, an attack in words blames, and a meeting of heads of state or government is a
     * summit.
     */
    EventCandidate of(EventCandidate candidate) {
        return attacks.include(candidate) ? candidate.as(EventType.EVENT, Plover.ACCUSE) : settled(onLand(candidate));
    }

    private EventCandidate settled(EventCandidate candidate) {
        boolean meets =
                candidate.trigger().isNoun() || candidate.trigger().lemma().equals("meet");
        if (candidate.type() == EventType.MEETING && meets) {
            return isOfHeads(candidate) ? candidate.as(EventType.SUMMIT, candidate.plover()) : candidate;
        }
        if (isReached(candidate)) {
            return candidate.reached();
        }
        if (isReception(candidate)) {
            return candidate.as(EventType.VISIT, Plover.CONSULT);
        }
        boolean truce = candidate.type() == EventType.EVENT
                && candidate.trigger().isNoun()
                && candidate.entry().mode().filter(CEASEFIRE::equals).isPresent()
                && candidate.participants().size() > 1;
        if (truce) {
            return candidate.as(EventType.AGREEMENT, candidate.plover());
        }
        if (candidate.type() == EventType.EVENT && isOf(candidate, WITHDRAW) && isOfForces(candidate)) {
            return candidate.as(EventType.MILITARY_ACTION, candidate.plover());
        }
        if (candidate.type() == EventType.EVENT
                && isOf(candidate, RELEASE)
                && EXCHANGES.contains(candidate.trigger().lemma())) {
            return candidate.as(EventType.COOPERATION, candidate.plover());
        }
        boolean alone = candidate.type() == EventType.MILITARY_ACTION
                && candidate.plover() == Plover.COOPERATE
                && candidate.participants().size() == 1
                && cast.get(candidate.participants().get(0)).kind() == ActorKind.STATE;
        if (alone) {
            return candidate.as(EventType.MILITARY_ACTION, Plover.MOBILIZE);
        }
        if (ENVOYS.contains(candidate.entry().subject())) {
            return candidate.with(
                    candidate.actors().stream()
                            .map(ref -> cast.get(ref).kind() == ActorKind.PERSON ? ref : cast.principal(ref))
                            .toList(),
                    candidate.recipients());
        }
        boolean leaves = candidate.entry().isWithdrawal()
                && candidate.plover() == Plover.RETREAT
                && candidate.recipients().stream()
                        .anyMatch(ref -> cast.get(ref).kind() == ActorKind.INTERNATIONAL_ORGANIZATION);
        boolean handsOver = HANDOVERS.contains(candidate.entry().id())
                && candidate.participants().stream().map(cast::get).anyMatch(DeedKinds::isPerson);
        return leaves
                ? candidate.as(EventType.EVENT, Plover.SANCTION)
                : handsOver ? candidate.as(EventType.COOPERATION, Plover.COOPERATE) : candidate;
    }

    /** Whether all who meet head a state or government, "the two presidents" too. */
    private boolean isOfHeads(EventCandidate candidate) {
        boolean several = candidate.participants().size() > 1
                || candidate.participants().stream().anyMatch(this::isGroupOfHeads);
        return several && candidate.participants().stream().allMatch(ref -> cast.isHead(ref) || isGroupOfHeads(ref));
    }

    private boolean isGroupOfHeads(ActorRef ref) {
        String label = cast.get(ref).label();
        return cast.get(ref).kind() == ActorKind.COLLECTIVE && HEADS.stream().anyMatch(label::endsWith);
    }

    /** "A and B agreed to meet", which is an agreement between them; "A agreed to pay" is only its word. */
    private static boolean isReached(EventCandidate candidate) {
        return candidate.type() == EventType.AGREEMENT
                && candidate.plover() == Plover.AGREE
                && candidate.status() == Status.AGREED
                && candidate.governor().isEmpty()
                && candidate.trigger().isVerb()
                && candidate.actors().size() > 1;
    }

    /** "Welcomed the premier to Oslo", who came. */
    private boolean isReception(EventCandidate candidate) {
        return candidate.entry().id().equals(WELCOME)
                && !candidate.actors().isEmpty()
                && !candidate.recipients().isEmpty()
                && candidate.recipients().stream()
                        .map(cast::get)
                        .allMatch(actor -> isPerson(actor) || actor.kind() == ActorKind.OFFICE)
                && text.sentences()
                        .get(candidate.sentence())
                        .children(candidate.trigger(), Relation.PREPOSITION)
                        .anyMatch(to -> to.lemma().equals("to"));
    }

    private static boolean isOf(EventCandidate candidate, String mode) {
        return candidate.entry().mode().filter(mode::equals).isPresent();
    }

    /** "Three people were shot dead": people alone, and no word of forces or of their weapons. */
    boolean isOutsideWar(EventCandidate candidate) {
        return candidate.type() == EventType.MILITARY_ACTION
                && candidate.plover() == Plover.ASSAULT
                && !candidate.participants().isEmpty()
                && candidate.participants().stream()
                        .allMatch(ref -> Parties.PEOPLE.contains(cast.get(ref).kind()))
                && WARLIKE.stream().noneMatch(text.sentences().get(candidate.sentence())::has);
    }

    /** "Withdrew its troops", "the withdrawal of all troops", "the troops left". */
    private boolean isOfForces(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        return sentence.edges(candidate.trigger()).stream()
                .map(edge -> sentence.token(edge.dependent()))
                .anyMatch(whom -> FORCES.contains(whom.lemma()));
    }

    private static boolean isPerson(Actor actor) {
        return actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNNAMED_PERSON;
    }

    /** "Captured Goma", "shelled Kharkiv", "an attack in Mali": the state whose land it is, if it is not the doer's own. */
    private EventCandidate onLand(EventCandidate candidate) {
        if (!candidate.recipients().isEmpty() || candidate.actors().isEmpty() || !isOfForce(candidate)) {
            return candidate;
        }
        Sentence sentence = text.sentences().get(candidate.sentence());
        Parties parties = references.parties(candidate.sentence());
        Set<String> own = candidate.actors().stream().map(cast::party).collect(Collectors.toSet());
        Stream<ActorRef> struck = Stream.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT)
                .flatMap(relation -> sentence.related(candidate.trigger(), relation))
                .flatMap(place -> parties.lands().land(place).stream());
        Stream<ActorRef> within = ON_LAND.contains(candidate.trigger().lemma())
                        || ON_LAND.contains(candidate.entry().object())
                ? doneIn(candidate.trigger(), sentence).flatMap(place -> parties.landOrState(place).stream())
                : Stream.empty();
        return candidate.with(
                candidate.actors(),
                Stream.concat(candidate.trigger().isVerb() ? struck : Stream.empty(), within)
                        .filter(state -> !own.contains(cast.party(state)))
                        .distinct()
                        .toList());
    }

    private static boolean isOfForce(EventCandidate candidate) {
        return (candidate.plover() == Plover.ASSAULT
                        && candidate.entry().mode().filter(ON_PEOPLE::contains).isEmpty())
                || (candidate.plover() == Plover.MOBILIZE && candidate.trigger().isNoun());
    }

    /** Behind "in" or "near", on the word, on its object or on the verb whose object it is: "staged a raid in Mali", "shelled a camp near Goma". */
    private static Stream<Token> doneIn(Token deed, Sentence sentence) {
        Stream<Token> beside = deed.isVerb()
                ? sentence.related(deed, Relation.OBJECT)
                : deed.relation() == Relation.OBJECT
                        ? sentence.head(deed).filter(Token::isVerb).stream()
                        : Stream.empty();
        return Stream.concat(Stream.of(deed), beside)
                .flatMap(word -> Stream.concat(
                        (ON_LAND.contains(word.lemma()) && word.isNoun() ? AROUND_NOUNS : AROUND)
                                .stream().flatMap(near -> sentence.oblique(word, near)),
                        sentence.children(word, Relation.ADVERB)
                                .filter(side -> SIDES.contains(side.lemma()))
                                .flatMap(side -> sentence.children(side, Relation.PREPOSITION))
                                .flatMap(of -> sentence.children(of, Relation.PREPOSITION_OBJECT))));
    }
}
