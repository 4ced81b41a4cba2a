package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the subject that a finite verb lacks, where the form of the words leaves no doubt:
 *
 * <ul>
 *   <li>who stands between a closing quotation mark and the verb ("…," a teacher in Oslo said);
 *   <li>a name that stands before it without a comma, or before a participle between commas (Kim, speaking on Monday, said
 *       …);
 *   <li>who stands after a participle's clause that opens the sentence (Explaining his vote, the envoy said …);
 *   <li>who stands between commas right before it ("… and the navy, its minister, Ann Lee, said");
 *   <li>who stands between "after" and a verb (They left after Oslo, Riga and other states cut ties);
 *   <li>who was taken for the subject of an auxiliary (Peru and Chile have both sent help);
 *   <li>the noun before "whose" where the verb follows its clause after a comma (Chile, whose miners strike, asked).
 * </ul>
 */
final class SubjectMender {
    private static final Set<String> SINCE = Set.of("after", "before");
    /** What opens a clause as well as a phrase. */
    private static final Set<String> OPENING = Set.of("after", "before", "since", "until", "as");

    private static final Set<String> TIMES = Set.of("minute", "hour", "day", "week", "month", "year");

    private final DraftTree tree;

    SubjectMender(DraftTree tree) {
        this.tree = tree;
    }

    /** "Peru and Chile have both sent help": who is parsed as the subject of an auxiliary is that of the verb. */
    void takeOverAuxiliary(Token verb) {
        if (tree.hasNoSubject(verb)) {
            auxiliaries(verb)
                    .flatMap(aux -> tree.subjectsBefore(aux).stream())
                    .forEach(subject -> tree.set(subject, verb.index(), Relation.SUBJECT));
        }
    }

    private Stream<Token> auxiliaries(Token verb) {
        return tree.children(verb).stream()
                .filter(aux -> aux.relation() == Relation.AUXILIARY || aux.relation() == Relation.PASSIVE_AUXILIARY);
    }

    /** "Left after Oslo and Riga had accused them": the verb is that of a clause, and who stands before it its subject. */
    void takeOverAfter(Token verb) {
        int first = auxiliaries(verb).mapToInt(Token::index).reduce(verb.index(), Math::min);
        takeOverTimed(verb, first);
        takeOverMarked(verb);
        if (verb.relation() == Relation.CONJUNCT && tree.hasNoSubject(verb)) {
            behind(first)
                    .filter(who -> tree.token(who.head()).head() == verb.head())
                    .filter(who -> tree.children(tree.token(verb.head())).stream()
                            .noneMatch(and -> and.relation() == Relation.COORDINATOR && and.index() < verb.index()))
                    .ifPresent(who -> {
                        tree.set(tree.token(who.head()), verb.index(), Relation.MARKER);
                        tree.set(who, verb.index(), Relation.SUBJECT);
                        tree.set(verb, verb.head(), Relation.ADVERBIAL_CLAUSE);
                    });
        }
    }

    /** "It came after a court jailed them": who is parsed to hang on what opens the clause of a verb is its subject. */
    private void takeOverMarked(Token verb) {
        if (verb.relation() == Relation.ADVERBIAL_CLAUSE && tree.hasNoSubject(verb)) {
            tree.children(verb).stream()
                    .filter(after -> after.relation() == Relation.MARKER && after.index() < verb.index())
                    .flatMap(after -> tree.children(after).stream())
                    .filter(who -> who.relation() == Relation.PREPOSITION_OBJECT)
                    .findFirst()
                    .ifPresent(who -> tree.set(who, verb.index(), Relation.SUBJECT));
        }
    }

    /** Who stands behind the last preposition that may open a clause, and up to a word. */
    private Optional<Token> behind(int first) {
        return tree.between(1, Math.max(1, first)).stream()
                .filter(after -> OPENING.contains(after.lemma()) && after.relation() == Relation.PREPOSITION)
                .flatMap(after -> tree.children(after).stream()
                        .filter(who -> who.relation() == Relation.PREPOSITION_OBJECT && tree.end(who) == first))
                .reduce((one, last) -> last);
    }

    private void takeOverTimed(Token verb, int first) {
        tree.between(1, Math.max(1, first)).stream()
                .filter(after -> SINCE.contains(after.lemma()) && after.relation() == Relation.PREPOSITION)
                .filter(after -> time(after).isPresent())
                .flatMap(after -> tree.children(after).stream()
                        .filter(who -> who.relation() == Relation.PREPOSITION_OBJECT && tree.end(who) == first))
                .reduce((one, last) -> last)
                .ifPresent(who -> subordinate(verb, who, tree.token(who.head())));
    }

