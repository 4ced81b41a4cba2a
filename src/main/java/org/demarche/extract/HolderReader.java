package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.Position;

/** Reads from one sentence whose the attitude is that a word tells, and whom it is addressed to. */
record HolderReader(Sentence sentence, int start, MentionFinder.Found mentions, Cast cast) {
    private static final List<String> HOLDERS = List.of("subject", "agent", "possessor", "by", "from", "of", "among");

    private static final Set<Position> UTTERED = Set.of(
            Position.THREATENS,
            Position.WARNS,
            Position.PLEDGES,
            Position.OFFERS,
            Position.DEMANDS,
            Position.URGES,
            Position.APPEALS);
    /** The patterns by which the subject of a passive is what the attitude is about or whom it is addressed to. */
    private static final Set<String> SUFFERED = Set.of("object", "object+open", "asked");

    /** The holders whom the clause around a word tells. */
    private ClauseHolders clauses() {
        return new ClauseHolders(sentence, start, mentions);
    }

    /** The words that name who holds the attitude. */
    List<Token> heads(CueMatcher matcher, Token cue, StanceEntry entry) {
        if (entry.isWon()) {
            return givers(cue);
        }
        if (entry.isBearer()) {
            return bearers(cue);
        }
        if (entry.isFelt()) {
            return moved(matcher, cue, entry);
        }
        boolean uttered = cue.relation() == Relation.OBJECT
                && sentence.head(cue)
                        .filter(verb -> StanceVerbs.is(StanceVerbs.Kind.BEARING, verb))
                        .isPresent()
                && sentence.children(cue, Relation.POSSESSOR)
                        .allMatch(own -> own.tag().equals("PRP$"));
        boolean said = uttered || isAdjective(cue) || cue.tag().equals("IN");
        ClauseHolders clauses = clauses();
        List<Token> beside = clauses.of(cue);
        if (!beside.isEmpty()) {
            return beside;
        }
        CueMatcher own = participle(matcher, cue);
        for (String selector : said ? List.<String>of() : HOLDERS) {
            boolean taken = selector.equals(entry.lastPreposition())
                    || (selector.equals("agent") && entry.lastPreposition().equals("by"));
            Optional<Token> head = taken ? Optional.empty() : own.source(selector);
            if (head.isPresent()) {
                return Stream.concat(clauses.listed(head.get()), clauses().withConjuncts(antecedent(head.get())))
                        .toList();
            }
        }
        boolean suffered = matcher.isPassive() && entry.patterns().stream().anyMatch(SUFFERED::contains);
        return Stream.of(
                        among(cue),
                        origin(cue),
                        where(matcher, cue, entry),
                        suffered ? List.<Token>of() : uttered ? utterer(cue) : ofSupport(cue))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Who utters an attitude: the subject of the verb, unless that is no actor, as where the parser hangs the verb too low. */
    private List<Token> utterer(Token cue) {
        List<Token> subject = ofSupport(cue);
        List<Token> owner = sentence.children(cue, Relation.POSSESSOR).toList();
        boolean named = subject.stream()
                .anyMatch(head -> head.tag().startsWith("W")
                        || !mentions.actorsAt(start + head.index()).isEmpty());
        return named || owner.isEmpty() ? subject : owner;
    }

    /** The first of several participles, by which it is told whose they are: "…, scoffing at it and vowing to sue". */
    private CueMatcher participle(CueMatcher matcher, Token cue) {
        Token first = cue;
        while (first.relation() == Relation.CONJUNCT
                && first.tag().equals("VBG")
                && sentence.head(first).filter(one -> one.tag().equals("VBG")).isPresent()) {
            first = sentence.head(first).get();
        }
        return first.equals(cue) ? matcher : new CueMatcher(sentence, first, "");
    }

    /** Of whom a noun such as "a critic" is said, or else whom it means itself. */
    private List<Token> bearers(Token cue) {
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
                .map(this::antecedent)
                .flatMap(clauses()::withConjuncts)
                .toList();
        return found.isEmpty() ? List.of(cue) : found;
    }

    /** Whom something moves: "it angered Oslo", "Oslo was angered by it", "it came as a blow to Oslo". */
    private List<Token> moved(CueMatcher matcher, Token cue, StanceEntry entry) {
        Stream<Token> moved = !cue.isVerb()
                ? Stream.concat(Stream.of(cue), clauses().verbAbove(cue).stream())
                        .flatMap(word -> sentence.oblique(word, entry.lastPreposition()))
                : matcher.isPassive() || sentence.child(cue, Relation.OBJECT).isEmpty()
                        ? Stream.concat(
                                sentence.related(cue, Relation.PASSIVE_SUBJECT),
                                sentence.related(cue, Relation.SUBJECT))
                        : sentence.children(cue, Relation.OBJECT);
        return moved.limit(1).flatMap(clauses()::withConjuncts).toList();
    }

    /** The capital where there is an attitude or something meets with one: "it was welcomed in Oslo". */
    private List<Token> where(CueMatcher matcher, Token cue, StanceEntry entry) {
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

    /** What "which" or "who" stands for, or else the word itself. */
    private Token antecedent(Token head) {
        if (!head.tag().startsWith("W")) {
            return head;
        }
        Optional<Token> at = sentence.head(head);
        while (at.isPresent() && at.get().relation() != Relation.RELATIVE_CLAUSE) {
            at = sentence.head(at.get());
        }
        Token noun = at.flatMap(sentence::head).orElse(head);
        return predicated(head.lemma().equals("who") ? person(noun) : noun);
    }

    /** The actor of whom a noun is said that "that" stands for: "Hungary is the only member that opposes it". */
    private Token predicated(Token noun) {
        Token said = noun.relation() == Relation.PREPOSITION_OBJECT
                ? sentence.head(noun)
                        .flatMap(sentence::head)
                        .filter(Token::isNoun)
                        .orElse(noun)
                : noun;
        return Optional.of(said)
                .filter(one -> one.relation() == Relation.ATTRIBUTE)
                .flatMap(sentence::head)
                .flatMap(be -> sentence.child(be, Relation.SUBJECT))
                .filter(subject -> !mentions.actorsAt(start + subject.index()).isEmpty())
                .orElse(noun);
    }

    /** The person whom "who" means where the parser hangs it on the body that he heads: "the head of the union, who …". */
    private Token person(Token noun) {
        boolean body = !noun.tag().endsWith("S") && isStateOrBody(noun);
        return body && noun.relation() == Relation.PREPOSITION_OBJECT
                ? sentence.head(noun)
                        .flatMap(sentence::head)
                        .filter(Token::isNoun)
                        .orElse(noun)
                : noun;
    }

    private boolean isStateOrBody(Token noun) {
        return mentions.actorsAt(start + noun.index()).stream()
                .map(actor -> cast.get(actor).kind())
                .anyMatch(kind -> kind == ActorKind.STATE
                        || kind == ActorKind.GOVERNMENT_BODY
                        || kind == ActorKind.INTERNATIONAL_ORGANIZATION);
    }

    /** From whom something gets praise, support or the like, where a verb of getting has the word as its object. */
    private List<Token> givers(Token cue) {
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

    private static boolean isAdjective(Token cue) {
        return cue.tag().startsWith("JJ");
    }

    /** Those among whom something is under consideration. */
    private List<Token> among(Token cue) {
        return sentence.head(cue).filter(under -> under.lemma().equals("under")).flatMap(clauses()::verbAbove).stream()
                .flatMap(be -> Stream.of(be, cue))
                .flatMap(word -> Stream.of("among", "by", "in").flatMap(by -> sentence.oblique(word, by)))
                .toList();
    }

    /** Whom an attitude comes from: "criticism of the plan came from the opposition". */
    private List<Token> origin(Token cue) {
        return cue.relation() == Relation.SUBJECT
                ? sentence.head(cue).filter(come -> come.lemma().equals("come")).stream()
                        .flatMap(come -> sentence.oblique(come, "from"))
                        .toList()
                : List.of();
    }

    /**
     * Whose a noun or adjective is that has no owner of its own: the subject of the verb that it belongs to ("Tokyo has an
     * interest in …", "Tokyo remains ready to …"), or the state before it ("French opposition to …").
     */
    private List<Token> ofSupport(Token cue) {
        Token first = cue;
        while (first.relation() == Relation.CONJUNCT && sentence.head(first).isPresent()) {
            first = sentence.head(first).get();
        }
        List<Token> states = cue.isNoun()
                ? Stream.of(Relation.MODIFIER, Relation.COMPOUND)
                        .flatMap(relation -> sentence.children(cue, relation))
                        .filter(state -> Character.isUpperCase(state.form().codePointAt(0)))
                        .filter(state -> state.relation() == Relation.MODIFIER || isStateOrBody(state))
                        .toList()
                : List.of();
        if (!states.isEmpty()) {
            return states;
        }
        Optional<Token> above = sentence.head(first);
        List<Token> beside = above.filter(noun -> noun.isNoun()
                        && noun.index() < cue.index()
                        && (isAdjective(cue) || cue.tag().equals("VBN"))
                        && sentence.token(cue.index() - 1).relation() != Relation.DETERMINER)
                .map(noun -> clauses().withConjuncts(noun).toList())
                .orElse(List.of());
        if (!beside.isEmpty()) {
            return beside;
        }
        Optional<Token> verb =
                switch (first.relation()) {
                    case ADVERB, ADVERBIAL_CLAUSE ->
                        isAdjective(cue)
                                ? above.filter(Token::isVerb)
                                : Optional.of(cue).filter(moved -> moved.tag().equals("VBN"));
                    case OBJECT -> above.filter(bearing -> StanceVerbs.is(StanceVerbs.Kind.BEARING, bearing));
                    case ATTRIBUTE, PREPOSITION -> above.filter(Token::isVerb);
                    case OPEN_COMPLEMENT ->
                        above.filter(HolderReader::isAdjective)
                                .flatMap(sentence::head)
                                .filter(Token::isVerb);
                    case PREPOSITION_OBJECT ->
                        above.filter(in -> in.lemma().equals("in")).flatMap(clauses()::verbAbove);
                    default -> cue.tag().equals("VBN") ? Optional.of(cue) : Optional.empty();
                };
        return verb.stream()
                .flatMap(found -> Stream.concat(
                        sentence.related(found, Relation.SUBJECT), sentence.related(found, Relation.PASSIVE_SUBJECT)))
                .limit(1)
                .flatMap(clauses()::withConjuncts)
                .toList();
    }
}
