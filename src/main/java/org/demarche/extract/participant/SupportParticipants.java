package org.demarche.extract.participant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Edge;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.Plover;

/** Reads who takes part in what a noun tells from the verb that only carries it: "war broke out between", "drew fire from". */
final class SupportParticipants {
    private static final Set<String> TOGETHER = Set.of("with", "between", "among");
    private static final Set<String> TOWARDS = Set.of("against", "on", "upon", "at", "over", "toward", "towards");
    private static final Set<String> SUFFERED = Set.of("in", "by", "during");
    private static final Set<Relation> SUBJECTS = Set.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
    /** Who does so with a war or a battle wages it: "won the war". */
    private static final Set<String> WON = Set.of("win", "enjoy", "gain");
    /** What a deed does to somebody, so that it may come over others. */
    private static final Set<Plover> HARM =
            Set.of(Plover.ASSAULT, Plover.COERCE, Plover.SANCTION, Plover.MOBILIZE, Plover.PROTEST);

    private final Sentence sentence;
    private final Parties parties;
    private final Doers doers;
    private final ObjectReader objects;
    private final SupportLexicon lexicon = SupportLexicon.shipped();

    SupportParticipants(Sentence sentence, Parties parties, Doers doers, ObjectReader objects) {
        this.sentence = sentence;
        this.parties = parties;
        this.doers = doers;
        this.objects = objects;
    }

    void read(EventTrigger told, boolean mutual, ParticipantReader.Reading reading) {
        Token noun = told.word();
        readClauses(told, mutual, reading);
        Optional<Token> above = sentence.head(noun);
        if (above.isEmpty()) {
            return;
        }
        Token verb = above.get();
        if (SUBJECTS.contains(noun.relation()) && verb.isVerb()) {
            readHappening(told, verb, mutual, reading);
        } else if (noun.relation() == Relation.OBJECT && isSuffered(told, verb)) {
            readUndergone(verb, reading);
        } else if (noun.relation() == Relation.PREPOSITION_OBJECT) {
            sentence.head(verb)
                    .filter(Token::isVerb)
                    .ifPresent(carrier -> readBehind(told, carrier, verb.lemma(), reading));
        }
    }

    /** "The sanctions that it imposed on A", "the ban imposed by B on A". */
    private void readClauses(EventTrigger told, boolean mutual, ParticipantReader.Reading reading) {
        Token noun = told.word();
        Stream.of(Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
                .flatMap(relation -> sentence.children(noun, relation))
                .filter(clause -> has(SupportLexicon.Part.HAPPENS, clause))
                .forEach(clause -> {
                    if (reading.actors().isEmpty()) {
                        Stream.concat(sentence.children(clause, Relation.SUBJECT), sentence.oblique(clause, "by"))
                                .forEach(token -> reading.actor(parties.meant(token), token));
                    }
                    readHappening(told, clause, mutual, reading);
                });
    }

    private boolean isSuffered(EventTrigger told, Token verb) {
        return (has(SupportLexicon.Part.UNDERGOES, verb)
                        && !(WON.contains(verb.lemma()) && told.entry().plover() == Plover.ASSAULT))
                || (told.entry().plover() == Plover.AID && has(SupportLexicon.Part.TAKES, verb));
    }

    private boolean has(SupportLexicon.Part part, Token verb) {
        return lexicon.has(part, sentence, verb);
    }

    /** "War broke out between A and B", "sanctions were imposed on A", "the strike killed A". */
    private void readHappening(EventTrigger told, Token verb, boolean mutual, ParticipantReader.Reading reading) {
        if (has(SupportLexicon.Part.HAPPENS, verb)) {
            for (Edge edge : sentence.edges(verb)) {
                if (edge.relation() != Relation.OBLIQUE) {
                    continue;
                }
                Token object = sentence.token(edge.dependent());
                if (TOGETHER.contains(edge.preposition())
                        && (mutual || told.entry().plover() == Plover.ASSAULT)) {
                    reading.actor(parties.meant(object), object);
                } else if (TOWARDS.contains(edge.preposition())
                        && reading.recipients().isEmpty()) {
                    objects.readObject(told, object, reading);
                }
            }
        }
        if (HARM.contains(told.entry().plover()) && has(SupportLexicon.Part.BEFALLS, verb)) {
            sentence.related(verb, Relation.OBJECT).forEach(object -> readVictim(told, object, reading));
        }
    }

    /** Whom the object of "hit", "killed" means, or whose thing was hit. */
    private void readVictim(EventTrigger told, Token object, ParticipantReader.Reading reading) {
        objects.readObject(told, object, reading);
        if (reading.recipients().isEmpty()) {
            reading.recipient(objects.matters().about(told, object), object);
        }
    }

    private void readUndergone(Token verb, ParticipantReader.Reading reading) {
        Set<ActorRef> doing = Set.copyOf(reading.actors());
        sentence.oblique(verb, "from").forEach(token -> reading.actor(parties.meant(token), token));
        doers.of(verb)
                .filter(token -> !doing.containsAll(parties.meant(token)))
                .forEach(token -> reading.recipient(parties.meant(token), token));
    }

    /** "Came under fire from B", "hit B with sanctions", "died in the shelling". */
    private void readBehind(EventTrigger told, Token verb, String preposition, ParticipantReader.Reading reading) {
        if (preposition.equals("with") && has(SupportLexicon.Part.INFLICTS, verb)) {
            doers.of(verb).forEach(token -> reading.actor(parties.meant(token), token));
            Stream.concat(sentence.related(verb, Relation.OBJECT), sentence.related(verb, Relation.PASSIVE_SUBJECT))
                    .forEach(object -> readVictim(told, object, reading));
        } else if (lexicon.hasBehind(SupportLexicon.Part.UNDERGOES, sentence, verb)
                && !SUFFERED.contains(preposition)) {
            readUndergone(verb, reading);
        } else if (SUFFERED.contains(preposition)
                && told.entry().plover() == Plover.ASSAULT
                && has(SupportLexicon.Part.DIES, verb)) {
            Stream.of(Relation.PASSIVE_SUBJECT, Relation.SUBJECT)
                    .flatMap(relation -> sentence.related(verb, relation))
                    .forEach(token -> reading.recipient(parties.meant(token), token));
        }
    }
}
