package org.demarche.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Looks in one sentence for the content that belongs to a cue, by the patterns' selectors. */
final class CueContents {
    private static final Set<String> REASON =
            Set.of("for", "of", "as", "from", "over", "against", "to", "into", "in", "about");
    private static final Set<String> VOICING = Set.of("voice", "express", "raise");

    private static final Set<String> REACTIONS = Set.of(
            "criticism",
            "fire",
            "praise",
            "condemnation",
            "rebuke",
            "ire",
            "anger",
            "outrage",
            "protest",
            "ridicule",
            "applause",
            "scorn",
            "objection");
    private static final Set<Relation> CLAUSES =
            Set.of(Relation.COMPLEMENT_CLAUSE, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE);
    private static final Set<String> RELATIVE = Set.of("that", "which", "whom");
    private static final Set<String> ACCOUNTS = Set.of(
            "account",
            "version",
            "story",
            "explanation",
            "assessment",
            "view",
            "description",
            "picture",
            "reason",
            "reply");

    private final Cue cue;
    private final Sentence sentence;

    CueContents(Cue cue) {
        this.cue = cue;
        this.sentence = cue.sentence();
    }

    /** The words of the content that a selector finds; empty where there is none. */
    BitSet find(String selector) {
        return switch (selector) {
            case "clause" -> union(clauses());
            case "open" -> union(open("VB"));
            case "gerund" -> union(open("VBG"));
            case "object" -> object();
            case "object+open" -> objectWith(Stream.concat(open("VB"), clauses()));
            case "object+predicate" -> objectWith(predicates());
            case "open-with-subject" -> openWithSubject();
            case "below" -> below();
            case "noun-clause" -> nounClause();
            case "host", "as-host", "citing", "in-host", "as-it-host", "enclosing" ->
                new HostContents(cue).find(selector);
            case "part-clause" -> partClause();
            case "state-clause" -> {
                BitSet clause = union(Stream.concat(clauses(), afterState()));
                yield clause.isEmpty() ? afterColon() : clause;
            }
            case "predication" -> predication();
            case "after" -> after();
            case "under" -> under();
            case "audience" -> audience();
            case "before-speaker" -> new InvertedSpeech(cue).content();
            case "below+open" -> with(below(), Stream.concat(open("VB"), purpose()));
            case "asked" -> asked();
            case "account" -> object(ACCOUNTS);
            case "figure" -> figure();
            case "drawing" -> drawing();
            default -> new BitSet();
        };
    }

    private Stream<Token> clauses() {
        return sentence.children(cue.word(), Relation.COMPLEMENT_CLAUSE);
    }

    /** The clause that hangs on the noun or participle that belongs to the cue: "served notice that …", "let it be known that …". */
    private BitSet partClause() {
        return union(Stream.concat(
                clauses().filter(clause -> !cue.part().equals(Optional.of(clause))),
                cue.part().stream()
                        .flatMap(noun -> sentence.children(noun).stream())
                        .filter(clause -> CLAUSES.contains(clause.relation()))
                        .filter(clause -> sentence.children(clause, Relation.MARKER)
                                .findAny()
                                .isPresent())));
    }

    /** The clause that hangs on the verb before a predicate: "is adamant that …". */
    private Stream<Token> afterState() {
        return sentence.head(cue.word()).stream()
                .filter(be -> cue.word().relation() == Relation.ATTRIBUTE)
                .flatMap(be -> sentence.children(be, Relation.COMPLEMENT_CLAUSE))
                .filter(clause -> clause.index() > cue.word().index());
    }

    /** What follows a colon right after a predicate: "France is adamant: no deal". */
    private BitSet afterColon() {
        int at = cue.word().index();
        BitSet content = new BitSet();
        if (at + 2 < sentence.size() && sentence.token(at + 1).form().equals(":")) {
            content.set(at + 2, sentence.size());
        }
        return content;
    }

    private Stream<Token> open(String tag) {
        return sentence.children(cue.word(), Relation.OPEN_COMPLEMENT)
                .filter(child ->
                        tag.equals("VBG") ? child.tag().equals("VBG") && !isInfinitive(child) : isInfinitive(child));
    }

    private boolean isInfinitive(Token verb) {
        return sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
    }

