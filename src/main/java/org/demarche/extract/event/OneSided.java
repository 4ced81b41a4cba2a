package org.demarche.extract.event;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Plover;

/** Deeds that are told where the words name but one side: who judges aloud or mediates, who is charged or shut out. */
final class OneSided {
    /** By which somebody praises, backs or blames what is no party. */
    private static final Set<String> JUDGING = WordSets.shipped().of("judging");

    /** What is done to somebody in court, whoever does it. */
    private static final Set<String> CHARGING = Set.of("charge", "indict", "convict", "arraign", "prosecute");

    private static final String SHUT_OUT = Plover.REJECT + "/deny+access";

    private OneSided() {}

    /** "Beijing welcomed the delay", "Oslo called the sentences a disgrace": whoever's the thing is, the judgement is a public one. */
    static boolean isJudgedAloud(EventCandidate candidate, Sentence sentence, Cast cast) {
        return candidate.trigger().isVerb()
                && candidate.status().hasCome()
                && !candidate.trigger().isPresentTense()
                && JUDGING.contains(candidate.trigger().lemma())
                && isOfSomething(candidate.trigger(), sentence)
                && candidate.actors().stream().map(cast::get).allMatch(PublicActors::isPublic);
    }

    /** Whether a verb has an object that is named, not "what he called a sham". */
    private static boolean isOfSomething(Token verb, Sentence sentence) {
        return Stream.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT, Relation.COMPLEMENT_CLAUSE)
                .flatMap(relation -> sentence.related(verb, relation))
                .anyMatch(thing -> !thing.tag().startsWith("W"));
    }

    /** The candidates in order; who judges the deed of another, "welcomed the deployment of a Danish frigate", judges him. */
    static List<EventCandidate> aimed(List<EventCandidate> candidates, AnnotatedText text) {
        Map<Integer, List<EventCandidate>> deeds = candidates.stream()
                .filter(deed -> deed.trigger().isNoun() && !deed.actors().isEmpty())
                .collect(Collectors.groupingBy(EventCandidate::sentence));
        return candidates.stream()
                .map(judging -> judging.recipients().isEmpty()
                                && judging.trigger().isVerb()
                                && JUDGING.contains(judging.trigger().lemma())
                        ? deeds.getOrDefault(judging.sentence(), List.of()).stream()
                                .filter(deed -> text.sentences()
                                                .get(judging.sentence())
                                                .related(judging.trigger(), Relation.OBJECT)
                                                .anyMatch(deed.trigger()::equals)
                                        && Collections.disjoint(deed.actors(), judging.actors()))
                                .findFirst()
                                .map(deed -> judging.with(judging.actors(), deed.actors()))
                                .orElse(judging)
                        : judging)
                .toList();
    }

    /** "Talks mediated by Oman": the sides are those of the talks. */
    static boolean isMediated(EventCandidate candidate, Sentence sentence) {
        return candidate.trigger().tag().equals("VBN")
                && !candidate.actors().isEmpty()
                && sentence.oblique(candidate.trigger(), "by").findAny().isPresent();
    }

    /** "Was charged by prosecutors", "has been accused": whoever does it. */
    static boolean isCharged(Token verb, Sentence sentence) {
        return CHARGING.contains(verb.lemma())
                ? EventParties.isPassive(verb, sentence)
                : verb.lemma().equals("accuse")
                        && sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent();
    }

    /** "The inspectors were denied access". */
    static boolean isShutOut(EventCandidate candidate) {
        return candidate.entry().id().equals(SHUT_OUT)
                && !candidate.recipients().isEmpty();
    }
}
