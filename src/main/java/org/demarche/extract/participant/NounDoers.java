package org.demarche.extract.participant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.status.StatusLexicon;

/** Finds by the grammar of one sentence who does what a noun tells: the subject of a verb that carries it ("held talks"), or whose offer it is. */
final class NounDoers {
    private static final Set<String> ANSWERING = Set.of(
            "reject", "refuse", "accept", "dismiss", "ignore", "grant", "heed", "rebuff", "decline", "answer", "meet",
            "deny", "resist", "spurn", "oppose", "defy", "flout");
    private static final Set<String> REPLIES =
            Set.of("response", "reply", "answer", "reaction", "resistance", "opposition", "objection", "concession");
    private static final Set<StatusLexicon.Sense> PROMISING =
            Set.of(StatusLexicon.Sense.PROPOSED, StatusLexicon.Sense.AGREED);
    private static final Set<StatusLexicon.Sense> PLANNING = Set.of(
            StatusLexicon.Sense.CANCELLED,
            StatusLexicon.Sense.POSTPONED,
            StatusLexicon.Sense.SCHEDULED,
            StatusLexicon.Sense.MOOTED,
            StatusLexicon.Sense.DENIED);
    private static final Set<String> WISHING = WordSets.shipped().of("wishing");
    private static final Set<String> BEING = Set.of("in", "at");
    private static final Set<String> NEAR = Set.of("brink", "verge", "cusp", "threshold", "close");
    private static final Set<String> MOVED =
            Set.of("at", "following", "follow", "after", "under", "amid", "despite", "over", "to", "against");
    private static final Set<String> VISITING = Set.of("on", "during");
    private static final Set<String> GATHERING = Set.of("bring", "gather", "unite", "assemble", "reunite", "pair");

    private final Sentence sentence;
    private final StatusLexicon lexicon;
    private final Doers verbs;
    private final CarryingVerbs carrying;

