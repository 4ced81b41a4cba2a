package org.demarche.extract.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.extract.trigger.MildWords;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** Whether a word that the lexicon knows tells of no event all the same, for what stands around it. */
final class EventDoubts {
    private static final Set<String> COMMENT = Set.of("comment", "interview", "reaction");
    private static final Set<String> ANSWERING = Set.of("respond", "reply", "answer");
    private static final Set<String> WONDERING = Set.of("whether", "if");
    private static final Set<String> REPORTERS = Set.of("reporter", "journalist", "correspondent", "interviewer");
    private static final Set<String> AT = Set.of("to", "on", "for", "against", "at", "from", "by");
    private static final Set<String> QUOTES = Set.of("\"", "''", "”", "’’");
    private static final Set<String> CUTTING = Set.of(
            "suspend",
            "cut",
            "halt",
            "freeze",
            "slash",
            "end",
            "withhold",
            "stop",
            "block",
            "reduce",
            "refuse",
            "deny");
    private static final Set<Plover> TRANSITIVE =
            Set.of(Plover.AGREE, Plover.SUPPORT, Plover.ACCUSE, Plover.AID, Plover.CONCEDE, Plover.REJECT);
    private static final String FORCING = "COERCE/force:to-do";

    private static final Set<String> NATURE = WordSets.shipped().of("nature");
    private static final Set<String> COMPLETE = WordSets.shipped().of("complete");
    private static final int FRONT = 3;

    private final Sentence sentence;
    private final EventTrigger told;
    private final Token word;

    EventDoubts(Sentence sentence, EventTrigger told) {
        this.sentence = sentence;
        this.told = told;
        this.word = told.word();
    }

    /** Whether nobody tells of an event. */
    boolean prevail() {
        return told.entry().attitude()
                || (isQuestion() && !isAskedFor())
                || isInquiry()
                || isForComment()
                || isUnfinished()
                || new Undone(sentence, word, told.entry().plover()).isTold()
                || isSaidAfterQuote()
                || isCut()
                || isDoneByNobody()
                || isMetWith()
                || new MildWords(sentence, word).include()
                || isOfNature();
    }

    /** "Will Kenya expel the envoy?": what a question with "will" or "could" asks for may be. */
    boolean isAskedFor() {
        return word.isVerb()
                && word.head() < 0
                && isQuestion()
                && sentence.children(word, Relation.AUXILIARY)
                        .anyMatch(may -> may.tag().equals("MD")
                                && sentence.children(word, Relation.SUBJECT)
                                        .anyMatch(subject -> subject.index() > may.index())
                                && may.index() <= FRONT);
    }

    private boolean isQuestion() {
        return sentence.tokens().stream().skip(Math.max(0, sentence.size() - 2)).anyMatch(mark -> mark.form()
                .equals("?"));
    }

    /** "Asked whether", "asked about", "pressed by reporters": who only wants to know demands nothing. */
    private boolean isInquiry() {
        if (!EventProgress.INQUIRING.contains(word.lemma()) || !word.isVerb()) {
            return false;
        }
        boolean clause = sentence.children(word).stream()
                .filter(Token::isVerb)
                .flatMap(verb -> sentence.children(verb).stream())
                .anyMatch(mark -> WONDERING.contains(mark.lemma()) || mark.tag().startsWith("W"));
        boolean about = sentence.children(word, Relation.PREPOSITION)
                .anyMatch(preposition -> preposition.lemma().equals("about"));
        return clause
                || about
                || sentence.oblique(word, "by").anyMatch(by -> REPORTERS.contains(by.lemma()))
                || (word.relation() == Relation.ADVERBIAL_CLAUSE
                        && word.tag().equals("VBN")
                        && sentence.child(word, Relation.OPEN_COMPLEMENT).isEmpty()
                        && sentence.children(word, Relation.PREPOSITION)
                                .noneMatch(preposition -> preposition.lemma().equals("for")));
    }

