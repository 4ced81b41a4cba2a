package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Looks in one sentence for the content that belongs to a cue, by the patterns' selectors. */
final class CueContents {

    private final Cue cue;
    private final Sentence sentence;
    private final CueClauses clauses;
    private final CueObjects objects;

    CueContents(Cue cue) {
        this.cue = cue;
        this.sentence = cue.sentence();
        this.clauses = new CueClauses(cue);
        this.objects = new CueObjects(cue);
    }

    /** The words of the content that a selector finds; empty where there is none. */
    BitSet find(String selector) {
        return switch (selector) {
            case "clause" -> cue.union(clauses.clauses());
            case "open" -> cue.union(clauses.open("VB"));
            case "gerund" -> cue.union(clauses.open("VBG"));
            case "object" -> objects.object();
            case "object+open" -> objects.with(Stream.concat(clauses.open("VB"), clauses.clauses()));
            case "object+predicate" -> objects.with(objects.predicates());
            case "open-with-subject" -> openWithSubject();
            case "below" -> below();
            case "noun-clause" -> clauses.nounClause();
            case "host", "as-host", "citing", "in-host", "as-it-host", "enclosing" ->
                new HostContents(cue).find(selector);
            case "part-clause" -> clauses.partClause();
            case "state-clause" -> {
                BitSet clause = cue.union(Stream.concat(clauses.clauses(), clauses.afterState()));
                yield clause.isEmpty() ? clauses.afterColon() : clause;
            }
            case "predication" -> predication();
            case "after" -> after();
            case "under" -> under();
            case "audience" -> clauses.audience();
            case "before-speaker" -> new InvertedSpeech(cue).content();
            case "below+open" -> with(below(), Stream.concat(clauses.open("VB"), clauses.purpose()));
            case "asked" -> asked();
            case "account" -> objects.account();
            case "figure" -> objects.figure();
            case "drawing" -> objects.drawing();
            default -> new BitSet();
        };
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
        BitSet further = cue.union(more);
        if (!further.isEmpty() && !words.isEmpty()) {
            further.or(words);
            return further;
        }
        return new BitSet();
    }

    private BitSet openWithSubject() {
        BitSet content = cue.isPassive() ? cue.union(clauses.open("VB")) : new BitSet();
        if (!content.isEmpty()) {
            cue.union(sentence.children(cue.word(), Relation.PASSIVE_SUBJECT)).stream()
                    .forEach(content::set);
        }
        return content;
    }

    private BitSet below() {
        return cue.part()
                .map(found -> {
                    BitSet below = cue.union(sentence.children(found).stream());
                    if (found.relation() == Relation.MARKER) {
                        below = cue.union(sentence.head(found).stream());
                        below.clear(found.index());
                    }
                    if (sentence.child(found, Relation.PREPOSITION_CLAUSE).isPresent()) {
                        below.set(below.nextSetBit(0), below.length());
                    }
                    if (below.isEmpty()) {
                        below = cue.union(
                                Stream.concat(sentence.children(cue.word(), Relation.OBJECT), clauses.clauses()));
                    }
                    return below;
                })
                .orElseGet(BitSet::new);
    }

    /** What follows a colon that closes a label of a few names at the beginning of the sentence. */
    private BitSet after() {
        BitSet content = new BitSet();
        if (new CueLabels(cue).label().isPresent()) {
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
        return cue.union(sentence
                .head(cue.word())
                .filter(under -> cue.word().relation() == Relation.PREPOSITION_OBJECT
                        && under.lemma().equals("under"))
                .flatMap(sentence::head)
                .stream()
                .flatMap(be -> sentence.children(be, Relation.SUBJECT)));
    }
}
