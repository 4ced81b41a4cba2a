package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets right what statistical parsers get wrong about reported speech, where the form of the words leaves no doubt:
 *
 * <ul>
 *   <li>who stands between a closing quotation mark and a finite verb is that verb's subject ("…," a teacher in Oslo
 *       said);
 *   <li>so is a name that stands before it without a comma, or before a participle between commas (Kim, speaking on
 *       Monday, said …);
 *   <li>a finite verb is joined to another finite one, not to one with an auxiliary below it (he said he would go and
 *       called it …);
 *   <li>so is who stands between commas right before it ("… and the navy, its minister, Ann Lee, said");
 *   <li>so is the noun before "whose" where a verb follows its clause after a comma (Chile, whose miners strike, asked);
 *   <li>a verb of saying alone between commas is no participle (the delay, a spokesman noted, had been planned);
 *   <li>a clause before a semicolon is none of what a verb after it says;
 *   <li>a verb between commas after "who" or "which", with a subject of its own, stands aside (miners who, he said, had
 *       left).
 * </ul>
 */
final class TreeMender {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> SAYING = Set.of(
            "say", "note", "add", "argue", "explain", "warn", "claim", "insist", "announce", "declare", "predict");
    private static final Set<Relation> SUBJECTS =
            Set.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.CLAUSAL_SUBJECT, Relation.EXPLETIVE);
    private static final Set<Relation> TIED = Set.of(
            Relation.CONJUNCT,
            Relation.RELATIVE_CLAUSE,
            Relation.NOUN_CLAUSE,
            Relation.AUXILIARY,
            Relation.PASSIVE_AUXILIARY);

    private final List<Token> tokens;

    private TreeMender(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    /** The same tokens, some of them with another head. */
    static List<Token> mend(List<Token> tokens) {
        TreeMender mender = new TreeMender(tokens);
        for (Token verb : tokens) {
            if (FINITE.contains(verb.tag())) {
                mender.mend(verb.index());
            } else if (verb.tag().equals("VBN")) {
                mender.sayAside(verb.index());
            }
        }
        return List.copyOf(mender.tokens);
    }

    private void mend(int at) {
        partAtSemicolon(tokens.get(at));
        takeOverWhose(tokens.get(at));
        Token verb = tokens.get(at);
        if (verb.relation() == Relation.RELATIVE_CLAUSE) {
            setAside(verb);
            return;
        }
        if (verb.relation() == Relation.CONJUNCT) {
            rejoin(verb);
        } else if (!TIED.contains(verb.relation()) && hasNoSubject(verb)) {
            afterQuotation(verb)
                    .or(() -> speakerBetweenCommas(verb))
                    .or(() -> nameBefore(verb))
                    .or(() -> beforeParticiple(verb))
                    .ifPresent(subject -> attach(subject, verb.index(), Relation.SUBJECT));
        }
    }

    /** "Peru recalled its envoy; Chile asked for calm": what stands before a semicolon is no part of what follows. */
    private void partAtSemicolon(Token verb) {
        children(verb).stream()
                .filter(clause -> clause.relation() == Relation.COMPLEMENT_CLAUSE && clause.index() < verb.index())
                .filter(clause -> tokens.subList(clause.index(), verb.index()).stream()
                        .anyMatch(mark -> mark.form().equals(";")))
                .forEach(clause -> attach(clause, verb.index(), Relation.PARATAXIS));
    }

    /** "Chile, whose miners strike, asked": the noun before "whose" is the subject of the verb after its clause. */
    private void takeOverWhose(Token verb) {
        if (verb.index() < 4 || !tokens.get(verb.index() - 1).form().equals(",")) {
            return;
        }
        tokens.subList(2, verb.index()).stream()
                .filter(whose -> whose.tag().equals("WP$"))
                .filter(whose ->
                        tokens.get(whose.index() - 1).form().equals(",") && isNominal(tokens.get(whose.index() - 2)))
                .reduce((one, later) -> later)
                .ifPresent(whose -> takeOver(tokens.get(whose.index() - 2), whose, verb));
    }

    private void takeOver(Token noun, Token whose, Token verb) {
        Token owned = tokens.get(whose.head());
        if (verb.relation() == Relation.RELATIVE_CLAUSE
                && verb.head() == noun.index()
                && owned.head() == verb.index()
                && noun.head() < 0) {
            set(verb, noun.head(), noun.relation());
            set(noun, verb.index(), Relation.SUBJECT);
            attach(owned, noun.index(), Relation.RELATIVE_CLAUSE);
        }
        children(verb).stream()
                .filter(clause -> clause.relation() == Relation.ADVERBIAL_CLAUSE
                        && clause.index() > whose.index()
                        && clause.index() < verb.index())
                .filter(clause -> noun.head() == clause.index() && owned.head() == clause.index())
                .filter(clause -> hasNoSubject(verb))
                .findFirst()
                .ifPresent(clause -> {
                    attach(noun, verb.index(), Relation.SUBJECT);
                    attach(clause, noun.index(), Relation.RELATIVE_CLAUSE);
                });
    }

    /** "The delay, a spokesman noted, had been planned": a verb of saying alone between commas is no participle. */
    private void sayAside(int at) {
        Token verb = tokens.get(at);
        List<Token> subjects = children(verb).stream()
                .filter(child -> child.relation() == Relation.SUBJECT && child.index() < at)
                .toList();
        if (verb.relation() == Relation.COMPLEMENT_CLAUSE
                && verb.head() > at
                && subjects.size() == 2
                && SAYING.contains(verb.lemma())
                && tokens.get(at + 1).form().equals(",")) {
            attach(subjects.get(0), verb.head(), Relation.SUBJECT);
            attach(verb, verb.head(), Relation.PARATAXIS);
            return;
        }
        boolean alone = verb.relation() == Relation.NOUN_CLAUSE
                && SAYING.contains(verb.lemma())
                && at + 1 < tokens.size()
                && tokens.get(at + 1).form().equals(",")
                && children(verb).isEmpty();
        if (!alone) {
            return;
        }
        Token top = tokens.get(verb.head());
        while (top.head() >= 0
                && top.relation() != Relation.APPOSITION
                && !tokens.get(top.head()).isVerb()) {
            top = tokens.get(top.head());
        }
        if (top.relation() == Relation.APPOSITION && tokens.get(top.head()).head() > at) {
            int main = tokens.get(top.head()).head();
            attach(verb, main, Relation.PARATAXIS);
            attach(top, at, Relation.SUBJECT);
        }
    }

    /** "Miners who, the mayor said, had blocked the road": the verb between the commas stands aside. */
    private void setAside(Token saying) {
        List<Token> subjects = children(saying).stream()
                .filter(child -> child.relation() == Relation.SUBJECT && child.index() < saying.index())
                .toList();
        int next = saying.index() + 1;
        boolean aside = subjects.size() == 2
                && subjects.get(0).tag().startsWith("W")
                && tokens.get(subjects.get(0).index() + 1).form().equals(",")
                && next + 1 < tokens.size()
                && tokens.get(next).form().equals(",");
        if (!aside) {
            return;
        }
        Token first = tokens.get(next + 1);
        Token verb = first.relation() == Relation.AUXILIARY || first.relation() == Relation.PASSIVE_AUXILIARY
                ? tokens.get(first.head())
                : first;
        if (verb.isVerb() && hasNoSubject(verb) && !isBelow(saying.index(), verb.index())) {
            attach(verb, saying.head(), Relation.RELATIVE_CLAUSE);
            attach(subjects.get(0), verb.index(), Relation.SUBJECT);
            attach(saying, verb.index(), Relation.PARATAXIS);
        }
    }

    private void rejoin(Token verb) {
        Token first = tokens.get(verb.head());
        Optional<Token> saying = saying(first, verb);
        if (saying.isEmpty() || !hasNoSubject(verb) || hasAuxiliary(verb) || !hasAuxiliary(first)) {
            return;
        }
        Token above = saying.get();
        if (above.tag().equals(verb.tag()) && !hasAuxiliary(above)) {
            attach(verb, above.index(), Relation.CONJUNCT);
            children(first).stream()
                    .filter(and -> and.relation() == Relation.COORDINATOR
                            && and.index() < verb.index()
                            && children(first).stream()
                                    .noneMatch(other -> other.index() > and.index()
                                            && other.index() < verb.index()
                                            && other.relation() == Relation.CONJUNCT))
                    .forEach(and -> attach(and, above.index(), Relation.COORDINATOR));
        }
    }

    /** The verb that brings in a clause: before it ("he said he would") or after it ("I would, he said,"). */
    private Optional<Token> saying(Token clause, Token joined) {
        if (clause.relation() == Relation.COMPLEMENT_CLAUSE && clause.head() >= 0 && clause.head() < clause.index()) {
            return Optional.of(tokens.get(clause.head()));
        }
        return children(clause).stream()
                .filter(aside ->
                        aside.relation() == Relation.PARATAXIS || aside.relation() == Relation.ADVERBIAL_CLAUSE)
                .filter(aside -> aside.index() > clause.index() && aside.index() < joined.index())
                .filter(aside -> !hasNoSubject(aside))
                .reduce((one, later) -> later);
    }

    /** The one noun or pronoun whose head lies outside the words from a closing quotation mark to a verb. */
    private Optional<Token> afterQuotation(Token verb) {
        int from = verb.index();
        while (from > 0 && !closes(tokens.get(from - 1))) {
            from--;
        }
        if (from == 0 || from == verb.index()) {
            return Optional.empty();
        }
        int first = from;
        List<Token> tops = tokens.subList(first, verb.index()).stream()
                .filter(token -> token.relation() != Relation.PUNCTUATION)
                .filter(token -> token.head() < first || token.head() >= verb.index())
                .toList();
        return tops.stream()
                .filter(top -> tops.size() == 1 && isNominal(top) && top.head() != verb.index())
                .filter(top -> top.head() < 0 || tokens.get(top.head()).isVerb())
                .findFirst();
    }

    /** "… and the navy, its minister, Ann Lee, said": who was taken for an apposition of the last noun of what is said. */
    private Optional<Token> speakerBetweenCommas(Token verb) {
        boolean after = verb.index() > 2
                && tokens.get(verb.index() - 1).form().equals(",")
                && children(verb).stream()
                        .anyMatch(said -> said.relation() == Relation.COMPLEMENT_CLAUSE && said.index() < verb.index());
        if (!after) {
            return Optional.empty();
        }
        Token top = tokens.get(verb.index() - 2);
        while (top.relation() == Relation.APPOSITION && tokens.get(top.head()).relation() == Relation.APPOSITION) {
            top = tokens.get(top.head());
        }
        return Optional.of(top).filter(found -> found.relation() == Relation.APPOSITION);
    }

    private Optional<Token> nameBefore(Token verb) {
        if (verb.index() == 0) {
            return Optional.empty();
        }
        Token name = tokens.get(verb.index() - 1);
        boolean loose = name.isName()
                && name.relation() == Relation.APPOSITION
                && tokens.subList(name.head(), name.index()).stream().noneMatch(Token::isMark);
        return Optional.of(name).filter(found -> loose);
    }

    /** What stands before "…, speaking on Monday, said" and was taken for a part of the participle's clause. */
    private Optional<Token> beforeParticiple(Token verb) {
        return children(verb).stream()
                .filter(clause -> clause.relation() == Relation.ADVERBIAL_CLAUSE && clause.index() < verb.index())
                .filter(clause -> clause.tag().equals("VBG") || clause.tag().equals("VBN"))
                .flatMap(clause -> children(clause).stream()
                        .filter(token -> isNominal(token)
                                && token.index() + 1 < clause.index()
                                && tokens.get(token.index() + 1).form().equals(",")
                                && token.relation() != Relation.OBJECT))
                .findFirst();
    }

    private void attach(Token token, int head, Relation relation) {
        if (!isBelow(head, token.index())) {
            set(token, head, relation);
        }
    }

    private void set(Token token, int head, Relation relation) {
        tokens.set(
                token.index(),
                new Token(
                        token.index(),
                        token.span(),
                        token.form(),
                        token.lemma(),
                        token.tag(),
                        head,
                        relation,
                        token.paragraph()));
    }

    private boolean isBelow(int index, int ancestor) {
        int at = index;
        while (at >= 0 && at != ancestor) {
            at = tokens.get(at).head();
        }
        return at >= 0;
    }

    private List<Token> children(Token token) {
        return tokens.stream().filter(child -> child.head() == token.index()).toList();
    }

    private boolean hasNoSubject(Token verb) {
        return children(verb).stream().noneMatch(child -> SUBJECTS.contains(child.relation()));
    }

    private boolean hasAuxiliary(Token verb) {
        return children(verb).stream()
                .anyMatch(child ->
                        child.relation() == Relation.AUXILIARY || child.relation() == Relation.PASSIVE_AUXILIARY);
    }

    private static boolean isNominal(Token token) {
        return token.isNoun() || token.tag().equals("PRP");
    }

    private static boolean closes(Token token) {
        return token.form().equals("”")
                || token.form().equals("»")
                || token.tag().equals("''");
    }
}
