package org.demarche.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.MentionKind;

/** Takes up who was named before by "he", "her", "it", "they", where one reading remains. */
final class Pronouns {
    /** Those by which who speaks means himself, by lemma. */
    static final Set<String> FIRST = Set.of("we", "i");

    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> HERS = Set.of("she", "her");
    private static final Set<String> IMPERSONAL = Set.of("it", "they");
    private static final Set<ActorKind> MANY =
            Set.of(ActorKind.COLLECTIVE, ActorKind.NON_STATE, ActorKind.INTERNATIONAL_ORGANIZATION);
    private static final Set<ActorKind> SINGLE = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT_BODY,
            ActorKind.INTERNATIONAL_ORGANIZATION,
            ActorKind.NON_STATE,
            ActorKind.PUBLISHER,
            ActorKind.DOCUMENT);
    private static final int NEAR = 3;

    private final MentionBoard board;
    private final Coreference coreference;

    Pronouns(MentionBoard board, Coreference coreference) {
        this.board = board;
        this.coreference = coreference;
    }

    /** Whether a token is a pronoun of a person. */
    static boolean isPersonal(Token token) {
        return PERSONAL.contains(token.lemma()) && token.tag().startsWith("PRP");
    }

    /** Puts the person that a pronoun means: the subject that was named last, or else who was. */
    void read(Spot spot) {
        person(spot)
                .ifPresent(person ->
                        board.put(spot, spot.token().span(), MentionKind.PRONOUN, person.ref(), "pronoun", .7));
    }

    /** Whether a token is a subject "it" or "they" that may stand for an actor. */
    static boolean isImpersonal(Token token) {
        return IMPERSONAL.contains(token.lemma())
                && token.tag().equals("PRP")
                && (token.relation() == Relation.SUBJECT || token.relation() == Relation.PASSIVE_SUBJECT);
    }

    /** Puts the body or group that "it" means, the people or groups that "they" means, if it was the subject before. */
    void readImpersonal(Spot spot) {
        boolean many = spot.token().lemma().equals("they");
        Set<ActorKind> kinds = many ? MANY : SINGLE;
        board.lastSubject(spot)
                .map(board.cast()::get)
                .filter(actor -> kinds.contains(actor.kind()))
                .or(() -> many
                        ? board.subjectsBefore(spot, 1)
                                .filter(actor -> kinds.contains(actor.kind()))
                                .findFirst()
                        : Optional.empty())
                .ifPresent(
                        actor -> board.put(spot, spot.token().span(), MentionKind.PRONOUN, actor.ref(), "pronoun", .6));
    }

    /** The person whom "he" or "his" would mean. */
    private Optional<Actor> person(Spot spot) {
        String pronoun = spot.token().lemma();
        boolean woman = HERS.contains(pronoun);
        boolean man = isPersonal(spot.token()) && !woman;
        Spot from = isAside(spot) ? spot.first() : spot;
        Set<ActorRef> own = subjects(spot);
        return Stream.of(
                        own.isEmpty() ? Stream.<Actor>empty() : board.before(spot, 0),
                        board.subjectsBefore(from, 1),
                        board.before(spot.first(), 1).filter(actor -> actor.kind() == ActorKind.PERSON),
                        board.subjectsBefore(from, NEAR))
                .flatMap(found -> found)
                .filter(Coreference::isPerson)
                .filter(actor -> !isOfSpeaker(actor))
                .map(actor -> board.cast().get(coreference.holder(actor.ref())))
                .filter(actor -> !coreference.isOther(actor.ref(), woman, man) && !own.contains(actor.ref()))
                .findFirst()
                .or(() -> coreference.lastPerson(woman, man, own));
    }

    /** Whether somebody is named only by who speaks of him as his own: "my client". */
    private static boolean isOfSpeaker(Actor actor) {
        return actor.label().startsWith("my ") || actor.label().startsWith("our ");
    }

    /** Who does what is done to the one whom an object pronoun means, and so is another: "the chairman threatened him". */
    private Set<ActorRef> subjects(Spot spot) {
        return spot.token().relation() != Relation.OBJECT
                ? Set.of()
                : spot.words().head(spot.token()).stream()
                        .flatMap(verb -> spot.words().related(verb, Relation.SUBJECT))
                        .flatMap(subject ->
                                Stream.concat(Stream.of(subject), spot.words().children(subject, Relation.APPOSITION)))
                        .flatMap(token -> board.actorsAt(spot.at(token)).stream())
                        .collect(Collectors.toSet());
    }

    /** Whether a pronoun is the subject of "…, he said, …", which speaks of what stands around it and not of itself. */
    private static boolean isAside(Spot spot) {
        return spot.token().relation() == Relation.SUBJECT
                && spot.words()
                        .head(spot.token())
                        .filter(verb -> verb.relation() == Relation.PARATAXIS
                                && verb.head() > spot.token().index())
                        .isPresent();
    }
}
