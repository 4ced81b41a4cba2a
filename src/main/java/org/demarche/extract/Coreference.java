package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Takes up who was named before: "he", "the ministry", "the group", "the country"; where one reading remains. */
final class Coreference {
    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> HERS = Set.of("she", "her");
    private static final Set<String> WOMEN = Set.of(
            "mrs.",
            "ms.",
            "mrs",
            "ms",
            "queen",
            "princess",
            "mother",
            "wife",
            "widow",
            "daughter",
            "sister",
            "actress");
    private static final Set<String> MEN =
            Set.of("mr.", "mr", "king", "prince", "sultan", "emir", "sheikh", "father", "husband", "son", "brother");
    private static final Set<String> RANKS = Set.of(
            "general", "colonel", "admiral", "ambassador", "envoy", "senator", "governor", "commissioner", "bishop");
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
    private static final Set<ActorKind> GROUPS = Set.of(ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE);
    private static final Set<ActorKind> NAMED =
            Set.of(ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE, ActorKind.GOVERNMENT_BODY);
    private static final int NEAR = 3;
    private static final int FAR = 6;

    private final Gazetteer gazetteer;
    private final MentionBoard board;
    private final Roles roles;
    private final Map<String, ActorRef> byRole = new HashMap<>();
    private final Map<ActorRef, Boolean> women = new HashMap<>();
    private final Map<ActorRef, Roles.Role> offices = new HashMap<>();
    private final List<ActorRef> persons = new ArrayList<>();

    Coreference(Gazetteer gazetteer, MentionBoard board, Roles roles) {
        this.gazetteer = gazetteer;
        this.board = board;
        this.roles = roles;
    }

    /** Keeps who may be meant by "he", and by the role or its last word alone. */
    void remember(ActorRef ref, Optional<Roles.Role> role) {
        Actor actor = board.cast().get(ref);
        if (isPerson(actor)) {
            persons.remove(ref);
            persons.add(ref);
        }
        role.flatMap(known -> isWoman(lastWord0(known.phrase()))).ifPresent(woman -> rememberSex(ref, woman));
        role.filter(known -> known.kind() == Roles.Kind.OFFICE).ifPresent(office -> offices.put(ref, office));
        role.ifPresent(known -> {
            byRole.put(known.phrase(), ref);
            if (!known.phrase().endsWith(" general")) {
                byRole.put(lastWord(known.phrase()), ref);
            }
        });
    }

    /** Keeps the person who may be meant by a rank alone: "the general" after "General Ann Lee". */
    void rememberRank(ActorRef person, String title) {
        if (RANKS.contains(title)) {
            byRole.put(title, person);
        }
    }

    /** Keeps that a person has the office that the name stands behind. */
    void rememberOffice(ActorRef person, ActorRef office) {
        Roles.Role role = offices.get(office);
        if (role != null) {
            offices.put(person, role);
        }
    }

    /** The office that an actor is or has, as a role told. */
    Optional<Roles.Role> office(ActorRef actor) {
        return Optional.ofNullable(offices.get(actor));
    }

    /** Keeps that a nameless person has turned out to be another. */
    void replace(ActorRef nameless, ActorRef named) {
        byRole.replaceAll((role, known) -> known.equals(nameless) ? named : known);
        persons.remove(nameless);
        Boolean woman = women.get(nameless);
        if (woman != null) {
            rememberSex(named, woman);
        }
    }

    /** Keeps whether a person is a woman, as a title or a role tells. */
    void rememberSex(ActorRef ref, boolean woman) {
        women.putIfAbsent(ref, woman);
    }

    /** Whether a title or a role is that of a woman; empty if it may be anybody's. */
    static Optional<Boolean> isWoman(String word) {
        boolean woman = WOMEN.contains(word) || word.endsWith("woman");
        boolean man = MEN.contains(word) || (word.endsWith("man") && word.length() > 3);
        return woman || man ? Optional.of(woman) : Optional.empty();
    }

    private static String lastWord0(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /** Whether a token is a pronoun of a person. */
    static boolean isPersonal(Token token) {
        return PERSONAL.contains(token.lemma()) && token.tag().startsWith("PRP");
    }

    /** Puts the person that a pronoun means: the subject that was named last, or else who was. */
    void readPronoun(Spot spot) {
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
        Set<ActorKind> kinds = spot.token().lemma().equals("they") ? MANY : SINGLE;
        board.lastSubject(spot)
                .map(board.cast()::get)
                .filter(actor -> kinds.contains(actor.kind()))
                .ifPresent(
                        actor -> board.put(spot, spot.token().span(), MentionKind.PRONOUN, actor.ref(), "pronoun", .6));
    }

    /** The person whom "he" or "his" would mean. */
    Optional<Actor> person(Spot spot) {
        String pronoun = spot.token().lemma();
        boolean woman = HERS.contains(pronoun);
        boolean man = Coreference.isPersonal(spot.token()) && !woman;
        Spot from = isAside(spot) ? spot.first() : spot;
        Set<ActorRef> own = subjects(spot);
        return Stream.concat(own.isEmpty() ? Stream.empty() : board.before(spot, 0), board.subjectsBefore(from, NEAR))
                .filter(Coreference::isPerson)
                .filter(actor -> !isOther(actor.ref(), woman, man) && !own.contains(actor.ref()))
                .findFirst()
                .or(() -> lastPerson(woman, man, own));
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

    private Optional<Actor> lastPerson(boolean woman, boolean man, Set<ActorRef> others) {
        return persons.stream()
                .filter(ref -> !isOther(ref, woman, man) && !others.contains(ref))
                .reduce((one, later) -> later)
                .map(board.cast()::get);
    }

    private boolean isOther(ActorRef ref, boolean woman, boolean man) {
        Boolean known = women.get(ref);
        return known != null && ((woman && !known) || (man && known));
    }

    private static boolean isPerson(Actor actor) {
        return actor.kind() == ActorKind.PERSON
                || actor.kind() == ActorKind.OFFICE
                || actor.kind() == ActorKind.UNNAMED_PERSON;
    }

    /** The actor that was last named by a role: "the ministry", "the foreign minister", "the spokeswoman". */
    Optional<Actor> sameRole(Spot spot, Roles.Role role) {
        return Optional.ofNullable(byRole.get(role.phrase()))
                .or(() -> Optional.ofNullable(byRole.get(lastWord(role.phrase())))
                        .filter(found -> role.phrase().indexOf(' ') < 0
                                && spot.words()
                                        .child(spot.token(), Relation.COMPOUND)
                                        .isEmpty()))
                .map(board.cast()::get)
                .filter(actor -> spot.sentence() > 0);
    }

    /** The last word, the same for men and women. */
    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1).replaceAll("(?:wo)?man$", "person");
    }

