package org.demarche.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Gazetteer;

/** Tells to which state a noun belongs by what stands beside it: an adjective, an owner, a place, a person. */
final class Origins {
    private static final Set<String> KINDS_OF_PLACES = Set.of(
            "state", "province", "region", "governorate", "district", "city", "town", "island", "valley", "peninsula");
    private static final Set<String> DIRECTIONS = Set.of("eastern", "western", "northern", "southern", "central");
    private static final Set<String> POSSESSIVES = Set.of("its", "their");
    private static final Set<ActorKind> OWNERS = Set.of(
            ActorKind.STATE, ActorKind.GOVERNMENT_BODY, ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE);

    private final Gazetteer gazetteer;
    private final NamesInText names;
    private final MentionBoard board;

    Origins(Gazetteer gazetteer, NamesInText names, MentionBoard board) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.board = board;
    }

    /** What stands beside a noun and may tell its state. */
    List<Token> owners(Sentence sentence, Token head, int from) {
        List<Token> owners = new ArrayList<>();
        Stream.concat(
                        sentence.children(head).stream()
                                .filter(child -> child.relation() == Relation.MODIFIER
                                        || child.relation() == Relation.COMPOUND
                                        || child.relation() == Relation.POSSESSOR),
                        Stream.of("of", "from").flatMap(word -> sentence.oblique(head, word)))
                .forEach(owner -> addWithConjuncts(sentence, owner, owners));
        for (int i = Math.max(0, from - 4); i < from; i++) {
            Token before = sentence.token(i);
            if (names.isDemonym(before) && sentence.isWithin(before, head) && !owners.contains(before)) {
                owners.add(before);
            }
        }
        return owners;
    }

    /** The places that a noun is said to be in. */
    List<Token> surroundings(Sentence sentence, Token head) {
        return Stream.of("in", "near", "outside")
                .flatMap(word -> Stream.concat(
                        sentence.oblique(head, word),
                        sentence.children(head, Relation.NOUN_CLAUSE)
                                .flatMap(clause -> sentence.oblique(clause, word))))
                .toList();
    }

    /** The states of the owners, each once. */
    List<String> countries(Spot spot, List<Token> owners) {
        List<String> registered = owners.stream()
                .flatMap(owner -> names.country(owner).stream())
                .distinct()
                .toList();
        return registered.isEmpty()
                ? owners.stream()
                        .flatMap(owner -> country(spot, owner).stream())
                        .distinct()
                        .toList()
                : registered;
    }

    /** The state that a word beside a noun tells. */
    Optional<String> country(Spot spot, Token owner) {
        return names.country(owner)
                .or(() -> isPossessive(owner) ? ownerByPronoun(spot).flatMap(Actor::country) : Optional.empty())
                .or(() -> owner.lemma().equals("whose") ? antecedent(spot, owner) : Optional.empty())
                .or(() -> board.actorsAt(spot.at(owner)).stream()
                        .flatMap(known -> board.cast().get(known).country().stream())
                        .findFirst())
                .or(() -> names.at(owner).isPresent() ? Optional.empty() : listed(spot.words(), owner))
                .or(() -> names.at(owner).isPresent() ? Optional.empty() : family(owner));
    }

    /** The state of the noun right before "whose". */
    private Optional<String> antecedent(Spot spot, Token whose) {
        int before = whose.index() - 1;
        while (before >= 0 && spot.words().token(before).isMark()) {
            before--;
        }
        return before < 0 ? Optional.empty() : names.country(spot.words().token(before));
    }

    /** Whether a word that tells a state is a province or town of it, whose officials are not those of the state. */
    boolean isLocal(Spot spot, Token owner) {
        return names.at(owner)
                .map(match -> match.senses().get(0).actor().kind() == ActorKind.PLACE)
                .orElse((owner.isName() && !isPerson(spot, owner)) || isKindOfPlace(owner));
    }

    /** Whether a name is that of a person of whom the text spoke, or the family name of one of a state that it names. */
    private boolean isPerson(Spot spot, Token name) {
        return family(name).isPresent()
                || board.actorsAt(spot.at(name)).stream()
                        .anyMatch(known -> board.cast().get(known).kind() == ActorKind.PERSON);
    }

    /** Whether a word that tells a state is a listed part of it: "Bavaria's president". */
    boolean isProvince(Spot spot, Token owner) {
        return owner.isName()
                && names.at(owner).isEmpty()
                && gazetteer
                        .listed(owner.form())
                        .filter(place -> place.kind() == ActorKind.PLACE)
                        .isPresent()
                && !isPerson(spot, owner);
    }

    /** Whether a word that tells a state means but a part of it: "the ruler of eastern Libya". */
    boolean isPartOfState(Spot spot, Token owner) {
        return owner.index() > 0
                && names.at(owner).isPresent()
                && DIRECTIONS.contains(lower(spot.words().token(owner.index() - 1)));
    }

    /** The state of a name in the further lists, alone or with the words before it and without the kind of place. */
    Optional<String> listed(Sentence sentence, Token last) {
        boolean kindOfPlace = isKindOfPlace(last) && last.index() > 0;
        int end = kindOfPlace ? last.index() : last.index() + 1;
        Token named = sentence.token(end - 1);
        for (int from = Math.max(0, end - 4); from < end; from++) {
            Optional<String> found = gazetteer
                    .listed(words(sentence, from, end))
                    .filter(name -> named.isName() || name.kind() == ActorKind.COLLECTIVE)
                    .flatMap(name -> names.likeliest(name.countries()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a word such as "province" follows the names of places. */
    static boolean isKindOfPlace(Token token) {
        return KINDS_OF_PLACES.contains(token.lemma());
    }

    /** The state that a family name tells, if the text names it. */
    Optional<String> family(Token owner) {
        return owner.isName()
                ? names.likeliest(gazetteer.statesOfFamily(owner.form())).filter(names::speaksOf)
                : Optional.empty();
    }

    /** The organisation that a word beside a noun names, or takes up by "its". */
    Optional<Actor> organization(Spot spot, Token owner) {
        return names.at(owner)
                .map(match -> names.sense(match).actor())
                .or(() -> isPossessive(owner) ? ownerByPronoun(spot) : Optional.empty())
                .or(() -> board.actorsAt(spot.at(owner)).stream()
                        .map(board.cast()::get)
                        .findFirst()
                        .map(this::headed))
                .filter(actor ->
                        actor.kind() == ActorKind.INTERNATIONAL_ORGANIZATION || actor.kind() == ActorKind.NON_STATE);
    }

    /** The organisation of which an actor is an office, as the owner of "his spokesman"; else the actor. */
    private Actor headed(Actor actor) {
        return actor.kind() != ActorKind.OFFICE
                ? actor
                : gazetteer.represented(actor.ref()).stream()
                        .filter(above -> above.kind() == ActorKind.INTERNATIONAL_ORGANIZATION)
                        .findFirst()
                        .orElse(actor);
    }

    /** Whose "its" or "his" is: the nearest subject before that has offices and bodies, or the state of the person. */
    private Optional<Actor> ownerByPronoun(Spot spot) {
        return board.subjectsBefore(spot, 1)
                .filter(actor -> OWNERS.contains(actor.kind()))
                .findFirst();
    }

    private static boolean isPossessive(Token owner) {
        return POSSESSIVES.contains(owner.lemma()) || POSSESSIVES.contains(lower(owner));
    }

    private void addWithConjuncts(Sentence sentence, Token owner, List<Token> owners) {
        owners.add(owner);
        sentence.children(owner, Relation.CONJUNCT).forEach(next -> addWithConjuncts(sentence, next, owners));
    }

    static String words(Sentence sentence, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (Token token : sentence.tokens().subList(from, to)) {
            boolean joined = token.form().equals("-")
                    || words.toString().endsWith("-")
                    || token.tag().equals("POS");
            words.append(words.isEmpty() || joined ? "" : " ").append(token.form());
        }
        return words.toString();
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(java.util.Locale.ROOT);
    }
}
