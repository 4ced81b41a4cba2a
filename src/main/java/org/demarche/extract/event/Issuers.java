package org.demarche.extract.event;

import java.util.List;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.attribution.Statements;
import org.demarche.model.ActorRef;

/** Tells whose a document is that does what a word tells: "A issued a statement. The statement threatened sanctions". */
final class Issuers {
    private static final Set<String> DOCUMENTS = Set.of(
            "statement",
            "letter",
            "note",
            "declaration",
            "communique",
            "communiqué",
            "message",
            "memo",
            "post",
            "notice");
    private static final int NEAR = 2;

    private final AnnotatedText text;
    private final Statements statements;
    private final Cast cast;

    Issuers(AnnotatedText text, Statements statements, Cast cast) {
        this.text = text;
        this.statements = statements;
        this.cast = cast;
    }

    /** Who spoke last before, in the sentence or the two before it, if it is "the" document that does it. */
    List<ActorRef> of(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        boolean document = candidate.trigger().isVerb()
                && sentence.related(candidate.trigger(), Relation.SUBJECT)
                        .anyMatch(subject ->
                                DOCUMENTS.contains(subject.lemma()) && Resumptions.isDefinite(sentence, subject));
        return document ? speaker(candidate) : List.of();
    }

    private List<ActorRef> speaker(EventCandidate candidate) {
        int to = candidate.trigger().span().start();
        int from = text.sentences()
                .get(Math.max(0, candidate.sentence() - NEAR))
                .span()
                .start();
        return statements.attributions().stream()
                .filter(said -> !said.cue().isEmpty()
                        && said.cue().get(0).start() >= from
                        && said.cue().get(0).end() < to)
                .flatMap(said -> said.chain().stream()
                        .flatMap(link -> link.source().stream())
                        .filter(ref ->
                                !PublicActors.NOBODY.contains(cast.get(ref).kind()))
                        .limit(1))
                .reduce((one, later) -> later)
                .stream()
                .toList();
    }
}