    /** How long after, which the preposition is parsed to hang on or to have below it. */
    private Optional<Token> time(Token after) {
        return Stream.concat(Stream.of(tree.token(after.head())), tree.children(after).stream())
                .filter(time -> TIMES.contains(time.lemma()))
                .findFirst();
    }

    private void subordinate(Token verb, Token who, Token after) {
        Token time = time(after).orElseThrow();
        boolean below = time.head() == verb.index();
        if (!(below && time.relation() == Relation.SUBJECT) && !tree.hasNoSubject(verb)) {
            return;
        }
        int above = below ? verb.head() : time.head() == after.index() ? after.head() : time.head();
        if (above < 0 || tree.isBelow(above, verb.index())) {
            return;
        }
        tree.set(verb, above, Relation.ADVERBIAL_CLAUSE);
        tree.set(who, verb.index(), Relation.SUBJECT);
        tree.set(after, verb.index(), Relation.MARKER);
        tree.set(time, verb.index(), Relation.ADVERB);
    }

    /** Gives a verb without a subject the one that is sure to be its own. */
    void mend(Token verb) {
        afterQuotation(verb)
                .or(() -> speakerBetweenCommas(verb))
                .or(() -> nameBefore(verb))
                .or(() -> beforeParticiple(verb))
                .or(() -> afterFronted(verb))
                .ifPresent(subject -> tree.attach(subject, verb.index(), Relation.SUBJECT));
    }

    /** "Mexico, with which Peru broke, offered help": the noun before is the subject of the verb after the clause. */
    void takeOverWhich(Token verb) {
        Token inner = verb.relation() == Relation.CONJUNCT ? tree.token(verb.head()) : verb;
        if (inner.equals(verb) || !tree.isComma(verb.index() - 1) || !tree.hasNoSubject(verb)) {
            return;
        }
        boolean joined = tree.children(inner).stream().anyMatch(child -> child.relation() == Relation.COORDINATOR);
        tree.subjectsBefore(inner).stream()
                .filter(noun -> !joined && isBeforeWhich(tree.end(noun)))
                .findFirst()
                .ifPresent(noun -> {
                    tree.set(verb, inner.head(), inner.relation());
                    tree.set(noun, verb.index(), Relation.SUBJECT);
                    tree.set(inner, noun.index(), Relation.RELATIVE_CLAUSE);
                });
    }

    private boolean isBeforeWhich(int end) {
        int comma = tree.isComma(end) ? end : end - 1;
        return tree.isComma(comma)
                && comma + 2 < tree.size()
                && tree.token(comma + 1).tag().equals("IN")
                && tree.token(comma + 2).tag().startsWith("W");
    }

    /** "Briefing the board, the envoy, Ann Lee, said": the title before a name is none of whom the clause before tells. */
    void joinTitle(Token verb) {
        tree.subjectsBefore(verb).stream().filter(Token::isName).forEach(name -> titleBefore(name)
                .filter(title -> tree.token(0).relation() == Relation.ADVERBIAL_CLAUSE
                        && tree.token(0).head() == verb.index()
                        && tree.isBelow(title.index(), 0))
                .ifPresent(title -> tree.attach(title, name.index(), Relation.APPOSITION)));
    }

    private Optional<Token> titleBefore(Token name) {
        int first = name.index();
        while (first > 0 && tree.token(first - 1).head() == name.index() && !tree.isComma(first - 1)) {
            first--;
        }
        return first > 1 && tree.isComma(first - 1)
                ? Optional.of(tree.token(first - 2))
                        .filter(DraftTree::isNominal)
                        .filter(title ->
                                title.relation() == Relation.APPOSITION || title.relation() == Relation.CONJUNCT)
                : Optional.empty();
    }

    /** "Chile, whose miners strike, asked": the noun before "whose" is the subject of the verb after its clause. */
    void takeOverWhose(Token verb) {
        if (verb.index() < 4 || !tree.isComma(verb.index() - 1)) {
            return;
        }
        tree.between(2, verb.index()).stream()
                .filter(whose -> whose.tag().equals("WP$"))
                .filter(whose -> tree.isComma(whose.index() - 1) && DraftTree.isNominal(tree.token(whose.index() - 2)))
                .reduce((one, later) -> later)
                .ifPresent(whose -> takeOver(tree.token(whose.index() - 2), whose, verb));
    }