    /** Whether a noun with "the" takes up what was named before, which is then put. */
    boolean isReference(Spot spot) {
        Set<Roles.Reference> references = roles.references(spot.token().lemma());
        boolean organization = roles.isOrganization(spot.token().lemma());
        if (references.contains(Roles.Reference.ORGANIZATION) && isOfPerson(spot)) {
            return ownOrganization(spot);
        }
        if (!(organization || !references.isEmpty()) || !isBare(spot)) {
            return false;
        }
        Optional<Actor> found = (organization ? sameName(spot) : Optional.<Actor>empty()).or(() -> references.stream()
                .flatMap(reference -> one(spot, reference).stream())
                .findFirst());
        found.ifPresent(actor -> board.put(
                spot, span(spot), MentionKind.DESCRIPTION, board.cast().enter(actor), "definite", .6));
        return found.isPresent();
    }

    private static boolean isOfPerson(Spot spot) {
        return !spot.token().tag().endsWith("S")
                && spot.words().children(spot.token()).stream()
                        .filter(child -> child.index() < spot.token().index())
                        .allMatch(child -> child.relation() == Relation.POSSESSOR && isPersonal(child));
    }

    /** Whether "her group" takes up the organisation that was named beside the person. */
    private boolean ownOrganization(Spot spot) {
        Optional<Actor> found =
                spot.words().child(spot.token(), Relation.POSSESSOR).isEmpty()
                        ? Optional.empty()
                        : board.before(spot, 1)
                                .filter(actor -> GROUPS.contains(actor.kind()))
                                .findFirst();
        found.ifPresent(actor -> board.put(
                spot, span(spot), MentionKind.DESCRIPTION, board.cast().enter(actor), "own-organization", .6));
        return found.isPresent();
    }

    /** The organisation or body that was named last of those in whose name a noun stands: "the agency". */
    private Optional<Actor> sameName(Spot spot) {
        return spot.token().tag().endsWith("S")
                ? Optional.empty()
                : board.before(spot, spot.sentence())
                        .filter(actor -> NAMED.contains(actor.kind()))
                        .filter(actor -> Stream.of(
                                        actor.label().toLowerCase(Locale.ROOT).split("[ -]", -1))
                                .anyMatch(word -> word.equals(spot.token().lemma())
                                        || word.equals(spot.token().lemma() + "s")))
                        .findFirst();
    }

    /** Whether nothing but "the" stands beside a noun. */
    static boolean isBare(Spot spot) {
        List<Token> children = spot.words().children(spot.token());
        return spot.words().child(spot.token(), Relation.DETERMINER).isPresent()
                && children.stream()
                        .filter(child -> child.index() < spot.token().index() || child.relation() == Relation.CASE)
                        .allMatch(child -> child.lemma().equals("the") || child.relation() == Relation.CASE);
    }

    private Optional<Actor> one(Spot spot, Roles.Reference reference) {
        if (spot.token().tag().endsWith("S")) {
            return reference == Roles.Reference.ARMED
                    ? board.before(spot, FAR)
                            .filter(actor -> actor.kind() == ActorKind.NON_STATE)
                            .findFirst()
                    : Optional.empty();
        }
        return switch (reference) {
            case PERSON ->
                lastPerson(
                                spot.token().lemma().equals("woman"),
                                spot.token().lemma().equals("man"),
                                Set.of())
                        .filter(actor -> actor.kind() == ActorKind.PERSON);
            case STATE -> board.countriesBefore(spot, 1).stream().findFirst().flatMap(gazetteer::state);
            case ORGANIZATION ->
                board.subjectsBefore(spot, 1)
                        .filter(actor -> GROUPS.contains(actor.kind()))
                        .findFirst()
                        .or(() -> board.before(spot, NEAR)
                                .filter(actor -> GROUPS.contains(actor.kind()))
                                .findFirst());
            case BODY ->
                board.before(spot, NEAR)
                        .filter(actor -> actor.kind() == ActorKind.GOVERNMENT_BODY
                                && actor.label()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(spot.token().lemma()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Span span(Spot spot) {
        return spot.words().children(spot.token()).stream()
                .filter(child -> child.index() < spot.token().index())
                .map(Token::span)
                .reduce(spot.token().span(), Span::to);
    }
}
