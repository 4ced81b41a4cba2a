package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** What stands in one sentence as the object of a cue, with what belongs to it. */
record CueObjects(Cue cue) {
    private static final Set<String> REASON =
            Set.of("for", "of", "as", "from", "over", "against", "to", "into", "in", "about");
    private static final Set<String> VOICING = Set.of("voice", "express", "raise");
    private static final Set<String> REACTIONS = Set.of(
            "criticism",
            "fire",
            "praise",
            "condemnation",
            "rebuke",
            "ire",
            "anger",
            "outrage",
            "protest",
            "ridicule",
            "applause",
            "scorn",
            "objection");
    private static final Set<String> RELATIVE = Set.of("that", "which", "whom");
    private static final Set<String> ACCOUNTS = Set.of(
            "account",
            "version",
            "story",
            "explanation",
            "assessment",
            "view",
            "description",
            "picture",
            "reason",
            "reply");

    private Sentence sentence() {
        return cue.sentence();
    }

    /** The object, or of a passive the subject, with the reason that is told after it. */
    BitSet object() {
        BitSet object = cue.union(sentence()
                .children(cue.word(), cue.isPassive() ? Relation.PASSIVE_SUBJECT : Relation.OBJECT)
                .filter(found -> !found.tag().startsWith("W")
                        && !(found.lemma().equals("that") && found.tag().equals("IN")))
                .filter(found -> !found.lemma().equals("it")));
        if (object.isEmpty() && cue.isPassive() && cue.word().relation() == Relation.CONJUNCT) {
            object.or(cue.union(sentence().head(cue.word()).stream()
                    .flatMap(first -> sentence().children(first, Relation.PASSIVE_SUBJECT))));
        }
        boolean relative = object.isEmpty();
        if (relative) {
            object.or(antecedent());
        }
        if (!object.isEmpty()) {
            int after = relative ? cue.word().index() : object.length();
            cue
                    .union(sentence()
                            .children(cue.word(), Relation.PREPOSITION)
                            .filter(reason -> reason.index() >= after
                                    && (REASON.contains(reason.lemma())
                                            || (reason.lemma().equals("at")
                                                    && VOICING.contains(
                                                            cue.word().lemma()))
                                            || reason.lemma().equals(cue.preposition()))))
                    .stream()
                    .forEach(object::set);
        }
        return object;
    }

    /** What the object "that", "which" or "whom" of a relative clause means, without that clause. */
    private BitSet antecedent() {
        boolean pronoun =
                (cue.word().relation() == Relation.RELATIVE_CLAUSE || cue.word().relation() == Relation.NOUN_CLAUSE)
                        && sentence()
                                .children(cue.word(), cue.isPassive() ? Relation.PASSIVE_SUBJECT : Relation.OBJECT)
                                .anyMatch(object -> RELATIVE.contains(object.lemma()));
        boolean takenForMarker = cue.word().relation() == Relation.NOUN_CLAUSE
                && sentence().children(cue.word(), Relation.MARKER).anyMatch(that -> that.lemma()
                        .equals("that"))
                && sentence().child(cue.word(), Relation.OBJECT).isEmpty()
                && new CueClauses(cue).clauses().findAny().isEmpty()
                && new CueClauses(cue).open("VB").findAny().isEmpty();
        boolean relative = pronoun || takenForMarker || isWithoutPronoun();
        BitSet meant = cue.union(sentence().head(cue.word()).filter(noun -> relative).stream());
        meant.andNot(sentence().subtree(cue.word()));
        return meant;
    }

    /** Whether it is a relative clause with nothing for its object: "a charge it dismisses". */
    private boolean isWithoutPronoun() {
        boolean bare = cue.word().relation() == Relation.NOUN_CLAUSE
                && sentence().child(cue.word(), Relation.MARKER).isEmpty();
        return (cue.word().relation() == Relation.RELATIVE_CLAUSE || bare)
                && !cue.isPassive()
                && sentence()
                        .child(cue.word(), Relation.SUBJECT)
                        .filter(subject -> !subject.tag().startsWith("W"))
                        .isPresent()
                && sentence().children(cue.word()).stream()
                        .noneMatch(child -> child.relation() == Relation.OBJECT
                                || child.relation() == Relation.COMPLEMENT_CLAUSE
                                || child.relation() == Relation.OPEN_COMPLEMENT
                                || child.tag().startsWith("W"));
    }

    /** The object, if it is an account of something. */
    BitSet account() {
        return object(ACCOUNTS);
    }

    /** The object, if its noun is one of some. */
    private BitSet object(Set<String> nouns) {
        return cue.union(sentence().children(cue.word(), Relation.OBJECT).filter(noun -> nouns.contains(noun.lemma())));
    }

    /** The object with "at" and a number after it. */
    BitSet figure() {
        BitSet object = cue.union(sentence().children(cue.word(), Relation.OBJECT));
        cue
                .union(sentence().children(cue.word(), Relation.PREPOSITION).filter(at -> at.lemma()
                        .equals("at")))
                .stream()
                .forEach(object::set);
        boolean number = object.stream()
                .mapToObj(sentence()::token)
                .anyMatch(at -> at.lemma().equals("at")
                        && at.index() + 1 < sentence().size()
                        && object.get(at.index() + 1)
                        && sentence().subtree(at).stream()
                                .anyMatch(i -> sentence().token(i).tag().equals("CD")));
        return number ? object : new BitSet();
    }

    /** What draws "criticism" or the like. */
    BitSet drawing() {
        return object(REACTIONS).isEmpty()
                ? new BitSet()
                : cue.union(sentence().children(cue.word(), Relation.SUBJECT).filter(subject -> !subject.tag()
                        .startsWith("W")));
    }

    /** The object with further words, or none where there are no further ones. */
    BitSet with(Stream<Token> rest) {
        BitSet addition = cue.union(rest);
        if (addition.isEmpty()) {
            return addition;
        }
        BitSet object = cue.union(sentence().children(cue.word(), Relation.OBJECT));
        addition.or(object.isEmpty() && isWithoutPronoun() ? antecedent() : object);
        if (cue.isPassive()) {
            cue.union(sentence().children(cue.word(), Relation.PASSIVE_SUBJECT)).stream()
                    .forEach(addition::set);
        }
        return addition;
    }

    /** What is said of the object, as a predicate or with "as". */
    Stream<Token> predicates() {
        return Stream.concat(Stream.of(cue.word()), sentence().children(cue.word(), Relation.OBJECT))
                .flatMap(above -> sentence().children(above).stream())
                .filter(child -> child.relation() == Relation.ATTRIBUTE
                        || (child.relation() == Relation.PREPOSITION
                                && child.lemma().equals("as")));
    }
}
