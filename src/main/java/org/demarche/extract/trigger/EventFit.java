package org.demarche.extract.trigger;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Selves;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Plover;

/** Whether the words around a word of one sentence are those that an entry of the lexicon of events asks for. */
public record EventFit(Sentence sentence, Token token) {
    /** How a preposition, a particle or what the object is made hangs on a verb: "set free", "held responsible". */
    private static final Set<Relation> JOINED = Set.of(
            Relation.PREPOSITION,
            Relation.PARTICLE,
            Relation.ADVERB,
            Relation.COMPLEMENT_CLAUSE,
            Relation.OPEN_COMPLEMENT,
            Relation.ADVERBIAL_CLAUSE,
            Relation.ATTRIBUTE,
            Relation.APPOSITION);

    /** "Demonstrate strength", "protest one's innocence": with an object no protest. */
    private static final Set<String> SHOWING = Set.of("demonstrate", "protest", "rally", "march");

    private static final Set<String> WARNING = Set.of("warn", "caution");
    private static final Set<String> DAYS = WordSets.shipped().of("days");
    private static final Set<String> SAID_JOINTLY = WordSets.shipped().of("said-jointly");
    private static final Set<String> MEASURES = WordSets.shipped().of("measures");
    /** Stands for an infinitive where the lexicon asks for a preposition. */
    private static final String INFINITIVE = "to-do";

    /** Parsed as a part of the clause behind it: "called for the fighting to stop". */
    private static final String FOR = "for";

    boolean of(EventEntry entry) {
        return (entry.object().isEmpty() || entry.takesAnyObject() || sentence.has(entry.object()))
                && hasPreposition(entry)
                && hasObject(entry)
                && isAfter(entry)
                && hasSubject(entry)
                && !isOtherCall(entry)
                && !isShowing(entry);
    }

    /** Whether a noun is told to be joint, and no words that several say: "a joint inquiry", not "a joint statement". */
    boolean isJoint() {
        return !SAID_JOINTLY.contains(token.lemma())
                && sentence.children(token, Relation.MODIFIER)
                        .anyMatch(joint -> joint.lemma().equals("joint"));
    }

    /** "Cautioned that it would punish them": who warns of a deed of his own threatens. */
    boolean isOwnWarning() {
        return token.isVerb()
                && WARNING.contains(token.lemma())
                && sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                        .filter(deed -> sentence.children(deed, Relation.AUXILIARY)
                                .anyMatch(would -> Auxiliaries.WILL.contains(would.lemma())))
                        .flatMap(deed -> sentence.children(deed, Relation.SUBJECT))
                        .anyMatch(self -> Selves.include(sentence, self));
    }

    private boolean hasPreposition(EventEntry entry) {
        return entry.preposition().isEmpty()
                || joined(token, entry.preposition())
                || carrier().filter(verb -> joined(verb, entry.preposition())).isPresent()
                || (!entry.object().isEmpty() && isOfObject(entry))
                || (entry.preposition().equals(INFINITIVE)
                        && hasInfinitive(!entry.object().isEmpty()));
    }

    /** "Stripped the editor of his passport", where the preposition is parsed as the object's. */
    private boolean isOfObject(EventEntry entry) {
        return token.isVerb()
                && sentence.related(token, Relation.OBJECT)
                        .anyMatch(object -> sentence.oblique(object, entry.preposition())
                                .anyMatch(found -> found.lemma().equals(entry.object())));
    }

    /**
     * "Told Oslo to leave".
     *
     * @param beside whether it may be parsed as a clause beside: "gave them two days to leave"
     */
    private boolean hasInfinitive(boolean beside) {
        return Stream.concat(
                        Stream.of(
                                        Relation.OPEN_COMPLEMENT,
                                        Relation.COMPLEMENT_CLAUSE,
                                        beside ? Relation.ADVERBIAL_CLAUSE : Relation.OPEN_COMPLEMENT)
                                .flatMap(relation -> sentence.children(token, relation)),
                        sentence.children(token, Relation.OBJECT)
                                .flatMap(object -> sentence.children(object, Relation.NOUN_CLAUSE)))
                .flatMap(verb -> sentence.children(verb, Relation.AUXILIARY))
                .anyMatch(to -> to.tag().equals("TO"));
    }

    private boolean joined(Token word, String preposition) {
        boolean clause = preposition.equals(FOR)
                && sentence.children(word, Relation.ADVERBIAL_CLAUSE)
                        .flatMap(deed -> sentence.children(deed, Relation.MARKER))
                        .anyMatch(mark -> mark.lemma().equals(FOR) && mark.index() == word.index() + 1);
        return clause
                || sentence.children(word).stream()
                        .filter(child -> child.lemma().equals(preposition) && JOINED.contains(child.relation()))
                        .filter(child -> !isOfTime(child))
                        .anyMatch(child -> child.index() > token.index() || isOfRelative(child));
    }