    private void takeOver(Token noun, Token whose, Token verb) {
        Token owned = tree.token(whose.head());
        if (verb.relation() == Relation.RELATIVE_CLAUSE
                && verb.head() == noun.index()
                && owned.head() == verb.index()
                && noun.head() < 0) {
            tree.set(verb, noun.head(), noun.relation());
            tree.set(noun, verb.index(), Relation.SUBJECT);
            tree.attach(owned, noun.index(), Relation.RELATIVE_CLAUSE);
        }
        tree.children(verb).stream()
                .filter(clause -> clause.relation() == Relation.ADVERBIAL_CLAUSE
                        && clause.index() > whose.index()
                        && clause.index() < verb.index())
                .filter(clause -> noun.head() == clause.index() && owned.head() == clause.index())
                .filter(clause -> tree.hasNoSubject(verb))
                .findFirst()
                .ifPresent(clause -> {
                    tree.attach(noun, verb.index(), Relation.SUBJECT);
                    tree.attach(clause, noun.index(), Relation.RELATIVE_CLAUSE);
                });
    }

    /** The one noun or pronoun whose head lies outside the words from a closing quotation mark to a verb. */
    private Optional<Token> afterQuotation(Token verb) {
        int from = verb.index();
        while (from > 0 && !closes(tree.token(from - 1))) {
            from--;
        }
        if (from == 0 || from == verb.index()) {
            return Optional.empty();
        }
        int first = from;
        List<Token> tops = tree.between(first, verb.index()).stream()
                .filter(token -> token.relation() != Relation.PUNCTUATION)
                .filter(token -> token.head() < first || token.head() >= verb.index())
                .toList();
        return tops.stream()
                .filter(top -> tops.size() == 1 && DraftTree.isNominal(top) && top.head() != verb.index())
                .filter(top -> top.head() < 0 || tree.token(top.head()).isVerb())
                .findFirst();
    }

    /** "… and the navy, its minister, Ann Lee, said": who was taken for an apposition of the last noun of what is said. */
    private Optional<Token> speakerBetweenCommas(Token verb) {
        boolean after = verb.index() > 2
                && tree.isComma(verb.index() - 1)
                && tree.children(verb).stream()
                        .anyMatch(said -> said.relation() == Relation.COMPLEMENT_CLAUSE && said.index() < verb.index());
        if (!after) {
            return Optional.empty();
        }
        Token top = tree.token(verb.index() - 2);
        while (top.relation() == Relation.APPOSITION && tree.token(top.head()).relation() == Relation.APPOSITION) {
            top = tree.token(top.head());
        }
        return Optional.of(top).filter(found -> found.relation() == Relation.APPOSITION);
    }

    private Optional<Token> nameBefore(Token verb) {
        if (verb.index() == 0) {
            return Optional.empty();
        }
        Token name = tree.token(verb.index() - 1);
        boolean loose = name.isName()
                && name.relation() == Relation.APPOSITION
                && tree.between(name.head(), name.index()).stream().noneMatch(Token::isMark);
        return Optional.of(name).filter(found -> loose);
    }

    /** What stands before "…, speaking on Monday, said" and was taken for a part of the participle's clause. */
    private Optional<Token> beforeParticiple(Token verb) {
        return tree.children(verb).stream()
                .filter(clause -> clause.relation() == Relation.ADVERBIAL_CLAUSE && clause.index() < verb.index())
                .filter(clause -> clause.tag().equals("VBG") || clause.tag().equals("VBN"))
                .flatMap(clause -> tree.children(clause).stream()
                        .filter(token -> DraftTree.isNominal(token) && token.relation() != Relation.OBJECT)
                        .filter(token -> isClosed(token.index() + 1, clause) || isClosed(tree.end(token), clause)))
                .findFirst();
    }

    /** "Explaining his vote, Chile's envoy, Ann Lee, said": who was taken for an apposition in the clause before. */
    private Optional<Token> afterFronted(Token verb) {
        return tree.children(verb).stream()
                .filter(clause -> clause.relation() == Relation.ADVERBIAL_CLAUSE
                        && clause.index() == 0
                        && clause.form().endsWith("ing"))
                .flatMap(clause -> tree.between(2, verb.index()).stream()
                        .filter(token -> token.relation() == Relation.APPOSITION
                                && DraftTree.isNominal(token)
                                && tree.isBelow(token.index(), clause.index())
                                && isUpTo(tree.end(token), verb)))
                .findFirst();
    }

    /** Whether nothing but a comma and adverbs of a verb stand before it. */
    private boolean isUpTo(int end, Token verb) {
        int next = tree.isComma(end) ? end + 1 : end;
        return next <= verb.index()
                && tree.between(next, verb.index()).stream()
                        .allMatch(also -> also.relation() == Relation.ADVERB && also.head() == verb.index());
    }

    private boolean isClosed(int end, Token clause) {
        return end < clause.index() && tree.isComma(end);
    }

    private static boolean closes(Token token) {
        return token.form().equals("”")
                || token.form().equals("»")
                || token.tag().equals("''");
    }
}
