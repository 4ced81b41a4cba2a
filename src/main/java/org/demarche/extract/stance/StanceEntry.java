package org.demarche.extract.stance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Pronouns;
import org.demarche.extract.attribution.Cue;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Negation;
import org.demarche.model.Position;

/**
 * A word that tells a position, and the patterns by which what it is about hangs on it.
 *
 * @param preposition the preposition or particle that must hang on it, several with a space between, or empty
 * @param noun the noun that must be its object, or stand below its preposition, after an underscore with the word that
 *     must stand before it; or empty
 * @param before a word that must stand right below the word, as "only" in "the only way"; or empty
 * @param subjects the nouns of which one must be the subject of the word or of the verb that it is said with, or none
 */
record StanceEntry(
        Position position,
        String preposition,
        String noun,
        String before,
        Set<String> subjects,
        List<String> patterns) {
    /** Stands before a noun that has no article: "take issue", not "take the issue". */
    private static final String BARE = "bare_";
    /** The helpers that tell what may come. */
    private static final Set<String> COMING = Set.of("may", "might", "could", "can", "will", "would", "risk");

    StanceEntry {
        subjects = Set.copyOf(subjects);
        patterns = List.copyOf(patterns);
    }

    /** The same for the last part of a word with a hyphen, which the parser takes for words of their own: "one-sided". */
    StanceEntry after(String first) {
        return new StanceEntry(position, preposition, noun, first, subjects, patterns);
    }

    /** The word with its parts, which may hang on its object where a noun is asked for: "greeted it with relief". */
    Cue cue(Sentence sentence, Token word) {
        return new Cue(
                sentence,
                word,
                preposition,
                !noun.isEmpty() || preposition.contains(" ") || patterns.contains("of-somebody"));
    }

    /** Whether the word tells the position only where it is denied: "does not want", "will not tolerate". */
    boolean isDenied() {
        return patterns.contains("denied");
    }

    /** Whether the attitude is that of who speaks. */
    boolean isOfSpeaker() {
        return patterns.contains("subject") || patterns.contains("speaker") || isWholeClause();
    }

    /** Whether the words tell no attitude, whatever else the word may tell: "dismissed the minister", not "dismissed it as a lie". */
    boolean isNothing(Sentence sentence, Token word) {
        return patterns.contains("nothing")
                && cue(sentence, word).isComplete()
                && sentence.children(word, Relation.PREPOSITION)
                        .noneMatch(as -> as.lemma().equals("as"));
    }

    /** Whether the whole clause tells what the attitude is about: "our door stays open". */
    boolean isWholeClause() {
        return patterns.contains("said");
    }

    /** Whether the attitude is that of those from whom something gets it: "the plan drew criticism from Oslo". */
    boolean isWon() {
        return patterns.contains("won");
    }

    /** Whether the word means who has the attitude: "a critic of the plan". */
    boolean isBearer() {
        return patterns.contains("bearer");
    }

    /** Whether the attitude is that of whom something moves: "the raid angered Oslo". */
    boolean isFelt() {
        return patterns.contains("felt");
    }

    /** Whether the word tells how somebody takes what the clause around it tells: "to the fury of Oslo". */
    boolean isGreeted() {
        return patterns.contains("greeted");
    }

    /** Whether the word tells what somebody feels or is, and not that he says it. */
    boolean isSilent() {
        return isFelt() || isBearer() || patterns.contains("silent");
    }

    /** Whether the word tells the position where nothing hangs on it: "Oslo refused". */
    boolean isAlone() {
        return patterns.contains("alone");
    }

    /** The last of the prepositions or particles, or empty. */
    String lastPreposition() {
        return preposition.substring(preposition.lastIndexOf(' ') + 1);
    }

    /** Whether the words at hand are what the entry asks for, its preposition left aside. */
    boolean fits(Sentence sentence, Token word) {
        if (!noun.isEmpty() && !sentence.has(noun.substring(noun.indexOf('_') + 1))) {
            return false;
        }
        boolean willing = !patterns.contains("will")
                || (word.relation() == Relation.ATTRIBUTE && isToCome(sentence, word))
                || sentence.children(word, Relation.AUXILIARY).anyMatch(aux -> Auxiliaries.WILL.contains(aux.lemma()));
        boolean affirmed = !patterns.contains("affirmed") || !isDenied(sentence, word);
        boolean possible = !patterns.contains("may")
                || sentence.children(word, Relation.AUXILIARY).anyMatch(aux -> COMING.contains(aux.lemma()));
        boolean preceded = before.isEmpty()
                || sentence.children(word).stream()
                        .anyMatch(child -> child.lemma().equals(before));
        boolean doing = !patterns.contains("to-do")
                || Stream.of(Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE)
                        .flatMap(relation -> sentence.children(word, relation))
                        .anyMatch(verb -> sentence.children(verb, Relation.AUXILIARY)
                                .anyMatch(to -> to.tag().equals("TO")));
        boolean told = position != Position.DENIES
                || !isDenied()
                || sentence.children(word, Relation.AUXILIARY)
                        .noneMatch(can -> can.tag().equals("MD"));
        return willing
                && doing
                && told
                && affirmed
                && possible
                && preceded
                && hasNoun(sentence, word)
                && hasSubject(sentence, word)
                && (!isDenied() || isDenied(sentence, word));
    }

    /** "There will be consequences." */
    private static boolean isToCome(Sentence sentence, Token noun) {
        return sentence.head(noun)
                .filter(be -> sentence.child(be, Relation.EXPLETIVE).isPresent())
                .filter(be -> sentence.children(be, Relation.AUXILIARY)
                        .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma())))
                .isPresent();
    }

    /** Whether a word is denied, by its own "not" or that of the verb it is said with: "is not ready". */
    private static boolean isDenied(Sentence sentence, Token word) {
        return Negation.of(sentence, word)
                || Stream.of(Relation.OBJECT, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                        .flatMap(relation -> sentence.children(word, relation))
                        .flatMap(object -> Stream.of(Relation.DETERMINER, Relation.COORDINATOR)
                                .flatMap(relation -> sentence.children(object, relation)))
                        .anyMatch(no -> no.lemma().equals("no") || no.lemma().equals("neither"))
                || (word.relation() == Relation.ATTRIBUTE
                        && sentence.head(word)
                                .filter(be -> Negation.of(sentence, be))
                                .isPresent());
    }

    private boolean hasSubject(Sentence sentence, Token word) {
        Set<String> needed = patterns.contains("first") ? Pronouns.FIRST : subjects;
        return needed.isEmpty()
                || Stream.concat(
                                Stream.of(word),
                                word.relation() == Relation.ATTRIBUTE ? sentence.head(word).stream() : Stream.empty())
                        .flatMap(verb -> Stream.concat(sentence.related(verb, Relation.SUBJECT), named(sentence, verb)))
                        .anyMatch(subject -> needed.contains(subject.lemma().toLowerCase(Locale.ROOT)));
    }

    /** What is called by the word: "called the terms unacceptable". */
    private static Stream<Token> named(Sentence sentence, Token word) {
        return word.tag().startsWith("JJ")
                ? sentence.head(word).filter(Token::isVerb).stream()
                        .flatMap(call -> sentence.children(call, Relation.OBJECT))
                : Stream.empty();
    }

    boolean hasNoun(Sentence sentence, Token word) {
        if (noun.isEmpty()) {
            return true;
        }
        Optional<Token> part =
                preposition.isEmpty() ? Optional.empty() : cue(sentence, word).part();
        Stream<Token> below = part.stream().flatMap(found -> sentence.children(found, Relation.PREPOSITION_OBJECT));
        boolean object = preposition.isEmpty()
                || part.filter(found -> sentence.child(found, Relation.PREPOSITION_OBJECT)
                                .isEmpty())
                        .isPresent();
        Relation direct = word.tag().equals("IN") ? Relation.PREPOSITION_OBJECT : Relation.OBJECT;
        return Stream.of(
                        below,
                        object ? sentence.children(word, direct) : Stream.<Token>empty(),
                        object ? suffering(sentence, word) : Stream.<Token>empty())
                .flatMap(nouns -> nouns)
                .anyMatch(found -> isNoun(sentence, found));
    }

    /** What a passive is said of: "the text was drafted", "a text drafted by Oslo". */
    private static Stream<Token> suffering(Sentence sentence, Token word) {
        boolean reduced = word.tag().equals("VBN")
                && word.relation() == Relation.NOUN_CLAUSE
                && sentence.child(word, Relation.AUXILIARY).isEmpty();
        return Stream.concat(
                sentence.children(word, Relation.PASSIVE_SUBJECT),
                reduced ? sentence.head(word).stream() : Stream.empty());
    }

    private boolean isNoun(Sentence sentence, Token found) {
        int last = noun.indexOf('_');
        if (noun.startsWith(BARE)) {
            return found.lemma().equals(noun.substring(BARE.length()))
                    && sentence.child(found, Relation.DETERMINER).isEmpty();
        }
        return found.lemma().equals(noun.substring(last + 1))
                && (last < 0
                        || sentence.children(found).stream()
                                .anyMatch(child -> child.lemma().equals(noun.substring(0, last))));
    }

    int needs() {
        return (noun.isEmpty() ? 0 : 4)
                + (preposition.isEmpty() ? 0 : 2)
                + (subjects.isEmpty() ? 0 : 2)
                + (before.isEmpty() ? 0 : 2)
                + (patterns.contains("may") ? 1 : 0)
                + (patterns.contains("first") ? 1 : 0)
                + (isDenied() ? 1 : 0);
    }
}
