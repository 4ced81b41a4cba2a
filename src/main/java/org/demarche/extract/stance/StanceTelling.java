package org.demarche.extract.stance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.lexicon.StanceVerbs;

/** Tells from one sentence whether an attitude is told at all, or asked about, wished of another, conditional or denied. */
record StanceTelling(Sentence sentence) {
    private static final Set<String> OPEN = Set.of("whether", "if", "unless");
    private static final Set<String> OBLIGING = Set.of("must", "should", "ought");
    private static final Set<String> REQUESTS =
            Set.of("call", "appeal", "request", "order", "demand", "plea", "warning", "proposal", "offer", "chance");
    private static final Set<String> WAYS = Set.of("way", "means", "tool", "lever", "step", "method");
    private static final Set<String> FAILING =
            Set.of("failure", "refusal", "reluctance", "unwillingness", "inability", "hesitation");
    private static final Set<String> CLAIMS = Set.of(
            "claim", "allegation", "accusation", "charge", "complaint", "suggestion", "report", "rumour", "rumor");
    private static final Set<String> HOPING =
            Set.of("hope", "fear", "fret", "worry", "wish", "dread", "pray", "afraid", "hopeful");
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

    /** Whether it is only hoped or feared that somebody does it: "feared that Oslo would reject it". */
    boolean isGuessed(Token token) {
        Token at = first(token);
        return (at.relation() == Relation.COMPLEMENT_CLAUSE || at.relation() == Relation.NOUN_CLAUSE)
                && sentence.child(at, Relation.SUBJECT).isPresent()
                && sentence.head(at)
                        .filter(hope -> HOPING.contains(hope.lemma()))
                        .isPresent();
    }

    /** Whether the text asks about it: "whether …", "Does Norway want …?". */
    boolean isOpen(Token token) {
        return StanceFinder.isAsked(sentence, token)
                || sentence.children(token, Relation.MARKER).anyMatch(mark -> OPEN.contains(mark.lemma()));
    }

    /** "Asked to pay, Oslo said no": of the subject something was asked. */
    boolean isAskedFirst(Token cue, StanceEntry entry) {
        return StanceNesting.ASKING.contains(entry.position())
                && cue.tag().equals("VBN")
                && cue.relation() == Relation.ADVERBIAL_CLAUSE
                && sentence.child(cue, Relation.SUBJECT).isEmpty()
                && sentence.child(cue, Relation.AUXILIARY).isEmpty();
    }

    /** Whether it is what another expects or asks of somebody: "urged Norway to support …", "to help by supporting …". */
    boolean isOfAnother(Token joined) {
        Token at = first(joined);
        while (!isAskedOf(at) && !isObliged(at)) {
            Optional<Token> above = serving(at);
            if (above.isEmpty()) {
                return false;
            }
            at = above.get();
        }
        return true;
    }

    /**
     * The verb by whose deed, or as whose way, what a word tells is done, or that asks for its being said: "to help by
     * supporting it", "as a way to support it", "asked Oslo to declare that it supported it".
     */
    private Optional<Token> serving(Token token) {
        boolean means = token.relation() == Relation.PREPOSITION_CLAUSE
                && sentence.head(token).filter(by -> by.lemma().equals("by")).isPresent();
        boolean way = sentence.head(token)
                .filter(noun -> WAYS.contains(noun.lemma()) && noun.relation() == Relation.PREPOSITION_OBJECT)
                .flatMap(sentence::head)
                .filter(as -> as.lemma().equals("as"))
                .isPresent();
        boolean said = token.relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.head(token).filter(this::isAskedOf).isPresent();
        return means || way || said ? verbAbove(token) : Optional.empty();
    }

    private Optional<Token> verbAbove(Token token) {
        Optional<Token> above = sentence.head(token);
        while (above.isPresent() && (!above.get().isVerb() || above.get().relation() == Relation.PREPOSITION)) {
            above = sentence.head(above.get());
        }
        return above;
    }

