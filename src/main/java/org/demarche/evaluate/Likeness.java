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
import org.demarche.evaluate.ModelledArticle.Attitude;
import org.demarche.evaluate.ModelledArticle.Happening;
import org.demarche.evaluate.ModelledArticle.Party;
import org.demarche.evaluate.ModelledArticle.Said;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.Span;

/**
 * When what was found in an article is the same as what its annotator saw.
 *
 * <p>Each kind of finding has a strict likeness, which two careful annotators would meet, and a loose one, which tells
 * whether something was noticed at all.
 */
final class Likeness {
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
    private final Map<String, Happening> goldEvents;
    private final Map<String, Happening> foundEvents;
    private final Map<String, Said> goldStatements;
    private final Map<String, Said> foundStatements;

    Likeness(ModelledArticle gold, ModelledArticle found, Gazetteer gazetteer) {
        this.gold = gold;
        this.found = found;
        this.gazetteer = gazetteer;
        this.goldEvents = gold.events().stream().collect(Collectors.toMap(Happening::iri, event -> event));
        this.foundEvents = found.events().stream().collect(Collectors.toMap(Happening::iri, event -> event));
        this.goldStatements = gold.statements().stream().collect(Collectors.toMap(Said::iri, said -> said));
        this.foundStatements = found.statements().stream().collect(Collectors.toMap(Said::iri, said -> said));
        pairLocals();
    }

    /**
     * Actors: one IRI where the register knows them; else the same label, or mentions that overlap and of which one
     * contains the head word of the other.
     */
    boolean sameParty(String inGold, String inFound) {
        return inGold.equals(goldOfLocal.getOrDefault(inFound, inFound));
    }

    /** The same, and a state is the same as its government, since news names the one for the other. */
    boolean sameActor(String inGold, String inFound) {
        return state(inGold).equals(state(goldOfLocal.getOrDefault(inFound, inFound)));
    }

    /**
     * Statements: the content of one covers half of the other's, and the source is the same actor; where the text leaves
     * the source open, the same kind of source.
     */
    boolean sameStatement(Said inGold, Said inFound) {
        long shorter = Math.min(length(inGold.content()), length(inFound.content()));
        if (2 * ModelledArticle.shared(inGold.content(), inFound.content()) < shorter) {
            return false;
        }
        boolean open = inGold.source().isEmpty() || inFound.source().isEmpty();
        return open ? inGold.kind().equals(inFound.kind()) : sameSource(inGold, inFound);
    }

    /** Statements: contents overlap, and the source is the same actor or of the same kind. */
    boolean likeStatement(Said inGold, Said inFound) {
        return ModelledArticle.shared(inGold.content(), inFound.content()) > 0
                && (inGold.kind().equals(inFound.kind())
                        || (inGold.source().isPresent()
                                && inFound.source()
                                        .filter(source ->
                                                sameActor(inGold.source().get(), source))
                                        .isPresent()));
    }

    /**
     * Whether a statement that was found is a stance of the annotator's, by the same actor: words such as "opposes" and
     * "considers" may be read as saying so, and it is no error either way.
     */
    boolean tellsStance(Said inFound) {
        return gold.stances().stream()
                .anyMatch(stance -> ModelledArticle.shared(stance.evidence(), inFound.content()) > 0
                        && inFound.source()
                                .filter(source -> sameActor(stance.holder(), source))
                                .isPresent());
    }

    /** The same actor, or for both a document. */
    private boolean sameSource(Said inGold, Said inFound) {
        return inGold.source().stream().anyMatch(wanted -> inFound.source().stream()
                .anyMatch(
                        source -> sameActor(wanted, source) || (gold.isDocument(wanted) && found.isDocument(source))));
    }

    /** Events: class (and PLOVER type where the class is the general one), status and all participants; evidence overlaps. */
    boolean sameEvent(Happening inGold, Happening inFound) {
        return ModelledArticle.shared(inGold.evidence(), inFound.evidence()) > 0
                && sameType(inGold, inFound)
                && inGold.status().equals(inFound.status())
                && sameParticipants(inGold, inFound);
    }

    boolean sameType(Happening inGold, Happening inFound) {
        return inGold.type().equals(inFound.type())
                && (!EventTypes.isGeneral(inGold.type()) || inGold.plover().equals(inFound.plover()));
    }

    boolean sameParticipants(Happening inGold, Happening inFound) {
        return members(inGold.participants())
                .equals(members(inFound.participants().stream()
                        .map(iri -> goldOfLocal.getOrDefault(iri, iri))
                        .toList()));
    }

    /** Events: classes next of kin, a participant who acts for the same party; evidence overlaps. */
    boolean likeEvent(Happening inGold, Happening inFound) {
        return ModelledArticle.shared(inGold.evidence(), inFound.evidence()) > 0
                && EventTypes.areRelated(inGold.type(), inFound.type())
                && inFound.participants().stream()
                        .anyMatch(actor -> inGold.participants().stream().anyMatch(wanted -> likeActor(wanted, actor)));
    }

    /** Stances: the same holder, position, polarity, negation and target. */
    boolean sameStance(Attitude inGold, Attitude inFound) {
        return sameActor(inGold.holder(), inFound.holder())
                && inGold.position().equals(inFound.position())
                && inGold.polarity().equals(inFound.polarity())
                && inGold.negated() == inFound.negated()
                && sameTarget(inGold, inFound);
    }

    /** Stances: a holder who acts for the same party, the same polarity; evidence overlaps. */
    boolean likeStance(Attitude inGold, Attitude inFound) {
        return ModelledArticle.shared(inGold.evidence(), inFound.evidence()) > 0
                && inGold.polarity().equals(inFound.polarity())
                && likeActor(inGold.holder(), inFound.holder());
    }

    /** Targets: one of those that the annotator named, of the same kind, with the same referent. */
    boolean sameTarget(Attitude inGold, Attitude inFound) {
        return inFound.targets().stream()
                .anyMatch(target -> inGold.targets().stream().anyMatch(wanted -> sameTarget(wanted, target)));
    }

    private boolean sameTarget(String inGold, String inFound) {
        Happening event = foundEvents.get(inFound);
        Said statement = foundStatements.get(inFound);
        if (event != null) {
            return goldEvents.containsKey(inGold) && likeEvent(goldEvents.get(inGold), event);
        }
        if (statement != null) {
            return goldStatements.containsKey(inGold)
                    && ModelledArticle.shared(goldStatements.get(inGold).content(), statement.content()) > 0;
        }
        return sameActor(inGold, inFound);
    }

    /** Whether two actors are the same or act for the same party. */
    private boolean likeActor(String inGold, String inFound) {
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
                .map(Likeness::state)
                .collect(Collectors.toSet());
    }

    private static String state(String iri) {
        return iri.replace(GOVERNMENT, STATE);
    }

    private static long length(List<Span> spans) {
        return spans.stream().mapToLong(Span::length).sum();
    }

    private void pairLocals() {
        Set<String> taken = new HashSet<>();
        List<Party> wanted = locals(gold);
        List<Party> have = locals(found);
        Stream.<BiPredicate<Party, Party>>of(Likeness::sameLabel, Likeness::sameWords)
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

    private static boolean sameWords(Party one, Party other) {
        String inOne = " " + bare(one.label()) + " ";
        String inOther = " " + bare(other.label()) + " ";
        return ModelledArticle.shared(one.mentions(), other.mentions()) > 0
                && (inOne.contains(" " + head(other.label()) + " ") || inOther.contains(" " + head(one.label()) + " "));
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
