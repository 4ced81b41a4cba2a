package org.demarche.extract.participant;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** Reads whom the clauses below a verb name to whom it is aimed: "asked that A go", "decried what it called meddling by A". */
final class ClauseParticipants {
    private static final Set<String> OBLIGING = Set.of("must", "should", "to");
    private static final Set<String> IF = Set.of("if", "unless", "until");
    /** Before what is only the occasion of a deed: "refused to attend a hearing over a dispute with Oslo". */
    private static final Set<String> BACKGROUND = Set.of("over");

    /** "Threatened to make Oslo wait". */
    private static final Set<String> MAKING = Set.of("make", "have", "see", "watch");

    private static final int NEAR = 8;

    private final Sentence sentence;
    private final Parties parties;
    private final ObjectReader objects;

    ClauseParticipants(Sentence sentence, Parties parties, ObjectReader objects) {
        this.sentence = sentence;
        this.parties = parties;
        this.objects = objects;
    }

    /** Those in the clauses below a verb, where it names nobody itself: "decried what it called meddling by Oslo". */
    void read(EventTrigger told, ParticipantReader.Reading reading) {
        Token verb = told.word();
        if (reading.recipients().isEmpty()
                && VerbParticipants.AIMED.contains(told.entry().plover())
                && sentence.related(verb, Relation.OBJECT).noneMatch(Token::isName)) {
            sentence.children(verb, Relation.PREPOSITION)
                    .flatMap(preposition -> sentence.children(preposition, Relation.PREPOSITION_CLAUSE))
                    .flatMap(clause -> sentence.related(clause, Relation.OBJECT))
                    .forEach(object -> objects.readObject(told, object, reading));
        }
        if (reading.recipients().isEmpty()) {
            named(verb)
                    .flatMap(named ->
                            Stream.concat(sentence.children(named, Relation.ATTRIBUTE), sentence.oblique(named, "as")))
                    .forEach(object -> objects.readObject(told, object, reading));
        }
        if (reading.recipients().isEmpty()
                && VerbParticipants.CLAUSAL.contains(told.entry().plover())) {
            readClause(told, reading);
        }
        if (reading.recipients().isEmpty() && told.entry().type() == EventType.THREAT) {
            readCondition(verb, reading);
        }
    }

    /** The verb by which what is meant is named: "decried what it called", however that is parsed. */
    private Stream<Token> named(Token verb) {
        int what = verb.index() + 1;
        return what < sentence.size() && sentence.token(what).lemma().equals("what")
                ? sentence.tokens().subList(what, Math.min(sentence.size(), what + NEAR)).stream()
                        .filter(Token::isVerb)
                        .limit(1)
                : Stream.empty();
    }

    /** On whom it depends whether a threat is carried out: "threatened to close the strait if Israel attacked". */
    private void readCondition(Token verb, ParticipantReader.Reading reading) {
        sentence.tokens().stream()
                .filter(clause -> clause.relation() == Relation.ADVERBIAL_CLAUSE && sentence.isWithin(clause, verb))
                .filter(clause ->
                        sentence.children(clause, Relation.MARKER).anyMatch(mark -> IF.contains(mark.lemma())))
                .flatMap(clause -> sentence.related(clause, Relation.SUBJECT))
                .forEach(token -> reading.recipient(parties.meant(token), token));
    }

    /** Whom the clause below a demand asks, or the one below a charge blames, or whom the one below a threat or a refusal would touch. */
    private void readClause(EventTrigger told, ParticipantReader.Reading reading) {
        Plover plover = told.entry().plover();
        boolean asks = plover == Plover.REQUEST;
        Stream.of(
                        sentence.children(told.word(), Relation.OPEN_COMPLEMENT),
                        sentence.children(told.word(), Relation.COMPLEMENT_CLAUSE),
                        asks ? calledFor(told.word()) : Stream.<Token>empty())
                .flatMap(clauses -> clauses)
                .filter(clause -> !asks || isDemand(clause))
                .forEach(clause -> {
                    if (asks || plover == Plover.ACCUSE || plover == Plover.AID) {
                        sentence.related(clause, Relation.SUBJECT)
                                .forEach(token -> reading.recipient(parties.meant(token), token));
                    } else {
                        readTouched(clause, plover == Plover.REJECT, reading);
                    }
                });
    }

    /** "Called for Oslo to leave". */
    private Stream<Token> calledFor(Token verb) {
        return sentence.children(verb, Relation.ADVERBIAL_CLAUSE)
                .filter(clause -> sentence.children(clause, Relation.MARKER)
                        .anyMatch(mark -> mark.lemma().equals("for") && mark.index() == verb.index() + 1));
    }

    private void readTouched(Token clause, boolean directly, ParticipantReader.Reading reading) {
        Stream<Token> made = MAKING.contains(clause.lemma())
                ? sentence.children(clause, Relation.COMPLEMENT_CLAUSE)
                        .flatMap(deed -> sentence.children(deed, Relation.SUBJECT))
                : Stream.empty();
        Stream.concat(sentence.related(clause, Relation.OBJECT), made).forEach(token -> {
            List<ActorRef> direct =
                    directly || token.isName() || !objects.isOwn(token) ? parties.meant(token) : List.of();
            reading.recipient(direct.isEmpty() ? parties.about(token, BACKGROUND) : direct, token);
        });
        boolean hasObject = sentence.child(clause, Relation.OBJECT).isPresent();
        sentence.edges(clause).stream()
                .filter(edge -> edge.relation() == Relation.OBLIQUE
                        && VerbGoals.TOWARDS.contains(edge.preposition())
                        && (directly || hasObject || !edge.preposition().equals("to")))
                .map(edge -> sentence.token(edge.dependent()))
                .forEach(token -> reading.recipient(parties.meant(token), token));
    }

    /** "That X do", "that X must do", not "that X does". */
    private boolean isDemand(Token clause) {
        return clause.tag().equals("VB")
                || clause.tag().equals("VBP")
                || sentence.children(clause, Relation.AUXILIARY).anyMatch(aux -> OBLIGING.contains(aux.lemma()));
    }
}