    /**
     * @param lexicon what words above an event tell
     * @param verbs who does what verbs tell
     */
    NounDoers(Sentence sentence, StatusLexicon lexicon, Doers verbs) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.verbs = verbs;
        this.carrying = new CarryingVerbs(sentence, lexicon, verbs);
    }

    /** The verbs that only carry what a noun tells, and who does it by them. */
    CarryingVerbs carrying() {
        return carrying;
    }

    /** Whom a meeting brings together: "a meeting that would bring A together with B", "the summit unites A and B". */
    Stream<Token> gathered(Token meeting) {
        Stream<Token> clauses = sentence.children(meeting, Relation.RELATIVE_CLAUSE);
        Stream<Token> above =
                sentence.head(meeting).filter(verb -> meeting.relation() == Relation.SUBJECT && verb.isVerb()).stream();
        return Stream.concat(clauses, above)
                .filter(verb -> GATHERING.contains(verb.lemma()))
                .flatMap(
                        verb -> Stream.concat(sentence.related(verb, Relation.OBJECT), sentence.oblique(verb, "with")));
    }

    /** Both sides of what one offers to another: "A offered talks to B". */
    Stream<Token> offering(Token noun) {
        return sentence
                .head(noun)
                .filter(verb -> verb.isVerb() && noun.relation() == Relation.OBJECT)
                .filter(verb -> lexicon.sense(sentence, verb)
                        .filter(sense -> sense == StatusLexicon.Sense.PROPOSED)
                        .isPresent())
                .stream()
                .flatMap(verb -> Stream.of(
                                verbs.of(verb),
                                sentence.oblique(verb, "to"),
                                sentence.oblique(verb, "with"),
                                sentence.related(verb, Relation.INDIRECT_OBJECT))
                        .flatMap(tokens -> tokens));
    }

    /**
     * Who answers to what a noun tells: "Oslo rejected their demand", "at their request, Oslo sent help", "Oslo gave in after criticism
     * from Paris".
     */
    Stream<Token> answering(Token noun) {
        Optional<Token> at = sentence.head(noun).filter(above -> MOVED.contains(above.lemma()));
        if (at.isPresent()) {
            return at.flatMap(sentence::head).stream()
                    .flatMap(above -> above.isVerb()
                            ? verbs.of(above)
                            : REPLIES.contains(above.lemma()) ? replying(above) : Stream.empty());
        }
        return sentence.head(noun).filter(verb -> ANSWERING.contains(verb.lemma())).stream()
                .flatMap(verb -> noun.relation() == Relation.OBJECT
                        ? verbs.of(verb)
                        : noun.relation() == Relation.PASSIVE_SUBJECT ? sentence.oblique(verb, "by") : Stream.empty());
    }

    /** "Oslo's response to", "Oslo delivered a response to". */
    private Stream<Token> replying(Token reply) {
        List<Token> owners = Stream.of(
                        sentence.children(reply, Relation.POSSESSOR),
                        sentence.oblique(reply, "by"),
                        sentence.oblique(reply, "from"))
                .flatMap(tokens -> tokens)
                .toList();
        return owners.isEmpty() ? carrying.doers(reply, true) : owners.stream();
    }

    /**
     * Who plans or gives up what a noun tells: "called off a trip".
     *
     * @param wished whether who wishes for it is who would do it: "wants a visit", not "wants a ban"
     */
    Stream<Token> planning(Token noun, boolean wished) {
        return sentence
                .head(noun)
                .filter(verb -> verb.isVerb() && noun.relation() == Relation.OBJECT)
                .filter(verb -> wished || !WISHING.contains(verb.lemma()))
                .filter(verb ->
                        lexicon.sense(sentence, verb).filter(PLANNING::contains).isPresent())
                .stream()
                .flatMap(verbs::of);
    }

    /** Who is in it, at it or near it: "is in talks", "were at war", "are on the brink of a deal". */
    Stream<Token> being(Token noun) {
        Optional<Token> brink = sentence.head(noun)
                .filter(of -> noun.relation() == Relation.PREPOSITION_OBJECT)
                .flatMap(sentence::head)
                .filter(near -> NEAR.contains(near.lemma()));
        if (brink.isPresent()) {
            return brink
                    .flatMap(near -> near.relation() == Relation.ATTRIBUTE
                            ? sentence.head(near)
                            : sentence.head(near).flatMap(sentence::head))
                    .stream()
                    .flatMap(be -> sentence.related(be, Relation.SUBJECT));
        }
        return sentence
                .head(noun)
                .filter(in -> noun.relation() == Relation.PREPOSITION_OBJECT && BEING.contains(in.lemma()))
                .flatMap(sentence::head)
                .filter(be -> be.lemma().equals("be"))
                .stream()
                .flatMap(be -> sentence.related(be, Relation.SUBJECT));
    }

    /** Whose deed is so judged: "fired it in violation of the treaty". */
    Stream<Token> breaking(Token noun) {
        return sentence
                .head(noun)
                .filter(in -> noun.relation() == Relation.PREPOSITION_OBJECT
                        && in.lemma().equals("in"))
                .flatMap(sentence::head)
                .filter(Token::isVerb)
                .stream()
                .flatMap(verb -> sentence.isPassive(verb)
                        ? Stream.concat(sentence.oblique(verb, "by"), sentence.related(verb, Relation.PASSIVE_SUBJECT))
                        : verbs.of(verb));
    }

    /** Who is on a visit, or says something on it: "said during a visit to Oslo", "ended a tour of Chad". */
    Stream<Token> visiting(Token visit) {
        Optional<Token> above = sentence.head(visit);
        if (visit.relation() == Relation.OBJECT) {
            return above
                    .filter(verb -> lexicon.sense(sentence, verb)
                            .filter(sense -> sense == StatusLexicon.Sense.OVER)
                            .isPresent())
                    .stream()
                    .flatMap(verbs::of);
        }
        return above
                .filter(on -> visit.relation() == Relation.PREPOSITION_OBJECT && VISITING.contains(on.lemma()))
                .flatMap(sentence::head)
                .stream()
                .flatMap(word -> word.isVerb() ? verbs.of(word) : Stream.of(word));
    }

    /** Whom a verb above asks for what a noun tells: "asked Oslo for help". */
    Stream<Token> asked(Token noun) {
        return sentence
                .head(noun)
                .filter(preposition -> noun.relation() == Relation.PREPOSITION_OBJECT
                        && preposition.lemma().equals("for"))
                .flatMap(sentence::head)
                .map(above -> above.isNoun() && above.relation() == Relation.OBJECT
                        ? sentence.head(above).orElse(above)
                        : above)
                .filter(verb -> verb.isVerb() && verbs.isAsking(verb))
                .stream()
                .flatMap(verb -> verbs.addressed(verb).stream())
                .filter(addressed -> !addressed.equals(noun));
    }

    /** Who asks for what a noun tells, and would get it: "A asked B for help", "A requested access". */
    Stream<Token> asking(Token noun) {
        Optional<Token> above = noun.relation() == Relation.OBJECT
                ? sentence.head(noun).filter(verb -> !verb.lemma().equals("call"))
                : sentence.head(noun)
                        .filter(preposition -> noun.relation() == Relation.PREPOSITION_OBJECT
                                && preposition.lemma().equals("for"))
                        .flatMap(sentence::head);
        return above.filter(verb -> verb.isVerb() && verbs.isAsking(verb)).stream()
                .flatMap(verbs::of);
    }

    /** Those who set up between them what a noun tells: "A and B agreed to set up a dialogue". */
    Stream<Token> together(Token noun) {
        List<Token> makers = sentence
                .head(noun)
                .filter(verb -> noun.relation() == Relation.OBJECT
                        && verb.isVerb()
                        && !CarryingVerbs.FOR_OTHERS.contains(verb.lemma())
                        && !verbs.isAsking(verb))
                .stream()
                .flatMap(verbs::of)
                .toList();
        return makers.size() > 1 ? makers.stream() : Stream.empty();
    }

    /** Whose offer or promise it is: "Ethiopia's offer of mediation". */
    Stream<Token> promising(Token noun) {
        return sentence
                .head(noun)
                .filter(of -> noun.relation() == Relation.PREPOSITION_OBJECT
                        && of.lemma().equals("of"))
                .flatMap(sentence::head)
                .filter(offer -> offer.isNoun()
                        && lexicon.sense(sentence, offer)
                                .filter(PROMISING::contains)
                                .isPresent())
                .stream()
                .flatMap(offer -> Stream.of(
                                sentence.children(offer, Relation.POSSESSOR),
                                sentence.oblique(offer, "by"),
                                sentence.oblique(offer, "from"))
                        .flatMap(tokens -> tokens));
    }
}
