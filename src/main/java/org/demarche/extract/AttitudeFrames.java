package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Edge;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.AttitudeLexicon.Kind;
import org.demarche.model.Polarity;

/** Reads from one sentence who takes which attitude to what, word by word, by the constructions of the lexicon's kinds. */
final class AttitudeFrames {
    private static final Set<String> TOWARDS = Set.of(
            "of", "for", "on", "against", "to", "toward", "towards", "at", "with", "over", "in", "about", "into");
    private static final Set<String> OF_HOLDER = Set.of("by", "from", "among");
    private static final Set<String> GETTING = Set.of(
            "draw", "face", "win", "earn", "receive", "get", "attract", "gain", "spark", "provoke", "prompt", "come",
            "meet", "secure", "garner", "trigger", "enjoy", "take", "elicit", "invite", "weather", "suffer", "endure",
            "pick", "respond", "react", "deny", "dismiss", "reject", "rebut", "ignore", "answer", "shrug", "fend",
            "lose", "need", "want", "seek", "ask");
    private static final Set<String> NAMING = Set.of(
            "call",
            "describe",
            "label",
            "brand",
            "deem",
            "dub",
            "consider",
            "declare",
            "portray",
            "paint",
            "depict",
            "characterize",
            "characterise",
            "regard",
            "view",
            "see",
            "denounce",
            "treat",
            "cast",
            "find",
            "think",
            "name",
            "judge");

    private final Sentence sentence;
    private final AttitudeLexicon lexicon;
    private final PolarityReader polarities;

    AttitudeFrames(Sentence sentence, AttitudeLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.polarities = new PolarityReader(sentence, lexicon);
    }

