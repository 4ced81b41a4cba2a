package org.demarche.extract.grammar;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.StanceVerbs;
import org.demarche.model.Position;

/** The auxiliaries of a verb, and verbs that serve as such, and what they tell: "will not", "is not going to", "cannot", "must", "has to", "should". */
public record Auxiliaries(Sentence sentence, Token verb) {
    /** The helpers that tell what is to come. */
    public static final Set<String> WILL = Set.of("will", "would", "wo", "shall", "'ll", "’ll");

    /** The helpers that tell what one is able or free to do. */
    public static final Set<String> CAN = Set.of("can", "could", "ca");

    /** The helpers that tell what may be. */
    public static final Set<String> MAY = Set.of("may", "might");

    private static final Set<String> UNSURE = Set.of("may", "might", "can", "could", "ca", "should");
    private static final Set<String> MUST = Set.of("must");
    private static final Set<String> GOING_ON = Set.of("keep", "continue", "resume");
    private static final Set<String> STEPPING = Set.of("take", "file", "lodge");
    private static final Set<String> STEPS =
            Set.of("measure", "step", "action", "complaint", "lawsuit", "suit", "appeal");
    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "it");
    private static final Set<String> OTHERS = Set.of("they", "he", "she", "you");
    private static final Set<String> SHOULD = Set.of("should", "ought");

    /** Whether a helper stands without the verb that was told before: "Oslo said it would not". */
    public static boolean isAlone(Sentence sentence, Token token) {
        return token.tag().equals("MD")
                && token.relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.child(token, Relation.SUBJECT).isPresent();
    }

    /** Whether one of these helpers stands with the verb. */
    public boolean has(Set<String> helpers) {
        return sentence.children(verb, Relation.AUXILIARY).anyMatch(helper -> helpers.contains(helper.lemma()))
                || (verb.tag().equals("MD") && helpers.contains(verb.lemma()));
    }

    boolean isNegated() {
        return Negation.of(sentence, verb);
    }

    /** Whether the verb is told as undergone: "was signed". */
    public boolean isPassive() {
        boolean joined = verb.relation() == Relation.CONJUNCT
                && sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent()
                && sentence.child(verb, Relation.SUBJECT).isEmpty();
        return joined || sentence.child(verb, Relation.PASSIVE_SUBJECT).isPresent();
    }

    /** Whether it is told that it will not be done. */
    public boolean isRefused() {
        boolean willNot = has(WILL) && isNegated();
        boolean notGoing = above("go")
                .filter(going -> Negation.of(sentence, going) && going.tag().equals("VBG"))
                .isPresent();
        boolean cannot = has(CAN) && isNegated() && StanceVerbs.is(StanceVerbs.Kind.YIELDING, verb);
        boolean doNot = sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(helper -> helper.form().equals("do"))
                && sentence.children(verb, Relation.SUBJECT)
                        .anyMatch(we -> we.lemma().equals("we"))
                && isNegated()
                && StanceVerbs.is(StanceVerbs.Kind.YIELDING, verb);
        return (willNot && !isPerfect()) || notGoing || cannot || doNot;
    }

    /** Whether it is told that it may be done: "may ask", or "could" of what who can decide it says. */
    public boolean isWeighed(boolean deciding) {
        boolean could = deciding
                && sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(helper -> helper.form().equals("could"))
                && sentence.child(verb, Relation.OBJECT).isPresent();
        return (has(MAY) || could) && !isNegated();
    }

    /** Whether it is told that something will be done, if others act, that they suffer by. */
    public boolean isThreatened() {
        boolean goesOn = GOING_ON.contains(verb.lemma())
                && sentence.children(verb, Relation.OPEN_COMPLEMENT)
                        .anyMatch(deed -> StanceVerbs.is(StanceVerbs.Kind.HOSTILE, deed));
        boolean hostile = StanceVerbs.is(StanceVerbs.Kind.HOSTILE, verb)
                && Conditions.tokens(sentence, verb).isPresent();
        return has(WILL) && !isNegated() && (goesOn || hostile);
    }

    /** Whether it is told that something will be done that others gain by; not what would have been done. */
    public boolean isPromised() {
        return has(WILL) && !isNegated() && !isPerfect() && StanceVerbs.is(StanceVerbs.Kind.GIVING, verb);
    }

    /** Whether it is told that one will go on, answer or take steps. */
    public boolean isResolved() {
        boolean resolved = StanceVerbs.is(StanceVerbs.Kind.RESOLVED, verb)
                || (STEPPING.contains(verb.lemma())
                        && sentence.children(verb, Relation.OBJECT).anyMatch(step -> STEPS.contains(step.lemma())));
        return has(WILL) && !isNegated() && !isPerfect() && resolved;
    }

    /** Whether it will be done only on some condition, so that it is offered. */
    public boolean isOnTerms() {
        return Conditions.tokens(sentence, verb).isPresent();
    }

    /** Whether it is told that a deed was not done: "we did not fire first". */
    public boolean isUndone() {
        boolean past = sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(
                        helper -> helper.form().equals("did") || helper.lemma().equals("have"));
        return past && isNegated() && StanceVerbs.is(StanceVerbs.Kind.BLAMED, verb);
    }

    /** What who speaks of another's duty does: demands what must be done, urges what should be. */
    public Optional<Position> obligation() {
        if ((has(MUST) && !isPerfect()) || bound("have")) {
            return Optional.of(Position.DEMANDS);
        }
        boolean asked = sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(should -> SHOULD.contains(should.lemma())
                        && Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                                .flatMap(relation -> sentence.children(verb, relation))
                                .noneMatch(subject -> subject.index() > should.index()));
        if (asked && isPerfect()) {
            return Optional.of(Position.CRITICISES);
        }
        return asked || bound("need") || above("ought").isPresent() ? Optional.of(Position.URGES) : Optional.empty();
    }

    /** Whether a thing must do or be it: "any deal must include a truce", "there must be an inquiry". */
    public boolean isOfThing() {
        return (has(MUST) || bound("have") || bound("need"))
                && !isPerfect()
                && verb.relation() != Relation.RELATIVE_CLAUSE
                && (sentence.child(verb, Relation.EXPLETIVE).isPresent()
                        || sentence.children(clause(), Relation.SUBJECT)
                                .anyMatch(subject -> subject.isNoun() || DEMONSTRATIVES.contains(subject.lemma())));
    }

    /** Whether it "has to" or "needs to" be done, and not only might or should have to, nor is it what anybody has to do, "you have to". */
    private boolean bound(String lemma) {
        return above(lemma)
                .filter(above ->
                        sentence.children(above, Relation.AUXILIARY).noneMatch(may -> UNSURE.contains(may.lemma())))
                .filter(above -> sentence.children(above, Relation.SUBJECT)
                        .noneMatch(anybody -> anybody.lemma().equals("you")))
                .isPresent();
    }

    /** Whether it is told of a thing that it should not have been: "it should never have happened". */
    public boolean isBlamed() {
        return has(SHOULD) && isPerfect() && isNegated();
    }

    /** Whether the subject is a pronoun for others than who speaks: "they should talk". */
    public boolean isOfOthers() {
        return sentence.children(clause(), Relation.SUBJECT).anyMatch(subject -> OTHERS.contains(subject.lemma()));
    }

    private boolean isPerfect() {
        return sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(have -> have.lemma().equals("have"));
    }

    /** The verb that heads the clause: "has" in "has to leave". */
    public Token clause() {
        return Stream.of("have", "need", "ought", "go")
                .flatMap(lemma -> above(lemma).stream())
                .findFirst()
                .orElse(verb);
    }

    /** What there will or can not be: "there will be no talks". */
    public Optional<Token> absent() {
        boolean there = sentence.child(verb, Relation.EXPLETIVE).isPresent() && (has(WILL) || has(CAN));
        return sentence.children(verb, Relation.ATTRIBUTE)
                .filter(noun -> there && Negation.of(sentence, noun))
                .findFirst();
    }

    /** A verb of which this one is the infinitive with "to", and which has no object. */
    private Optional<Token> above(String lemma) {
        boolean infinitive = verb.relation() == Relation.OPEN_COMPLEMENT
                && sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO"));
        return sentence.head(verb)
                .filter(above -> infinitive
                        && above.lemma().equals(lemma)
                        && sentence.child(above, Relation.OBJECT).isEmpty());
    }
}
