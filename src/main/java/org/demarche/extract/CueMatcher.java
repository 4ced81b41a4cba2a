package org.demarche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Looks in one sentence for the source and the content that belong to one cue, by the patterns' selectors. */
final class CueMatcher {
    private static final Set<Relation> CUE_PARTS =
            Set.of(Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.NEGATION, Relation.PARTICLE);
    private static final Set<Relation> ASIDE =
            Set.of(Relation.PARATAXIS, Relation.ADVERBIAL_CLAUSE, Relation.OTHER, Relation.COMPLEMENT_CLAUSE);
    private static final Set<String> BEFORE_REASON = Set.of("because", "if", "when", "while", "after", "before");

    private static final int LONGEST_LABEL = 5;
    private static final Set<String> REASON = Set.of("for", "of", "as", "from", "over", "against", "to", "into", "in");

    private final Sentence sentence;
    private final Token cue;
    private final String preposition;

    CueMatcher(Sentence sentence, Token cue, String preposition) {
        this.sentence = sentence;
        this.cue = cue;
        this.preposition = preposition;
    }

    /** Whether the preposition or particle that belongs to the cue is there. */
    boolean isComplete() {
        return preposition.isEmpty() || part().isPresent();
    }

    /** The cue's words: the main word with auxiliaries, negation, particle and its own preposition. */
    BitSet cueWords() {
        BitSet words = new BitSet();
        words.set(cue.index());
        sentence.children(cue).stream()
                .filter(child -> CUE_PARTS.contains(child.relation()))
                .forEach(child -> words.set(child.index()));
        part().ifPresent(found -> words.set(found.index()));
        if (cue.tag().equals("IN") || cue.lemma().equals("accord")) {
            sentence.child(cue, Relation.PREPOSITION).ifPresent(to -> words.set(to.index()));
        }
        return words;
    }

    /** The head word of the source that a selector finds. */
    Optional<Token> source(String selector) {
        return switch (selector) {
            case "subject" -> subject();
            case "agent" ->
                isPassive() || cue.tag().equals("VBN")
                        ? sentence.oblique(cue, "by").findFirst()
                        : Optional.empty();
            case "possessor" -> sentence.child(cue, Relation.POSSESSOR);
            case "by", "from", "of", "through" ->
                sentence.oblique(cue, selector).findFirst();
            case "object" -> sentence.child(cue, Relation.OBJECT);
            case "below" -> objectBelow(cue);
            case "label" -> label();
            case "modified" -> sentence.head(cue).filter(Token::isNoun);
            default -> Optional.empty();
        };
    }

