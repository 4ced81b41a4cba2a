package org.demarche.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Edge;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Span;

/** Reads who takes part in what a word of one sentence tells of, as far as that sentence says. */
final class ParticipantReader {
    private static final Set<String> TOWARDS = Set.of(
            "with", "to", "against", "on", "upon", "from", "at", "for", "toward", "towards", "of", "over", "between",
            "among");
    private static final Set<String> TOGETHER = Set.of("with", "between", "among", "and");
    /** Who hosts or brokers the talks of others takes no part in them. */
    private static final Set<String> FOR_OTHERS = Set.of("host", "broker", "mediate", "facilitate", "help", "arrange");

    private static final Set<Plover> AIMED = Set.of(Plover.ACCUSE, Plover.SUPPORT);
    private static final Set<StatusLexicon.Sense> DOING =
            Set.of(StatusLexicon.Sense.ALIKE, StatusLexicon.Sense.UNDER_WAY, StatusLexicon.Sense.AGREED);

    private final Sentence sentence;
    private final Parties parties;
    private final StatusLexicon lexicon;

    /**
     * @param parties whom words of the sentence mean
     * @param lexicon what verbs above an event tell
     */
    ParticipantReader(Sentence sentence, Parties parties, StatusLexicon lexicon) {
        this.sentence = sentence;
        this.parties = parties;
        this.lexicon = lexicon;
    }

    /** Who does it, to whom, and the words from which to which they stand. */
    record Reading(Set<ActorRef> actors, Set<ActorRef> recipients, List<Token> tokens) {
        static Reading of(Token trigger) {
            return new Reading(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>(List.of(trigger)));
        }

        Span evidence() {
            return tokens.stream().map(Token::span).reduce(Span::to).orElseThrow();
        }

        private void actor(List<ActorRef> found, Token token) {
            add(actors, found, token);
        }

        private void recipient(List<ActorRef> found, Token token) {
            add(recipients, found, token);
        }

        private void add(Set<ActorRef> into, List<ActorRef> found, Token token) {
            into.addAll(found);
            if (!found.isEmpty()) {
                tokens.add(token);
            }
        }
    }

    /** Who takes part in what a word tells of. */
    Reading read(EventTrigger told) {
        Reading reading = Reading.of(told.word());
        if (told.word().isNoun()) {
            readNoun(told, reading);
        } else {
            readVerb(told, reading);
        }
        if (told.entry().type() == EventType.VISIT && reading.recipients().isEmpty()) {
            reading.recipient(parties.hosts(told.word()), told.word());
        }
        reading.recipients().removeAll(reading.actors());
        return reading;
    }

    private void readVerb(EventTrigger told, Reading reading) {
        Token verb = told.word();
        if (verb.lemma().equals("bear")) {
            reading.actor(parties.speaker(verb), verb);
            sentence.related(verb, Relation.SUBJECT).forEach(token -> reading.recipient(parties.meant(token), token));
            return;
        }
        doers(verb).forEach(token -> reading.actor(parties.meant(token), token));
        sentence.related(verb, Relation.PASSIVE_SUBJECT)
                .forEach(token -> reading.recipient(parties.meant(token), token));
        sentence.related(verb, Relation.INDIRECT_OBJECT)
                .forEach(token -> reading.recipient(parties.meant(token), token));
        boolean moves = told.entry().plover() == Plover.MOBILIZE;
        sentence.related(verb, Relation.OBJECT)
                .filter(object -> !moves)
                .forEach(object -> readObject(told, object, reading));
        boolean passive = sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent()
                || (verb.tag().equals("VBN") && verb.relation() == Relation.NOUN_CLAUSE);
        for (Edge edge : sentence.edges(verb)) {
            if (edge.relation() == Relation.OBLIQUE) {
                Token object = sentence.token(edge.dependent());
                if (edge.preposition().equals("by") && passive) {
                    reading.actor(parties.meant(object), object);
                } else if (TOWARDS.contains(edge.preposition())
                        && !(moves && !edge.preposition().equals("against"))
                        && reading.recipients().isEmpty()) {
                    readObject(told, object, reading);
                }
            }
        }
        if (reading.recipients().isEmpty() && AIMED.contains(told.entry().plover())) {
            sentence.children(verb, Relation.PREPOSITION)
                    .flatMap(preposition -> sentence.children(preposition, Relation.PREPOSITION_CLAUSE))
                    .flatMap(clause -> sentence.related(clause, Relation.OBJECT))
                    .forEach(object -> readObject(told, object, reading));
        }
        if (reading.recipients().isEmpty()
                && (told.entry().plover() == Plover.REQUEST || told.entry().plover() == Plover.THREATEN)) {
            readClause(told, reading);
        }
    }

