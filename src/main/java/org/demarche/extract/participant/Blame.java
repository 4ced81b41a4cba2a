package org.demarche.extract.participant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;

/** Finds whom one sentence holds to have done what a noun tells: "blamed A for the raid", "A claimed responsibility for it". */
final class Blame {
    private static final Set<String> BEHIND = Set.of("for", "of", "in", "over");
    /** Who is so treated in connection with a deed has taken part in it: "was implicated in the raid", not "was seen in". */
    private static final Set<String> IMPLICATING = Set.of(
            "implicate",
            "accuse",
            "suspect",
            "charge",
            "convict",
            "involve",
            "indict",
            "name",
            "arrest",
            "detain",
            "sentence",
            "try",
            "engage",
            "sanction",
            "embroil");

    private static final Set<String> ANSWERING = WordSets.shipped().of("responsibility");
    private static final Set<String> ANSWERABLE = WordSets.shipped().of("responsible");
    private static final Set<String> PERPETRATING = WordSets.shipped().of("perpetrating");
    private static final Set<String> REPENTING = Set.of("apologize", "apologise", "atone");

    private final Sentence sentence;
    private final Doers verbs;

    /** @param verbs who does what verbs tell */
    Blame(Sentence sentence, Doers verbs) {
        this.sentence = sentence;
        this.verbs = verbs;
    }

    /** Those who are held to have done it, by the words below the noun or else by those above it. */
    Stream<Token> of(Token noun) {
        List<Token> below = below(noun).toList();
        return below.isEmpty() ? above(noun) : below.stream();
    }

    /** "An attack blamed on the rebels", "a raid carried out by them". */
    private Stream<Token> below(Token noun) {
        return sentence.children(noun, Relation.NOUN_CLAUSE)
                .filter(verb -> verb.tag().equals("VBN"))
                .flatMap(verb -> switch (verb.lemma()) {
                    case "blame" -> sentence.oblique(verb, "on");
                    case "attribute" -> sentence.oblique(verb, "to");
                    default -> PERPETRATING.contains(verb.lemma()) ? sentence.oblique(verb, "by") : Stream.empty();
                });
    }

    private Stream<Token> above(Token noun) {
        Optional<Token> above = sentence.head(noun)
                .filter(preposition ->
                        noun.relation() == Relation.PREPOSITION_OBJECT && BEHIND.contains(preposition.lemma()))
                .flatMap(sentence::head);
        if (above.isEmpty()) {
            return Stream.empty();
        }
        Token word = above.get();
        if (ANSWERABLE.contains(word.lemma())) {
            return responsible(word);
        }
        if (word.isNoun() && ANSWERING.contains(word.lemma())) {
            return answering(word);
        }
        return word.isVerb()
                        && !verbs.isAsking(word)
                        && (IMPLICATING.contains(word.lemma())
                                || !preposition(noun).equals("in"))
                        && !SupportLexicon.shipped().has(SupportLexicon.Part.DIES, sentence, word)
                ? treated(word)
                : Stream.empty();
    }

    private String preposition(Token noun) {
        return sentence.head(noun).map(Token::lemma).orElse("");
    }

    /** "A is responsible for", "holds A responsible for". */
    private Stream<Token> responsible(Token adjective) {
        return Stream.concat(
                sentence.related(adjective, Relation.SUBJECT),
                sentence.head(adjective).filter(Token::isVerb).stream()
                        .flatMap(verb -> verb.lemma().equals("be")
                                ? sentence.related(verb, Relation.SUBJECT)
                                : Stream.concat(
                                        sentence.related(verb, Relation.OBJECT),
                                        sentence.related(verb, Relation.PASSIVE_SUBJECT))));
    }

    /** "A claimed responsibility for", "A's role in". */
    private Stream<Token> answering(Token noun) {
        List<Token> owners = sentence.children(noun, Relation.POSSESSOR).toList();
        return noun.relation() == Relation.OBJECT && owners.isEmpty()
                ? sentence.head(noun).filter(Token::isVerb).stream().flatMap(verbs::of)
                : owners.stream();
    }

    /** "Blamed A for", "A was accused of", "a man suspected of"; "A apologised for". */
    private Stream<Token> treated(Token verb) {
        if (REPENTING.contains(verb.lemma())) {
            return verbs.of(verb);
        }
        List<Token> objects = Stream.concat(
                        sentence.related(verb, Relation.OBJECT), sentence.related(verb, Relation.PASSIVE_SUBJECT))
                .toList();
        if (objects.isEmpty() && verb.lemma().equals("protest")) {
            return sentence.oblique(verb, "to");
        }
        return objects.isEmpty() && verb.tag().equals("VBN") && verb.relation() == Relation.NOUN_CLAUSE
                ? sentence.head(verb).stream()
                : objects.stream();
    }
}
