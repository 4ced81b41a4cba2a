package org.demarche.extract.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.Text;

/** The actors of one article as they come up, those of the register with what they act for. */
public final class Cast {
    private static final List<String> HEADS = List.of("head-of-state", "head-of-government", "paramount-leader");
    private static final Set<ActorKind> TITLED = Set.of(ActorKind.OFFICE, ActorKind.UNNAMED_PERSON);

    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{Lu})\\. ?(\\p{Lu})\\.");

    private final Gazetteer gazetteer;
    private final Map<ActorRef, Actor> actors = new LinkedHashMap<>();

    public Cast(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Takes an actor in, and all that it acts for. */
    public ActorRef enter(Actor actor) {
        if (actors.putIfAbsent(actor.ref(), actor) == null) {
            gazetteer.represented(actor.ref()).forEach(this::enter);
            actor.represents().stream()
                    .filter(ref -> !actors.containsKey(ref))
                    .forEach(ref -> actors.put(
                            ref,
                            new Actor(ref, true, ActorKind.GOVERNMENT_BODY, ref.key(), actor.country(), List.of())));
        }
        return actor.ref();
    }

    /** Takes in an actor that only this article knows, under the slug of its label. */
    ActorRef enterLocal(ActorKind kind, String label, Optional<String> country, boolean actsForState) {
        return enterLocal(
                kind,
                label,
                country,
                country.filter(code -> actsForState)
                        .flatMap(gazetteer::government)
                        .map(government -> List.of(enter(government)))
                        .orElseGet(List::of));
    }

    /** Takes in an actor that only this article knows, and for whom it acts. */
    ActorRef enterLocal(ActorKind kind, String label, Optional<String> country, List<ActorRef> represents) {
        return enter(Actor.local(slug(label), kind, label, country, represents));
    }

    /** Whether the register knows an actor of the cast. */
    public boolean isKnown(ActorRef ref) {
        return get(ref).registered();
    }

    /** Takes in the state with an alpha-3 code. */
    public Optional<ActorRef> enterState(String country) {
        return gazetteer.state(country).map(this::enter);
    }

    /** Takes in whom a name of the register means. */
    public Optional<ActorRef> named(String name) {
        Text words = Text.normalise(name);
        return gazetteer.namesIn(words).stream()
                .filter(match -> match.span().start() == 0 && match.span().end() == words.length())
                .map(match -> match.senses().get(0).actor())
                .filter(actor -> actor.kind() != ActorKind.PLACE)
                .map(this::enter)
                .findFirst();
    }

    /** The actor with a key. */
    public Actor get(ActorRef ref) {
        Actor actor = actors.get(ref);
        if (actor == null) {
            throw new IllegalArgumentException("unknown actor \"" + ref.key() + "\"");
        }
        return actor;
    }

    /** Those of whom a group of the article such as "both sides" consists, or whose side it is; else the actor alone. */
    public List<ActorRef> members(ActorRef ref) {
        Actor actor = get(ref);
        boolean stands = actor.represents().size() > 1
                || (actor.represents().size() == 1 && actor.label().endsWith(" side"));
        return !actor.registered() && stands ? actor.represents() : List.of(ref);
    }

    /** Actors with groups in the place of their members, where all of them are there. */
    public List<ActorRef> folded(List<ActorRef> members, List<ActorRef> groups) {
        List<ActorRef> folded = members;
        for (ActorRef group : groups) {
            List<ActorRef> parts = members(group);
            if (folded.containsAll(parts)) {
                folded = folded.stream()
                        .map(member -> parts.contains(member) ? group : member)
                        .distinct()
                        .toList();
            }
        }
        return folded;
    }

    /** The state in which a place lies. */
    public Optional<ActorRef> stateOf(ActorRef place) {
        return get(place).country().flatMap(gazetteer::state).map(this::enter);
    }

    /** The government of the state in which a place lies. */
    public Optional<ActorRef> governmentOf(ActorRef place) {
        return get(place).country().flatMap(gazetteer::government).map(this::enter);
    }

    /** For whom an actor speaks that says "we": the government that it acts for, else what else it acts for, else itself. */
    public ActorRef principal(ActorRef ref) {
        Actor actor = get(ref);
        List<ActorRef> above = actor.registered()
                ? gazetteer.represented(ref).stream().map(Actor::ref).toList()
                : actor.represents();
        return above.isEmpty()
                ? ref
                : actor.country()
                        .flatMap(gazetteer::government)
                        .map(this::enter)
                        .orElse(above.get(0));
    }

    /** Keeps that a person whom only the article knows has an office, and so acts for whom it acts. */
    void appoint(ActorRef person, ActorRef office) {
        ActorRef principal = principal(office);
        if (TITLED.contains(get(office).kind()) && !principal.equals(office)) {
            represent(person, principal);
        }
    }

    /** Keeps for whom a person acts whom only the article knows, unless it is known already. */
    void represent(ActorRef person, ActorRef principal) {
        Actor known = get(person);
        if (known.kind() == ActorKind.PERSON
                && !known.registered()
                && known.represents().isEmpty()
                && !principal.equals(person)) {
            Optional<String> country = known.country().or(() -> get(principal).country());
            actors.put(person, Actor.local(person.key(), known.kind(), known.label(), country, List.of(principal)));
        }
    }

    /** Whose side an actor is on in an affair: its state's (alpha-3), or its own key if it has none or is a group, which may fight its state. */
    public String party(ActorRef ref) {
        Actor actor = get(ref);
        return actor.kind() == ActorKind.NON_STATE ? ref.key() : actor.country().orElse(ref.key());
    }

    /** Whether an actor is the office of a state's head or of the head of its government. */
    public boolean isHead(ActorRef ref) {
        return get(ref).kind() == ActorKind.OFFICE
                && get(ref).country().stream()
                        .flatMap(state -> HEADS.stream().flatMap(kind -> gazetteer.office(state, kind).stream()))
                        .anyMatch(office -> office.ref().equals(ref));
    }

    /** All actors in the order in which they came up. */
    public List<Actor> actors() {
        return List.copyOf(actors.values());
    }

    /** "US lawmakers" and "U.S. lawmakers" are the same. */
    private static String slug(String label) {
        String slug = INITIALS.matcher(label)
                .replaceAll("$1$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }
}
