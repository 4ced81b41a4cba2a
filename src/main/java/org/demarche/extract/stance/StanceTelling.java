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

/** Tells from one sentence whether an attitude is told at all, or only asked about, guessed, claimed by others or a condition. */
final class StanceTelling {
    private static final Set<String> OPEN = Set.of("whether", "if", "unless");
    private static final Set<String> CLAIMS = Set.of(
            "claim", "allegation", "accusation", "charge", "complaint", "suggestion", "report", "rumour", "rumor");
    private static final Set<String> HOPING =
            Set.of("hope", "fear", "fret", "worry", "wish", "dread", "pray", "afraid", "hopeful");

    private final Sentence sentence;
    private final VerbsAbove verbs;

    StanceTelling(Sentence sentence) {
        this.sentence = sentence;
        this.verbs = new VerbsAbove(sentence);
    }

    /** Whether it is only hoped or feared that somebody does it: "feared that Oslo would reject it". */
    boolean isGuessed(Token token) {
        Token at = verbs.first(token);
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

    /** Whether it is a verb of a relative clause, a participle or a passive, or said in a clause with "that", of which who speaks does not judge the subject. */
    boolean isAside(Token token, StanceEntry entry) {
        if (token.tag().equals("RB")) {
            return verbs.nearest(token)
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
