package org.demarche.extract.participant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attribution.Context;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;

/** The cities and lands that the words of one sentence name, and whose they are. */
public record Lands(int number, Sentence sentence, Context context) {
    /** The states of the places to which, or in which, something is: "travels to Paris". */
    List<ActorRef> hosts(Token word) {
        return Stream.of("to", "in")
                .flatMap(preposition -> sentence.oblique(word, preposition))
                .flatMap(token ->
                        context.mentions().actorsOrStateAt(context.words().start(number) + token.index()).stream())
                .flatMap(ref -> switch (context.cast().get(ref).kind()) {
                    case PLACE -> context.cast().stateOf(ref).stream();
                    case STATE -> Stream.of(ref);
                    default -> Stream.<ActorRef>empty();
                })
                .toList();
    }

    /** Whether a word before a noun names a city, or what stands for one: "the Paris attacks". */
    boolean isCity(Token before) {
        return before.relation() == Relation.COMPOUND
                && before.isName()
                && mentions(before).stream().anyMatch(mention -> mention.place().isPresent());
    }

    /** Whether a word before a noun names a city or a land and nobody's own: "the Iraq invasion", not "the US invasion". */
    boolean isLand(Token before) {
        return isCity(before)
                || (before.relation() == Relation.COMPOUND
                        && before.isName()
                        && !isShort(before)
                        && mentions(before).stream()
                                .anyMatch(mention -> mention.kind() == MentionKind.NAME
                                        && context.cast().get(mention.actor()).kind() == ActorKind.STATE));
    }

    /** "US", "U.K.", which stand before what they do as well. */
    static boolean isShort(Token name) {
        return name.form().equals(name.form().toUpperCase(Locale.ROOT));
    }

    /** The state in which a place lies that a word names. */
    public List<ActorRef> land(Token place) {
        return mentions(place).stream()
                .map(Mention::actor)
                .filter(ref -> context.cast().get(ref).kind() == ActorKind.PLACE)
                .flatMap(ref -> context.cast().stateOf(ref).stream())
                .toList();
    }

    /** The place where something is, if it is named by a preposition. */
    public Optional<ActorRef> place(Token word) {
        return Stream.of("in", "at", "near")
                .flatMap(preposition -> sentence.oblique(word, preposition))
                .flatMap(token -> mentions(token).stream())
                .filter(mention -> mention.kind() == MentionKind.NAME
                        && context.cast().get(mention.actor()).kind() == ActorKind.PLACE)
                .map(Mention::actor)
                .findFirst();
    }

    private List<Mention> mentions(Token token) {
        return context.mentions().byHead().getOrDefault(context.words().start(number) + token.index(), List.of());
    }
}
