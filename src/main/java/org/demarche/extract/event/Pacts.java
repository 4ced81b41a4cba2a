package org.demarche.extract.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/**
 * Whether a noun names an agreement or a truce again that was told of before: "a deal", "the deal", "the agreement". Of such an
 * affair each word tells in its own way how far it has come, so that this parts no two.
 */
record Pacts(AnnotatedText text, SameParties parties) {
    private static final String CEASEFIRE = Plover.RETREAT.mode("ceasefire");
    private static final Set<String> TRUCES = Set.of("ceasefire", "cease-fire", "truce", "armistice");
    private static final Set<Status> UNDONE = Set.of(Status.DENIED, Status.CANCELLED);
    private static final Set<Relation> OBJECTS = Set.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT);

    /** Whether a noun names the pact of a group again, though in the sentence of its last word. */
    boolean isNamedAgain(List<EventCandidate> group, EventCandidate again) {
        return isPact(again)
                && again.trigger().isNoun()
                && !UNDONE.contains(again.status())
                && !isMany(again)
                && group.stream().allMatch(told -> isPact(told) && !UNDONE.contains(told.status()))
                && group.stream().anyMatch(told -> isOne(told, again));
    }

    /** Whether the words tell of two pacts: "a minerals deal", "the ceasefire agreement". */
    boolean areTwo(List<EventCandidate> group, EventCandidate again) {
        return isPact(again) && group.stream().anyMatch(told -> isPact(told) && isOther(topics(told), topics(again)));
    }

    private boolean isOne(EventCandidate told, EventCandidate again) {
        boolean sameKind = isTruce(told) == isTruce(again);
        return sameKind
                && parties.areMeeting(told, again)
                && (isSameWord(told, again) || isTruce(again) || isDefinite(again))
                && (told.sentence() < again.sentence() || (isSameWord(told, again) && isDefinite(again)));
    }

    private boolean isPact(EventCandidate candidate) {
        return candidate.type() == EventType.AGREEMENT || isTruce(candidate);
    }

    /** "A truce", "agreed to a ceasefire", "the ceasefire agreement", not "an end to the war". */
    private boolean isTruce(EventCandidate candidate) {
        boolean stopped = candidate.entry().mode().filter(CEASEFIRE::equals).isPresent();
        return nouns(candidate)
                .anyMatch(noun -> (stopped && TRUCES.contains(noun.lemma()))
                        || sentence(candidate)
                                .children(noun, Relation.COMPOUND)
                                .anyMatch(child -> TRUCES.contains(child.lemma())));
    }

    private boolean isSameWord(EventCandidate told, EventCandidate again) {
        return nouns(told).anyMatch(noun -> noun.lemma().equals(again.trigger().lemma()));
    }

    /** "Deals", and "both agreements". */
    private boolean isMany(EventCandidate noun) {
        return noun.trigger().tag().equals("NNS");
    }

    private boolean isDefinite(EventCandidate noun) {
        return Resumptions.isDefinite(sentence(noun), noun.trigger());
    }

    private static boolean isOther(Set<String> ones, Set<String> others) {
        return !ones.isEmpty() && !others.isEmpty() && others.stream().noneMatch(ones::contains);
    }

    /** Of what a pact is, by the words before its noun: "minerals", "trade"; whose it is they tell by names. */
    private Set<String> topics(EventCandidate candidate) {
        Sentence sentence = sentence(candidate);
        return nouns(candidate)
                .flatMap(noun -> sentence.children(noun, Relation.COMPOUND).filter(child -> !child.isName()))
                .map(Token::lemma)
                .map(lemma -> TRUCES.contains(lemma) ? "truce" : lemma)
                .collect(Collectors.toSet());
    }

    /** The noun that names it: the word itself, or the object of its verb. */
    private Stream<Token> nouns(EventCandidate candidate) {
        Token word = candidate.trigger();
        return word.isNoun()
                ? Stream.of(word)
                : OBJECTS.stream().flatMap(relation -> sentence(candidate).related(word, relation));
    }

    private Sentence sentence(EventCandidate candidate) {
        return text.sentences().get(candidate.sentence());
    }
}