    /** The words of the content that a selector finds; empty where there is none. */
    BitSet content(String selector) {
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
            case "host" -> host();
            case "as-host" -> asHost();
            case "citing" ->
                cue.tag().equals("VBG") && cue.relation() == Relation.ADVERBIAL_CLAUSE ? aroundCue() : new BitSet();
            case "predication" -> predication();
            case "after" -> after();
            case "under" -> under();
            default -> new BitSet();
        };
    }

    /** Whether the cue is a verb in the passive. */
    boolean isPassive() {
        return cue.tag().equals("VBN")
                && (sentence.child(cue, Relation.PASSIVE_AUXILIARY).isPresent()
                        || cue.relation() == Relation.NOUN_CLAUSE
                        || sentence.child(cue, Relation.PASSIVE_SUBJECT).isPresent());
    }

    private Optional<Token> subject() {
        if (isPassive()) {
            return Optional.empty();
        }
        return sentence.child(cue, Relation.SUBJECT)
                .or(() -> sentence.related(cue, Relation.SUBJECT).findFirst())
                .filter(subject -> sentence.child(cue, Relation.EXPLETIVE).isEmpty());
    }

    private Optional<Token> part() {
        if (preposition.isEmpty()) {
            return Optional.empty();
        }
        return sentence.children(cue).stream()
                .filter(child -> child.relation() == Relation.PREPOSITION
                        || child.relation() == Relation.PARTICLE
                        || child.relation() == Relation.ADVERB)
                .filter(child -> child.lemma().equals(preposition) && child.index() > cue.index())
                .findFirst();
    }

    private Optional<Token> objectBelow(Token above) {
        Optional<Token> direct = sentence.child(above, Relation.PREPOSITION_OBJECT);
        return direct.isPresent()
                ? direct
                : sentence.children(above, Relation.PREPOSITION)
                        .flatMap(inner -> sentence.child(inner, Relation.PREPOSITION_OBJECT).stream())
                        .findFirst();
    }

    private Stream<Token> clauses() {
        return sentence.children(cue, Relation.COMPLEMENT_CLAUSE);
    }

    private Stream<Token> open(String tag) {
        return sentence.children(cue, Relation.OPEN_COMPLEMENT)
                .filter(child -> tag.equals("VBG") == child.tag().equals("VBG"))
                .filter(child -> tag.equals("VBG")
                        || sentence.children(child, Relation.AUXILIARY)
                                .anyMatch(to -> to.tag().equals("TO")));
    }

    private BitSet object() {
        BitSet object = union(sentence.children(cue, isPassive() ? Relation.PASSIVE_SUBJECT : Relation.OBJECT)
                .filter(found -> !found.tag().startsWith("W"))
                .filter(found -> !found.lemma().equals("it")));
        if (!object.isEmpty()) {
            int after = object.length();
            union(sentence.children(cue, Relation.PREPOSITION)
                            .filter(reason -> reason.index() >= after && REASON.contains(reason.lemma())))
                    .stream()
                    .forEach(object::set);
        }
        return object;
    }

    private BitSet objectWith(Stream<Token> rest) {
        BitSet addition = union(rest);
        if (addition.isEmpty()) {
            return addition;
        }
        union(sentence.children(cue, Relation.OBJECT)).stream().forEach(addition::set);
        if (isPassive()) {
            union(sentence.children(cue, Relation.PASSIVE_SUBJECT)).stream().forEach(addition::set);
        }
        return addition;
    }

    private Stream<Token> predicates() {
        return Stream.concat(
                sentence.children(cue, Relation.ATTRIBUTE),
                sentence.children(cue, Relation.PREPOSITION)
                        .filter(as -> as.lemma().equals("as")));
    }

    private BitSet openWithSubject() {
        BitSet content = isPassive() ? union(open("VB")) : new BitSet();
        if (!content.isEmpty()) {
            union(sentence.children(cue, Relation.PASSIVE_SUBJECT)).stream().forEach(content::set);
        }
        return content;
    }

    private BitSet below() {
        return part().map(found -> {
                    BitSet below = union(sentence.children(found).stream());
                    if (sentence.child(found, Relation.PREPOSITION_CLAUSE).isPresent()) {
                        below.set(below.nextSetBit(0), below.length());
                    }
                    if (below.isEmpty()) {
                        below = union(Stream.concat(sentence.children(cue, Relation.OBJECT), clauses()));
                    }
                    return below;
                })
                .orElseGet(BitSet::new);
    }

    private BitSet nounClause() {
        return union(sentence.children(cue, Relation.NOUN_CLAUSE).filter(clause -> sentence.children(clause).stream()
                .anyMatch(child ->
                        (child.relation() == Relation.MARKER || child.tag().equals("TO"))
                                && child.index() < clause.index())));
    }

    /** What follows a colon that closes a label of a few names at the beginning of the sentence. */
    private BitSet after() {
        BitSet content = new BitSet();
        if (label().isPresent()) {
            content.set(cue.index() + 1, sentence.size());
        }
        return content;
    }

    private Optional<Token> label() {
        List<Token> before = sentence.tokens().subList(0, cue.index());
        boolean names = !before.isEmpty()
                && before.size() <= LONGEST_LABEL
                && before.stream()
                        .allMatch(token -> token.isNoun() || token.tag().equals("CD"))
                && before.stream().anyMatch(Token::isName);
        return names && sentence.size() > cue.index() + 3
                ? Optional.of(before.get(before.size() - 1))
                : Optional.empty();
    }

    /** The clause in which the cue's own clause stands as an aside, without that aside. */
    private BitSet host() {
        if (cue.isVerb() && cue.relation() != Relation.PREPOSITION && !isAside()) {
            return new BitSet();
        }
        return aroundCue();
    }

    /** The sentence in which "as described by …" stands. */
    private BitSet asHost() {
        boolean told = cue.tag().equals("VBN")
                && sentence.children(cue).stream().anyMatch(as -> as.lemma().equals("as") && as.index() < cue.index());
        return told ? aroundCue() : new BitSet();
    }

    private BitSet aroundCue() {
        Optional<Token> head = sentence.head(cue);
        while (head.isPresent() && !isClauseHead(head.get())) {
            head = sentence.head(head.get());
        }
        return head.map(host -> {
                    BitSet content = sentence.subtree(host);
                    content.andNot(sentence.subtree(cue));
                    return content;
                })
                .orElseGet(BitSet::new);
    }

    /** What is said of the cue's noun: what follows its verb, or a colon after it. */
    private BitSet predication() {
        Optional<Token> verb = sentence.head(cue)
                .filter(head ->
                        cue.relation() == Relation.SUBJECT && head.lemma().equals("be"));
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
                .head(cue)
                .filter(under -> cue.relation() == Relation.PREPOSITION_OBJECT
                        && under.lemma().equals("under"))
                .flatMap(sentence::head)
                .stream()
                .flatMap(be -> sentence.children(be, Relation.SUBJECT)));
    }

    private boolean isAside() {
        return ASIDE.contains(cue.relation())
                && sentence.child(cue, Relation.SUBJECT).isPresent()
                && sentence.children(cue, Relation.MARKER).noneMatch(mark -> BEFORE_REASON.contains(mark.lemma()))
                && clauses().findAny().isEmpty()
                && open("VB").findAny().isEmpty()
                && sentence.child(cue, Relation.OBJECT)
                        .filter(object -> !object.isName())
                        .isEmpty();
    }

    private boolean isClauseHead(Token token) {
        return token.isVerb() || token.head() < 0;
    }

    private BitSet union(Stream<Token> heads) {
        BitSet union = new BitSet();
        heads.map(sentence::subtree).forEach(union::or);
        return union;
    }
}
