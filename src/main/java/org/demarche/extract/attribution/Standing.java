package org.demarche.extract.attribution;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** How a cue stands in its sentence, as far as that tells whether it reports what somebody says. */
enum Standing {
    WITHIN_ANOTHER,
    QUOTED_CUE,
    INFINITIVE,
    RELATIVE_CLAUSE,
    ADVERBIAL_CLAUSE,
    COMPLEMENT_CLAUSE,
    CONJUNCT,
    NOUN_CLAUSE,
    PREPOSITION_CLAUSE,
    AFTER_IF,
    MODAL,
    NEGATED,
    UNSAID,
    PASSIVE,
    WITHOUT_SOURCE,
    SOURCE_I,
    SOURCE_YOU,
    SOURCE_IT,
    SOURCE_THEY,
    SOURCE_RELATIVE,
    SOURCE_COMMON_NOUN,
    SOURCE_THING,
    QUOTED_CONTENT;

    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "may", "might", "should", "must", "shall");
    private static final Set<String> UNSAYING = Set.of("without", "unable", "fail", "impossible");
    private static final Set<String> TELLING =
            Set.of("say", "tell", "explain", "comment", "respond", "reply", "answer", "reveal", "disclose", "announce");
    private static final Set<String> NAMING = Set.of("name", "identify", "quote");
    private static final Set<String> RESPONDING = Set.of("respond", "reply", "comment", "elaborate");
    private static final Set<String> NOBODY = Set.of("neither", "nobody", "none");
    private static final Set<String> FIRST = Set.of("i", "we", "us", "me");

    /** How a cue stands by itself. */
    static Set<Standing> of(Sentence sentence, Token cue) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        clause(sentence, cue).ifPresent(standings::add);
        if (isUnsaid(sentence, cue)) {
            standings.add(UNSAID);
        }
        for (Token child : sentence.children(cue)) {
            switch (child.relation()) {
                case NEGATION -> standings.add(NEGATED);
                case PASSIVE_AUXILIARY -> standings.add(PASSIVE);
                case AUXILIARY -> {
                    if (MODALS.contains(child.lemma()) && !new Cue(sentence, cue, "").isBeforeSubject(child)) {
                        standings.add(MODAL);
                    }
                }
                case MARKER -> marked(child.lemma()).ifPresent(standings::add);
                default -> {}
            }
        }
        return standings;
    }

    /** What the head of a source tells. */
    static Optional<Standing> of(Token source) {
        return switch (source.tag()) {
            case "WP", "WDT" -> Optional.of(SOURCE_RELATIVE);
            case "NN", "NNS" -> Optional.of(SOURCE_COMMON_NOUN);
            case "PRP" -> pronoun(source.lemma());
            default -> Optional.empty();
        };
    }

    /** Whether it stands in "was quoted as saying". */
    private static boolean isQuotedAs(Sentence sentence, Token cue) {
        return sentence.head(cue)
                .filter(as -> as.lemma().equals("as"))
                .flatMap(sentence::head)
                .filter(quoted ->
                        quoted.lemma().equals("quote") || quoted.lemma().equals("cite"))
                .isPresent();
    }

    /** Whether it stands after what tells that nothing is said: "unable to say", "without elaborating", "neither has said who". */
    private static boolean isUnsaid(Sentence sentence, Token cue) {
        boolean without = (cue.relation() == Relation.OPEN_COMPLEMENT || cue.relation() == Relation.PREPOSITION_CLAUSE)
                && sentence.head(cue)
                        .filter(above -> UNSAYING.contains(above.lemma()))
                        .isPresent();
        boolean neither = sentence.children(cue, Relation.SUBJECT)
                .anyMatch(subject -> NOBODY.contains(subject.lemma())
                        || sentence.children(subject).stream()
                                .anyMatch(word -> word.lemma().equals("neither")));
        boolean nameless = sentence.children(cue, Relation.OPEN_COMPLEMENT)
                        .anyMatch(named -> NAMING.contains(named.lemma())
                                && sentence.child(named, Relation.PASSIVE_AUXILIARY)
                                        .isPresent())
                || sentence.children(cue, Relation.OBJECT)
                        .anyMatch(object -> object.lemma().equals("anonymity"));
        boolean yet = cue.relation() == Relation.OPEN_COMPLEMENT
                && TELLING.contains(cue.lemma())
                && sentence.head(cue).stream()
                        .filter(have -> have.lemma().equals("have"))
                        .flatMap(have -> sentence.children(have).stream())
                        .anyMatch(word -> word.lemma().equals("yet"));
        boolean silent = RESPONDING.contains(cue.lemma())
                && sentence.child(cue, Relation.NEGATION).isPresent();
        return nameless || yet || silent || without || neither || isAskedAside(sentence, cue);
    }

    /** Whether it is "asked whether …" beside what was answered, where nobody is said to ask. */
    private static boolean isAskedAside(Sentence sentence, Token cue) {
        return cue.lemma().equals("ask")
                && cue.tag().equals("VBN")
                && (cue.relation() == Relation.ADVERBIAL_CLAUSE || cue.relation() == Relation.NOUN_CLAUSE)
                && sentence.child(cue, Relation.AGENT).isEmpty()
                && sentence.child(cue, Relation.SUBJECT).isEmpty();
    }

    private static Optional<Standing> pronoun(String lemma) {
        if (FIRST.contains(lemma)) {
            return Optional.of(SOURCE_I);
        }
        return switch (lemma) {
            case "you" -> Optional.of(SOURCE_YOU);
            case "it" -> Optional.of(SOURCE_IT);
            case "they", "them" -> Optional.of(SOURCE_THEY);
            default -> Optional.empty();
        };
    }

    private static Optional<Standing> marked(String marker) {
        return switch (marker) {
            case "if", "unless", "whether" -> Optional.of(AFTER_IF);
            default -> Optional.empty();
        };
    }

    private static Optional<Standing> clause(Sentence sentence, Token cue) {
        boolean infinitive = sentence.children(cue, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
        if (infinitive || cue.relation() == Relation.OPEN_COMPLEMENT) {
            return Optional.of(INFINITIVE);
        }
        return switch (cue.relation()) {
            case RELATIVE_CLAUSE -> Optional.of(RELATIVE_CLAUSE);
            case ADVERBIAL_CLAUSE -> Optional.of(ADVERBIAL_CLAUSE);
            case COMPLEMENT_CLAUSE -> Optional.of(COMPLEMENT_CLAUSE);
            case CONJUNCT -> Optional.of(CONJUNCT);
            case NOUN_CLAUSE -> Optional.of(NOUN_CLAUSE);
            case PREPOSITION_CLAUSE ->
                sentence.children(cue, Relation.OBJECT)
                                        .anyMatch(what -> what.lemma().equals("what"))
                                || isQuotedAs(sentence, cue)
                        ? Optional.empty()
                        : Optional.of(PREPOSITION_CLAUSE);
            default -> Optional.empty();
        };
    }
}
