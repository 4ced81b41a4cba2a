package org.demarche.extract.participant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.RoleReader;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;

/** Whom the words of one sentence mean, pronouns among them. */
public final class Parties {
    private static final Set<String> ABOUT = Set.of(
            "of", "by", "on", "against", "with", "for", "from", "to", "between", "towards", "toward", "over", "in");
    /** Behind a participle on a noun, before whom it touches: "tariffs put on Oslo". */
    private static final Set<String> PUT = Set.of("on", "upon", "against");

    private static final Set<String> AMOUNTS = WordSets.shipped().of("amounts");
    private static final Set<String> ACTING_FOR = WordSets.shipped().of("acting-for");
    private static final Set<String> OF_SEATS = WordSets.shipped().of("of-seats");
    private static final Set<String> UNDERGONE = WordSets.shipped().of("undergone");
    /** Single people and groups of them. */
    public static final Set<ActorKind> PEOPLE =
            Set.of(ActorKind.PERSON, ActorKind.UNNAMED_PERSON, ActorKind.OFFICE, ActorKind.COLLECTIVE);

    private static final Set<String> COUNTRIES = Set.of("country", "nation", "homeland", "government");
    private static final int DEEP = 1;

    private final int number;
    private final Sentence sentence;
    private final Context context;
    private final JoinedNames joined;
    private final Lands lands;
    private final WordParties words;

    public Parties(int number, Sentence sentence, Context context) {
        this.number = number;
        this.sentence = sentence;
        this.context = context;
        this.joined = new JoinedNames(sentence, this);
        this.lands = new Lands(number, sentence, context);
        this.words = new WordParties(number, sentence, context, this::meant);
    }

    /** The places that the words of the sentence name. */
    public Lands lands() {
        return lands;
    }

    /** Whom a word before a noun means, and those who are joined to it by hyphens: both of "US-Iran talks". */
    List<ActorRef> joined(Token owner) {
        return Stream.concat(joined.before(owner).stream(), meant(owner).stream())
                .distinct()
                .toList();
    }

    /** Who does what a noun tells by a participle before it: "the Saudi-led bombing". */
    List<ActorRef> leading(Token noun) {
        return joined.leading(noun);
    }

    /** Whom some words name that stand beside each other. */
    Optional<ActorRef> named(List<Token> words) {
        return context.cast().named(words.stream().map(Token::form).collect(Collectors.joining(" ")));
    }

    /** Whom a token means, or else whoever owns or qualifies it, or is named beside it. */
    public List<ActorRef> meant(Token token) {
        List<ActorRef> direct = words.of(token);
        if (!direct.isEmpty()) {
            return AMOUNTS.contains(token.form().toLowerCase(Locale.ROOT)) ? withOthers(token, direct) : direct;
        }
        if (token.relation() == Relation.APPOSITION) {
            List<ActorRef> named =
                    sentence.head(token).filter(Token::isName).map(words::of).orElse(List.of());
            if (!named.isEmpty()) {
                return named;
            }
        }
        if (AMOUNTS.contains(token.form().toLowerCase(Locale.ROOT))) {
            return sentence.oblique(token, "of")
                    .flatMap(counted -> meant(counted).stream())
                    .toList();
        }
        if (COUNTRIES.contains(token.lemma())) {
            List<ActorRef> of = sentence.children(token, Relation.POSSESSOR)
                    .filter(owner -> owner.tag().startsWith("PRP"))
                    .flatMap(owner -> words.of(owner).stream())
                    .map(context.cast()::principal)
                    .toList();
            if (!of.isEmpty()) {
                return of;
            }
        }
        List<ActorRef> owners = sentence.children(token, Relation.POSSESSOR)
                .flatMap(owner -> words.of(owner).stream())
                .distinct()
                .toList();
        if (!owners.isEmpty()) {
            return owners;
        }
        List<ActorRef> beside = sentence.children(token).stream()
                .filter(child -> child.relation() == Relation.MODIFIER
                        || (child.relation() == Relation.COMPOUND && isOwner(child, token))
                        || words.isApposed(child, token))
                .flatMap(child -> Stream.concat(joined.before(child).stream(), words.of(child).stream()))
                .distinct()
                .toList();
        return beside.isEmpty() && ACTING_FOR.contains(token.lemma())
                ? sentence.oblique(token, "of")
                        .flatMap(led -> words.of(led).stream())
                        .toList()
                : beside;
    }

    /** "Dozens of protesters and two reporters": those with a number of their own are none of the dozens. */
    private List<ActorRef> withOthers(Token amount, List<ActorRef> counted) {
        Stream<ActorRef> others = sentence.children(amount, Relation.PREPOSITION)
                .flatMap(of -> sentence.children(of, Relation.PREPOSITION_OBJECT))
                .flatMap(noun -> sentence.children(noun, Relation.CONJUNCT))
                .filter(other -> sentence.children(other).stream()
                        .anyMatch(child -> child.tag().equals("CD") || child.relation() == Relation.DETERMINER))
                .flatMap(other -> words.of(other).stream());
        return Stream.concat(counted.stream(), others).distinct().toList();
    }

