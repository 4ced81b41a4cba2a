package org.demarche.extract.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.HolderActors;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.CueMatcher;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.lexicon.StanceVerbs;
import org.demarche.model.ActorKind;
import org.demarche.model.Position;

/** Reads from one sentence who has an attitude by turns in which he is no subject: "drew criticism from Oslo", "it angered Oslo". */
record HolderTurns(Sentence sentence, int start, MentionFinder.Found mentions, Cast cast) {
    private static final Set<Position> UTTERED = Set.of(
            Position.THREATENS,
            Position.WARNS,
            Position.PLEDGES,
            Position.OFFERS,
            Position.DEMANDS,
            Position.URGES,
            Position.APPEALS);

    /** The holders whom the clause around a word tells. */
    private ClauseHolders clauses() {
        return new ClauseHolders(sentence, start, mentions);
    }

    /** Of whom a noun such as "a critic" is said, or else whom it means itself. */
    List<Token> bearers(Token cue) {
        Optional<Token> above = sentence.head(cue);
        Stream<Token> said =
                switch (cue.relation()) {
                    case APPOSITION -> above.stream();
                    case ATTRIBUTE -> above.stream().flatMap(be -> sentence.related(be, Relation.SUBJECT));
                    case PREPOSITION_OBJECT ->
                        above.filter(as -> as.lemma().equals("as")).flatMap(clauses()::verbAbove).stream()
                                .flatMap(verb -> Stream.of(Relation.PASSIVE_SUBJECT, Relation.OBJECT, Relation.SUBJECT)
                                        .flatMap(relation -> sentence.related(verb, relation)));
                    default -> Stream.empty();
                };
        List<Token> found = said.limit(1)
                .map(new HolderAntecedents(sentence, start, mentions, cast)::of)
                .flatMap(clauses()::withConjuncts)
                .toList();
        return found.isEmpty() ? List.of(cue) : found;
    }

    /** Whom something moves: "it angered Oslo", "Oslo was angered by it", "it came as a blow to Oslo". */
    List<Token> moved(CueMatcher matcher, Token cue, StanceEntry entry) {
        Stream<Token> moved = !cue.isVerb()
                ? Stream.concat(Stream.of(cue), clauses().verbAbove(cue).stream())
                        .flatMap(word -> sentence.oblique(word, entry.lastPreposition()))
                : matcher.isPassive()
                                || cue.tag().equals("VBN")
                                || sentence.child(cue, Relation.COMPLEMENT_CLAUSE)
                                        .isPresent()
                        ? Stream.concat(
                                sentence.related(cue, Relation.PASSIVE_SUBJECT),
                                sentence.related(cue, Relation.SUBJECT))
                        : sentence.children(cue, Relation.OBJECT);
        return moved.limit(1).flatMap(clauses()::withConjuncts).toList();
    }

    /** The capital where there is an attitude or something meets with one: "it was welcomed in Oslo". */
    List<Token> where(CueMatcher matcher, Token cue, StanceEntry entry) {
        boolean told = (matcher.isPassive() && !UTTERED.contains(entry.position())) || cue.isNoun();
        return (told
                        ? Stream.concat(
                                Stream.of(cue), cue.isNoun() ? clauses().verbAbove(cue).stream() : Stream.empty())
                        : Stream.<Token>empty())
                .flatMap(word -> Stream.concat(
                        sentence.oblique(word, "in"), below(word).flatMap(noun -> sentence.oblique(noun, "in"))))
                .filter(place -> mentions.actorsAt(start + place.index()).stream()
                        .anyMatch(actor -> cast.get(actor).kind() == ActorKind.PLACE
                                && cast.get(actor).registered()))
                .limit(1)
                .flatMap(clauses()::withConjuncts)
                .toList();
    }

    /** From whom something gets praise, support or the like, where a verb of getting has the word as its object. */
    List<Token> givers(Token cue) {
        Optional<Token> verb = cue.isVerb()
                ? Optional.of(cue)
                : sentence.head(cue)
                        .filter(above ->
                                cue.relation() == Relation.OBJECT || cue.relation() == Relation.PREPOSITION_OBJECT)
                        .map(above ->
                                above.isVerb() ? above : sentence.head(above).orElse(above))
                        .filter(above -> StanceVerbs.is(StanceVerbs.Kind.GETTING, above));
        return verb.stream()
                .flatMap(getting -> Stream.concat(
                        sentence.children(cue, Relation.POSSESSOR),
                        Stream.concat(Stream.of(cue, getting), below(getting))
                                .flatMap(word -> Stream.of("from", "of", "by", "among", "in")
                                        .flatMap(from -> sentence.oblique(word, from)))))
                .limit(1)
                .flatMap(clauses()::withConjuncts)
                .toList();
    }

    private Stream<Token> below(Token verb) {
        return sentence.children(verb, Relation.PREPOSITION)
                .flatMap(into -> sentence.children(into, Relation.PREPOSITION_OBJECT));
    }

    /** Those among whom something is under consideration. */
    List<Token> among(Token cue) {
        return sentence.head(cue).filter(under -> under.lemma().equals("under")).flatMap(clauses()::verbAbove).stream()
                .flatMap(be -> Stream.of(be, cue))
                .flatMap(word -> Stream.of("among", "by", "in").flatMap(by -> sentence.oblique(word, by)))
                .toList();
    }

    /** Whom an attitude comes from: "criticism of the plan came from the opposition". */
    List<Token> origin(Token cue) {
        return cue.relation() == Relation.SUBJECT
                ? sentence.head(cue).filter(come -> come.lemma().equals("come")).stream()
                        .flatMap(come -> sentence.oblique(come, "from"))
                        .toList()
                : List.of();
    }

    /** The actor that a promise names as who will do it: "vowed that the force would answer". */
    Optional<Token> promised(Token cue, StanceEntry entry) {
        HolderActors actors = new HolderActors(sentence, start, mentions, cast);
        return entry.position() == Position.PLEDGES && cue.isVerb()
                ? sentence.children(cue, Relation.COMPLEMENT_CLAUSE)
                        .filter(verb -> sentence.children(verb, Relation.AUXILIARY)
                                .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma())))
                        .flatMap(verb -> sentence.children(verb, Relation.SUBJECT))
                        .filter(subject -> subject.isNoun() && actors.names(subject))
                        .filter(subject -> !isAbroad(actors, cue, subject))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether whom a promise names is of another country than who gives it: "Oslo vowed that Riga would pay". */
    private boolean isAbroad(HolderActors actors, Token cue, Token named) {
        Set<String> countries = sentence.related(cue, Relation.SUBJECT)
                .flatMap(giver -> actors.holders(giver).stream())
                .flatMap(giver -> cast.get(giver).country().stream())
                .collect(Collectors.toSet());
        return !countries.isEmpty()
                && actors.holders(named).stream()
                        .flatMap(other -> cast.get(other).country().stream())
                        .anyMatch(country -> !countries.contains(country));
    }
}
