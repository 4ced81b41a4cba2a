package org.demarche.evaluate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.evaluate.ModelledArticle.Attitude;
import org.demarche.evaluate.ModelledArticle.Happening;
import org.demarche.evaluate.ModelledArticle.Said;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * When what was found in an article is the same as what its annotator saw.
 *
 * <p>Each kind of finding has a strict likeness, which two careful annotators would meet, and a loose one, which tells
 * whether something was noticed at all.
 */
final class Likeness {
    private final ModelledArticle gold;
    private final ModelledArticle found;
    private final SameActors actors;
    private final Map<String, Happening> goldEvents;
    private final Map<String, Happening> foundEvents;
    private final Map<String, Said> goldStatements;
    private final Map<String, Said> foundStatements;

    Likeness(ModelledArticle gold, ModelledArticle found, SameActors actors) {
        this.gold = gold;
        this.found = found;
        this.actors = actors;
        this.goldEvents = gold.events().stream().collect(Collectors.toMap(Happening::iri, event -> event));
        this.foundEvents = found.events().stream().collect(Collectors.toMap(Happening::iri, event -> event));
        this.goldStatements = gold.everythingSaid().collect(Collectors.toMap(Said::iri, said -> said));
        this.foundStatements = found.everythingSaid().collect(Collectors.toMap(Said::iri, said -> said));
    }

    /** Who is who in the two. */
    SameActors actors() {
        return actors;
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
                                                actors.sameActor(inGold.source().get(), source))
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
                                .filter(source -> actors.sameActor(stance.holder(), source))
                                .isPresent());
    }

    /** The same actor, or for both a document. */
    private boolean sameSource(Said inGold, Said inFound) {
        return inGold.source().stream().anyMatch(wanted -> inFound.source().stream()
                .anyMatch(source ->
                        actors.sameActor(wanted, source) || (gold.isDocument(wanted) && found.isDocument(source))));
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
        return actors.sameMembers(inGold.participants(), inFound.participants());
    }

    /** Events: classes next of kin, a participant who acts for the same party; evidence overlaps. */
    boolean likeEvent(Happening inGold, Happening inFound) {
        return ModelledArticle.shared(inGold.evidence(), inFound.evidence()) > 0
                && EventTypes.areRelated(inGold.type(), inFound.type())
                && inFound.participants().stream().anyMatch(actor -> inGold.participants().stream()
                        .anyMatch(wanted -> actors.likeActor(wanted, actor)));
    }

    /** Stances: the same holder, position, polarity, negation and target. */
    boolean sameStance(Attitude inGold, Attitude inFound) {
        return actors.sameActor(inGold.holder(), inFound.holder())
                && inGold.position().equals(inFound.position())
                && inGold.polarity().equals(inFound.polarity())
                && inGold.negated() == inFound.negated()
                && sameTarget(inGold, inFound);
    }

    /** Stances: a holder who acts for the same party, the same polarity; evidence overlaps. */
    boolean likeStance(Attitude inGold, Attitude inFound) {
        return ModelledArticle.shared(inGold.evidence(), inFound.evidence()) > 0
                && inGold.polarity().equals(inFound.polarity())
                && actors.likeActor(inGold.holder(), inFound.holder());
    }

    /**
     * Targets: one of those that the annotator named, with the same referent. An event and a statement are one if the same
     * words show them, for "demanded that they be freed" may be read as the demand of a deed or of what is said; two events
     * also if the same words show them and their classes are next of kin, for who takes part is scored with the events. Two
     * statements are one if their contents overlap, but what the article tells in its own voice, a whole sentence as a rule,
     * only if the words are the same.
     */
    boolean sameTarget(Attitude inGold, Attitude inFound) {
        return inFound.targets().stream()
                .anyMatch(target -> inGold.targets().stream().anyMatch(wanted -> sameTarget(wanted, target)));
    }

    private boolean sameTarget(String inGold, String inFound) {
        Happening event = foundEvents.get(inFound);
        Happening wantedEvent = goldEvents.get(inGold);
        Said statement = foundStatements.get(inFound);
        Said wantedStatement = goldStatements.get(inGold);
        if (event != null && wantedEvent != null) {
            boolean same = EventTypes.areRelated(wantedEvent.type(), event.type())
                    && ModelledArticle.sameWords(wantedEvent.evidence(), event.evidence());
            return same || likeEvent(wantedEvent, event);
        }
        if (statement != null && wantedStatement != null && isCued(statement) && isCued(wantedStatement)) {
            return ModelledArticle.shared(wantedStatement.content(), statement.content()) > 0;
        }
        List<Span> wanted = words(wantedEvent, wantedStatement);
        List<Span> had = words(event, statement);
        boolean named = wanted.isEmpty() && had.isEmpty();
        return named ? actors.sameActor(inGold, inFound) : ModelledArticle.sameWords(wanted, had);
    }

    private static boolean isCued(Said statement) {
        return !statement.cue().isEmpty();
    }

    private static List<Span> words(@Nullable Happening event, @Nullable Said statement) {
        if (event != null) {
            return event.evidence();
        }
        return statement == null ? List.of() : statement.content();
    }

    private static long length(List<Span> spans) {
        return spans.stream().mapToLong(Span::length).sum();
    }
}
