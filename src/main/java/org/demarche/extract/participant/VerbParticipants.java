package org.demarche.extract.participant;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** Reads who takes part in what a verb tells: its subject, its objects, and those in the clauses below it. */
public final class VerbParticipants {
    private static final Set<String> EACH = Set.of("each", "another");
    /** What is asked, threatened, refused, blamed or given is told by clauses. */
    static final Set<Plover> CLAUSAL =
            Set.of(Plover.REQUEST, Plover.THREATEN, Plover.REJECT, Plover.ACCUSE, Plover.AID);

    static final Set<Plover> AIMED = Set.of(Plover.ACCUSE, Plover.SUPPORT);
    private static final Set<Plover> FORCE = Set.of(Plover.ASSAULT, Plover.COERCE, Plover.MOBILIZE);

    private static final String ARREST = Plover.COERCE.mode("arrest");
    private static final List<String> TOGETHER = List.of("along with", "together with", "alongside");
    private static final Set<String> WHEN = Set.of("when", "as", "after");

    /** Who is sent takes no part in what those do who send him. */
    private static final Set<String> SENDING = Set.of("send", "dispatch", "deploy", "second", "post");

    /** Who does so lets be done what he tells: "warned that the border would be sealed". */
    private static final Set<String> DECREEING =
            Set.of("warn", "threaten", "vow", "swear", "promise", "pledge", "announce", "order", "decide", "decree");

    /** "Oslo bears the blame", as whoever says so judges. */
    private static final Set<String> JUDGED = Set.of("bear", "carry", "share", "deserve", "shoulder");

    private final Sentence sentence;
    private final Parties parties;
    private final Doers doers;
    private final ObjectReader objects;
    private final ClauseParticipants clauses;
    private final Purposes purposes;
    private final VerbGoals goals;
    private final SupportLexicon supports = SupportLexicon.shipped();

    VerbParticipants(Sentence sentence, Parties parties, Doers doers, ObjectReader objects) {
        this.sentence = sentence;
        this.parties = parties;
        this.doers = doers;
        this.objects = objects;
        this.clauses = new ClauseParticipants(sentence, parties, objects);
        this.purposes = new Purposes(sentence, parties);
        this.goals = new VerbGoals(sentence, parties, objects, purposes);
    }

    /** "Blamed each other", "each accused the other". */
    public static boolean isOfEachOther(Token verb, Sentence sentence) {
        return sentence.children(verb).stream()
                .flatMap(object -> Stream.concat(Stream.of(object), sentence.children(object).stream()))
                .anyMatch(other -> EACH.contains(other.lemma()));
    }

    void read(EventTrigger told, ParticipantReader.Reading reading) {
        Token verb = told.word();
        if (!told.entry().object().isEmpty() && supports.has(SupportLexicon.Part.UNDERGOES, sentence, verb)) {
            readUndergone(told, reading);
            return;
        }
        readDoers(told, reading);
        if (AIMED.contains(told.entry().plover()) && isOfEachOther(verb, sentence)) {
            return;
        }
        readDecreed(verb, reading);
        readObjects(told, reading);
        goals.read(told, reading);
        clauses.read(told, reading);
        if (reading.recipients().isEmpty()
                && !told.entry().object().isEmpty()
                && FORCE.contains(told.entry().plover())) {
            purposes.read(Stream.concat(Stream.of(verb), sentence.related(verb, Relation.OBJECT)), reading);
        }
        if (told.entry().type() == EventType.VISIT && verb.relation() == Relation.MODIFIER) {
            readHost(verb, reading);
        }
        if (VerbGoals.isComplaint(told.entry())) {
            reading.recipients().removeIf(parties::isOrganization);
        }
        if (reading.actors().isEmpty()
                && told.entry().mode().filter(ARREST::equals).isPresent()
                && sentence.isPassive(verb)) {
            sentence.oblique(verb, "in").forEach(token -> reading.actor(parties.meant(token), token));
        }
        if (told.entry().plover() == Plover.ASSAULT) {
            readHurt(verb, reading);
        }
        if (told.entry().plover() == Plover.PROTEST && reading.recipients().isEmpty()) {
            sentence.related(verb, Relation.OBJECT)
                    .flatMap(purposes::aimed)
                    .forEach(token -> reading.recipient(parties.meant(token), token));
            goals.readSeat(verb, reading);
            if (reading.recipients().isEmpty()) {
                sentence.children(verb, Relation.ADVERBIAL_CLAUSE)
                        .filter(asking -> asking.tag().equals("VBG") && doers.isAsking(asking))
                        .flatMap(asking -> doers.addressed(asking).stream())
                        .forEach(token -> reading.recipient(parties.principals(token), token));
            }
        }
    }

