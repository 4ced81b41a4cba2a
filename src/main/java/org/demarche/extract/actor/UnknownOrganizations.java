package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ListedName;
import org.demarche.model.MentionKind;

/** Tells names of organisations that the register does not have from those of persons. */
public final class UnknownOrganizations {
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,6}");
    private static final Pattern CALENDAR = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber");

    /** What may stand inside a name: "the Institute for Peace Studies". */
    private static final List<String> LINKS = List.of("of", "for", "on");

    private final MentionBoard board;
    private final Roles roles;

    UnknownOrganizations(MentionBoard board, Roles roles) {
        this.board = board;
        this.roles = roles;
    }

    /** Whether a name is that of a day of the week or a month. */
    public static boolean isInCalendar(String name) {
        return CALENDAR.matcher(name).matches();
    }

    /** Puts an organisation whose name goes on after "of", if it is one: "the University of Bergen", "the Bank of Japan". */
    boolean readLong(Spot spot, NamesInText names) {
        Sentence sentence = spot.words();
        Token head = spot.token();
        Optional<Token> last = head.isName()
                        && roles.isOrganization(head.form())
                        && roles.phrases().startingAt(sentence, head.index()).stream()
                                .noneMatch(role -> role.to() > head.index() + 1)
                ? linked(sentence, head).map(name -> linked(sentence, name)
                        .filter(further -> further.index() > name.index())
                        .orElse(name))
                : Optional.empty();
        if (last.isEmpty() || !isRight(sentence, head, last.get())) {
            return false;
        }
        int from = head.index();
        while (from > 0
                && ((sentence.token(from - 1).isName()
                                && sentence.token(from - 1).head() <= head.index())
                        || (from > 1
                                && sentence.token(from - 1).form().equals("-")
                                && sentence.token(from - 2).isName()))) {
            from--;
        }
        String label = Origins.words(sentence, from, last.get().index() + 1);
        board.put(
                spot,
                sentence.token(from).span().to(last.get().span()),
                MentionKind.NAME,
                board.cast().enterLocal(ActorKind.NON_STATE, label, names.country(last.get()), false),
                "unknown-organization",
                .6);
        return true;
    }

    private static Optional<Token> linked(Sentence sentence, Token noun) {
        return LINKS.stream()
                .flatMap(link -> sentence.oblique(noun, link))
                .filter(name -> name.isName() && !isInCalendar(name.form()))
                .findFirst();
    }

    /** Whether nothing stands between "of" and the end of the name but names and "the". */
    private static boolean isRight(Sentence sentence, Token head, Token last) {
        return last.index() > head.index() + 1
                && LINKS.contains(sentence.token(head.index() + 1).lemma())
                && sentence.tokens().subList(head.index() + 2, last.index()).stream()
                        .allMatch(token ->
                                token.isName() || token.lemma().equals("the") || LINKS.contains(token.lemma()));
    }

    /** Whether a name is that of an organisation, by its last word or by what stands around it. */
    boolean isOne(UnknownName name, Optional<ListedName> listed, boolean knownPerson) {
        if (listed.isPresent()) {
            return false;
        }
        boolean called = name.length() > 1 && roles.isOrganization(name.last());
        boolean with = name.title().isEmpty() && !knownPerson;
        return called
                || (with
                        && (isFirm(name)
                                || isWhich(name)
                                || isAcronymThatActs(name)
                                || isTheOneThatActs(name)
                                || isEmployer(name)
                                || isAgent(name)));
    }

    /** "The software firm Velmar", "Velmar, a chip maker", "the company, Velmar". */
    boolean isFirm(UnknownName name) {
        Sentence sentence = name.spot().words();
        Token token = name.spot().token();
        boolean before = name.from() > 0
                && sentence.token(name.from() - 1).tag().startsWith("NN")
                && !sentence.token(name.from() - 1).isName()
                && sentence.token(name.from() - 1).head() == token.index()
                && roles.isFirm(sentence.token(name.from() - 1).lemma());
        boolean apposed = sentence.children(token, Relation.APPOSITION).anyMatch(noun -> roles.isFirm(noun.lemma()));
        boolean person = name.from() > 0
                && sentence.token(name.from() - 1).tag().equals("NN")
                && sentence.token(name.from() - 1).head() == token.index()
                && !before;
        boolean behind = !person
                && token.relation() == Relation.APPOSITION
                && sentence.head(token)
                        .filter(noun -> !noun.isName() && roles.isFirm(noun.lemma()))
                        .isPresent();
        return before || apposed || behind;
    }

    /** "Velmar, which runs the port, has protested", where a person would be "who". */
    private static boolean isWhich(UnknownName name) {
        Sentence sentence = name.spot().words();
        return name.isSubject()
                && sentence.children(name.spot().token(), Relation.RELATIVE_CLAUSE)
                        .flatMap(clause -> sentence.children(clause).stream())
                        .anyMatch(which -> which.lemma().equals("which"));
    }

    /** "FIFA has protested". */
    private static boolean isAcronymThatActs(UnknownName name) {
        return name.length() == 1
                && name.isSubject()
                && ACRONYM.matcher(name.last()).matches();
    }

    /** "A ship chartered by Norvane". */
    private static boolean isAgent(UnknownName name) {
        Sentence sentence = name.spot().words();
        return name.length() == 1
                && !isInCalendar(name.last())
                && sentence.head(name.spot().token())
                        .filter(by -> by.lemma().equals("by")
                                && name.spot().token().relation() == Relation.PREPOSITION_OBJECT)
                        .flatMap(sentence::head)
                        .filter(verb -> verb.tag().equals("VBN"))
                        .isPresent();
    }

    /** "The Jade Crescent has protested", where a person would have no article. */
    private static boolean isTheOneThatActs(UnknownName name) {
        return name.length() > 1
                && name.spot().token().relation() == Relation.SUBJECT
                && name.from() > 0
                && name.spot().words().token(name.from() - 1).lemma().equals("the");
    }

    /** "An analyst at Verity Harbour". */
    private boolean isEmployer(UnknownName name) {
        Sentence sentence = name.spot().words();
        return sentence.head(name.spot().token())
                .filter(at -> at.lemma().equals("at") && name.spot().token().relation() == Relation.PREPOSITION_OBJECT)
                .flatMap(sentence::head)
                .filter(noun -> noun.isNoun()
                        && (!noun.isName()
                                ? roles.phrases()
                                        .endingAt(sentence, noun.index())
                                        .filter(role -> role.value().kind() == Roles.Kind.GROUP)
                                        .isPresent()
                                : isPersonAt(name.spot(), noun)))
                .isPresent();
    }

    private boolean isPersonAt(Spot spot, Token name) {
        return board.actorsAt(spot.at(name)).stream()
                .anyMatch(ref -> board.cast().get(ref).kind() == ActorKind.PERSON);
    }

    /** Whether a noun stands in the name of an organisation that ends with another: "China" in "China Copper Corporation". */
    boolean isPart(Spot spot, Token top, NamesInText names) {
        return top.isName()
                && roles.isOrganization(top.form())
                && names.at(top).isEmpty()
                && spot.words().tokens().subList(spot.token().index(), top.index()).stream()
                        .allMatch(token -> token.isName() || token.form().equals("-"));
    }
}
