package org.demarche.extract.participant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.status.StatusLexicon;
import org.demarche.extract.trigger.EventLexicon;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Span;

/** Reads who takes part in what a word of one sentence tells of, as far as that sentence says. */
public final class ParticipantReader {
    private static final Set<String> OPENING = Set.of("to", "that");
    private static final int NEAR = 12;

    private final Sentence sentence;
    private final Parties parties;
    private final EventLexicon events;
    private final VerbParticipants verbs;
    private final NounParticipants nouns;

    /**
     * @param parties whom words of the sentence mean
     * @param lexicon what verbs above an event tell
     * @param events what nouns tell of events
     */
    public ParticipantReader(Sentence sentence, Parties parties, StatusLexicon lexicon, EventLexicon events) {
        this.sentence = sentence;
        this.parties = parties;
        this.events = events;
        Doers doers =
                new Doers(sentence, lexicon, token -> !parties.meant(token).isEmpty());
        ObjectReader objects = new ObjectReader(sentence, parties, events);
        this.verbs = new VerbParticipants(sentence, parties, doers, objects);
        this.nouns = new NounParticipants(sentence, parties, doers, new NounDoers(sentence, lexicon, doers), objects);
    }

    /**
     * Who does it, to whom, and the words from which to which they stand.
     *
     * @param groups the groups of several, such as "both sides", whose members are among them
     * @param parties whom the words of the sentence mean
     */
    public record Reading(
            Set<ActorRef> actors, Set<ActorRef> recipients, Set<ActorRef> groups, List<Token> tokens, Parties parties) {
        static Reading of(Token trigger, Parties parties) {
            return new Reading(
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>(),
                    new ArrayList<>(List.of(trigger)),
                    parties);
        }

        public Span evidence() {
            int trigger = tokens.get(0).index();
            return tokens.stream()
                    .filter(token -> Math.abs(token.index() - trigger) <= NEAR)
                    .map(Token::span)
                    .reduce(Span::to)
                    .orElseThrow();
        }

        void actor(List<ActorRef> found, Token token) {
            add(actors, found, token);
        }

        void recipient(List<ActorRef> found, Token token) {
            add(recipients, found, token);
        }

        private void add(Set<ActorRef> into, List<ActorRef> found, Token token) {
            into.addAll(found);
            if (!found.isEmpty()) {
                groups.addAll(parties.groups(token));
                tokens.add(token);
            }
        }
    }

    /** Who takes part in what a word tells of. */
    public Reading read(EventTrigger told) {
        Reading reading = Reading.of(told.word(), parties);
        if (told.entry().awaits() || told.entry().isStay()) {
            return awaited(told.word(), reading);
        }
        if (told.word().isNoun()) {
            nouns.read(told, reading);
        } else {
            verbs.read(told, reading);
            readAttackers(told, reading);
        }
        if (told.entry().type() == EventType.VISIT && reading.recipients().isEmpty()) {
            Stream.concat(Stream.of(told.word()), sentence.related(told.word(), Relation.OBJECT))
                    .forEach(word -> reading.recipient(parties.lands().hosts(word), word));
        }
        reading.recipients().removeAll(reading.actors());
        if (told.word().isVerb()) {
            reading.tokens().removeIf(token -> isBeyondAnotherVerb(token, told.word()));
            if (VerbParticipants.CLAUSAL.contains(told.entry().plover())) {
                content(told.word()).forEach(reading.tokens()::add);
            }
            if (told.entry().plover() == Plover.AGREE && told.entry().type() == EventType.EVENT) {
                promised(told.word()).ifPresent(deed -> {
                    reading.tokens().clear();
                    reading.tokens().addAll(deed);
                });
            }
        }
        return reading;
    }

    /** "Staged an assault that killed ten": who did what did it. */
    private void readAttackers(EventTrigger told, Reading reading) {
        if (told.entry().plover() != Plover.ASSAULT || !reading.actors().isEmpty()) {
            return;
        }
        (sentence.isPassive(told.word())
                        ? Stream.of("in", "by").flatMap(in -> sentence.oblique(told.word(), in))
                        : sentence.related(told.word(), Relation.SUBJECT))
                .flatMap(thing -> attack(thing).stream())
                .forEach(deed -> {
                    Reading whose = Reading.of(deed, parties);
                    nouns.read(new EventTrigger(told.sentence(), deed, told.entry()), whose);
                    reading.actor(List.copyOf(whose.actors()), deed);
                });
    }

    /** The deed of force that a noun tells; of "an assault on a plant that killed ten", parsed as the plant's, the assault. */
    private Optional<Token> attack(Token thing) {
        Token at = thing;
        while (at.isNoun() && !events.namedBy(at.lemma()).contains(Plover.ASSAULT)) {
            Optional<Token> above = at.relation() == Relation.PREPOSITION_OBJECT
                            && parties.byItself(at).isEmpty()
                    ? sentence.head(at).flatMap(sentence::head)
                    : Optional.empty();
            if (above.isEmpty()) {
                return Optional.empty();
            }
            at = above.get();
        }
        return Optional.of(at).filter(Token::isNoun);
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

    /** What is offered or promised, which proves the event: "(offered) to dredge the river", up to the first comma. */
    private Optional<List<Token>> promised(Token verb) {
        return Stream.of(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT_CLAUSE)
                .flatMap(relation -> sentence.children(verb, relation))
                .filter(deed -> deed.index() > verb.index())
                .findFirst()
                .map(deed -> Stream.concat(
                                Stream.of(deed),
                                sentence.subtree(deed).stream()
                                        .mapToObj(sentence::token)
                                        .filter(token -> token.index() > verb.index())
                                        .dropWhile(token -> OPENING.contains(token.lemma()))
                                        .takeWhile(token -> token.index() < deed.index() || !token.isMark()))
                        .toList());
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
        List<ActorRef> hosts = parties.lands().hosts(word);
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
}