    /** Who does it by a passive: whoever stands behind "by", or decrees what will be done. */
    private void readDecreed(Token verb, ParticipantReader.Reading reading) {
        if (reading.actors().isEmpty() && sentence.isPassive(verb) && verb.relation() == Relation.COMPLEMENT_CLAUSE) {
            sentence
                    .head(verb)
                    .filter(frame -> DECREEING.contains(frame.lemma())
                            && sentence.oblique(verb, "by").findAny().isEmpty()
                            && sentence.children(verb, Relation.AUXILIARY)
                                    .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma())))
                    .stream()
                    .flatMap(frame -> sentence.related(frame, Relation.SUBJECT))
                    .forEach(token -> reading.actor(parties.principals(token), token));
        }
        if (sentence.isPassive(verb)) {
            sentence.oblique(verb, "by").forEach(token -> reading.actor(parties.meant(token), token));
        }
    }

    /** What stands beside the verb as its object, or below a verb that it makes or stops. */
    private void readObjects(EventTrigger told, ParticipantReader.Reading reading) {
        Token verb = told.word();
        boolean mobilizes = told.entry().plover() == Plover.MOBILIZE;
        if (mobilizes) {
            readMoved(verb, reading);
        }
        Stream.of(Relation.PASSIVE_SUBJECT, Relation.INDIRECT_OBJECT)
                .filter(relation -> !mobilizes || relation == Relation.INDIRECT_OBJECT)
                .flatMap(relation -> sentence.related(verb, relation))
                .flatMap(token -> token.tag().equals("IN") || token.tag().equals("TO")
                        ? sentence.children(token, Relation.PREPOSITION_OBJECT)
                        : Stream.of(token))
                .forEach(token -> objects.readObject(told, token, reading));
        boolean moves =
                mobilizes || (SENDING.contains(verb.lemma()) && told.entry().plover() != Plover.RETREAT);
        sentence.related(verb, Relation.OBJECT).forEach(object -> {
            if (moves) {
                reading.tokens().add(object);
                sentence.oblique(verb, "to").forEach(reading.tokens()::add);
                purposes.read(Stream.of(verb, object), reading);
                sentence.oblique(verb, "into").forEach(token -> reading.recipient(parties.meant(token), token));
            } else {
                objects.readObject(told, object, reading);
            }
        });
        sentence.children(verb, Relation.COMPLEMENT_CLAUSE)
                .filter(made -> made.lemma().equals(told.entry().preposition()))
                .flatMap(made -> sentence.related(made, Relation.SUBJECT))
                .forEach(object -> objects.readObject(told, object, reading));
        sentence.children(verb, Relation.OPEN_COMPLEMENT)
                .filter(stopped -> stopped.lemma().equals(told.entry().object()))
                .forEach(stopped -> {
                    sentence.related(stopped, Relation.OBJECT)
                            .forEach(object -> objects.readObject(told, object, reading));
                    objects.readPhrases(told, stopped, VerbGoals.TOWARDS, reading);
                });
    }

    /** "Met visiting Foreign Minister Ann Lee": the state that is visited is that of who receives the guest. */
    private void readHost(Token visiting, ParticipantReader.Reading reading) {
        sentence.head(visiting).flatMap(sentence::head).stream()
                .flatMap(above -> above.isVerb() ? Stream.of(above) : sentence.head(above).stream())
                .flatMap(above -> above.isVerb() ? Stream.of(above) : sentence.head(above).stream())
                .flatMap(doers::of)
                .forEach(host -> reading.recipient(parties.principals(host), host));
    }

    /** Who does it, or of "is ready to be flown home" who undergoes it. */
    private void readDoers(EventTrigger told, ParticipantReader.Reading reading) {
        boolean undergone =
                sentence.child(told.word(), Relation.PASSIVE_AUXILIARY).isPresent();
        Stream.concat(doers.of(told.word()), companions(told.word())).forEach(token -> {
            if (undergone) {
                objects.readObject(told, token, reading);
            } else {
                reading.actor(parties.meant(token), token);
            }
        });
        if (reading.actors().isEmpty() && !undergone && told.entry().plover().isSpeech()) {
            doers.ofSaying(told.word()).forEach(token -> reading.actor(parties.meant(token), token));
        }
    }

    /** "Kenyan troops were sent to Haiti": whose they are moves them, and they are no party. */
    private void readMoved(Token verb, ParticipantReader.Reading reading) {
        sentence.related(verb, Relation.PASSIVE_SUBJECT).forEach(moved -> {
            reading.tokens().add(moved);
            if (reading.actors().isEmpty()) {
                sentence.children(moved).stream()
                        .filter(owner ->
                                owner.relation() == Relation.POSSESSOR || owner.relation() == Relation.MODIFIER)
                        .forEach(owner -> reading.actor(parties.principals(owner), owner));
            }
        });
    }

    /** Who does it with the subject: "the minister, along with the governor, visited", "A, together with B, vetoed". */
    private Stream<Token> companions(Token verb) {
        Stream<Token> together = sentence.children(verb, Relation.PREPOSITION)
                .filter(with -> with.lemma().equals("with")
                        && with.index() < verb.index()
                        && sentence.children(with).stream()
                                .anyMatch(word -> word.lemma().equals("together")
                                        || word.lemma().equals("along")))
                .flatMap(with -> sentence.children(with, Relation.PREPOSITION_OBJECT));
        return Stream.concat(together, sentence.children(verb, Relation.SUBJECT).flatMap(subject -> TOGETHER.stream()
                .flatMap(with -> sentence.oblique(subject, with))));
    }

    /** "Four were hurt when police fired": those above a clause of when it happened. */
    private void readHurt(Token verb, ParticipantReader.Reading reading) {
        sentence
                .head(verb)
                .filter(above -> verb.relation() == Relation.ADVERBIAL_CLAUSE
                        && supports.has(SupportLexicon.Part.DIES, sentence, above)
                        && sentence.children(verb).stream().anyMatch(when -> WHEN.contains(when.lemma())))
                .stream()
                .flatMap(above -> Stream.concat(
                        sentence.related(above, Relation.PASSIVE_SUBJECT), sentence.related(above, Relation.SUBJECT)))
                .forEach(token -> reading.recipient(parties.meant(token), token));
    }

    /** "Bears the blame", "drew criticism from", "came under Israeli fire": the subject is not who does it. */
    private void readUndergone(EventTrigger told, ParticipantReader.Reading reading) {
        Token verb = told.word();
        List<Token> carried = Stream.concat(
                        sentence.related(verb, Relation.OBJECT),
                        sentence.oblique(verb, told.entry().preposition()))
                .toList();
        Stream.concat(Stream.of(verb), carried.stream())
                .flatMap(word -> sentence.oblique(word, "from"))
                .forEach(token -> reading.actor(parties.meant(token), token));
        carried.stream()
                .flatMap(noun -> sentence.children(noun).stream())
                .filter(child -> child.relation() == Relation.MODIFIER || child.relation() == Relation.POSSESSOR)
                .forEach(owner -> reading.actor(parties.meant(owner), owner));
        if (reading.actors().isEmpty() && JUDGED.contains(verb.lemma())) {
            reading.actor(parties.speaker(verb), verb);
        }
        sentence.related(verb, Relation.SUBJECT).forEach(token -> {
            List<ActorRef> direct = parties.meant(token);
            reading.recipient(direct.isEmpty() ? parties.about(token) : direct, token);
        });
    }
}
