package org.demarche.extract.actor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;

/** Tells from one sentence which actors a word means that names who has an attitude or takes part. */
public record HolderActors(Sentence sentence, int start, MentionFinder.Found mentions, Cast cast) {
    private static final Set<String> COUNTRIES =
            Set.of("country", "nation", "government", "state", "people", "homeland", "administration", "kingdom");

    private static final Set<String> QUANTITIES = Set.of(
            "dozen",
            "hundred",
            "thousand",
            "score",
            "number",
            "majority",
            "handful",
            "lot",
            "group",
            "all",
            "most",
            "many",
            "some",
            "several");

    /** Who is meant by a word: the person named beside it, whom it mentions, or else who owns it. */
    public List<ActorRef> actors(Token head) {
        List<ActorRef> meant = meant(head);
        return !meant.isEmpty()
                ? meant
                : sentence.children(head, Relation.POSSESSOR)
                        .flatMap(owner -> mentions.actorsAt(start + owner.index()).stream())
                        .map(owner -> COUNTRIES.contains(head.lemma()) ? state(owner) : owner)
                        .toList();
    }

    /** Who is meant by a word itself: not the owner of a thing, but that of "his country". */
    public List<ActorRef> doers(Token head) {
        return COUNTRIES.contains(head.lemma()) ? actors(head) : meant(head);
    }

    private List<ActorRef> meant(Token head) {
        List<ActorRef> named = sentence.children(head, Relation.APPOSITION)
                .flatMap(name -> mentions.actorsAt(start + name.index()).stream())
                .filter(actor -> cast.get(actor).kind() == ActorKind.PERSON)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<ActorRef> direct = mentions.actorsOrStateAt(start + head.index());
        if (direct.isEmpty() && QUANTITIES.contains(head.lemma())) {
            return sentence.oblique(head, "of")
                    .flatMap(counted -> mentions.actorsOrStateAt(start + counted.index()).stream())
                    .toList();
        }
        return direct;
    }

    /** Whether a word names an actor itself, with no pronoun for whose it is. */
    public boolean names(Token head) {
        return sentence.child(head, Relation.POSSESSOR).isEmpty()
                && mentions.actorsAt(start + head.index()).stream()
                        .anyMatch(actor -> cast.get(actor).kind() != ActorKind.DOCUMENT
                                && cast.get(actor).kind() != ActorKind.PLACE);
    }

    /** The state of an actor, for "his country"; the actor where the text does not tell it. */
    private ActorRef state(ActorRef owner) {
        return cast.get(owner).country().flatMap(cast::enterState).orElse(owner);
    }

    /** Who has the attitude that a word names the holder of; for a capital its state. */
    public List<ActorRef> holders(Token head) {
        List<ActorRef> found = actors(head);
        boolean document = !found.isEmpty()
                && found.stream().allMatch(actor -> cast.get(actor).kind() == ActorKind.DOCUMENT);
        List<ActorRef> meant = document
                ? Stream.concat(
                                sentence.children(head, Relation.POSSESSOR),
                                Stream.of("by", "from").flatMap(by -> sentence.oblique(head, by)))
                        .flatMap(owner -> mentions.actorsOrStateAt(start + owner.index()).stream())
                        .limit(1)
                        .toList()
                : found;
        return meant.stream().map(this::seated).toList();
    }

    /** The state whose capital a place is, for the place; any other actor is itself. */
    private ActorRef seated(ActorRef actor) {
        boolean seat =
                cast.get(actor).kind() == ActorKind.PLACE && cast.get(actor).registered();
        return seat ? cast.stateOf(actor).orElse(actor) : actor;
    }
}