    /** All attitudes that words of the sentence tell. */
    List<Tie> read() {
        List<Tie> ties = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.isVerb()) {
                verb(token, ties);
            } else if (token.isNoun()) {
                attitude(token, ties);
                person(token, ties);
            }
            if (!token.isName()) {
                disposed(token, ties);
            }
        }
        return ties;
    }

    private void verb(Token verb, List<Tie> ties) {
        Optional<AttitudeLexicon.WithPart> withPart = lexicon.withPart(Kind.ACT, sentence, verb);
        if (withPart.isPresent()) {
            Token part = withPart.get().part();
            Stream<Token> beside = part.relation() == Relation.PREPOSITION ? Stream.empty() : obliques(verb, TOWARDS);
            List<Token> targets = Stream.of(below(part), objects(verb).stream(), beside)
                    .flatMap(tokens -> tokens)
                    .toList();
            add(ties, verb, subjects(verb), targets, withPart.get().polarity(), Construction.ACT_WITH_PART);
        }
        if (withPart.isEmpty() || !isParticle(withPart.get().part())) {
            lexicon.polarity(Kind.ACT, verb)
                    .ifPresent(polarity -> add(ties, verb, subjects(verb), objects(verb), polarity, Construction.ACT));
        }
        lexicon.polarity(Kind.FELT, verb)
                .ifPresent(polarity -> add(ties, verb, objects(verb), subjects(verb), polarity, Construction.FELT));
        if (NAMING.contains(verb.lemma())) {
            polarities
                    .ofComplement(verb)
                    .ifPresent(
                            polarity -> add(ties, verb, subjects(verb), objects(verb), polarity, Construction.NAMING));
        }
    }

    private static boolean isParticle(Token part) {
        return part.relation() == Relation.PARTICLE;
    }

    private void attitude(Token noun, List<Tie> ties) {
        Optional<Polarity> known = lexicon.polarity(Kind.ATTITUDE, noun);
        if (known.isEmpty()) {
            return;
        }
        List<Token> holders = new ArrayList<>();
        List<Token> targets = new ArrayList<>();
        sentence.children(noun).stream()
                .filter(child -> child.relation() == Relation.POSSESSOR
                        || ((child.relation() == Relation.COMPOUND || child.relation() == Relation.MODIFIER)
                                && Character.isUpperCase(child.form().codePointAt(0))))
                .forEach(holders::add);
        obliques(noun, OF_HOLDER).forEach(holders::add);
        obliques(noun, TOWARDS).forEach(targets::add);
        sentence.children(noun, Relation.NOUN_CLAUSE)
                .flatMap(clause -> sentence.children(clause, Relation.SUBJECT))
                .forEach(targets::add);
        sentence.children(noun, Relation.RELATIVE_CLAUSE)
                .filter(clause -> sentence.children(clause).stream()
                        .noneMatch(child -> child.relation() == Relation.SUBJECT
                                && child.tag().startsWith("W")))
                .flatMap(clause -> subjects(clause).stream())
                .forEach(holders::add);
        Optional<Token> verb = governor(noun);
        if (verb.isPresent() && isGetting(verb.get(), noun)) {
            if (known.get() == Polarity.POSITIVE) {
                targets.clear();
                sentence.oblique(noun, "of").forEach(holders::add);
            }
            targets.addAll(subjects(verb.get()));
            obliques(verb.get(), OF_HOLDER).forEach(holders::add);
        } else if (verb.isPresent() && !isPassive(verb.get())) {
            holders.addAll(subjects(verb.get()));
            obliques(verb.get(), TOWARDS).forEach(targets::add);
            sentence.related(verb.get(), Relation.INDIRECT_OBJECT).forEach(targets::add);
        }
        add(ties, noun, holders, targets, known.get(), Construction.ATTITUDE);
    }

    /** Whether a verb tells that its subject meets with the attitude rather than takes it. */
    private boolean isGetting(Token verb, Token noun) {
        boolean under = noun.relation() == Relation.PREPOSITION_OBJECT
                && sentence.head(noun)
                        .filter(prep -> prep.lemma().equals("under"))
                        .isPresent();
        boolean having = verb.lemma().equals("have")
                && sentence.oblique(noun, "of").findAny().isPresent();
        return under || having || GETTING.contains(verb.lemma());
    }

    /** The verb whose object, or object by a preposition, a noun is. */
    private Optional<Token> governor(Token noun) {
        if (noun.relation() == Relation.OBJECT) {
            return sentence.head(noun).filter(Token::isVerb);
        }
        return noun.relation() == Relation.PREPOSITION_OBJECT
                ? sentence.head(noun).flatMap(sentence::head).filter(Token::isVerb)
                : Optional.empty();
    }

    private void person(Token noun, List<Tie> ties) {
        Optional<Polarity> known = lexicon.polarity(Kind.PERSON, noun);
        boolean classifies = noun.relation() == Relation.COMPOUND || noun.relation() == Relation.MODIFIER;
        if (known.isEmpty() || classifies) {
            return;
        }
        List<Token> holders = new ArrayList<>(List.of(noun));
        List<Token> targets = new ArrayList<>();
        if (noun.relation() == Relation.APPOSITION) {
            sentence.head(noun).ifPresent(holders::add);
        }
        sentence.children(noun, Relation.APPOSITION).forEach(holders::add);
        if (noun.relation() == Relation.ATTRIBUTE || asPredicate(noun)) {
            sentence.head(noun)
                    .map(head -> head.isVerb() ? head : sentence.head(head).orElse(head))
                    .ifPresent(verb -> holders.addAll(subjects(verb)));
        }
        sentence.children(noun).stream()
                .filter(child -> child.relation() == Relation.POSSESSOR
                        || child.relation() == Relation.COMPOUND
                        || child.relation() == Relation.MODIFIER)
                .forEach(targets::add);
        obliques(noun, TOWARDS).forEach(targets::add);
        add(ties, noun, holders, targets, known.get(), Construction.PERSON);
    }

    private boolean asPredicate(Token noun) {
        return noun.relation() == Relation.PREPOSITION_OBJECT
                && sentence.head(noun).filter(as -> as.lemma().equals("as")).isPresent();
    }

    private void disposed(Token word, List<Tie> ties) {
        Optional<Polarity> known = lexicon.polarity(Kind.DISPOSED, word);
        boolean fits = word.tag().startsWith("JJ")
                || word.tag().equals("VBN")
                || word.tag().equals("RB")
                || word.tag().equals("VBD");
        if (known.isEmpty() || !fits) {
            return;
        }
        List<Token> targets = obliques(word, TOWARDS).toList();
        Optional<Token> verb = sentence.head(word).filter(Token::isVerb);
        List<Token> holders = new ArrayList<>(verb.map(this::subjects).orElseGet(List::of));
        holders.addAll(subjects(word));
        if (verb.isEmpty()) {
            sentence.head(word).filter(Token::isNoun).ifPresent(holders::add);
        }
        add(ties, word, holders, targets, known.get(), Construction.DISPOSED);
    }

    private void add(
            List<Tie> ties,
            Token word,
            List<Token> holders,
            List<Token> targets,
            Polarity polarity,
            Construction construction) {
        Polarity read = polarities.inContext(word, polarity);
        if (read != Polarity.NEUTRAL) {
            ties.add(new Tie(word, holders, targets, read, construction));
        }
    }

    /** Who does what a verb tells: its subject, or after "by" where it is passive. */
    List<Token> subjects(Token verb) {
        if (isPassive(verb)) {
            return sentence.oblique(verb, "by").toList();
        }
        return Stream.concat(sentence.related(verb, Relation.SUBJECT), sentence.related(verb, Relation.PASSIVE_SUBJECT))
                .toList();
    }

    private List<Token> objects(Token verb) {
        return isPassive(verb)
                ? Stream.concat(
                                sentence.related(verb, Relation.PASSIVE_SUBJECT),
                                sentence.related(verb, Relation.SUBJECT))
                        .toList()
                : Stream.concat(
                                sentence.related(verb, Relation.OBJECT),
                                sentence.related(verb, Relation.INDIRECT_OBJECT))
                        .toList();
    }

    /** Whether a verb is passive; a participle without an auxiliary but with an object is a past tense misread. */
    private boolean isPassive(Token verb) {
        if (!verb.tag().equals("VBN")) {
            return false;
        }
        if (sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent()) {
            return true;
        }
        boolean bare = sentence.child(verb, Relation.AUXILIARY).isEmpty()
                && sentence.child(verb, Relation.OBJECT).isEmpty();
        return bare
                && (sentence.child(verb, Relation.PASSIVE_SUBJECT).isPresent()
                        || verb.relation() == Relation.NOUN_CLAUSE
                        || verb.relation() == Relation.ADVERBIAL_CLAUSE
                        || sentence.child(verb, Relation.AGENT).isPresent());
    }

    private Stream<Token> below(Token preposition) {
        return sentence.children(preposition).stream()
                .filter(child -> child.relation() == Relation.PREPOSITION_OBJECT
                        || child.relation() == Relation.PREPOSITION
                        || child.relation() == Relation.PREPOSITION_CLAUSE)
                .flatMap(child -> child.relation() == Relation.PREPOSITION
                        ? sentence.children(child, Relation.PREPOSITION_OBJECT)
                        : Stream.of(child));
    }

    private Stream<Token> obliques(Token word, Set<String> prepositions) {
        return sentence.edges(word).stream()
                .filter(edge -> edge.relation() == Relation.OBLIQUE && prepositions.contains(first(edge)))
                .map(edge -> sentence.token(edge.dependent()));
    }

    private static String first(Edge edge) {
        int space = edge.preposition().indexOf(' ');
        return space < 0 ? edge.preposition() : edge.preposition().substring(0, space);
    }
}