    /** Whom the clause below a demand asks, or the one below a threat would hit. */
    private void readClause(EventTrigger told, Reading reading) {
        boolean asks = told.entry().plover() == Plover.REQUEST;
        Stream.concat(
                        sentence.children(told.word(), Relation.OPEN_COMPLEMENT),
                        sentence.children(told.word(), Relation.COMPLEMENT_CLAUSE))
                .filter(clause -> !asks || isDemand(clause))
                .forEach(clause -> {
                    if (asks) {
                        sentence.related(clause, Relation.SUBJECT)
                                .forEach(token -> reading.recipient(parties.meant(token), token));
                    } else {
                        sentence.related(clause, Relation.OBJECT)
                                .forEach(token -> reading.recipient(parties.about(token), token));
                        sentence.edges(clause).stream()
                                .filter(edge ->
                                        edge.relation() == Relation.OBLIQUE && TOWARDS.contains(edge.preposition()))
                                .map(edge -> sentence.token(edge.dependent()))
                                .forEach(token -> reading.recipient(parties.meant(token), token));
                    }
                });
    }

    /** "That X do", "that X must do", not "that X does". */
    private boolean isDemand(Token clause) {
        return clause.tag().equals("VB")
                || clause.tag().equals("VBP")
                || sentence.children(clause, Relation.AUXILIARY)
                        .anyMatch(aux -> Set.of("must", "should", "to").contains(aux.lemma()));
    }

    private void readObject(EventTrigger told, Token object, Reading reading) {
        List<ActorRef> direct = isOwnTool(told, object) ? List.of() : parties.meant(object);
        boolean own = reading.actors().containsAll(direct);
        reading.recipient(own ? parties.about(object) : direct, object);
        if (!told.entry().object().isEmpty()
                && object.lemma().equals(told.entry().object())) {
            reading.tokens().add(object);
        }
    }

    /** The envoy that one recalls, the troops that one sends: they are the actor's own. */
    private boolean isOwnTool(EventTrigger told, Token object) {
        return told.entry().plover() == Plover.SANCTION
                && object.lemma().equals(told.entry().object());
    }

    /** Who does what a verb tells: its subject, or the addressee where the deed is asked for. */
    private Stream<Token> doers(Token verb) {
        Optional<Token> above = sentence.head(verb);
        if (above.isPresent() && above.get().isNoun() && verb.relation() == Relation.NOUN_CLAUSE) {
            boolean asked = sentence.head(above.get())
                    .filter(asking -> isAsking(asking) && isTo(verb))
                    .isPresent();
            return asked ? Stream.of(above.get()) : sentence.related(verb, Relation.SUBJECT);
        }
        if (verb.relation() == Relation.PREPOSITION_CLAUSE) {
            return above.flatMap(sentence::head).stream().flatMap(accusing -> {
                List<Token> accused =
                        sentence.related(accusing, Relation.OBJECT).toList();
                return accused.isEmpty() ? sentence.related(accusing, Relation.SUBJECT) : accused.stream();
            });
        }
        if (verb.relation() == Relation.OPEN_COMPLEMENT
                && above.filter(ready -> ready.relation() == Relation.ATTRIBUTE).isPresent()
                && sentence.related(verb, Relation.SUBJECT).findAny().isEmpty()) {
            return above.flatMap(sentence::head).stream().flatMap(copula -> sentence.related(copula, Relation.SUBJECT));
        }
        if (above.isPresent()
                && isAsking(above.get())
                && isTo(verb)
                && sentence.child(verb, Relation.SUBJECT).isEmpty()) {
            List<Token> asked = Stream.concat(
                            sentence.related(above.get(), Relation.OBJECT),
                            Stream.of("on", "upon", "to", "with", "at")
                                    .flatMap(preposition -> sentence.oblique(above.get(), preposition)))
                    .toList();
            if (!asked.isEmpty()) {
                return asked.stream();
            }
        }
        return sentence.related(verb, Relation.SUBJECT);
    }

