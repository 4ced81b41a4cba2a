package org.demarche.extract.stance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.StanceVerbs;

/** Tells from one sentence whether a word of attitude tells nothing by itself: "in order to", "failure to condemn", "wants to win support". */
final class IdleAttitudes {
    private static final Set<String> FAILING =
            Set.of("failure", "refusal", "reluctance", "unwillingness", "inability", "hesitation");

    private static final Set<String> WISHES = Set.of("want", "wish", "like", "seek");

    /** Who wants to say something does not want that which he says. */
    private static final Set<String> SAYING = Set.of(
            "say",
            "stress",
            "emphasise",
            "emphasize",
            "underline",
            "underscore",
            "reiterate",
            "repeat",
            "remind",
            "thank",
            "add",
            "note",
            "mention",
            "assure",
            "clarify",
            "point",
            "congratulate",
            "clear");

    private static final Set<String> HINDERING = Set.of("against", "from");

    private static final Set<String> EVALUATING = Set.of(
            "right",
            "wrong",
            "good",
            "bad",
            "better",
            "important",
            "necessary",
            "vital",
            "essential",
            "crucial",
            "critical",
            "possible",
            "impossible",
            "easy",
            "hard",
            "difficult",
            "fair");

    private final Sentence sentence;
    private final VerbsAbove verbs;

    IdleAttitudes(Sentence sentence) {
        this.sentence = sentence;
        this.verbs = new VerbsAbove(sentence);
    }

    /**
     * Whether the word tells nothing by itself: "in order to", or is what somebody fails or refuses to do, "failure to
     * condemn", or what another calls right or wrong, "it was wrong to back them", or keeps him from, "warned Oslo against
     * backing them".
     */
    boolean isIdle(Token token) {
        Optional<Token> above = sentence.head(token);
        boolean order = token.lemma().equals("order")
                && above.filter(in -> in.lemma().equals("in")).isPresent()
                && sentence.child(token, Relation.DETERMINER).isEmpty();
        boolean failed = (token.relation() == Relation.NOUN_CLAUSE || token.relation() == Relation.RELATIVE_CLAUSE)
                && above.filter(noun -> FAILING.contains(noun.lemma())).isPresent();
        boolean judged = token.relation() == Relation.OPEN_COMPLEMENT
                && above.filter(how -> how.tag().startsWith("JJ") && EVALUATING.contains(how.lemma()))
                        .flatMap(sentence::head)
                        .flatMap(be -> sentence.child(be, Relation.SUBJECT))
                        .filter(it -> it.lemma().equals("it"))
                        .isPresent();
        boolean hindered = token.relation() == Relation.PREPOSITION_CLAUSE
                && above.filter(from -> HINDERING.contains(from.lemma()))
                        .flatMap(sentence::head)
                        .flatMap(verb -> sentence.child(verb, Relation.OBJECT))
                        .isPresent();
        return order
                || failed
                || judged
                || hindered
                || isWanted(token)
                || isLikely(token)
                || isToSay(token)
                || isSought(token)
                || isReception(token)
                || isGerundSubject(token);
    }

    /** "Wants to win Oslo's support": nobody is said to give it. */
    private boolean isSought(Token noun) {
        boolean owned = sentence.children(noun).stream()
                .anyMatch(owner ->
                        owner.isName() && owner.relation() != Relation.APPOSITION && owner.index() < noun.index());
        return noun.relation() == Relation.OBJECT
                && owned
                && sentence.head(noun)
                        .filter(win -> win.tag().equals("VB") && StanceVerbs.is(StanceVerbs.Kind.GETTING, win))
                        .filter(win -> sentence.children(win, Relation.AUXILIARY)
                                .anyMatch(to -> to.tag().equals("TO")))
                        .isPresent();
    }

    /** "Welcomed the premier to Oslo", where he came. */
    private boolean isReception(Token welcome) {
        return welcome.isVerb()
                && welcome.lemma().equals("welcome")
                && sentence.oblique(welcome, "to").anyMatch(Token::isName);
    }

    /** "We want to stress that", "I would like to make it clear": only a way to say it. */
    private boolean isToSay(Token wish) {
        return WISHES.contains(wish.lemma())
                && sentence.children(wish, Relation.OPEN_COMPLEMENT)
                        .anyMatch(verb -> SAYING.contains(verb.lemma())
                                || (verb.lemma().equals("make")
                                        && sentence.children(verb).stream()
                                                .flatMap(child -> Stream.concat(
                                                        Stream.of(child), sentence.children(child).stream()))
                                                .anyMatch(clear -> clear.lemma().equals("clear"))));
    }

    /** "Leaving the union would be a mistake": nobody is said to leave it. */
    private boolean isGerundSubject(Token deed) {
        return deed.tag().equals("VBG")
                && sentence.child(deed, Relation.AUXILIARY).isEmpty()
                && (deed.relation() == Relation.CLAUSAL_SUBJECT || deed.relation() == Relation.SUBJECT);
    }

    /** What a thing will bring about is nobody's will: "a move likely to hinder the talks". */
    private boolean isLikely(Token infinitive) {
        return sentence.head(verbs.first(infinitive))
                .filter(likely -> likely.lemma().equals("likely"))
                .flatMap(sentence::head)
                .filter(Token::isNoun)
                .isPresent();
    }

    /** "The most wanted men", "is wanted by the police", and "interests", which are no attitudes. */
    private boolean isWanted(Token token) {
        boolean wanted = token.lemma().equals("want")
                && token.tag().equals("VBN")
                && sentence.children(token, Relation.AUXILIARY)
                        .noneMatch(have -> have.lemma().equals("have"))
                && sentence.child(token, Relation.OPEN_COMPLEMENT).isEmpty();
        return wanted || (token.lemma().equals("interest") && token.tag().equals("NNS"));
    }
}