    private BitSet object() {
        BitSet object =
                union(sentence.children(cue.word(), cue.isPassive() ? Relation.PASSIVE_SUBJECT : Relation.OBJECT)
                        .filter(found -> !found.tag().startsWith("W")
                                && !(found.lemma().equals("that") && found.tag().equals("IN")))
                        .filter(found -> !found.lemma().equals("it")));
        if (object.isEmpty() && cue.isPassive() && cue.word().relation() == Relation.CONJUNCT) {
            object.or(union(sentence.head(cue.word()).stream()
                    .flatMap(first -> sentence.children(first, Relation.PASSIVE_SUBJECT))));
        }
        boolean relative = object.isEmpty();
        if (relative) {
            object.or(antecedent());
        }
        if (!object.isEmpty()) {
            int after = relative ? cue.word().index() : object.length();
            union(sentence.children(cue.word(), Relation.PREPOSITION)
                            .filter(reason -> reason.index() >= after
                                    && (REASON.contains(reason.lemma())
                                            || (reason.lemma().equals("at")
                                                    && VOICING.contains(
                                                            cue.word().lemma()))
                                            || reason.lemma().equals(cue.preposition()))))
                    .stream()
                    .forEach(object::set);
        }
        return object;
    }

    /** What the object "that", "which" or "whom" of a relative clause means, without that clause. */
    private BitSet antecedent() {
        boolean pronoun =
                (cue.word().relation() == Relation.RELATIVE_CLAUSE || cue.word().relation() == Relation.NOUN_CLAUSE)
                        && sentence.children(cue.word(), cue.isPassive() ? Relation.PASSIVE_SUBJECT : Relation.OBJECT)
                                .anyMatch(object -> RELATIVE.contains(object.lemma()));
        boolean takenForMarker = cue.word().relation() == Relation.NOUN_CLAUSE
                && sentence.children(cue.word(), Relation.MARKER)
                        .anyMatch(that -> that.lemma().equals("that"))
                && sentence.child(cue.word(), Relation.OBJECT).isEmpty()
                && clauses().findAny().isEmpty()
                && open("VB").findAny().isEmpty();
        boolean relative = pronoun || takenForMarker || isWithoutPronoun();
        BitSet meant = union(sentence.head(cue.word()).filter(noun -> relative).stream());
        meant.andNot(sentence.subtree(cue.word()));
        return meant;
    }

    /** Whether it is a relative clause with nothing for its object: "a charge it dismisses". */
    private boolean isWithoutPronoun() {
        boolean bare = cue.word().relation() == Relation.NOUN_CLAUSE
                && sentence.child(cue.word(), Relation.MARKER).isEmpty();
        return (cue.word().relation() == Relation.RELATIVE_CLAUSE || bare)
                && !cue.isPassive()
                && sentence.child(cue.word(), Relation.SUBJECT)
                        .filter(subject -> !subject.tag().startsWith("W"))
                        .isPresent()
                && sentence.children(cue.word()).stream()
                        .noneMatch(child -> child.relation() == Relation.OBJECT
                                || child.relation() == Relation.COMPLEMENT_CLAUSE
                                || child.relation() == Relation.OPEN_COMPLEMENT
                                || child.tag().startsWith("W"));
    }

    /** The object, if its noun is one of some. */
    private BitSet object(Set<String> nouns) {
        return union(sentence.children(cue.word(), Relation.OBJECT).filter(noun -> nouns.contains(noun.lemma())));
    }

    /** The object with "at" and a number after it. */
    private BitSet figure() {
        BitSet object = union(sentence.children(cue.word(), Relation.OBJECT));
        union(sentence.children(cue.word(), Relation.PREPOSITION)
                        .filter(at -> at.lemma().equals("at")))
                .stream()
                .forEach(object::set);
        boolean number = object.stream()
                .mapToObj(sentence::token)
                .anyMatch(at -> at.lemma().equals("at")
                        && at.index() + 1 < sentence.size()
                        && object.get(at.index() + 1)
                        && sentence.subtree(at).stream()
                                .anyMatch(i -> sentence.token(i).tag().equals("CD")));
        return number ? object : new BitSet();
    }

    /** What draws "criticism" or the like. */
    private BitSet drawing() {
        return object(REACTIONS).isEmpty()
                ? new BitSet()
                : union(sentence.children(cue.word(), Relation.SUBJECT)
                        .filter(subject -> !subject.tag().startsWith("W")));
    }

    /** The clause that was taken for a part of those who were told: "told a briefing that …". */
    private BitSet audience() {
        return union(sentence.children(cue.word(), Relation.OBJECT)
                .flatMap(told -> sentence.children(told).stream())
                .filter(clause ->
                        clause.relation() == Relation.NOUN_CLAUSE || clause.relation() == Relation.RELATIVE_CLAUSE)
                .filter(clause -> sentence.children(clause, Relation.MARKER)
                        .anyMatch(that -> that.lemma().equals("that"))));
    }

