package org.demarche.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.evaluate.ModelledArticle.Party;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;

/** Which actors of an article, as it was found, are which of its gold. */
final class SameActors {
    private static final String GOVERNMENT = "/kb/government/";
    private static final String STATE = "/kb/state/";
    private static final Pattern DETERMINER =
            Pattern.compile("^(?:the|a|an|its|his|her|their|our|some|several|various) ");
    private static final Pattern AFTER_HEAD =
            Pattern.compile("(?:,| (?:of|in|from|with|who|whom|which|that|on|for|at|close|familiar|near|to)\\b).*$");

    private final ModelledArticle gold;
    private final ModelledArticle found;
    private final Gazetteer gazetteer;
    private final Map<String, String> goldOfLocal = new HashMap<>();

    SameActors(ModelledArticle gold, ModelledArticle found, Gazetteer gazetteer) {
        this.gold = gold;
        this.found = found;
        this.gazetteer = gazetteer;
        pairLocals();
    }

    /**
     * Actors: one IRI where the register knows them; else the same label, or mentions that overlap and either end at the
     * same word or have labels of which one contains the head word of the other.
     */
    boolean sameParty(String inGold, String inFound) {
        return inGold.equals(goldOfLocal.getOrDefault(inFound, inFound));
    }

    /** The same, and a state is the same as its government, since news names the one for the other. */
    boolean sameActor(String inGold, String inFound) {
        return state(inGold).equals(state(goldOfLocal.getOrDefault(inFound, inFound)));
    }

    /**
     * The same actors, all of them. "Thai and Cambodian troops" may be one group that acts for both or two that act each
     * for one: where the annotator saw the one, the two are the same.
     */
    boolean sameMembers(Collection<String> inGold, Collection<String> inFound) {
        Set<String> wanted = members(inGold);
        Set<String> shared = inGold.stream()
                .filter(actor -> gold.represented(actor).size() > 1)
                .flatMap(actor -> gold.represented(actor).stream().map(SameActors::state))
                .collect(Collectors.toSet());
        return wanted.equals(members(inFound.stream()
                .map(iri -> wanted.contains(state(goldOfLocal.getOrDefault(iri, iri)))
                        ? goldOfLocal.getOrDefault(iri, iri)
                        : sharer(iri, shared))
                .toList()));
    }

    /** The one of several principals of a group for which an actor acts, or the actor itself. */
    private String sharer(String iri, Set<String> shared) {
        List<String> principals = found.represented(iri);
        return principals.size() == 1 && shared.contains(state(principals.get(0)))
                ? principals.get(0)
                : goldOfLocal.getOrDefault(iri, iri);
    }

    /** Whether two actors are the same or act for the same party. */
    boolean likeActor(String inGold, String inFound) {
        Set<String> parties = new HashSet<>(principals(gold, inGold));
        parties.retainAll(principals(found, inFound));
        return sameActor(inGold, inFound) || !parties.isEmpty();
    }

    /** Those for whom an actor acts in the end, states among them; itself if it acts for nobody. */
    private Set<String> principals(ModelledArticle article, String actor) {
        List<String> next = ModelledArticle.isRegistered(actor)
                ? gazetteer.represented(new ActorRef(actor)).stream()
                        .map(known -> known.ref().key())
                        .toList()
                : article.represented(actor);
        return next.isEmpty()
                ? Set.of(state(actor))
                : next.stream()
                        .filter(principal -> !principal.equals(actor))
                        .flatMap(principal -> principals(article, principal).stream())
                        .collect(Collectors.toSet());
    }

    /** Actors, with "the two governments" and the like replaced by those whom the annotator took them for. */
    private Set<String> members(Collection<String> actors) {
        return actors.stream()
                .flatMap(actor ->
                        gold.represented(actor).size() > 1 ? gold.represented(actor).stream() : Stream.of(actor))
                .map(SameActors::state)
                .collect(Collectors.toSet());
    }

    private static String state(String iri) {
        return iri.replace(GOVERNMENT, STATE);
    }

    private void pairLocals() {
        Set<String> taken = new HashSet<>();
        List<Party> wanted = locals(gold);
        List<Party> have = locals(found);
        Stream.<BiPredicate<Party, Party>>of(SameActors::sameLabel, SameActors::sameWords)
                .forEach(alike -> have.stream()
                        .filter(party -> !goldOfLocal.containsKey(party.iri()))
                        .forEach(party -> nearest(party, wanted, taken, alike).ifPresent(iri -> {
                            taken.add(iri);
                            goldOfLocal.put(party.iri(), iri);
                        })));
    }

    private static Optional<String> nearest(
            Party party, List<Party> wanted, Set<String> taken, BiPredicate<Party, Party> alike) {
        return wanted.stream()
                .filter(other -> !taken.contains(other.iri()) && alike.test(other, party))
                .max((one, other) -> Long.compare(
                        ModelledArticle.shared(one.mentions(), party.mentions()),
                        ModelledArticle.shared(other.mentions(), party.mentions())))
                .map(Party::iri);
    }

    private static List<Party> locals(ModelledArticle article) {
        return article.parties().values().stream()
                .filter(party -> !party.registered())
                .toList();
    }

    private static boolean sameLabel(Party one, Party other) {
        return bare(one.label()).equals(bare(other.label()));
    }

    /** Mentions that overlap, and end at the same word or share a head word by their labels. */
    private static boolean sameWords(Party one, Party other) {
        String inOne = " " + bare(one.label()) + " ";
        String inOther = " " + bare(other.label()) + " ";
        boolean sameHead =
                inOne.contains(" " + head(other.label()) + " ") || inOther.contains(" " + head(one.label()) + " ");
        return one.mentions().stream().anyMatch(mention -> other.mentions().stream()
                .anyMatch(its -> mention.overlaps(its) && (sameHead || mention.end() == its.end())));
    }

    private static String bare(String label) {
        return DETERMINER
                .matcher(label.toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .strip();
    }

    private static String head(String label) {
        String words = AFTER_HEAD.matcher(bare(label)).replaceFirst("").strip();
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
