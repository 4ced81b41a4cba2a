package org.demarche.model;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** Names of states, governments, bodies, offices, organisations, persons, places and outlets; the register is one. */
public interface Gazetteer {
    /**
     * The names that stand in a text, in order, the longest where several begin at one place, none overlapping; each has
     * at least one sense, the most likely first.
     */
    List<NameMatch> namesIn(Text text);

    /** The office of a kind ({@code head-of-government}) of a state (ISO 3166 alpha-3). */
    Optional<Actor> office(String country, String officeKind);

    /** The government of a state. */
    Optional<Actor> government(String country);

    /** The state itself. */
    Optional<Actor> state(String country);

    /** The body of a state by what it is called in English without the state's name, such as {@code foreign ministry}. */
    Optional<Actor> body(String country, String commonName);

    /** The office of an organisation by its title without the organisation's name, such as {@code secretary general}. */
    Optional<Actor> officeOf(ActorRef organization, String title);

    /** The publisher with a name or credit, such as {@code Kyodo}. */
    Optional<Actor> publisher(String name);

    /** What is known of a name that no actor of the register has. */
    Optional<ListedName> listed(String name);

    /** Whether several listed persons have a word as their first name, and so a stranger may as well. */
    boolean isGivenName(String word);

    /** The states (ISO 3166 alpha-3) of those persons, in the register or not, who have a family name. */
    NavigableSet<String> statesOfFamily(String familyName);

    /** The persons of the register who have a family name. */
    List<Actor> family(String familyName);

    /** What an actor of the register acts for, nearest first, up to the state. */
    List<Actor> represented(ActorRef actor);
}