    /** The infinitive that was taken for an end: "called on Chile to protect them". */
    private Stream<Token> purpose() {
        return sentence.children(cue.word(), Relation.ADVERBIAL_CLAUSE)
                .filter(verb -> sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO")));
    }

    /** Of whom something is asked, and what: "to Oslo to free the sailors" after "an appeal". */
    private BitSet asked() {
        BitSet asked = new BitSet();
        sentence.children(cue.word(), Relation.PREPOSITION)
                .filter(to -> to.lemma().equals("to") || to.lemma().equals("on"))
                .filter(to -> sentence.child(to, Relation.PREPOSITION_OBJECT).isPresent())
                .forEach(to -> asked.or(sentence.subtree(to)));
        if (!asked.isEmpty()) {
            sentence.children(cue.word(), Relation.NOUN_CLAUSE).forEach(verb -> asked.or(sentence.subtree(verb)));
        }
        boolean deed = asked.stream().mapToObj(sentence::token).anyMatch(verb -> verb.tag()
                .equals("VB"));
        return deed ? asked : new BitSet();
    }

    /** Words with further ones, or none where there are no further ones. */
    private BitSet with(BitSet words, Stream<Token> more) {
        BitSet further = union(more);
        if (!further.isEmpty() && !words.isEmpty()) {
            further.or(words);
            return further;
        }
        return new BitSet();
    }

    private BitSet objectWith(Stream<Token> rest) {
        BitSet addition = union(rest);
        if (addition.isEmpty()) {
            return addition;
        }
        BitSet object = union(sentence.children(cue.word(), Relation.OBJECT));
        addition.or(object.isEmpty() && isWithoutPronoun() ? antecedent() : object);
        if (cue.isPassive()) {
            union(sentence.children(cue.word(), Relation.PASSIVE_SUBJECT)).stream()
                    .forEach(addition::set);
        }
        return addition;
    }

    private Stream<Token> predicates() {
        return Stream.concat(Stream.of(cue.word()), sentence.children(cue.word(), Relation.OBJECT))
                .flatMap(above -> sentence.children(above).stream())
                .filter(child -> child.relation() == Relation.ATTRIBUTE
                        || (child.relation() == Relation.PREPOSITION
                                && child.lemma().equals("as")));
    }

    private BitSet openWithSubject() {
        BitSet content = cue.isPassive() ? union(open("VB")) : new BitSet();
        if (!content.isEmpty()) {
            union(sentence.children(cue.word(), Relation.PASSIVE_SUBJECT)).stream()
                    .forEach(content::set);
        }
        return content;
    }

    private BitSet below() {
        return cue.part()
                .map(found -> {
                    BitSet below = union(sentence.children(found).stream());
                    if (sentence.child(found, Relation.PREPOSITION_CLAUSE).isPresent()) {
                        below.set(below.nextSetBit(0), below.length());
                    }
                    if (below.isEmpty()) {
                        below = union(Stream.concat(sentence.children(cue.word(), Relation.OBJECT), clauses()));
                    }
                    return below;
                })
                .orElseGet(BitSet::new);
    }

    private BitSet nounClause() {
        return union(
                sentence.children(cue.word(), Relation.NOUN_CLAUSE).filter(clause -> sentence.children(clause).stream()
                        .anyMatch(child -> (child.relation() == Relation.MARKER
                                        || child.tag().equals("TO"))
                                && child.index() < clause.index())));
    }

    /** What follows a colon that closes a label of a few names at the beginning of the sentence. */
    private BitSet after() {
        BitSet content = new BitSet();
        if (new CueSources(cue).label().isPresent()) {
            content.set(cue.word().index() + 1, sentence.size());
        }
        return content;
    }

    /** What is said of the cue's noun: what follows its verb, or a colon after it. */
    private BitSet predication() {
        Optional<Token> verb = sentence.head(cue.word())
                .filter(head -> cue.word().relation() == Relation.SUBJECT
                        && (head.lemma().equals("be") || head.lemma().equals("come")));
        BitSet content = new BitSet();
        verb.ifPresent(be -> {
            int colon = sentence.tokens().stream()
                    .filter(mark -> mark.form().equals(":") && mark.index() > be.index())
                    .mapToInt(Token::index)
                    .findFirst()
                    .orElse(-1);
            boolean clause = sentence.children(be, Relation.COMPLEMENT_CLAUSE)
                            .anyMatch(said -> said.index() > be.index())
                    || sentence.children(be, Relation.OPEN_COMPLEMENT).findAny().isPresent();
            if (colon > 0) {
                content.set(colon + 1, sentence.size());
            } else if (clause) {
                content.set(be.index() + 1, sentence.size());
            }
        });
        return content;
    }

    /** What stands under the cue's noun: the subject of "… is under consideration". */
    private BitSet under() {
        return union(sentence
                .head(cue.word())
                .filter(under -> cue.word().relation() == Relation.PREPOSITION_OBJECT
                        && under.lemma().equals("under"))
                .flatMap(sentence::head)
                .stream()
                .flatMap(be -> sentence.children(be, Relation.SUBJECT)));
    }

    private BitSet union(Stream<Token> heads) {
        BitSet union = new BitSet();
        heads.map(sentence::subtree).forEach(union::or);
        return union;
    }
}
