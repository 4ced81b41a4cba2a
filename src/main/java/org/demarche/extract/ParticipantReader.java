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
    /** What hangs on a verb that only carries a noun belongs to the noun: "launched air strikes on Friday against". */
    private static final Set<String> CARRIED = Set.of("with", "to", "against", "on", "upon", "from", "between", "at");

    private static final Set<String> TOGETHER = Set.of("with", "between", "among", "and");
    private static final Set<Plover> MUTUAL = Set.of(Plover.SUPPORT, Plover.AGREE, Plover.COOPERATE);
    private static final Set<Plover> AIMED = Set.of(Plover.ACCUSE, Plover.SUPPORT);
    private static final Set<Plover> CLAUSAL =
            Set.of(Plover.REQUEST, Plover.THREATEN, Plover.REJECT, Plover.ACCUSE, Plover.AID);
    private static final Set<String> AGREEING = Set.of("with", "to", "for", "between");
    private static final String CEASEFIRE = Plover.RETREAT.mode("ceasefire");
    private static final Set<Plover> WITH_OWN_MEANS = Set.of(Plover.MOBILIZE, Plover.CONCEDE);
    /** "Extradited a man to Oslo", "returned the bodies to Oslo". */
    private static final Set<Plover> HANDING = Set.of(Plover.COOPERATE, Plover.RETREAT);
    /** "At Oslo's request": that is no aim. */
    private static final Set<String> ASKING = Set.of("request", "invitation", "urging", "behest", "insistence");

    private static final Set<String> TAKEN_IN = Set.of("refugee", "migrant", "family", "wounded", "patient");
    private static final Set<String> OWN = Set.of("its", "their", "his", "her", "our", "own");
    private static final Set<String> OBLIGING = Set.of("must", "should", "to");
    /** "Bears the blame", "drew criticism from": the subject is not who blames. */
    private static final Set<String> UNDERGOING = Set.of("bear", "draw", "face");

    private static final Set<String> IF = Set.of("if", "unless", "until");
    private static final Set<Plover> SPEECH = Set.of(Plover.ACCUSE, Plover.SUPPORT, Plover.REQUEST);
    private static final Set<Plover> DONE_TO = Set.of(
            Plover.ASSAULT,
            Plover.COERCE,
            Plover.SANCTION,
            Plover.RETREAT,
            Plover.MOBILIZE,
            Plover.CONCEDE,
            Plover.PROTEST);
    /** "At the request of France": who brings something about takes no part in it. */
    private static final Set<String> BEHESTS =
            Set.of("request", "invitation", "behest", "initiative", "urging", "insistence");

    /** Who is sent takes no part in what those do who send him. */
    private static final Set<String> SENDING = Set.of("send", "dispatch", "deploy", "second", "post");

    private static final Set<String> THINGS = Set.of("it", "this", "that", "so");
    private static final int NEAR = 12;

    private final Sentence sentence;
    private final Parties parties;
    private final Doers doers;
    private final EventLexicon events;

    /**
     * @param parties whom words of the sentence mean
     * @param lexicon what verbs above an event tell
     * @param events what nouns tell of events
     */
    ParticipantReader(Sentence sentence, Parties parties, StatusLexicon lexicon, EventLexicon events) {
        this.sentence = sentence;
        this.parties = parties;
        this.doers = new Doers(sentence, lexicon);
        this.events = events;
    }

    /** Who does it, to whom, and the words from which to which they stand. */
    record Reading(Set<ActorRef> actors, Set<ActorRef> recipients, List<Token> tokens) {
        static Reading of(Token trigger) {
            return new Reading(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>(List.of(trigger)));
        }

        Span evidence() {
            int trigger = tokens.get(0).index();
            return tokens.stream()
                    .filter(token -> Math.abs(token.index() - trigger) <= NEAR)
                    .map(Token::span)
                    .reduce(Span::to)
                    .orElseThrow();
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
        if (told.entry().awaits() || told.entry().isStay()) {
            return awaited(told.word(), reading);
        }
        if (told.word().isNoun()) {
            readNoun(told, reading);
        } else {
            readVerb(told, reading);
        }
        if (told.entry().type() == EventType.VISIT && reading.recipients().isEmpty()) {
            Stream.concat(Stream.of(told.word()), sentence.related(told.word(), Relation.OBJECT))
                    .forEach(word -> reading.recipient(parties.hosts(word), word));
        }
        reading.recipients().removeAll(reading.actors());
        if (told.word().isVerb()) {
            reading.tokens().removeIf(token -> isBeyondAnotherVerb(token, told.word()));
            if (CLAUSAL.contains(told.entry().plover())) {
                content(told.word()).forEach(reading.tokens()::add);
            }
        }
        return reading;
    }

    /** What is threatened, asked or blamed: "threatened to close the port", "accused of spying on Oslo". */
    private Stream<Token> content(Token verb) {
        Stream<Token> phrases = sentence.children(verb, Relation.PREPOSITION)
                .flatMap(preposition -> sentence.children(preposition, Relation.PREPOSITION_CLAUSE));
        return Stream.of(
                        sentence.children(verb, Relation.OPEN_COMPLEMENT),
                        sentence.children(verb, Relation.COMPLEMENT_CLAUSE),
                        phrases)
                .flatMap(clauses -> clauses)
                .flatMap(deed -> Stream.concat(Stream.of(deed), sentence.related(deed, Relation.OBJECT)))
                .filter(token -> token.index() > verb.index());
    }

    /** "The envoy, asked by Oslo, sent": what stands before another deed is no evidence of this one. */
    private boolean isBeyondAnotherVerb(Token token, Token verb) {
        return sentence.tokens().subList(Math.min(token.index(), verb.index()), verb.index()).stream()
                .anyMatch(between -> between.isVerb()
                        && between.relation() != Relation.AUXILIARY
                        && between.relation() != Relation.PASSIVE_AUXILIARY);
    }

    /** Who is or is expected in a place, and whose place it is; nobody if no place is named: "due in March". */
    private Reading awaited(Token word, Reading reading) {
        List<ActorRef> hosts = parties.hosts(word);
        if (hosts.isEmpty()) {
            return reading;
        }
        Token clause = word.isVerb() ? word : sentence.head(word).orElse(word);
        Stream.of(Relation.PASSIVE_SUBJECT, Relation.SUBJECT)
                .flatMap(relation -> sentence.related(clause, relation))
                .forEach(token -> reading.actor(parties.meant(token), token));
        reading.recipient(hosts, word);
        return reading;
    }

    private void readVerb(EventTrigger told, Reading reading) {
        Token verb = told.word();
        if (UNDERGOING.contains(verb.lemma())) {
            Stream.concat(Stream.of(verb), sentence.related(verb, Relation.OBJECT))
                    .flatMap(word -> sentence.oblique(word, "from"))
                    .forEach(token -> reading.actor(parties.meant(token), token));
            if (reading.actors().isEmpty()) {
                reading.actor(parties.speaker(verb), verb);
            }
            sentence.related(verb, Relation.SUBJECT).forEach(token -> {
                List<ActorRef> direct = parties.meant(token);
                reading.recipient(direct.isEmpty() ? parties.about(token) : direct, token);
            });
            return;
        }
        doers.of(verb).forEach(token -> reading.actor(parties.meant(token), token));
        if (isPassive(verb)) {
            sentence.oblique(verb, "by").forEach(token -> reading.actor(parties.meant(token), token));
        }
        Stream.of(Relation.PASSIVE_SUBJECT, Relation.INDIRECT_OBJECT)
                .flatMap(relation -> sentence.related(verb, relation))
                .flatMap(token -> token.tag().equals("IN") || token.tag().equals("TO")
                        ? sentence.children(token, Relation.PREPOSITION_OBJECT)
                        : Stream.of(token))
                .forEach(token -> readObject(told, token, reading));
        boolean moves = told.entry().plover() == Plover.MOBILIZE || SENDING.contains(verb.lemma());
        sentence.related(verb, Relation.OBJECT).forEach(object -> {
            if (moves) {
                reading.tokens().add(object);
                sentence.oblique(verb, "to").forEach(reading.tokens()::add);
            } else {
                readObject(told, object, reading);
            }
        });
        sentence.children(verb, Relation.COMPLEMENT_CLAUSE)
                .filter(made -> made.lemma().equals(told.entry().preposition()))
                .flatMap(made -> sentence.related(made, Relation.SUBJECT))
                .forEach(object -> readObject(told, object, reading));
        if (HANDING.contains(told.entry().plover())) {
            sentence.oblique(verb, "to").forEach(token -> reading.recipient(parties.meant(token), token));
        }
        boolean agrees = told.entry().plover() == Plover.AGREE;
        readPhrases(
                told,
                verb,
                told.entry().plover() == Plover.MOBILIZE ? Set.of("against") : agrees ? AGREEING : TOWARDS,
                reading);
        if (!told.entry().preposition().isEmpty()) {
            readPhrases(told, verb, Set.of(told.entry().preposition()), reading);
        }
        if (reading.recipients().isEmpty() && AIMED.contains(told.entry().plover())) {
            sentence.children(verb, Relation.PREPOSITION)
                    .flatMap(preposition -> sentence.children(preposition, Relation.PREPOSITION_CLAUSE))
                    .flatMap(clause -> sentence.related(clause, Relation.OBJECT))
                    .forEach(object -> readObject(told, object, reading));
        }
        if (reading.recipients().isEmpty() && CLAUSAL.contains(told.entry().plover())) {
            readClause(told, reading);
        }
        if (reading.recipients().isEmpty() && told.entry().plover() == Plover.THREATEN) {
            readCondition(verb, reading);
        }
    }

    /** On whom it depends whether a threat is carried out: "threatened to close the strait if Israel attacked". */
    private void readCondition(Token verb, Reading reading) {
        sentence.tokens().stream()
                .filter(clause -> clause.relation() == Relation.ADVERBIAL_CLAUSE && sentence.isWithin(clause, verb))
                .filter(clause ->
                        sentence.children(clause, Relation.MARKER).anyMatch(mark -> IF.contains(mark.lemma())))
                .flatMap(clause -> sentence.related(clause, Relation.SUBJECT))
                .forEach(token -> reading.recipient(parties.meant(token), token));
    }

    private boolean isPassive(Token verb) {
        return sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent()
                || (verb.tag().equals("VBN")
                        && sentence.child(verb, Relation.AUXILIARY).isEmpty());
    }

    /** Those behind the first preposition of a kind that names anybody, unless there is somebody already. */
    private void readPhrases(EventTrigger told, Token word, Set<String> prepositions, Reading reading) {
        Optional<String> naming = Optional.empty();
        for (Edge edge : sentence.edges(word)) {
            boolean fits = edge.relation() == Relation.OBLIQUE
                    && prepositions.contains(edge.preposition())
                    && !ASKING.contains(sentence.token(edge.dependent()).lemma());
            if (fits
                    && (naming.isEmpty()
                            ? reading.recipients().isEmpty()
                            : naming.get().equals(edge.preposition()))) {
                int before = reading.recipients().size();
                if (told.entry().type() == EventType.VISIT || !isBehest(edge)) {
                    readObject(told, sentence.token(edge.dependent()), reading);
                }
                naming = reading.recipients().size() > before ? Optional.of(edge.preposition()) : naming;
            }
        }
    }

    private boolean isBehest(Edge edge) {
        return edge.preposition().equals("at")
                && BEHESTS.contains(sentence.token(edge.dependent()).lemma());
    }

    /** Whom the clause below a demand asks, or the one below a charge blames, or whom the one below a threat or a refusal would touch. */
    private void readClause(EventTrigger told, Reading reading) {
        Plover plover = told.entry().plover();
        boolean asks = plover == Plover.REQUEST;
        Stream.concat(
                        sentence.children(told.word(), Relation.OPEN_COMPLEMENT),
                        sentence.children(told.word(), Relation.COMPLEMENT_CLAUSE))
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

    private void readTouched(Token clause, boolean directly, Reading reading) {
        sentence.related(clause, Relation.OBJECT).forEach(token -> {
            List<ActorRef> direct = directly ? parties.meant(token) : List.of();
            reading.recipient(direct.isEmpty() ? parties.about(token) : direct, token);
        });
        boolean hasObject = sentence.child(clause, Relation.OBJECT).isPresent();
        sentence.edges(clause).stream()
                .filter(edge -> edge.relation() == Relation.OBLIQUE
                        && TOWARDS.contains(edge.preposition())
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

    /** Whether a word takes up a thing, where no party is meant: "blocked it". */
    static boolean isThing(Token object) {
        return THINGS.contains(object.lemma()) && !object.isNoun();
    }

    private void readObject(EventTrigger told, Token object, Reading reading) {
        if (told.entry().plover() == Plover.REJECT && isThing(object)) {
            return;
        }
        if (told.entry().type() == EventType.AGREEMENT && object.relation() == Relation.OBJECT) {
            reading.tokens().add(object);
            Stream.of("with", "between")
                    .flatMap(preposition -> sentence.oblique(object, preposition))
                    .forEach(token -> reading.recipient(parties.meant(token), token));
            return;
        }
        boolean tool = isOwnTool(told, object);
        if (tool) {
            sentence.oblique(object, "to").forEach(token -> reading.recipient(parties.meant(token), token));
        }
        List<ActorRef> direct = tool ? List.of() : parties.meant(object);
        boolean own = reading.actors().containsAll(direct);
        reading.recipient(own ? about(told, object) : direct, object);
        if (object.relation() == Relation.OBJECT) {
            reading.tokens().add(object);
        }
    }

    /** Those named below what a speech act is about; of a deed who does it, and not to whom it is done: "condemned the arrest of". */
    private List<ActorRef> about(EventTrigger told, Token object) {
        boolean deed = SPEECH.contains(told.entry().plover())
                && events.namedBy(object.lemma()).stream().anyMatch(DONE_TO::contains);
        return deed
                ? sentence.oblique(object, "by")
                        .flatMap(doer -> parties.meant(doer).stream())
                        .toList()
                : parties.about(object);
    }

    /** The envoy that one recalls, the experts that one lends, the troops that one withdraws or sends: "its troops". */
    private boolean isOwnTool(EventTrigger told, Token object) {
        return (told.entry().type() == EventType.SANCTION
                        && object.relation() != Relation.PREPOSITION_OBJECT
                        && object.lemma().equals(told.entry().object()))
                || (told.entry().plover() == Plover.AID
                        && object.lemma().equals(told.entry().object())
                        && !TAKEN_IN.contains(object.lemma()))
                || ((WITH_OWN_MEANS.contains(told.entry().plover())
                                || told.entry().isWithdrawal())
                        && sentence.children(object).stream()
                                .anyMatch(child -> OWN.contains(child.lemma())
                                        && (child.relation() == Relation.POSSESSOR
                                                || child.relation() == Relation.MODIFIER)));
    }

    private void readNoun(EventTrigger told, Reading reading) {
        Token noun = told.word();
        boolean mutual = EventMaker.isMeeting(told.entry().type())
                || MUTUAL.contains(told.entry().plover())
                || told.entry().mode().filter(CEASEFIRE::equals).isPresent();
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
                    reading.recipient(direct.isEmpty() ? about(told, object) : direct, object);
                }
            }
        }
        if (mutual) {
            doers.gathered(noun).forEach(token -> reading.actor(parties.meant(token), token));
        }
        Optional<Token> carrier = doers.carrying(noun);
        if (mutual && carrier.isPresent()) {
            with |= sentence.oblique(carrier.get(), "with").findAny().isPresent();
            sentence.oblique(carrier.get(), "with").forEach(token -> reading.actor(parties.meant(token), token));
        } else {
            carrier.ifPresent(verb -> readPhrases(told, verb, CARRIED, reading));
        }
        if (!between && (reading.actors().isEmpty() || (mutual && with))) {
            doers.carrying(noun, mutual && with).forEach(token -> reading.actor(parties.meant(token), token));
        }
        if (reading.actors().isEmpty()) {
            Stream.concat(doers.promising(noun), doers.blamed(noun))
                    .forEach(token -> reading.actor(parties.meant(token), token));
        }
        if (told.entry().type() == EventType.VISIT && reading.actors().isEmpty()) {
            doers.planning(noun).forEach(token -> reading.actor(parties.meant(token), token));
        }
        sentence.head(noun).filter(verb -> verb.lemma().equals("come") && noun.relation() == Relation.SUBJECT).stream()
                .flatMap(verb -> sentence.oblique(verb, "from"))
                .forEach(token -> reading.actor(parties.meant(token), token));
        if (reading.recipients().isEmpty() && told.entry().plover() == Plover.REQUEST) {
            doers.answering(noun).forEach(token -> reading.recipient(parties.principals(token), token));
        }
        if (!between && mutual) {
            doers.offering(noun).forEach(token -> reading.actor(parties.meant(token), token));
        }
    }
}
