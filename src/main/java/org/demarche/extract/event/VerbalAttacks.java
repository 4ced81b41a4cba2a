package org.demarche.extract.event;

import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Plover;

/** Tells attacks in words from those by force: "launched a scathing attack on the cabinet", "the senator attacked the press". */
record VerbalAttacks(AnnotatedText text, Cast cast) {
    private static final Set<String> ATTACKS = Set.of("attack", "assault", "onslaught", "salvo", "broadside", "shot");
    private static final Set<String> ATTACKING = Set.of("attack", "assail", "come");
    private static final Set<String> CLASHING = Set.of("clash", "spar");
    private static final Set<String> IN_WORDS = WordSets.shipped().of("in-words");
    private static final Set<String> TALKING = WordSets.shipped().of("talking");
    private static final Set<String> WARLIKE = WordSets.shipped().of("warlike");
    private static final Set<String> HARMED = WordSets.shipped().of("harmed");
    private static final Set<ActorKind> TALKERS = Set.of(ActorKind.PERSON, ActorKind.OFFICE, ActorKind.PUBLISHER);
    private static final Set<ActorKind> ADDRESSED = Set.of(
            ActorKind.PERSON,
            ActorKind.OFFICE,
            ActorKind.GOVERNMENT_BODY,
            ActorKind.COLLECTIVE,
            ActorKind.UNNAMED_PERSON,
            ActorKind.INTERNATIONAL_ORGANIZATION,
            ActorKind.PUBLISHER);

    /** Whether what is told as force is said. */
    boolean include(EventCandidate candidate) {
        if (candidate.plover() != Plover.ASSAULT) {
            return false;
        }
        Sentence sentence = text.sentences().get(candidate.sentence());
        return isCalledSo(candidate, sentence)
                || isBetweenTalkers(candidate, sentence)
                || isBetweenPersons(candidate, sentence);
    }

    /** "The two candidates clashed over the budget": single persons fight no battles. */
    private boolean isBetweenPersons(EventCandidate candidate, Sentence sentence) {
        return CLASHING.contains(candidate.trigger().lemma())
                && !candidate.actors().isEmpty()
                && candidate.actors().stream()
                        .map(cast::get)
                        .allMatch(actor -> TALKERS.contains(actor.kind()) || TALKING.contains(last(actor)))
                && HARMED.stream().noneMatch(sentence::has);
    }

    /** "A scathing attack". */
    private static boolean isCalledSo(EventCandidate candidate, Sentence sentence) {
        return Stream.concat(
                        Stream.of(candidate.trigger()),
                        Stream.concat(
                                sentence.related(candidate.trigger(), Relation.OBJECT),
                                sentence.oblique(
                                        candidate.trigger(), candidate.entry().preposition())))
                .filter(noun -> ATTACKS.contains(noun.lemma()))
                .flatMap(noun -> sentence.children(noun).stream())
                .anyMatch(word -> IN_WORDS.contains(word.lemma()));
    }

    /** Somebody in public life attacks others, and nothing tells of force: who has no office attacks those who have one. */
    private boolean isBetweenTalkers(EventCandidate candidate, Sentence sentence) {
        if (!(candidate.trigger().isVerb() ? ATTACKING : ATTACKS)
                        .contains(candidate.trigger().lemma())
                || candidate.actors().isEmpty()
                || candidate.recipients().isEmpty()
                || Stream.of(WARLIKE, HARMED).anyMatch(words -> words.stream().anyMatch(sentence::has))) {
            return false;
        }
        boolean known = candidate.recipients().stream()
                .map(cast::get)
                .allMatch(actor -> actor.registered() && TALKERS.contains(actor.kind()));
        return candidate.actors().stream().map(cast::get).allMatch(actor -> isTalker(actor, known))
                && candidate.recipients().stream().allMatch(this::isAddressed);
    }

    private static boolean isTalker(Actor actor, boolean known) {
        boolean person = TALKERS.contains(actor.kind()) && (actor.registered() || known);
        return person || TALKING.contains(last(actor));
    }

    private boolean isAddressed(ActorRef ref) {
        return ADDRESSED.contains(cast.get(ref).kind());
    }

    private static String last(Actor actor) {
        String label = actor.label();
        return label.substring(label.lastIndexOf(' ') + 1);
    }
}
