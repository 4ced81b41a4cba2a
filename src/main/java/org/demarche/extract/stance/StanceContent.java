package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attribution.CueMatcher;
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Position;

/** Reads from one sentence what an attitude is about, by the patterns that {@code stances.txt} explains. */
record StanceContent(
        int number,
        Sentence sentence,
        Words words,
        AddresseeReader addressees,
        Judgements judgements,
        StanceClauses clauses,
        StanceSubjects subjects) {
    private static final Set<Relation> FILLING = Set.of(
            Relation.OBJECT,
            Relation.OPEN_COMPLEMENT,
            Relation.COMPLEMENT_CLAUSE,
            Relation.PASSIVE_AUXILIARY,
            Relation.PREPOSITION,
            Relation.PARTICLE,
            Relation.INDIRECT_OBJECT,
            Relation.CONJUNCT,
            Relation.AGENT);
    private static final Set<Relation> HANGING = Set.of(Relation.PREPOSITION, Relation.INDIRECT_OBJECT);
    private static final Set<String> TOO = Set.of("also", "too", "likewise", "similarly");
    private static final Set<String> PROTESTING = Set.of("protest", "complain", "object");
    private static final Set<String> AFTER = Set.of("after", "when", "that", "as");
    private static final Set<String> ABOUT = Set.of(
            "over", "against", "about", "at", "for", "on", "to", "with", "behind", "of", "in", "towards", "toward");

    /** The numbers of the words that tell it, without the condition that it is under. */
    BitSet of(CueMatcher matcher, Token token, StanceEntry entry) {
        BitSet content = new BitSet();
        entry.patterns().forEach(pattern -> content.or(content(pattern, matcher, token, entry)));
        BitSet lifted = words.lift(number, content);
        if (!entry.patterns().contains("deed") && !entry.isWholeClause()) {
            lifted.andNot(words.lift(number, matcher.cueWords()));
        }
        Conditions.tokens(sentence, token).ifPresent(condition -> lifted.andNot(words.lift(number, condition)));
        return lifted;
    }

    /** What is turned down by not being granted. */
    BitSet ungranted(Token token) {
        return words.lift(number, objects().ungranted(token));
    }

    private StanceObjects objects() {
        return new StanceObjects(sentence);
    }

    private BitSet content(String pattern, CueMatcher matcher, Token token, StanceEntry entry) {
        return switch (pattern) {
            case "object" ->
                entry.position() == Position.SEEKS && entry.preposition().equals("for")
                        ? new BitSet()
                        : objects().of(matcher, token, entry);
            case "object+open" -> asked(token, matcher);
            case "below", "bearer" -> objects().below(matcher, token);
            case "owner" -> owner(token);
            case "subject" -> subjects.of(token, Relation.ATTRIBUTE);
            case "won" -> subjects.of(token, Relation.OBJECT);
            case "coming" -> clauses.coming(token);
            case "undone" -> clauses.undone(token);
            case "felt" -> subjects.felt(matcher, token);
            case "for-clause" -> clauses.withFor(token);
            case "greeted" -> clauses.greeted(token);
            case "noun-clause" -> clauses.nounClause(token, matcher);
            case "predication" -> clauses.predication(token, matcher);
            case "predicated" -> clauses.predicated(token);
            case "gerund" -> clauses.gerund(token, matcher);
            case "asked" -> told(token, matcher);
            case "clause" -> clauses.isQuestion(token) ? new BitSet() : matcher.content(pattern);
            case "about" -> about(token);
            case "whether" -> clauses.whether(token);
            case "judged" -> subjects.judged(matcher, token);
            case "deed" -> deed(token);
            case "wish" -> clauses.wish(token);
            case "inside" -> inside(token);
            case "granted" -> clauses.granted(token);
            case "said" -> clauses.whole(token);
            case "alone" -> new BitSet();
            default -> matcher.content(pattern);
        };
    }

    /** The actor whose somebody is: "Maduro's supporters", "Maduro supporters". */
    private BitSet owner(Token token) {
        BitSet owner = new BitSet();
        Stream.of(Relation.POSSESSOR, Relation.COMPOUND)
                .flatMap(relation -> sentence.children(token, relation))
                .filter(name -> name.isNoun()
                        && !addressees
                                .mentions()
                                .actorsAt(words.start(number) + name.index())
                                .isEmpty())
                .limit(1)
                .forEach(name -> owner.or(sentence.subtree(name)));
        return owner;
    }

    /** What is asked of somebody, the one asked left aside where a preposition brings him in. */
    private BitSet asked(Token token, CueMatcher matcher) {
        if (clauses.isQuestion(token)) {
            return new BitSet();
        }
        BitSet asked = matcher.content("object+open");
        if (asked.isEmpty()) {
            addressees.askedOf(token).ifPresent(verb -> asked.or(sentence.subtree(verb)));
        }
        if (asked.isEmpty()) {
            sentence.children(token, Relation.ADVERBIAL_CLAUSE)
                    .filter(verb -> sentence.children(verb, Relation.AUXILIARY)
                            .anyMatch(to -> to.tag().equals("TO")))
                    .limit(1)
                    .forEach(verb -> asked.or(sentence.subtree(verb)));
        }
        return asked;
    }

    /** What a protest, complaint or the like is about, whether the words hang on the verb or on its object. */
    private BitSet about(Token token) {
        BitSet about = new BitSet();
        Stream<Token> doing = Stream.concat(
                sentence.children(token, Relation.OBJECT)
                        .flatMap(nothing -> sentence.children(nothing).stream())
                        .filter(verb -> verb.lemma().equals("do")),
                sentence.children(token).stream().filter(verb -> PROTESTING.contains(verb.lemma())));
        Stream.of(Stream.of(token), sentence.children(token, Relation.OBJECT), doing)
                .flatMap(words -> words)
                .flatMap(above -> sentence.children(above).stream())
                .filter(preposition -> HANGING.contains(preposition.relation())
                        && ABOUT.contains(preposition.lemma())
                        && !(preposition.lemma().equals("in") && PROTESTING.contains(token.lemma())))
                .flatMap(preposition -> sentence.children(preposition).stream())
                .forEach(noun -> about.or(sentence.subtree(noun)));
        if (about.isEmpty()) {
            sentence.children(token, Relation.ADVERBIAL_CLAUSE)
                    .filter(clause ->
                            sentence.children(clause, Relation.MARKER).anyMatch(mark -> AFTER.contains(mark.lemma())))
                    .forEach(clause -> about.or(sentence.subtree(clause)));
        }
        if (about.isEmpty()) {
            sentence.children(token, Relation.INDIRECT_OBJECT)
                    .filter(given -> !given.tag().equals("IN"))
                    .forEach(given -> about.or(sentence.subtree(given)));
        }
        return about;
    }

    /** What somebody is told to do, with who is told. */
    private BitSet told(Token token, CueMatcher matcher) {
        boolean infinitive = addressees.askedOf(token).isPresent()
                || Stream.of(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT_CLAUSE, Relation.ADVERBIAL_CLAUSE)
                        .flatMap(relation -> sentence.children(token, relation))
                        .anyMatch(verb -> sentence.children(verb, Relation.AUXILIARY)
                                .anyMatch(to -> to.tag().equals("TO")));
        return infinitive && (matcher.isPassive() || addressees.addresses(token))
                ? asked(token, matcher)
                : new BitSet();
    }

    /** Whether the text leaves out what was refused or accepted, or what is meant by "also voiced concern", since it was told before. */
    boolean isAlone(Token token, StanceEntry entry) {
        boolean also = entry.patterns().contains("about")
                && sentence.children(token, Relation.ADVERB).anyMatch(too -> TOO.contains(too.lemma()));
        return sentence.children(token).stream()
                        .noneMatch(child -> FILLING.contains(child.relation())
                                && !(also && child.lemma().equals(entry.noun())))
                && (entry.isAlone() || also)
                && (token.relation() == Relation.PREPOSITION_OBJECT
                        || sentence.related(token, Relation.SUBJECT).findAny().isPresent()
                        || token.tag().equals("VBG"));
    }

    /** What stands below a preposition that is said of somebody: "Oslo is against the plan". */
    private BitSet inside(Token token) {
        BitSet inside = new BitSet();
        sentence.head(token).filter(be -> be.lemma().equals("be")).ifPresent(be -> sentence.children(token)
                .forEach(below -> inside.or(sentence.subtree(below))));
        return inside;
    }

    /** The numbers of the words by which it is called good or bad. */
    BitSet judgement(Token token, StanceEntry entry) {
        BitSet judgement = new BitSet();
        sentence.children(token).stream()
                .filter(child -> entry.patterns().contains("judged"))
                .filter(child ->
                        child.relation() == Relation.ATTRIBUTE || child.lemma().equals("as"))
                .forEach(child -> judgement.or(sentence.subtree(child)));
        return words.lift(number, judgement);
    }

    /** The cue's own clause without its subject and helpers. */
    private BitSet deed(Token token) {
        BitSet deed = sentence.subtree(token);
        sentence.children(token).stream()
                .filter(child -> child.index() < token.index() || child.isMark())
                .forEach(child -> deed.andNot(sentence.subtree(child)));
        return deed;
    }
}
