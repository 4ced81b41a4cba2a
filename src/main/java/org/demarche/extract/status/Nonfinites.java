package org.demarche.extract.status;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Status;

/** What an infinitive or a gerund leaves to the word that it hangs on: "managed to sign" is told of a signing, "the right to sign" of none. */
record Nonfinites(Sentence sentence, StatusLexicon lexicon, VerbStatus verbs) {
    private static final Set<String> FULFILLING = WordSets.shipped().of("fulfilling");
    private static final Set<String> UNFULFILLING = WordSets.shipped().of("unfulfilling");
    private static final Set<String> OBLIGING = WordSets.shipped().of("obliging");
    private static final Set<String> BARRING = WordSets.shipped().of("barring");
    private static final Set<String> BENT = WordSets.shipped().of("bent");
    private static final Set<String> REPORTING = WordSets.shipped().of("reporting");
    private static final Set<String> CEASING = Set.of(
            "halt", "end", "stop", "ban", "freeze", "moratorium", "pause", "alternative", "opposition", "objection");
    private static final Set<String> ENABLING = Set.of("allow", "let", "enable", "help");
    private static final Set<String> ORDINALS = Set.of("first", "last", "only", "latest", "next", "#ord#");
    private static final Set<String> INSTEAD = Set.of("instead", "rather");

    /** How far what it tells has come. */
    enum Standing {
        /** As far as what stands above. */
        AS_ABOVE,
        /** It is only thought of. */
        OPEN,
        /** It is decided. */
        DECIDED,
        /** It is demanded. */
        DUE,
        /** It is told of as what is not. */
        NEVER
    }

    /** How a verb without a tense of its own stands to the word above it; empty for a verb that has one. */
    Optional<Standing> of(Token verb, Token above) {
        if (!verb.isVerb()) {
            return Optional.empty();
        }
        if (StatusGovernors.isInfinitive(sentence, verb)) {
            return infinitive(verb, above);
        }
        if (verb.relation() == Relation.ATTRIBUTE) {
            return Optional.of(Standing.AS_ABOVE);
        }
        if (isBare(verb)) {
            return above.isVerb() ? Optional.of(Standing.AS_ABOVE) : Optional.empty();
        }
        return isGerund(verb) ? gerund(verb, above) : Optional.empty();
    }

    private Optional<Standing> infinitive(Token verb, Token above) {
        if (isOfAsked(above)) {
            return Optional.empty();
        }
        if (UNFULFILLING.contains(above.lemma())) {
            return Optional.of(Standing.NEVER);
        }
        if (above.isNoun()) {
            boolean told = ORDINALS.contains(above.lemma())
                    || sentence.children(above).stream().anyMatch(child -> ORDINALS.contains(child.lemma()));
            return told ? Optional.empty() : Optional.of(Standing.OPEN);
        }
        if (!above.isVerb()) {
            return FULFILLING.contains(above.lemma()) || ORDINALS.contains(above.lemma())
                    ? Optional.of(Standing.AS_ABOVE)
                    : Optional.of(Standing.OPEN);
        }
        if (verb.relation() == Relation.ADVERBIAL_CLAUSE) {
            return purpose(verb, above);
        }
        if (above.lemma().equals("be")) {
            return sentence.children(above, Relation.ATTRIBUTE).anyMatch(hard -> !FULFILLING.contains(hard.lemma()))
                    ? Optional.of(Standing.OPEN)
                    : Optional.empty();
        }
        if (above.lemma().equals("vote")) {
            return Optional.of(Standing.DECIDED);
        }
        if (OBLIGING.contains(above.lemma())) {
            boolean yet = sentence.children(above, Relation.ADVERB)
                    .anyMatch(adverb -> adverb.lemma().equals("yet"));
            return Optional.of(yet ? Standing.NEVER : Standing.DUE);
        }
        return Optional.of(
                FULFILLING.contains(above.lemma()) && !isEnabling(above) ? Standing.AS_ABOVE : Standing.OPEN);
    }

    /** "The law allows them to sign", who need not; "the guard allowed them to pass", who passed. */
    private static boolean isEnabling(Token above) {
        return ENABLING.contains(above.lemma()) && above.isPresentTense();
    }

    /** "Urged the powers to sign", which is parsed as a part of who is asked. */
    private boolean isOfAsked(Token noun) {
        return noun.relation() == Relation.OBJECT
                && sentence.head(noun)
                        .flatMap(verb -> lexicon.sense(sentence, verb))
                        .filter(sense -> sense != StatusLexicon.Sense.ALIKE)
                        .isPresent();
    }

    /** "It is for Oslo to sign", "sent troops to attack", "summoned the envoy to protest". */
    private Optional<Standing> purpose(Token verb, Token above) {
        if (above.lemma().equals("be")) {
            return sentence.child(verb, Relation.MARKER).map(of -> Standing.DUE);
        }
        Optional<Status> main = verbs.of(above);
        boolean done = main.isEmpty() && FULFILLING.contains(above.lemma()) && !REPORTING.contains(above.lemma());
        return main.filter(status -> status != Status.UNDER_WAY).isPresent() || done
                ? Optional.of(Standing.AS_ABOVE)
                : Optional.of(Standing.OPEN);
    }

    private Optional<Standing> gerund(Token verb, Token above) {
        return switch (verb.relation()) {
            case CLAUSAL_SUBJECT -> Optional.of(Standing.AS_ABOVE);
            case OPEN_COMPLEMENT, OBJECT ->
                UNFULFILLING.contains(above.lemma())
                        ? Optional.of(Standing.NEVER)
                        : above.isVerb() ? Optional.of(Standing.AS_ABOVE) : Optional.empty();
            case PREPOSITION_CLAUSE ->
                isBarred(above)
                                || isOfUnfulfilling(above)
                                || sentence.children(above).stream()
                                        .anyMatch(instead -> INSTEAD.contains(instead.lemma()))
                        ? Optional.of(Standing.NEVER)
                        : isBentOn(above) ? Optional.of(Standing.OPEN) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "A law against signing", "a halt to signing", not "warned against signing". */
    private boolean isBarred(Token preposition) {
        Set<String> barring =
                switch (preposition.lemma()) {
                    case "against" -> BARRING;
                    case "to", "on" -> CEASING;
                    default -> Set.of();
                };
        return sentence.head(preposition)
                .filter(law -> law.isNoun() && barring.contains(law.lemma()))
                .isPresent();
    }

    /** "An order focused on deporting them". */
    private boolean isBentOn(Token preposition) {
        return sentence.head(preposition)
                .filter(aim -> BENT.contains(aim.lemma()))
                .isPresent();
    }

    /** "Capable of signing", "stopped short of signing". */
    private boolean isOfUnfulfilling(Token preposition) {
        return sentence.head(preposition)
                .filter(capable -> UNFULFILLING.contains(capable.lemma()))
                .isPresent();
    }

    /** "Will help sign", "will meet and sign", "has been meeting and signing". */
    private boolean isBare(Token verb) {
        boolean joined = verb.relation() == Relation.CONJUNCT
                && sentence.child(verb, Relation.SUBJECT).isEmpty();
        boolean alone = sentence.child(verb, Relation.AUXILIARY).isEmpty();
        return alone
                && (verb.tag().equals("VB")
                        ? joined || verb.relation() == Relation.OPEN_COMPLEMENT
                        : joined
                                && verb.tag().equals("VBG")
                                && sentence.head(verb)
                                        .filter(first -> first.tag().equals("VBG"))
                                        .isPresent());
    }

    private boolean isGerund(Token verb) {
        return verb.tag().equals("VBG")
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(be -> be.lemma().equals("be"));
    }
}