    /** "Voted on Friday", which tells when and not on what. */
    private boolean isOfTime(Token preposition) {
        return sentence.children(preposition, Relation.PREPOSITION_OBJECT)
                .anyMatch(day -> DAYS.contains(day.form().toLowerCase(Locale.ROOT)));
    }

    /** The verb on which the preposition of a noun may hang: "launched a strike on", "talks resumed with". */
    private Optional<Token> carrier() {
        boolean beside = token.isNoun()
                && (token.relation() == Relation.OBJECT
                        || token.relation() == Relation.SUBJECT
                        || token.relation() == Relation.PASSIVE_SUBJECT);
        return beside ? sentence.head(token).filter(Token::isVerb) : Optional.empty();
    }

    /** "On whom they called", not "for years they have called". */
    private boolean isOfRelative(Token preposition) {
        return sentence.children(preposition, Relation.PREPOSITION_OBJECT)
                .anyMatch(object -> object.tag().startsWith("W"));
    }

    private boolean hasObject(EventEntry entry) {
        if (entry.object().isEmpty()) {
            return true;
        }
        if (entry.takesAnyObject()) {
            return sentence.related(token, Relation.OBJECT).findAny().isPresent();
        }
        return Stream.of(
                                sentence.related(token, Relation.OBJECT),
                                sentence.related(token, Relation.PASSIVE_SUBJECT),
                                sentence.related(token, Relation.INDIRECT_OBJECT),
                                sentence.oblique(token, entry.preposition()),
                                sentence.oblique(token, entry.preposition() + " of"),
                                sentence.children(token, Relation.OPEN_COMPLEMENT)
                                        .filter(doing -> doing.tag().equals("VBG")))
                        .flatMap(found -> found)
                        .flatMap(found -> measured(sentence, found))
                        .anyMatch(found -> found.lemma().equals(entry.object()))
                || (!entry.preposition().isEmpty() && isOfObject(entry));
    }

    /** A noun; with one that only measures also what it measures: "a batch of vaccines", "hundreds of thousands of refugees". */
    public static Stream<Token> measured(Sentence sentence, Token noun) {
        return MEASURES.contains(noun.lemma())
                ? Stream.concat(
                        Stream.of(noun), sentence.oblique(noun, "of").flatMap(below -> measured(sentence, below)))
                : Stream.of(noun);
    }

    private boolean isAfter(EventEntry entry) {
        return entry.before().isEmpty()
                || (token.index() > 0
                        && sentence.token(token.index() - 1)
                                .form()
                                .toLowerCase(Locale.ROOT)
                                .equals(entry.before()));
    }

    private boolean hasSubject(EventEntry entry) {
        return entry.subject().isEmpty()
                || Stream.concat(Stream.of(token), stander().stream())
                        .flatMap(verb -> Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                                .flatMap(relation -> sentence.related(verb, relation)))
                        .anyMatch(found -> found.lemma().equals(entry.subject()));
    }

    /** "The ministers are due to leave", where the subject is that of "are". */
    private Optional<Token> stander() {
        return sentence.head(token)
                .filter(due -> token.relation() == Relation.OPEN_COMPLEMENT && due.relation() == Relation.ATTRIBUTE)
                .flatMap(sentence::head);
    }

    /** "Demonstrated that it was able", "demonstrated its strength" is no protest. */
    private boolean isShowing(EventEntry entry) {
        return entry.plover() == Plover.PROTEST
                && token.isVerb()
                && SHOWING.contains(token.lemma())
                && Stream.of(Relation.OBJECT, Relation.COMPLEMENT_CLAUSE)
                        .anyMatch(relation -> sentence.child(token, relation).isPresent());
    }

    /** "Called on the minister" is a visit, "called on the minister to resign" an appeal. */
    private boolean isOtherCall(EventEntry entry) {
        boolean calling = token.isVerb()
                && token.lemma().equals("call")
                && (entry.preposition().equals("on") || entry.preposition().equals("upon"));
        boolean asks = calling
                && sentence.children(token).stream()
                        .flatMap(child -> Stream.concat(
                                Stream.of(child),
                                Stream.concat(
                                        sentence.children(child).stream(),
                                        sentence.children(child).stream()
                                                .flatMap(below -> sentence.children(below).stream()))))
                        .anyMatch(to -> to.tag().equals("TO") || to.lemma().equals("for"));
        boolean announced = token.isVerb()
                && token.lemma().equals("call")
                && entry.preposition().equals("for")
                && sentence.child(token, Relation.OBJECT).isPresent();
        return announced || (calling && asks == (entry.plover() == Plover.CONSULT));
    }
}
