package org.demarche.extract.status;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Granularity;
import org.demarche.model.TimeSpan;

/**
 * Where an expression of time hangs in its sentence, and so whose time it tells: of "on Monday condemned Friday's attack" the
 * verb has Monday, the noun Friday.
 *
 * @param top the first token of the expression, but "the", that hangs on none of it
 */
public record TimeAttachment(Sentence sentence, TimeSpan time, Token top) {
    /** What tells only when something is. */
    private static final Set<String> TAKING_PLACE = WordSets.shipped().of("taking-place");

    /** What is done to a deed when it is done: "the decree issued on Monday". */
    private static final Set<String> BRINGING_ABOUT = WordSets.shipped().of("bringing-about");

    /** Who does so today tells of deeds of any day. */
    private static final Set<String> TELLING = WordSets.shipped().of("telling");

    private static final Set<String> OCCASIONS = Set.of("at", "during", "in", "on", "after", "following", "amid");
    /** The end of a time that tells when something else was: "two days after the raid". */
    private static final Set<String> FOLLOWED = Set.of("after", "before");

    private static final Set<String> UNTIL = Set.of("to", "until", "till", "for");
    private static final Set<Relation> RAISED = Set.of(Relation.OPEN_COMPLEMENT, Relation.ATTRIBUTE);
    private static final Set<Relation> BELOW = Set.of(Relation.PREPOSITION, Relation.PREPOSITION_OBJECT);
    private static final Set<Relation> BESIDE =
            Set.of(Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.MODIFIER, Relation.APPOSITION);
    private static final Set<Relation> BEFORE_NOUN =
            Set.of(Relation.POSSESSOR, Relation.COMPOUND, Relation.MODIFIER, Relation.DETERMINER);

    /** Where a time of the sentence hangs, if the parse tells. */
    public static Optional<TimeAttachment> of(Sentence sentence, TimeSpan time) {
        return sentence.tokens().stream()
                .filter(token -> time.span().overlaps(token.span()))
                .filter(token -> sentence.head(token)
                        .filter(head -> time.span().overlaps(head.span()))
                        .isEmpty())
                .filter(token -> token.relation() != Relation.DETERMINER)
                .findFirst()
                .map(top -> new TimeAttachment(sentence, time, top));
    }

    /** Whether it tells when the deed of a word is. */
    public boolean tells(Token word) {
        if (isTerm()) {
            return false;
        }
        if (FOLLOWED.contains(top.lemma()) && top.span().end() == time.span().end()) {
            return word.relation() == Relation.PREPOSITION_OBJECT && word.head() == top.index();
        }
        Optional<Token> owner = owner();
        if (owner.filter(noun -> isOnlyOf(noun, word)).isPresent()) {
            return owner.filter(noun -> noun.equals(word) || isObject(noun, word) || isPartOf(word, noun))
                    .isPresent();
        }
        Optional<Token> at = Optional.of(top);
        while (at.isPresent() && !at.get().isVerb() && !at.get().equals(word)) {
            at = sentence.head(at.get());
        }
        if (at.isEmpty()) {
            return false;
        }
        Token holder = at.get();
        return holder.equals(word)
                || (word.isVerb()
                        ? isLongPastAim(holder, word)
                        : (Optional.of(holder).equals(verb(word)) && isShared(holder, word))
                                || isTakingPlace(holder, word));
    }

    /** Whether it hangs on a verb, and not as an aim: "postponed to July". */
    public boolean isWhen(Token verb) {
        boolean aim = sentence.tokens().stream()
                .filter(token -> token.span().end() < time.span().start())
                .reduce((one, later) -> later)
                .filter(before -> UNTIL.contains(before.lemma()))
                .isPresent();
        return !aim
                && sentence.tokens().stream()
                        .filter(token -> time.span().overlaps(token.span()))
                        .anyMatch(token -> verb(token).equals(Optional.of(verb)));
    }

    /** Whether it hangs on a verb, and on no noun below. */
    public boolean isOn(Token verb) {
        return top.head() == verb.index()
                || sentence.head(top)
                        .filter(on -> on.relation() == Relation.PREPOSITION && on.head() == verb.index())
                        .isPresent();
    }

