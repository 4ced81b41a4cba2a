package org.demarche.extract.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Relatives;
import org.demarche.model.Plover;

/** Whether a word tells of a deed that did not come, or that nobody in particular does. */
record Undone(Sentence sentence, Token word, Plover plover) {
    private static final Set<String> FAILING = Set.of("fail", "neglect", "forget");
    /** What is the object of these is not there where they fail. */
    private static final Set<String> MAKING = Set.of(
            "reach",
            "strike",
            "sign",
            "seal",
            "clinch",
            "conclude",
            "hold",
            "secure",
            "produce",
            "broker",
            "forge",
            "agree");

    private static final Set<String> NOR = Set.of("neither", "nor");
    private static final Set<String> UNREAL = Set.of("would", "could");

    /** Whether it does. */
    boolean isTold() {
        return isFailed() || isNeither() || isOfAll() || isUnseen() || isUnreal();
    }

    /** "Failed to protect", "failed to reach an agreement", "without consulting Oslo": what did not come. */
    private boolean isFailed() {
        Optional<Token> verb = word.isVerb()
                ? Optional.of(word)
                : sentence.head(word)
                        .filter(maker -> word.relation() == Relation.OBJECT && MAKING.contains(maker.lemma()));
        boolean failed = verb.filter(tried -> tried.relation() == Relation.OPEN_COMPLEMENT)
                .flatMap(sentence::head)
                .filter(fail -> FAILING.contains(fail.lemma()))
                .isPresent();
        boolean without = verb.filter(undone -> undone.relation() == Relation.PREPOSITION_CLAUSE)
                .flatMap(sentence::head)
                .filter(preposition -> preposition.lemma().equals("without"))
                .isPresent();
        return failed || without;
    }

    /** "Has neither welcomed nor dismissed the plan". */
    private boolean isNeither() {
        Token first = word.relation() == Relation.CONJUNCT ? sentence.head(word).orElse(word) : word;
        return word.isVerb()
                && Stream.concat(sentence.children(first).stream(), sentence.children(word).stream())
                        .anyMatch(nor -> NOR.contains(nor.lemma()) && nor.index() <= word.index());
    }

    /** "Countries that invade their neighbours"; "critics who accuse him" do so. */
    private boolean isOfAll() {
        return !plover.isSpeech() && new Relatives(sentence).isOfAll(word);
    }

    /** "No sign of the ship being intercepted". */
    private boolean isUnseen() {
        return word.relation() == Relation.NOUN_CLAUSE
                && sentence.children(word, Relation.PASSIVE_AUXILIARY)
                        .anyMatch(being -> being.form().equals("being"))
                && sentence.head(word)
                        .flatMap(sentence::head)
                        .filter(of -> of.relation() == Relation.PREPOSITION)
                        .flatMap(sentence::head)
                        .filter(sign -> sentence.children(sign, Relation.DETERMINER)
                                .anyMatch(no -> no.lemma().equals("no")))
                        .isPresent();
    }

    /** "Would have helped", "could have asked", which nobody did; "a draft that would have asked" has it in mind. */
    private boolean isUnreal() {
        return word.isVerb()
                && word.relation() != Relation.RELATIVE_CLAUSE
                && sentence.children(word, Relation.AUXILIARY).anyMatch(would -> UNREAL.contains(would.lemma()))
                && sentence.children(word, Relation.AUXILIARY)
                        .anyMatch(have ->
                                have.lemma().equals("have") && have.tag().equals("VB"));
    }
}