    /** "Did not respond to a request for comment", "ignored requests", of those who write the news. */
    private boolean isForComment() {
        return Stream.concat(Stream.of(word), sentence.related(word, Relation.OBJECT))
                        .anyMatch(request -> Stream.concat(
                                        sentence.oblique(request, "for"), sentence.related(request, Relation.OBJECT))
                                .anyMatch(comment -> COMMENT.contains(comment.lemma())))
                || (word.lemma().equals("request")
                        && word.isNoun()
                        && sentence.head(word)
                                .flatMap(sentence::head)
                                .filter(answer -> ANSWERING.contains(answer.lemma())
                                        && sentence.child(answer, Relation.NEGATION)
                                                .isPresent())
                                .isPresent());
    }

    /** "Benin had accepted": without what it accepts, a verb that needs an object tells too little. */
    private boolean isUnfinished() {
        return word.isVerb()
                && TRANSITIVE.contains(told.entry().plover())
                && told.entry().type() == EventType.EVENT
                && told.entry().isOpen()
                && !COMPLETE.contains(word.lemma())
                && !isRelative()
                && Stream.of(
                                Relation.OBJECT,
                                Relation.PASSIVE_SUBJECT,
                                Relation.OPEN_COMPLEMENT,
                                Relation.COMPLEMENT_CLAUSE,
                                Relation.INDIRECT_OBJECT,
                                Relation.PARTICLE)
                        .flatMap(relation -> sentence.related(word, relation))
                        .findAny()
                        .isEmpty()
                && AT.stream()
                        .flatMap(preposition -> sentence.oblique(word, preposition))
                        .findAny()
                        .isEmpty();
    }

    /** "The claim that Oslo rejected", also where it is parsed as what is claimed, and "welcomed what he called", whose object follows. */
    private boolean isRelative() {
        boolean what = word.index() + 1 < sentence.size()
                && sentence.token(word.index() + 1).lemma().equals("what");
        return word.relation() == Relation.RELATIVE_CLAUSE
                || what
                || (word.relation() == Relation.NOUN_CLAUSE
                        && sentence.child(word, Relation.SUBJECT).isPresent());
    }

    /** '"No," mocked the spokeswoman': who stands behind such a verb speaks. */
    private boolean isSaidAfterQuote() {
        return word.isVerb()
                && word.index() > 0
                && QUOTES.contains(sentence.token(word.index() - 1).form())
                && sentence.children(word, Relation.SUBJECT).noneMatch(subject -> subject.index() < word.index())
                && word.tag().equals("VBD");
    }

    /** "An attack blamed on the rebels", "were forced to leave": nobody is said to blame or force them. */
    private boolean isDoneByNobody() {
        boolean blamed = word.lemma().equals("blame") && word.relation() == Relation.NOUN_CLAUSE;
        boolean forced = told.entry().id().equals(FORCING)
                && sentence.child(word, Relation.PASSIVE_AUXILIARY)
                        .filter(be -> !be.form().equals("being"))
                        .isPresent();
        return word.tag().equals("VBN")
                && (blamed || forced)
                && sentence.oblique(word, "by").findAny().isEmpty();
    }

    /** "Suspended 30 million in aid": that suspension is what is told. */
    private boolean isCut() {
        if (!word.isNoun() || told.entry().plover() != Plover.AID) {
            return false;
        }
        return Stream.iterate(sentence.head(word), Optional::isPresent, above -> above.flatMap(sentence::head))
                .flatMap(Optional::stream)
                .dropWhile(above -> !above.isVerb())
                .findFirst()
                .filter(above -> CUTTING.contains(above.lemma()))
                .isPresent();
    }

    /** "The storm killed six", which nobody did. */
    private boolean isOfNature() {
        return word.isVerb()
                && Stream.concat(
                                sentence.related(word, Relation.SUBJECT),
                                sentence.child(word, Relation.PASSIVE_AUXILIARY).isPresent()
                                        ? Stream.concat(sentence.oblique(word, "by"), sentence.oblique(word, "in"))
                                        : Stream.empty())
                        .anyMatch(doer -> (NATURE.contains(doer.lemma()) && !doer.isName())
                                || (doer.isName()
                                        && sentence.children(doer, Relation.COMPOUND)
                                                .anyMatch(storm -> NATURE.contains(storm.lemma()))));
    }

    /** "The attack was met with force" tells of no meeting. */
    private boolean isMetWith() {
        return told.entry().type().isMeeting()
                && sentence.child(word, Relation.PASSIVE_AUXILIARY).isPresent()
                && word.lemma().equals("meet");
    }
}
