package org.demarche.extract;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** What an infinitive or a gerund leaves to the word that it hangs on: "managed to sign" is told of a signing, "the right to sign" of none. */
record Nonfinites(Sentence sentence, StatusLexicon lexicon, VerbStatus verbs) {
    private static final Set<String> FULFILLING = WordSets.shipped().of("fulfilling");
    private static final Set<String> UNFULFILLING = WordSets.shipped().of("unfulfilling");
    private static final Set<String> OBLIGING = WordSets.shipped().of("obliging");
    private static final Set<String> BARRING = WordSets.shipped().of("barring");
    private static final Set<String> ORDINALS = Set.of("first", "last", "only", "latest", "next", "#ord#");
    private static final Set<String> INSTEAD = Set.of("instead", "rather");

    /** How far what it tells has come. */
    enum Standing {
        /** As far as what stands above. */
        AS_ABOVE,
        /** It is only thought of. */
        OPEN,
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
            return Optional.empty();
        }
        if (OBLIGING.contains(above.lemma())) {
            boolean yet = sentence.children(above, Relation.ADVERB)
                    .anyMatch(adverb -> adverb.lemma().equals("yet"));
            return Optional.of(yet ? Standing.NEVER : Standing.DUE);
        }
        return Optional.of(FULFILLING.contains(above.lemma()) ? Standing.AS_ABOVE : Standing.OPEN);
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
        return verbs.of(above).isPresent() || FULFILLING.contains(above.lemma())
                ? Optional.of(Standing.AS_ABOVE)
                : Optional.of(Standing.OPEN);
    }

    private Optional<Standing> gerund(Token verb, Token above) {
        return switch (verb.relation()) {
            case CLAUSAL_SUBJECT -> Optional.of(Standing.AS_ABOVE);
            case OPEN_COMPLEMENT, OBJECT -> above.isVerb() ? Optional.of(Standing.AS_ABOVE) : Optional.empty();
            case PREPOSITION_CLAUSE ->
                isBarred(above)
                                || sentence.children(above).stream()
                                        .anyMatch(instead -> INSTEAD.contains(instead.lemma()))
                        ? Optional.of(Standing.NEVER)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "A law against signing", not "warned against signing". */
    private boolean isBarred(Token preposition) {
        return preposition.lemma().equals("against")
                && sentence.head(preposition)
                        .filter(law -> BARRING.contains(law.lemma()))
                        .isPresent();
    }

    /** "Will help sign", "will meet and sign". */
    private boolean isBare(Token verb) {
        return verb.tag().equals("VB")
                && sentence.child(verb, Relation.AUXILIARY).isEmpty()
                && (verb.relation() == Relation.OPEN_COMPLEMENT
                        || (verb.relation() == Relation.CONJUNCT
                                && sentence.child(verb, Relation.SUBJECT).isEmpty()));
    }

    private boolean isGerund(Token verb) {
        return verb.tag().equals("VBG")
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(be -> be.lemma().equals("be"));
    }
}