    private boolean isAsking(Token token) {
        return lexicon.sense(sentence, token)
                .filter(sense -> sense == StatusLexicon.Sense.ASKED)
                .isPresent();
    }

    private boolean isTo(Token verb) {
        return sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
    }

    private void readNoun(EventTrigger told, Reading reading) {
        Token noun = told.word();
        boolean mutual = EventMaker.isMeeting(told.entry().type())
                || told.entry().plover() == Plover.SUPPORT
                || told.entry().plover() == Plover.AGREE
                || told.entry().plover() == Plover.COOPERATE;
        for (Token child : sentence.children(noun)) {
            switch (child.relation()) {
                case POSSESSOR, COMPOUND, MODIFIER -> reading.actor(parties.meant(child), child);
                default -> {}
            }
        }
        boolean between = false;
        boolean with = false;
        for (Edge edge : sentence.edges(noun)) {
            if (edge.relation() == Relation.OBLIQUE) {
                Token object = sentence.token(edge.dependent());
                between |= edge.preposition().equals("between")
                        || edge.preposition().equals("among");
                with |= edge.preposition().equals("with");
                if (edge.preposition().equals("by")
                        || TOGETHER.contains(edge.preposition())
                        || (mutual && edge.preposition().equals("of"))) {
                    reading.actor(parties.meant(object), object);
                } else if (TOWARDS.contains(edge.preposition())) {
                    List<ActorRef> direct = parties.meant(object);
                    reading.recipient(direct.isEmpty() ? parties.about(object) : direct, object);
                }
            }
        }
        if (!between && (reading.actors().isEmpty() || (mutual && with))) {
            doersOf(noun, mutual && with).forEach(token -> reading.actor(parties.meant(token), token));
        }
        sentence.head(noun).filter(verb -> verb.lemma().equals("come") && noun.relation() == Relation.SUBJECT).stream()
                .flatMap(verb -> sentence.oblique(verb, "from"))
                .forEach(token -> reading.actor(parties.meant(token), token));
        if (!between && mutual) {
            offeredTo(noun).forEach(token -> reading.actor(parties.meant(token), token));
        }
    }

    /** Both sides of what one offers to another: "A offered talks to B". */
    private Stream<Token> offeredTo(Token noun) {
        Optional<Token> offer = sentence.head(noun)
                .filter(verb -> verb.isVerb() && noun.relation() == Relation.OBJECT)
                .filter(verb -> lexicon.sense(sentence, verb)
                        .filter(sense -> sense == StatusLexicon.Sense.PROPOSED)
                        .isPresent());
        return offer.stream().flatMap(verb -> Stream.of(
                        doers(verb),
                        sentence.oblique(verb, "to"),
                        sentence.oblique(verb, "with"),
                        sentence.related(verb, Relation.INDIRECT_OBJECT))
                .flatMap(tokens -> tokens));
    }

    /** Who does what a noun tells where a verb only carries it: "A held talks", "A has begun an exercise". */
    private Stream<Token> doersOf(Token noun, boolean anyVerb) {
        Token at = noun;
        while (at.relation() == Relation.PREPOSITION_OBJECT || at.relation() == Relation.PREPOSITION) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty() || (at.relation() == Relation.PREPOSITION && !carries(at))) {
                return Stream.empty();
            }
            at = above.get();
        }
        Optional<Token> verb = sentence.head(at).filter(Token::isVerb);
        if (verb.isEmpty()) {
            return Stream.empty();
        }
        Optional<StatusLexicon.Sense> sense = lexicon.sense(sentence, verb.get());
        boolean carried = sense.filter(DOING::contains).isPresent()
                || (anyVerb && !FOR_OTHERS.contains(verb.get().lemma()));
        if (!carried || FOR_OTHERS.contains(verb.get().lemma())) {
            return Stream.empty();
        }
        return at.relation() == Relation.OBJECT
                ? doers(verb.get())
                : at.relation() == Relation.PASSIVE_SUBJECT
                        ? sentence.oblique(verb.get(), "by")
                        : anyVerb ? doers(verb.get()) : Stream.empty();
    }

    /** "A round of talks", "agree on a ceasefire". */
    private static boolean carries(Token preposition) {
        return Set.of("of", "on", "to", "for", "in").contains(preposition.lemma());
    }
}
