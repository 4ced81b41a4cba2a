package org.demarche.extract.attitude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attitude.AttitudeLexicon.Kind;
import org.demarche.model.Polarity;

/** Reads whose attitude a noun tells and towards whom: "Oslo's criticism of Bergen", "a rival of Bergen". */
final class NounAttitudes {
    private static final Set<String> OF_HOLDER = Set.of("by", "from", "among", "within", "amongst");

    private final Sentence sentence;
    private final AttitudeLexicon lexicon;
    private final Arguments arguments;

    NounAttitudes(Sentence sentence, AttitudeLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.arguments = new Arguments(sentence);
    }

    /** The attitude that a noun names. */
    Optional<Tie> attitude(Token noun) {
        Optional<Polarity> known = lexicon.polarity(Kind.ATTITUDE, noun);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<Token> holders = holders(noun);
        List<Token> targets = targets(noun);
        Optional<Token> verb = arguments.governor(noun);
        if (verb.isPresent() && isGetting(verb.get(), noun)) {
            if (known.get() == Polarity.POSITIVE) {
                targets.clear();
                sentence.oblique(noun, "of").forEach(holders::add);
            }
            targets.addAll(arguments.subjects(verb.get()));
            arguments.obliques(verb.get(), OF_HOLDER).forEach(holders::add);
        } else if (verb.isPresent() && !arguments.isPassive(verb.get())) {
            holders.addAll(arguments.subjects(verb.get()));
            arguments.obliques(verb.get(), AttitudeFrames.TOWARDS).forEach(targets::add);
            sentence.related(verb.get(), Relation.INDIRECT_OBJECT).forEach(targets::add);
            sentence.children(verb.get(), Relation.OBJECT)
                    .filter(receiver -> receiver.index() < noun.index())
                    .forEach(targets::add);
        }
        return Optional.of(new Tie(noun, holders, targets, known.get(), Construction.ATTITUDE));
    }

    private List<Token> holders(Token noun) {
        List<Token> holders = new ArrayList<>();
        sentence.children(noun).stream()
                .filter(child -> child.relation() == Relation.POSSESSOR
                        || ((child.relation() == Relation.COMPOUND || child.relation() == Relation.MODIFIER)
                                && Character.isUpperCase(child.form().codePointAt(0))))
                .forEach(holders::add);
        arguments.obliques(noun, OF_HOLDER).forEach(holders::add);
        sentence.children(noun, Relation.NOUN_CLAUSE)
                .filter(clause -> arguments.isPassive(clause))
                .flatMap(clause -> arguments.subjects(clause).stream())
                .forEach(holders::add);
        sentence.children(noun, Relation.RELATIVE_CLAUSE)
                .filter(clause -> sentence.children(clause).stream()
                        .noneMatch(child -> child.relation() == Relation.SUBJECT
                                && child.tag().startsWith("W")))
                .flatMap(clause -> arguments.subjects(clause).stream())
                .forEach(holders::add);
        return holders;
    }

    private List<Token> targets(Token noun) {
        List<Token> targets =
                new ArrayList<>(arguments.obliques(noun, AttitudeFrames.TOWARDS).toList());
        sentence.children(noun, Relation.NOUN_CLAUSE)
                .flatMap(clause -> sentence.children(clause, Relation.SUBJECT))
                .forEach(targets::add);
        return targets;
    }

    /** Whether a verb tells that its subject meets with the attitude rather than takes it. */
    private boolean isGetting(Token verb, Token noun) {
        boolean under = noun.relation() == Relation.PREPOSITION_OBJECT
                && sentence.head(noun)
                        .filter(prep -> prep.lemma().equals("under"))
                        .isPresent();
        boolean having = verb.lemma().equals("have")
                && sentence.oblique(noun, "of").findAny().isPresent();
        return under || having || lexicon.has(Kind.GETTING, verb);
    }

    /** The attitude of whom a noun such as "rival" names. */
    Optional<Tie> person(Token noun) {
        boolean classifies = noun.relation() == Relation.COMPOUND || noun.relation() == Relation.MODIFIER;
        return classifies
                ? Optional.empty()
                : lexicon.polarity(Kind.PERSON, noun)
                        .map(polarity -> new Tie(noun, named(noun), beside(noun), polarity, Construction.PERSON));
    }

    /** Whom a noun names: itself, what it is in apposition to, and the subject it is said of. */
    private List<Token> named(Token noun) {
        List<Token> named = new ArrayList<>(List.of(noun));
        if (noun.relation() == Relation.APPOSITION) {
            sentence.head(noun).ifPresent(named::add);
        }
        sentence.children(noun, Relation.APPOSITION).forEach(named::add);
        if (noun.relation() == Relation.ATTRIBUTE || asPredicate(noun)) {
            sentence.head(noun)
                    .map(head -> head.isVerb() ? head : sentence.head(head).orElse(head))
                    .ifPresent(verb -> named.addAll(arguments.subjects(verb)));
        }
        return named;
    }

    /** Who owns or qualifies a noun, or stands after a preposition below it. */
    private List<Token> beside(Token noun) {
        return Stream.concat(
                        sentence.children(noun).stream()
                                .filter(child -> child.relation() == Relation.POSSESSOR
                                        || child.relation() == Relation.COMPOUND
                                        || child.relation() == Relation.MODIFIER),
                        arguments.obliques(noun, AttitudeFrames.TOWARDS))
                .toList();
    }

    private boolean asPredicate(Token noun) {
        return noun.relation() == Relation.PREPOSITION_OBJECT
                && sentence.head(noun).filter(as -> as.lemma().equals("as")).isPresent();
    }
}