    private boolean isAskedOf(Token token) {
        boolean infinitive = sentence.children(token, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
        return infinitive
                && (isPressed(token)
                        || sentence.child(token, Relation.SUBJECT).isPresent()
                        || sentence.head(token).filter(Token::isVerb).stream()
                                .flatMap(above -> sentence.children(above, Relation.OBJECT))
                                .anyMatch(object -> !isOccasion(token, object)));
    }

    /** Whether it is done for the purpose that an infinitive tells: "held a rally to protest the ban". */
    private boolean isOccasion(Token infinitive, Token object) {
        return infinitive.relation() == Relation.ADVERBIAL_CLAUSE
                && !REQUESTS.contains(object.lemma())
                && sentence.children(object, Relation.DETERMINER)
                        .anyMatch(a -> a.lemma().equals("a") || a.lemma().equals("an"));
    }

    /** "Is under pressure to break off the talks". */
    private boolean isPressed(Token infinitive) {
        return sentence.head(infinitive).stream()
                .flatMap(above -> Stream.concat(
                        Stream.of(above),
                        sentence.children(above, Relation.PREPOSITION)
                                .filter(under -> under.lemma().equals("under"))
                                .flatMap(under -> sentence.children(under, Relation.PREPOSITION_OBJECT))))
                .anyMatch(
                        noun -> noun.lemma().equals("pressure") || noun.lemma().equals("obligation"));
    }

    /** Whether it is only what somebody must or should do: "Oslo should back the plan", "should go on pressing Riga". */
    boolean isObliged(Token joined) {
        Token at = first(joined);
        while (at.relation() == Relation.OPEN_COMPLEMENT
                && sentence.head(at).filter(Token::isVerb).isPresent()) {
            at = first(sentence.head(at).get());
        }
        return at.isVerb()
                && sentence.children(at, Relation.AUXILIARY).anyMatch(must -> OBLIGING.contains(must.lemma()));
    }

    /** The first of several joined verbs of which the word is a later one without helpers of its own. */
    private Token first(Token joined) {
        Token first = joined;
        while (first.tag().equals("VB")
                && first.relation() == Relation.CONJUNCT
                && sentence.child(first, Relation.SUBJECT).isEmpty()
                && sentence.child(first, Relation.AUXILIARY).isEmpty()
                && sentence.head(first).filter(Token::isVerb).isPresent()) {
            first = sentence.head(first).get();
        }
        return first;
    }

    /** Whether it is a verb of a relative clause, a participle or a passive, or said in a clause with "that", of which who speaks does not judge the subject. */
    boolean isAside(Token token, StanceEntry entry) {
        if (token.tag().equals("RB")) {
            return verbAbove(token)
                    .filter(verb -> verb.relation() == Relation.RELATIVE_CLAUSE)
                    .isPresent();
        }
        if (!token.isVerb()) {
            return isRestricting(token);
        }
        boolean relative = token.relation() == Relation.RELATIVE_CLAUSE || isClaimed(token);
        boolean beside = token.tag().equals("VBG")
                && sentence.child(token, Relation.AUXILIARY).isEmpty();
        boolean suffered = sentence.child(token, Relation.PASSIVE_SUBJECT).isPresent()
                && token.tag().equals("VBN");
        return relative || beside || (suffered && !entry.patterns().contains("will"));
    }

    /** Whether it is what a noun tells that others say: "responded to claims that Oslo had interfered". */
    private boolean isClaimed(Token token) {
        Token at = token;
        while (at.relation() == Relation.OPEN_COMPLEMENT && sentence.head(at).isPresent()) {
            at = sentence.head(at).get();
        }
        return at.relation() == Relation.NOUN_CLAUSE
                && sentence.head(at)
                        .filter(claim -> CLAIMS.contains(claim.lemma())
                                && sentence.child(claim, Relation.POSSESSOR).isEmpty())
                        .filter(claim -> sentence.head(claim)
                                .filter(verb -> verb.isVerb()
                                        && verb.relation() != Relation.PREPOSITION
                                        && StanceVerbs.is(StanceVerbs.Kind.BEARING, verb))
                                .isEmpty())
                        .isPresent();
    }

    /** "Concessions that are reasonable" judges none that were made. */
    private boolean isRestricting(Token word) {
        return word.relation() == Relation.ATTRIBUTE
                && sentence.head(word)
                        .filter(be -> be.relation() == Relation.RELATIVE_CLAUSE)
                        .flatMap(be -> sentence.child(be, Relation.SUBJECT))
                        .filter(that -> that.lemma().equals("that"))
                        .isPresent();
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
        return sentence.head(first(infinitive))
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

    /** Whether it stands in the condition that something else is under. */
    boolean isCondition(Token token) {
        return !isApposed(token)
                && Stream.iterate(sentence.head(token), Optional::isPresent, above -> above.flatMap(sentence::head))
                        .flatMap(Optional::stream)
                        .filter(Token::isVerb)
                        .flatMap(above -> Conditions.tokens(sentence, above).stream())
                        .anyMatch(condition -> condition.get(token.index()));
    }

    /** Whether it is told beside all else of what a noun sums up: "…, a demand that Oslo rejects". */
    private boolean isApposed(Token token) {
        return token.relation() == Relation.RELATIVE_CLAUSE
                && sentence.head(token)
                        .filter(noun -> noun.relation() == Relation.APPOSITION)
                        .isPresent();
    }

    /** Whether a passive tells what who speaks will have or not: "no base would be tolerated". */
    boolean isWilled(Token passive) {
        return sentence.children(passive, Relation.AUXILIARY)
                .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma()) || Auxiliaries.CAN.contains(will.lemma()));
    }
}