    /** Whether it is told of a verb in the past that plans nothing: "agreed on Monday to meet", not "was due on Monday". */
    public boolean isOfPast() {
        Optional<Token> at = Optional.of(top);
        while (at.isPresent() && !at.get().isVerb()) {
            boolean out = at.get().isNoun() && !time.span().overlaps(at.get().span());
            at = out ? Optional.empty() : sentence.head(at.get());
        }
        return at.filter(verb -> verb.tag().equals("VBD") && !TAKING_PLACE.contains(verb.lemma()))
                .isPresent();
    }

    /** The preposition before it. */
    public Optional<String> preposition() {
        String first = sentence.tokens().stream()
                .filter(token -> time.span().overlaps(token.span()))
                .findFirst()
                .orElse(top)
                .lemma();
        return top.relation() == Relation.PREPOSITION_OBJECT
                ? sentence.head(top).map(Token::lemma)
                : Optional.of(first);
    }

    /** The noun before which it stands: "Monday's attack", "the January attack". */
    private Optional<Token> owner() {
        return sentence.head(top)
                .filter(noun -> noun.isNoun() && noun.index() > top.index() && BEFORE_NOUN.contains(top.relation()));
    }

    /** Whether a time before a noun is nobody else's; "on Sunday police" may be parsed as one name. */
    private boolean isOnlyOf(Token noun, Token word) {
        return top.relation() == Relation.POSSESSOR || noun.equals(word) || TELLING.contains(word.lemma());
    }

    private boolean isObject(Token noun, Token verb) {
        return !TELLING.contains(verb.lemma())
                && Stream.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT)
                        .flatMap(relation -> sentence.related(verb, relation))
                        .anyMatch(noun::equals);
    }

    private boolean isPartOf(Token word, Token noun) {
        return word.isNoun() && isWithin(word.index(), noun);
    }

    /** The first verb at or above a word. */
    private Optional<Token> verb(Token word) {
        Optional<Token> at = Optional.of(word);
        while (at.isPresent() && !at.get().isVerb()) {
            at = sentence.head(at.get());
        }
        return at;
    }

    /** "Began a visit on Monday", "said on Monday at the talks", but not "praised the visit on Monday". */
    private boolean isShared(Token verb, Token noun) {
        return !TELLING.contains(verb.lemma())
                || sentence.head(noun)
                        .filter(preposition -> preposition.head() == verb.index()
                                && preposition.relation() == Relation.PREPOSITION
                                && OCCASIONS.contains(preposition.lemma()))
                        .isPresent();
    }

    /** "Launched an operation to root them out in 2015", where the year stands last of all. */
    private boolean isLongPastAim(Token aim, Token verb) {
        return verb.tag().equals("VBD")
                && aim.relation() == Relation.ADVERBIAL_CLAUSE
                && aim.head() == verb.index()
                && StatusGovernors.isInfinitive(sentence, aim)
                && time.granularity() == Granularity.YEAR
                && top.span().start() > aim.span().start();
    }

    /** "A programme for 2026 to 2028" is not made in these years. */
    private boolean isTerm() {
        return time.granularity() == Granularity.YEAR
                && sentence.head(top)
                        .filter(preposition -> preposition.lemma().equals("for"))
                        .isPresent();
    }

    /** "Talks that were due to start on Monday", "the war, which broke out in April", "the summit of the bloc, to be held in May". */
    private boolean isTakingPlace(Token verb, Token noun) {
        if (!TAKING_PLACE.contains(verb.lemma())) {
            return BRINGING_ABOUT.contains(verb.lemma())
                    && verb.relation() == Relation.NOUN_CLAUSE
                    && verb.tag().equals("VBN")
                    && isWithin(verb.head(), noun);
        }
        Token at = verb;
        while (at.head() >= 0 && RAISED.contains(at.relation())) {
            at = sentence.token(at.head());
        }
        boolean due = at.lemma().equals("be") && noun.relation() == Relation.SUBJECT && noun.head() == at.index();
        return due
                || (BESIDE.contains(at.relation()) && isWithin(at.head(), noun))
                || NounStatus.isToBeHeld(sentence, noun, verb);
    }

    /** Whether a token is a noun or hangs on it by prepositions: "the talks on arms". */
    private boolean isWithin(int index, Token noun) {
        int at = index;
        while (at > noun.index() && BELOW.contains(sentence.token(at).relation())) {
            at = sentence.token(at).head();
        }
        return at == noun.index();
    }
}
