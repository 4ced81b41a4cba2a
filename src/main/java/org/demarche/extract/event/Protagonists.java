package org.demarche.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.confidence.PartiesFrom;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/**
 * The two between whom most of an article's affairs are: they hold "the talks" and keep "the truce" of which a sentence does
 * not tell whose they are.
 */
final class Protagonists {
    private static final String CEASEFIRE = Plover.RETREAT.mode("ceasefire");
    /** What one is open to, or sends an envoy home for, at large. */
    private static final Set<String> GENERAL = Set.of("dialogue", "dialog", "consultation", "diplomacy");

    /** Before an affair that was held at some time. */
    private static final Set<String> PLACING =
            Set.of("at", "after", "during", "before", "of", "since", "following", "with", "through");

    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "no");
    private static final Set<String> DEALS = Set.of("deal", "agreement", "accord", "settlement");
    private static final int OFTEN = 2;

    private final List<EventCandidate> told;
    private final AnnotatedText text;
    private final Cast cast;
    private final Map<String, ActorRef> sides = new LinkedHashMap<>();
    private final Map<List<String>, Integer> affairs = new LinkedHashMap<>();

    private Protagonists(List<EventCandidate> told, AnnotatedText text, Cast cast) {
        this.told = told;
        this.text = text;
        this.cast = cast;
    }

    /**
     * Those of an article.
     *
     * @param told all that its words tell of, in order
     * @param certain those whose parties the words tell
     */
    static Protagonists of(List<EventCandidate> told, List<EventCandidate> certain, AnnotatedText text, Cast cast) {
        Protagonists found = new Protagonists(told, text, cast);
        certain.forEach(found::count);
        return found;
    }

    private void count(EventCandidate event) {
        List<String> parties = new ArrayList<>();
        for (ActorRef ref : event.participants()) {
            ActorRef side = cast.principal(ref);
            if (isParty(side) && !parties.contains(cast.party(side))) {
                parties.add(cast.party(side));
                sides.putIfAbsent(cast.party(side), side);
            }
        }
        parties.sort(Comparator.naturalOrder());
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                affairs.merge(List.of(parties.get(i), parties.get(j)), 1, Integer::sum);
            }
        }
    }

    /** A candidate whose noun leaves open who takes part, with the two, or with the other of them beside the one it has. */
    EventCandidate complete(EventCandidate candidate) {
        EventCandidate meant = asMeant(candidate);
        if (!candidate.trigger().isNoun() || !isMutual(candidate) || isVague(meant)) {
            return candidate;
        }
        List<ActorRef> known = candidate.participants().stream()
                .filter(ref -> isParty(cast.principal(ref)))
                .toList();
        if (known.size() < candidate.participants().size() || known.size() > 1) {
            return candidate;
        }
        Optional<EventCandidate> before =
                known.isEmpty() && isDefinite(candidate) ? before(candidate) : Optional.empty();
        if (before.isPresent()) {
            return candidate.with(before.get().actors(), before.get().recipients(), PartiesFrom.ARTICLE);
        }
        return pair(known.stream().map(cast::principal).map(cast::party).findFirst())
                .map(both -> asMeant(candidate)
                        .with(
                                both.stream()
                                        .map(party -> known.stream()
                                                .filter(ref -> cast.party(cast.principal(ref))
                                                        .equals(party))
                                                .findFirst()
                                                .orElse(sides.get(party)))
                                        .toList(),
                                List.of(),
                                PartiesFrom.ARTICLE))
                .orElse(candidate);
    }

    private boolean isDefinite(EventCandidate candidate) {
        return Resumptions.isDefinite(text.sentences().get(candidate.sentence()), candidate.trigger());
    }

    /** What "the deal" or "the talks" take up: the last of its kind that was told of with its parties. */
    private Optional<EventCandidate> before(EventCandidate again) {
        return told.stream()
                .filter(event -> event.sentence() < again.sentence()
                        && event.participants().size() > 1)
                .filter(event -> again.type().isMeeting() ? event.type().isMeeting() : event.type() == again.type())
                .reduce((one, later) -> later);
    }

    /** "Recalled its envoy for consultations", "bargaining chips", "a cabinet meeting": no affair of the two. */
    private boolean isVague(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Token noun = candidate.trigger();
        boolean bare = candidate.governor().isEmpty()
                && sentence.child(noun, Relation.DETERMINER).isEmpty();
        return noun.relation() == Relation.COMPOUND
                || (bare && GENERAL.contains(noun.lemma()))
                || (candidate.type() == EventType.MEETING
                        && sentence.child(noun, Relation.COMPOUND).isPresent())
                || (candidate.status() == Status.HELD && !isDefinite(candidate) && !isPlaced(sentence, noun));
    }

    /** "Talks resumed", "at talks in May", "nine days of talks", not "stresses dialogue", "an interest in talks". */
    private static boolean isPlaced(Sentence sentence, Token noun) {
        return noun.isSubject()
                || (noun.relation() == Relation.PREPOSITION_OBJECT
                        && sentence.head(noun)
                                .filter(preposition -> PLACING.contains(preposition.lemma()))
                                .isPresent());
    }

    /** "A bad deal is worse than no deal": one that is not known is only thought of. */
    private EventCandidate asMeant(EventCandidate candidate) {
        boolean known = text.sentences()
                .get(candidate.sentence())
                .children(candidate.trigger(), Relation.DETERMINER)
                .noneMatch(any -> INDEFINITE.contains(any.lemma()));
        boolean deal = candidate.type() == EventType.AGREEMENT
                && DEALS.contains(candidate.trigger().lemma())
                && candidate.status() == Status.HELD;
        return deal && !known ? candidate.mooted() : candidate;
    }

    /** What needs two, whoever began it. */
    private static boolean isMutual(EventCandidate candidate) {
        return (candidate.type().isMeeting() && candidate.type() != EventType.VISIT)
                || candidate.type() == EventType.AGREEMENT
                || candidate.entry().mode().filter(CEASEFIRE::equals).isPresent();
    }

    /** The two who have most affairs, more than any others; one of them is given. */
    private Optional<List<String>> pair(Optional<String> one) {
        List<Map.Entry<List<String>, Integer>> ranked = affairs.entrySet().stream()
                .filter(affair ->
                        one.filter(party -> !affair.getKey().contains(party)).isEmpty())
                .sorted(Map.Entry.<List<String>, Integer>comparingByValue().reversed())
                .toList();
        boolean clear = !ranked.isEmpty()
                && ranked.get(0).getValue() >= OFTEN
                && (ranked.size() == 1
                        || ranked.get(1).getValue() < ranked.get(0).getValue());
        return clear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }

    private boolean isParty(ActorRef ref) {
        ActorKind kind = cast.get(ref).kind();
        return kind == ActorKind.STATE || kind == ActorKind.GOVERNMENT_BODY || kind == ActorKind.NON_STATE;
    }
}