    /** Whether those to whom a noun belongs undergo what it tells: "the captain's release", not "Oslo's release of the captain". */
    boolean isUndergone(Token noun) {
        return UNDERGONE.contains(noun.lemma())
                && sentence.oblique(noun, "of").findAny().isEmpty()
                && owners(noun).findAny().isPresent()
                && owners(noun)
                        .allMatch(ref -> PEOPLE.contains(context.cast().get(ref).kind()));
    }

    private Stream<ActorRef> owners(Token noun) {
        return sentence.children(noun, Relation.POSSESSOR).flatMap(owner -> meant(owner).stream());
    }

    /** The groups of several whose members a token means without naming them: "both sides". */
    List<ActorRef> groups(Token token) {
        return words.at(token).stream()
                .filter(ref -> context.cast().members(ref).size() > 1)
                .filter(ref -> words.mentions(token).stream()
                        .noneMatch(mention -> mention.grounds().rule().endsWith(RoleReader.JOINT_OFFICES)))
                .toList();
    }

    /** Those whom an actor stands on the side of: some actors, and those for whom they act. */
    Set<ActorRef> sides(Set<ActorRef> actors) {
        return actors.stream()
                .flatMap(actor -> Stream.of(actor, context.cast().principal(actor)))
                .collect(Collectors.toSet());
    }

    /** Whether an actor is an organisation of states, with which others lodge what they say of each other. */
    boolean isOrganization(ActorRef ref) {
        return context.cast().get(ref).kind() == ActorKind.INTERNATIONAL_ORGANIZATION;
    }

    /** Whether a word means an armed group or people, who are no place: "pirates". */
    boolean arePeople(Token token) {
        List<ActorRef> own = words.of(token);
        return !own.isEmpty()
                && own.stream()
                        .map(context.cast()::get)
                        .allMatch(actor -> PEOPLE.contains(actor.kind()) || actor.kind() == ActorKind.NON_STATE);
    }

    /** Whether a word names a state by itself. */
    boolean isState(Token token) {
        return words.of(token).stream().anyMatch(ref -> context.cast().get(ref).kind() == ActorKind.STATE);
    }

    /** Those on whose behalf the forces are that a noun means: Oslo of "Norwegian troops". */
    List<ActorRef> owning(Token forces) {
        return sentence.children(forces).stream()
                .filter(owner -> owner.relation() == Relation.POSSESSOR
                        || owner.relation() == Relation.MODIFIER
                        || owner.relation() == Relation.COMPOUND)
                .flatMap(owner -> principals(owner).stream())
                .distinct()
                .toList();
    }

    /** For whom those act whom a token means. */
    List<ActorRef> principals(Token token) {
        return meant(token).stream().map(context.cast()::principal).distinct().toList();
    }

    /** Whom a word names by itself. */
    public List<ActorRef> byItself(Token token) {
        return words.of(token);
    }

    /** The states with some alpha-3 codes. */
    List<ActorRef> states(List<String> countries) {
        return countries.stream()
                .flatMap(country -> context.cast().enterState(country).stream())
                .toList();
    }

    /** Those named below a noun that is no actor: "a claim by A", "restrictions on B", "the border with C". */
    List<ActorRef> about(Token noun) {
        return about(noun, Set.of());
    }

    /** The same, but for those behind some prepositions. */
    List<ActorRef> about(Token noun, Set<String> without) {
        Set<ActorRef> found = new LinkedHashSet<>();
        about(noun, without, 0, found);
        return List.copyOf(found);
    }

    private void about(Token noun, Set<String> without, int depth, Set<ActorRef> found) {
        if (depth > DEEP) {
            return;
        }
        Stream.concat(
                        sentence.edges(noun).stream(),
                        sentence.children(noun, Relation.NOUN_CLAUSE)
                                .filter(put -> put.tag().equals("VBN"))
                                .flatMap(put -> sentence.edges(put).stream())
                                .filter(edge -> PUT.contains(edge.preposition())))
                .filter(edge -> edge.relation() == Relation.OBLIQUE
                        && ABOUT.contains(edge.preposition())
                        && !without.contains(edge.preposition()))
                .map(edge -> sentence.token(edge.dependent()))
                .forEach(below -> {
                    found.addAll(meant(below));
                    if (words.of(below).isEmpty()) {
                        about(below, without, depth + 1, found);
                    }
                });
    }

    /** Who says what a token tells. */
    List<ActorRef> speaker(Token token) {
        return context.speaker(number, token, false).stream().toList();
    }

    /** The state that a word names, or else that in which the place lies that it names. */
    public List<ActorRef> landOrState(Token place) {
        return isState(place) ? words.of(place) : lands.land(place);
    }

    /** "The Oslo proposal", not "the Oslo bakery". */
    private boolean isOwner(Token name, Token noun) {
        return OF_SEATS.contains(noun.lemma()) || ACTING_FOR.contains(noun.lemma()) || !lands.isCity(name);
    }
}
