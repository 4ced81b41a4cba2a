package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;

/** Reads from one sentence whose the attitude is that a word tells, and whom it is addressed to. */
record HolderReader(Sentence sentence, int start, MentionFinder.Found mentions, Cast cast) {
    private static final List<String> HOLDERS = List.of("subject", "agent", "possessor", "by", "from", "of", "among");

    /** The words that name who holds the attitude. */
    List<Token> heads(CueMatcher matcher, Token cue, StanceLexicon.Entry entry) {
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
        List<Token> absolute = absolute(cue);
        if (!absolute.isEmpty()) {
            return absolute;
        }
        CueMatcher own = participle(matcher, cue);
        for (String selector : said ? List.<String>of() : HOLDERS) {
            boolean taken = selector.equals(entry.lastPreposition())
                    || (selector.equals("agent") && entry.lastPreposition().equals("by"));
            Optional<Token> head = taken ? Optional.empty() : own.source(selector);
            if (head.isPresent()) {
                return Stream.concat(listed(head.get()), withConjuncts(antecedent(head.get())))
                        .toList();
            }
        }
        return Stream.of(among(cue), origin(cue), where(matcher, cue), ofSupport(cue))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** In whose eyes something is what is said of it: "for Hanoi, a return is out of the question". */
    List<Token> viewers(Token cue) {
        return Stream.concat(Stream.of(cue), verbAbove(cue).stream())
                .filter(Token::isVerb)
                .flatMap(verb -> sentence.children(verb, Relation.PREPOSITION))
                .filter(view -> view.lemma().equals("for") || view.lemma().equals("to"))
                .filter(view ->
                        view.index() == 0 || sentence.token(view.index() - 1).isMark())
                .flatMap(view -> sentence.children(view, Relation.PREPOSITION_OBJECT))
                .filter(holder -> !mentions.actorsAt(start + holder.index()).isEmpty())
                .limit(1)
                .flatMap(this::withConjuncts)
                .toList();
    }

    /** Who stands before a participle in "with Oslo opposing the plan". */
    List<Token> absolute(Token cue) {
        boolean participle =
                cue.tag().equals("VBG") || cue.tag().equals("VBD") || cue.tag().equals("VBN");
        boolean bare = participle
                && sentence.child(cue, Relation.SUBJECT).isEmpty()
                && sentence.child(cue, Relation.AUXILIARY).isEmpty();
        Optional<Token> with =
                Optional.of(cue).filter(one -> bare && one.index() > 0).map(one -> sentence.token(one.index() - 1));
        while (with.filter(at -> at.relation() == Relation.CONJUNCT || at.relation() == Relation.PREPOSITION_OBJECT)
                .isPresent()) {
            with = with.flatMap(sentence::head);
        }
        with = with.filter(at -> at.lemma().equals("with"));
        return with.stream()
                .flatMap(one -> sentence.children(one, Relation.PREPOSITION_OBJECT))
                .flatMap(this::withConjuncts)
                .toList();
    }

    /** Who is named before a subject without "and", as headlines do: "China, Russia slam the plan". */
    private Stream<Token> listed(Token subject) {
        boolean beside = subject.relation() == Relation.SUBJECT
                && subject.index() == 2
                && sentence.token(1).form().equals(",")
                && sentence.token(0).head() == subject.head()
                && sentence.token(0).relation() != Relation.ADVERB;
        return beside ? Stream.of(sentence.token(0)) : Stream.empty();
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
                        above.filter(as -> as.lemma().equals("as")).flatMap(this::verbAbove).stream()
                                .flatMap(verb -> Stream.of(Relation.PASSIVE_SUBJECT, Relation.OBJECT, Relation.SUBJECT)
                                        .flatMap(relation -> sentence.related(verb, relation)));
                    default -> Stream.empty();
                };
        List<Token> found =
                said.limit(1).map(this::antecedent).flatMap(this::withConjuncts).toList();
        return found.isEmpty() ? List.of(cue) : found;
    }

    /** Whom something moves: "it angered Oslo", "Oslo was angered by it", "it came as a blow to Oslo". */
    private List<Token> moved(CueMatcher matcher, Token cue, StanceLexicon.Entry entry) {
        Stream<Token> moved = !cue.isVerb()
                ? Stream.concat(Stream.of(cue), verbAbove(cue).stream())
                        .flatMap(word -> sentence.oblique(word, entry.lastPreposition()))
                : matcher.isPassive() || sentence.child(cue, Relation.OBJECT).isEmpty()
                        ? Stream.concat(
                                sentence.related(cue, Relation.PASSIVE_SUBJECT),
                                sentence.related(cue, Relation.SUBJECT))
                        : sentence.children(cue, Relation.OBJECT);
        return moved.limit(1).flatMap(this::withConjuncts).toList();
    }

    /** The capital where there is an attitude or something meets with one: "it was welcomed in Oslo". */
    private List<Token> where(CueMatcher matcher, Token cue) {
        boolean told = matcher.isPassive() || cue.isNoun();
        return (told
                        ? Stream.concat(Stream.of(cue), cue.isNoun() ? verbAbove(cue).stream() : Stream.empty())
                        : Stream.<Token>empty())
                .flatMap(word -> Stream.concat(
                        sentence.oblique(word, "in"), below(word).flatMap(noun -> sentence.oblique(noun, "in"))))
                .filter(place -> mentions.actorsAt(start + place.index()).stream()
                        .anyMatch(actor -> cast.get(actor).kind() == ActorKind.PLACE
                                && cast.get(actor).registered()))
                .limit(1)
                .flatMap(this::withConjuncts)
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
        return head.lemma().equals("who") ? person(noun) : noun;
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
                .flatMap(this::withConjuncts)
                .toList();
    }

    private Stream<Token> below(Token verb) {
        return sentence.children(verb, Relation.PREPOSITION)
                .flatMap(into -> sentence.children(into, Relation.PREPOSITION_OBJECT));
    }

    private static boolean isAdjective(Token cue) {
        return cue.tag().startsWith("JJ");
    }

    private Stream<Token> withConjuncts(Token head) {
        return Stream.concat(
                Stream.of(head), sentence.children(head, Relation.CONJUNCT).flatMap(this::withConjuncts));
    }

    /** Those among whom something is under consideration. */
    private List<Token> among(Token cue) {
        return sentence.head(cue).filter(under -> under.lemma().equals("under")).flatMap(this::verbAbove).stream()
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
                        above.filter(in -> in.lemma().equals("in")).flatMap(this::verbAbove);
                    default -> cue.tag().equals("VBN") ? Optional.of(cue) : Optional.empty();
                };
        return verb.stream()
                .flatMap(found -> Stream.concat(
                        sentence.related(found, Relation.SUBJECT), sentence.related(found, Relation.PASSIVE_SUBJECT)))
                .limit(1)
                .flatMap(this::withConjuncts)
                .toList();
    }

    private Optional<Token> verbAbove(Token token) {
        Optional<Token> above = sentence.head(token);
        while (above.isPresent() && !above.get().isVerb()) {
            above = sentence.head(above.get());
        }
        return above;
    }
}
