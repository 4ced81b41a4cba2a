package org.demarche.extract.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.HolderActors;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.CueMatcher;
import org.demarche.extract.lexicon.StanceVerbs;

/** Reads from one sentence whose the attitude is that a word tells, and whom it is addressed to. */
record HolderReader(Sentence sentence, int start, MentionFinder.Found mentions, Cast cast) {
    private static final List<String> HOLDERS = List.of("subject", "agent", "possessor", "by", "from", "of", "among");

    /** Below these stands whose a noun is, but not who does what a verb tells. */
    private static final Set<String> OF_NOUNS = Set.of("from", "of", "among");

    /** The patterns by which the subject of a passive is what the attitude is about or whom it is addressed to. */
    private static final Set<String> SUFFERED = Set.of("object", "object+open", "asked");

    private ClauseHolders clauses() {
        return new ClauseHolders(sentence, start, mentions);
    }

    private HolderAntecedents antecedents() {
        return new HolderAntecedents(sentence, start, mentions, cast);
    }

    /** The words that name who holds the attitude, or who is understood to. */
    List<Token> holders(CueMatcher matcher, Token cue, StanceEntry entry) {
        List<Token> named = heads(matcher, cue, entry);
        boolean other = entry.isWon() || entry.isFelt() || cue.isNoun() || matcher.isPassive();
        HolderActors actors = new HolderActors(sentence, start, mentions, cast);
        return !named.isEmpty() || other
                ? named
                : new UnderstoodSubjects(sentence, actors::names)
                        .of(cue).stream().flatMap(clauses()::withConjuncts).toList();
    }

    private List<Token> heads(CueMatcher matcher, Token cue, StanceEntry entry) {
        HolderTurns turns = new HolderTurns(sentence, start, mentions, cast);
        if (entry.isWon()) {
            return turns.givers(cue);
        }
        if (entry.isBearer()) {
            return turns.bearers(cue);
        }
        if (entry.isFelt()) {
            return turns.moved(matcher, cue, entry);
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
                    || (cue.isVerb() && OF_NOUNS.contains(selector))
                    || (selector.equals("agent") && entry.lastPreposition().equals("by"));
            Optional<Token> head = taken ? Optional.empty() : own.source(selector);
            if (head.isPresent()) {
                return Stream.concat(
                                clauses.listed(head.get()),
                                clauses().withConjuncts(antecedents().of(head.get())))
                        .toList();
            }
        }
        boolean suffered = matcher.isPassive() && entry.patterns().stream().anyMatch(SUFFERED::contains);
        return Stream.of(
                        turns.among(cue),
                        turns.origin(cue),
                        turns.where(matcher, cue, entry),
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

    /** Whose the deed is that is done in support of somebody: "Oslo's raid in support of the rebels". */
    private List<Token> ofDeed(Token noun) {
        return sentence
                .head(noun)
                .filter(in -> in.lemma().equals("in") && noun.relation() == Relation.PREPOSITION_OBJECT)
                .flatMap(sentence::head)
                .filter(Token::isNoun)
                .stream()
                .flatMap(deed -> sentence.children(deed, Relation.POSSESSOR))
                .toList();
    }

    private static boolean isAdjective(Token cue) {
        return cue.tag().startsWith("JJ");
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
                        .filter(state -> state.relation() == Relation.MODIFIER
                                || antecedents().isStateOrBody(state))
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
        List<Token> owner = ofDeed(first);
        if (!owner.isEmpty()) {
            return owner;
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
