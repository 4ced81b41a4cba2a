package org.demarche.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;

/** Keeps whom a text has named: persons with their sex and office, and who was named by which role. */
final class Coreference {

    private final MentionBoard board;
    private final Roles roles;
    private final Map<String, ActorRef> byRole = new HashMap<>();
    private final Map<ActorRef, Boolean> women = new HashMap<>();
    private final Map<ActorRef, Roles.Role> offices = new HashMap<>();
    private final Map<ActorRef, ActorRef> holders = new HashMap<>();
    private final Map<String, Integer> formers = new HashMap<>();
    private final List<ActorRef> persons = new ArrayList<>();

    Coreference(MentionBoard board, Roles roles) {
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
        role.flatMap(known -> isWoman(lastWord(known.phrase()))).ifPresent(woman -> rememberSex(ref, woman));
        role.filter(known -> known.kind() == Roles.Kind.OFFICE).ifPresent(office -> offices.put(ref, office));
        role.ifPresent(known -> {
            byRole.put(known.phrase(), ref);
            if (!known.phrase().endsWith(" general") && !isSecond(known.phrase())) {
                byRole.put(neutralLastWord(known.phrase()), ref);
            }
        });
    }

    /** "The president" is no vice president. */
    private static boolean isSecond(String phrase) {
        int end = phrase.indexOf(' ') < 0 ? phrase.indexOf('-') : phrase.indexOf(' ');
        return end > 0 && RoleReading.SECONDS.contains(phrase.substring(0, end));
    }

    /** Keeps the person who may be meant by a rank alone: "the general" after "General Ann Lee". */
    void rememberRank(ActorRef person, String title) {
        if (roles.isRank(title)) {
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

    /** Keeps the kind of an office of the register, which its key tells: "office/KEN-head-of-state". */
    void rememberKind(Actor office) {
        String key = office.ref().key();
        if (office.kind() == ActorKind.OFFICE && office.country().isPresent() && key.indexOf('-') > 0) {
            String kind = key.substring(key.indexOf('-') + 1);
            offices.putIfAbsent(office.ref(), new Roles.Role(Roles.Kind.OFFICE, List.of(kind), kind));
        }
    }

    /** Keeps the number of the word that means somebody who once had an office. */
    void rememberFormer(String office, int at) {
        formers.put(office, at);
    }

    /** The number of the word that last meant somebody who once had an office. */
    Optional<Integer> former(String office) {
        return Optional.ofNullable(formers.get(office));
    }

    /** Keeps who is named beside an office or a nameless official. */
    void rememberHolder(ActorRef office, ActorRef person) {
        holders.put(office, person);
    }

    /** Who is named beside an office or a nameless official, if anybody is, or else the actor itself. */
    ActorRef holder(ActorRef office) {
        return holders.getOrDefault(office, office);
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
    Optional<Boolean> isWoman(String word) {
        boolean woman = roles.isWoman(word) || word.endsWith("woman");
        boolean man = roles.isMan(word) || (word.endsWith("man") && word.length() > 3);
        return woman || man ? Optional.of(woman) : Optional.empty();
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /** The person of whom the text spoke last, but for some; not a man where a woman is meant, nor the other way round. */
    Optional<Actor> lastPerson(boolean woman, boolean man, Set<ActorRef> others) {
        return persons.stream()
                .filter(ref -> !isOther(ref, woman, man) && !others.contains(ref))
                .reduce((one, later) -> later)
                .map(board.cast()::get);
    }

    /** Whether somebody is known to be no woman, or no man, by a title or role or else by the given name. */
    boolean isOther(ActorRef ref, boolean woman, boolean man) {
        Actor actor = board.cast().get(ref);
        Optional<Boolean> known = Optional.ofNullable(women.get(ref))
                .or(() -> actor.kind() == ActorKind.PERSON
                        ? GivenNames.shipped().isWoman(actor.label())
                        : Optional.empty());
        return known.filter(she -> she ? man : woman).isPresent();
    }

    /** Whether an actor is a single person. */
    static boolean isPerson(Actor actor) {
        return actor.kind() == ActorKind.PERSON
                || actor.kind() == ActorKind.OFFICE
                || actor.kind() == ActorKind.UNNAMED_PERSON;
    }

    /** The actor that was last named by a role: "the ministry", "the foreign minister", "the spokeswoman". */
    Optional<Actor> sameRole(Spot spot, Roles.Role role) {
        return Optional.ofNullable(byRole.get(role.phrase()))
                .or(() -> Optional.ofNullable(byRole.get(neutralLastWord(role.phrase())))
                        .filter(found -> role.phrase().indexOf(' ') < 0
                                && spot.words()
                                        .child(spot.token(), Relation.COMPOUND)
                                        .isEmpty()))
                .map(board.cast()::get)
                .filter(actor -> spot.sentence() > 0);
    }

    /** The last word, the same for men and women. */
    private static String neutralLastWord(String phrase) {
        return lastWord(phrase).replaceAll("(?:wo)?man$", "person");
    }
}
