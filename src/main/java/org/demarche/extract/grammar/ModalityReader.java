package org.demarche.extract.grammar;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Certainty;
import org.demarche.model.Modality;
import org.demarche.model.Realis;

/** Reads from the words around a word how certain, how real and whether denied it is; the axes stay apart. */
public final class ModalityReader {
    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "can");
    private static final Set<String> THOUGHT_OF = Set.of("would", "should", "must", "ought");
    private static final Set<String> TO_COME = Set.of("will", "shall", "'ll", "’ll");
    private static final Set<String> MOOTING = Set.of(
            "possibility",
            "idea",
            "prospect",
            "chance",
            "option",
            "proposal",
            "potential",
            "suggestion",
            "hope",
            "speculation",
            "feasibility",
            "interest",
            "willingness",
            "desire",
            "offer");
    private static final Set<String> MOOTING_VERBS = Set.of(
            "consider",
            "weigh",
            "explore",
            "mull",
            "contemplate",
            "propose",
            "suggest",
            "offer",
            "want",
            "wish",
            "hope",
            "seek",
            "urge",
            "ask",
            "call",
            "demand",
            "press",
            "appeal",
            "request",
            "threaten",
            "refuse",
            "decline",
            "reject",
            "oppose",
            "favor",
            "favour",
            "float",
            "discuss",
            "like",
            "try",
            "aim",
            "encourage");
    private static final Set<String> PLANNING_VERBS = Set.of(
            "plan",
            "intend",
            "agree",
            "schedule",
            "prepare",
            "expect",
            "decide",
            "promise",
            "pledge",
            "vow",
            "set",
            "arrange",
            "announce",
            "due");
    private static final Set<String> DENYING = Set.of("deny", "dismiss", "refute");
    /** What may be dismissed without its being denied what it is about. */
    private static final Set<String> FEELINGS =
            Set.of("concern", "fear", "worry", "criticism", "objection", "warning", "threat", "complaint", "call");

    private static final Set<String> CONDITIONAL = Set.of("if", "unless", "whether", "should");
    private static final Set<String> PROBABLE = Set.of("likely", "probably", "expected", "apparently", "presumably");
    private static final Set<String> DOUBTFUL = Set.of("possibly", "perhaps", "maybe", "reportedly", "allegedly");
    private static final int FAR_ENOUGH = 4;

    private final Sentence sentence;

    public ModalityReader(Sentence sentence) {
        this.sentence = sentence;
    }

    /** What the words around say of the thing that a word names. */
    public Modality read(Token word) {
        return read(word, FAR_ENOUGH);
    }

    /** What its own helpers say of the thing that a word names, whatever stands above it. */
    public Modality alone(Token word) {
        Modality own = read(word, 1);
        return isMooting(word) && word.isNoun() && own.realis() == Realis.ACTUAL
                ? new Modality(Certainty.POSSIBLE, Realis.HYPOTHETICAL, own.negated())
                : own;
    }

    private Modality read(Token word, int far) {
        Certainty certainty = Certainty.CERTAIN;
        Realis realis = Realis.ACTUAL;
        boolean negated = false;
        Token at = word;
        for (int step = 0; step < far; step++) {
            if ((at.isVerb() || step == 0) && !judgesSubject(at, word)) {
                negated ^= Negation.of(sentence, at);
            }
            if (realis == Realis.ACTUAL) {
                realis = own(at);
                if (hasAuxiliary(at, POSSIBLE) || hasAdverb(at, DOUBTFUL)) {
                    certainty = Certainty.POSSIBLE;
                } else if (hasAuxiliary(at, THOUGHT_OF)) {
                    certainty = Certainty.POSSIBLE;
                } else if (hasAuxiliary(at, TO_COME) || hasAdverb(at, PROBABLE)) {
                    certainty = Certainty.PROBABLE;
                }
            }
            Optional<Token> above = step + 1 < far ? sentence.head(at) : Optional.empty();
            if (above.isEmpty() || !governs(above.get(), at)) {
                break;
            }
            if (at.relation() == Relation.CONJUNCT) {
                boolean another = sentence.child(at, Relation.SUBJECT).isPresent()
                        || (at.isVerb() && !at.tag().equals(above.get().tag()));
                if (another) {
                    break;
                }
            } else if ((realis == Realis.ACTUAL || realis == Realis.INTENDED) && isMooting(above.get())) {
                realis = Realis.HYPOTHETICAL;
                certainty = Certainty.POSSIBLE;
            } else if (realis == Realis.ACTUAL
                    && PLANNING_VERBS.contains(above.get().lemma())) {
                realis = Realis.INTENDED;
                certainty = Certainty.PROBABLE;
            } else if (DENYING.contains(above.get().lemma())
                    && at.relation() != Relation.SUBJECT
                    && !FEELINGS.contains(at.lemma())) {
                negated = !negated;
            }
            at = above.get();
        }
        return new Modality(certainty, realis, negated);
    }

    /** Whether a verb only tells how its subject is: "the accusation is not new" denies no accusation. */
    private boolean judgesSubject(Token verb, Token noun) {
        return verb.lemma().equals("be")
                && noun.isNoun()
                && sentence.head(noun).equals(Optional.of(verb))
                && noun.relation() == Relation.SUBJECT
                && sentence.children(verb, Relation.ATTRIBUTE)
                        .anyMatch(how -> how.tag().startsWith("JJ"));
    }

    /** Whether something is only mooted by what stands above it, and by which word. */
    Optional<Token> governor(Token word) {
        Optional<Token> above = sentence.head(word);
        while (above.isPresent() && !above.get().isVerb() && !isMooting(above.get())) {
            above = sentence.head(above.get());
        }
        return above;
    }

    private static boolean isMooting(Token token) {
        return MOOTING.contains(token.lemma()) || MOOTING_VERBS.contains(token.lemma());
    }

    private Realis own(Token at) {
        if (hasAuxiliary(at, POSSIBLE)
                || hasAuxiliary(at, THOUGHT_OF)
                || sentence.children(at, Relation.MARKER).anyMatch(mark -> CONDITIONAL.contains(mark.lemma()))) {
            return Realis.HYPOTHETICAL;
        }
        return hasAuxiliary(at, TO_COME) ? Realis.INTENDED : Realis.ACTUAL;
    }

    private boolean hasAuxiliary(Token verb, Set<String> lemmas) {
        return sentence.children(verb, Relation.AUXILIARY).anyMatch(auxiliary -> lemmas.contains(auxiliary.lemma()));
    }

    private boolean hasAdverb(Token verb, Set<String> lemmas) {
        return sentence.children(verb).stream().anyMatch(child -> lemmas.contains(child.lemma()));
    }

    /** Whether what stands above decides how real this is: not where it merely reports it. */
    private static boolean governs(Token above, Token below) {
        return switch (below.relation()) {
            case OPEN_COMPLEMENT,
                    OBJECT,
                    PREPOSITION,
                    PREPOSITION_OBJECT,
                    PREPOSITION_CLAUSE,
                    NOUN_CLAUSE,
                    CONJUNCT,
                    SUBJECT,
                    PASSIVE_SUBJECT,
                    COMPLEMENT_CLAUSE,
                    ATTRIBUTE -> !above.lemma().equals("say");
            default -> false;
        };
    }
}
