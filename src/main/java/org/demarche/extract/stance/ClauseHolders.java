package org.demarche.extract.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.CueSources;

/** Reads from one sentence who has an attitude where the word that tells it has no subject of its own: participles, views, headlines. */
record ClauseHolders(Sentence sentence, int start, MentionFinder.Found mentions) {
    private static final Set<String> ACCOMPANYING =
            Set.of("by", "after", "before", "without", "upon", "since", "besides", "despite");

    /** Whose a participle is by the clause around it. */
    List<Token> of(Token cue) {
        return Stream.of(absolute(cue), joined(cue), severed(cue), accompanying(cue))
                .flatMap(List::stream)
                .toList();
    }

    /** In whose eyes something is what is said of it: "for Hanoi, a return is out of the question". */
    List<Token> viewers(Token cue) {
        return Stream.concat(Stream.of(cue), verbAbove(cue).stream())
                .filter(Token::isVerb)
                .flatMap(verb -> sentence.children(verb, Relation.PREPOSITION))
                .filter(view -> view.lemma().equals("for") || view.lemma().equals("to"))
                .filter(view ->
                        view.index() == 0 || sentence.token(view.index() - 1).isMark())
                .flatMap(view -> sentence.children(view, Relation.PREPOSITION_OBJECT))
                .filter(holder -> !mentions.actorsAt(start + holder.index()).isEmpty())
                .limit(1)
                .flatMap(this::withConjuncts)
                .toList();
    }

    /** Who stands before a participle in "with Oslo opposing the plan". */
    private List<Token> absolute(Token cue) {
        boolean participle =
                cue.tag().equals("VBG") || cue.tag().equals("VBD") || cue.tag().equals("VBN");
        boolean bare = participle
                && sentence.child(cue, Relation.SUBJECT).isEmpty()
                && sentence.child(cue, Relation.AUXILIARY).isEmpty();
        Optional<Token> with =
                Optional.of(cue).filter(one -> bare && one.index() > 0).map(one -> sentence.token(one.index() - 1));
        while (with.filter(at -> at.relation() == Relation.CONJUNCT || at.relation() == Relation.PREPOSITION_OBJECT)
                .isPresent()) {
            with = with.flatMap(sentence::head);
        }
        with = with.filter(at -> at.lemma().equals("with"));
        return with.stream()
                .flatMap(one -> sentence.children(one, Relation.PREPOSITION_OBJECT))
                .flatMap(this::withConjuncts)
                .toList();
    }

    /** Who does what the main clause tells by, after or for what the word tells: "in a statement condemning it", "rallied to demand it". */
    private List<Token> accompanying(Token cue) {
        Optional<Token> by = sentence.head(cue).filter(at -> cue.relation() == Relation.PREPOSITION_CLAUSE);
        boolean clause = by.filter(at -> ACCOMPANYING.contains(at.lemma())).isPresent()
                || by.filter(of -> of.lemma().equals("of"))
                        .flatMap(sentence::head)
                        .filter(weeks -> weeks.relation() == Relation.PREPOSITION_OBJECT)
                        .flatMap(sentence::head)
                        .filter(at -> ACCOMPANYING.contains(at.lemma()))
                        .isPresent();
        boolean message = cue.relation() == Relation.NOUN_CLAUSE
                && sentence.head(cue)
                        .filter(noun -> CueSources.MESSAGES.contains(noun.lemma()))
                        .flatMap(sentence::head)
                        .filter(in -> in.lemma().equals("in"))
                        .isPresent();
        boolean purpose = cue.relation() == Relation.ADVERBIAL_CLAUSE
                && sentence.child(cue, Relation.SUBJECT).isEmpty()
                && sentence.children(cue, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO"));
        return purpose || (cue.tag().equals("VBG") && (clause || message))
                ? verbAbove(cue).stream()
                        .flatMap(verb -> sentence.related(verb, Relation.SUBJECT))
                        .filter(subject -> !subject.tag().startsWith("W"))
                        .limit(1)
                        .flatMap(this::withConjuncts)
                        .toList()
                : List.of();
    }

    /**
     * Who is named before a subject without "and", as headlines do, "China, Russia slam the plan", or with one where the
     * parser takes both for subjects: "the mayor and Secretary of State Ann Lee slam it".
     */
    Stream<Token> listed(Token subject) {
        List<Token> joined = sentence.head(subject).stream()
                .flatMap(verb -> sentence.children(verb, Relation.SUBJECT))
                .filter(first -> subject.relation() == Relation.SUBJECT
                        && first.index() < subject.index()
                        && first.isName()
                        && sentence.child(first, Relation.COORDINATOR).isPresent())
                .toList();
        if (!joined.isEmpty()) {
            return joined.stream();
        }
        boolean beside = subject.relation() == Relation.SUBJECT
                && subject.index() == 2
                && sentence.token(1).form().equals(",")
                && sentence.token(0).head() == subject.head()
                && sentence.token(0).relation() != Relation.ADVERB;
        return beside ? Stream.of(sentence.token(0)) : Stream.empty();
    }

    /** Who joins and who is joined: "Wellington joined Canberra in condemning it". */
    private List<Token> joined(Token cue) {
        return Optional.of(cue)
                .filter(verb -> verb.tag().equals("VBG") && verb.relation() == Relation.PREPOSITION_CLAUSE)
                .flatMap(sentence::head)
                .filter(in -> in.lemma().equals("in"))
                .flatMap(this::verbAbove)
                .filter(join -> join.lemma().equals("join"))
                .stream()
                .flatMap(join -> Stream.of(Relation.SUBJECT, Relation.OBJECT)
                        .flatMap(relation -> sentence.related(join, relation)))
                .flatMap(this::withConjuncts)
                .toList();
    }

    /**
     * Who opens a sentence in which the parser found no verb of his, since a relative clause or an apposition came
     * between: "Brazil, which had feared an invasion, offered …".
     */
    private List<Token> severed(Token cue) {
        boolean after = (cue.tag().equals("VBN") || cue.tag().equals("VBD"))
                && cue.index() > 0
                && sentence.token(cue.index() - 1).form().equals(",")
                && sentence.child(cue, Relation.SUBJECT).isEmpty()
                && sentence.child(cue, Relation.AUXILIARY).isEmpty();
        return after
                ? Stream.iterate(Optional.of(cue), Optional::isPresent, at -> at.flatMap(sentence::head))
                        .flatMap(Optional::stream)
                        .filter(root -> root.head() < 0 && root.isNoun() && root.index() < cue.index())
                        .filter(root -> Stream.of(Relation.RELATIVE_CLAUSE, Relation.APPOSITION)
                                .anyMatch(beside -> sentence.child(root, beside).isPresent()))
                        .flatMap(this::withConjuncts)
                        .toList()
                : List.of();
    }

    Stream<Token> withConjuncts(Token head) {
        return Stream.concat(
                Stream.of(head), sentence.children(head, Relation.CONJUNCT).flatMap(this::withConjuncts));
    }

    Optional<Token> verbAbove(Token token) {
        Optional<Token> above = sentence.head(token);
        while (above.isPresent() && (!above.get().isVerb() || above.get().relation() == Relation.PREPOSITION)) {
            above = sentence.head(above.get());
        }
        return above;
    }
}
