package org.demarche.extract.attribution;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;

/** Who does in one sentence what the clause around a cue tells, where the cue is a participle: "…, saying that", "by saying that". */
public record CueGovernor(Cue cue) {
    private static final Set<String> QUOTING = Set.of("quote", "cite");
    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "write",
            "argue",
            "insist",
            "warn",
            "claim",
            "state",
            "note",
            "explain",
            "announce",
            "declare");

    /** Whether it is the participle of "…, saying that" or "…, scoffing and saying that", which belongs to the main clause. */
    boolean isFreeParticiple() {
        Optional<Token> first = Optional.of(cue.word());
        while (first.isPresent() && first.get().relation() == Relation.CONJUNCT) {
            first = cue.sentence().head(first.get()).filter(CueGovernor::isParticiple);
        }
        return isParticiple(cue.word())
                && cue.sentence().child(cue.word(), Relation.AUXILIARY).isEmpty()
                && first.map(Token::index)
                        .filter(at -> at == 0
                                || (at > 1
                                        && cue.sentence().token(at - 1).form().equals(",")))
                        .isPresent();
    }

    private static boolean isParticiple(Token verb) {
        return verb.tag().equals("VBG");
    }

    /** The subject of the clause in which "by saying" or "after saying" stands. */
    Optional<Token> ofPhrase() {
        return cue.word().tag().equals("VBG") && cue.word().relation() == Relation.PREPOSITION_CLAUSE
                ? above()
                : Optional.empty();
    }

    /** The subject of the finite verb that stands nearest above the cue. */
    public Optional<Token> above() {
        for (Optional<Token> at = cue.sentence().head(cue.word());
                at.isPresent();
                at = cue.sentence().head(at.get())) {
            Token verb = at.get();
            boolean own = verb.isVerb()
                    && verb.relation() != Relation.RELATIVE_CLAUSE
                    && !(cue.word().lemma().equals("add") && isSaid(verb));
            boolean quoting = QUOTING.contains(verb.lemma())
                    && verb.index() + 1 < cue.word().index();
            Relation subject = !quoting
                    ? Relation.SUBJECT
                    : cue.sentence().child(verb, Relation.OBJECT).isPresent()
                            ? Relation.OBJECT
                            : Relation.PASSIVE_SUBJECT;
            Optional<Token> found = own
                    ? cue.sentence()
                            .related(verb, subject)
                            .filter(noun -> noun.index() < cue.word().index()
                                    || cue.word().index() == 0)
                            .findFirst()
                    : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a clause is what another verb of saying tells: who adds something has said something before. */
    private boolean isSaid(Token verb) {
        return verb.relation() == Relation.COMPLEMENT_CLAUSE
                && cue.sentence()
                        .head(verb)
                        .filter(said -> SAYING.contains(said.lemma()))
                        .isPresent();
    }
}
