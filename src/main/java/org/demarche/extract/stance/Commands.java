package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.grammar.Negation;
import org.demarche.extract.grammar.Quotations;
import org.demarche.extract.grammar.Words;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;
import org.demarche.model.Position;

/** Finds what who is quoted tells others to do: "Free the crew", "let them vote", "it is time for the troops to leave". */
record Commands(Words words, MentionFinder.Found mentions, Statements statements) {
    private static final Set<Relation> SPOKEN = Set.of(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT_CLAUSE);
    private static final Set<String> OWN = Set.of("us", "me");

    /** What a verb tells others to do. */
    Optional<StanceCandidate> read(int number, Sentence sentence, Token verb) {
        Optional<ActorRef> speaker = statements.speaker(number, verb);
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        return isImperative(sentence, verb) || isTimely(sentence, verb) || isTurn(sentence, verb)
                ? Optional.of(candidate(number, sentence, verb, speaker.get()))
                : timely(sentence, verb).map(noun -> urged(number, sentence, noun, verb, speaker.get()));
    }

    /** "It is for Oslo to accept it", "it is up to Oslo to move". */
    private static boolean isTurn(Sentence sentence, Token verb) {
        Optional<Token> be = sentence.head(verb)
                .filter(above -> above.lemma().equals("be")
                        && !Negation.of(sentence, above)
                        && sentence.child(above, Relation.ATTRIBUTE).isEmpty()
                        && sentence.children(above, Relation.SUBJECT)
                                .anyMatch(it -> it.lemma().equals("it")));
        boolean infinitive = sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
        boolean named = be.stream()
                        .allMatch(it -> sentence.child(it, Relation.PREPOSITION).isEmpty())
                && sentence.child(verb, Relation.SUBJECT).isPresent()
                && sentence.children(verb, Relation.MARKER)
                        .anyMatch(mark -> mark.lemma().equals("for"));
        return infinitive
                && be.isPresent()
                && (named || upTo(sentence, be.get()).findAny().isPresent());
    }

    /** Whose turn it is: "it is up to Oslo". */
    private static Stream<Token> upTo(Sentence sentence, Token be) {
        return sentence.children(be, Relation.PREPOSITION)
                .filter(up -> up.lemma().equals("up") || up.lemma().equals("down"))
                .flatMap(up -> sentence.oblique(up, "to"));
    }

    /** What there is a time for: "now is the time for a truce". */
    private static Optional<Token> timely(Sentence sentence, Token be) {
        if (!be.lemma().equals("be") || !be.isPresentTense() || Negation.of(sentence, be)) {
            return Optional.empty();
        }
        boolean now = sentence.children(be, Relation.ADVERB)
                        .anyMatch(word -> word.lemma().equals("now") && word.index() < be.index())
                && sentence.child(be, Relation.ATTRIBUTE).isEmpty();
        return Stream.concat(
                        now ? sentence.children(be, Relation.SUBJECT) : Stream.<Token>empty(),
                        sentence.children(be, Relation.SUBJECT)
                                .filter(it -> it.lemma().equals("it"))
                                .flatMap(it -> sentence.children(be, Relation.ATTRIBUTE)))
                .filter(time -> time.lemma().equals("time"))
                .flatMap(time -> sentence.oblique(time, "for"))
                .findFirst();
    }

    /** Whether a bare verb opens a quotation: "Free the crew," she told them. */
    private static boolean isImperative(Sentence sentence, Token verb) {
        boolean opens = verb.index() > 0 && Quotations.isMark(sentence.token(verb.index() - 1));
        boolean bare = verb.tag().equals("VB")
                && (SPOKEN.contains(verb.relation()) || verb.head() < 0)
                && sentence.child(verb, Relation.AUXILIARY).isEmpty()
                && Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                        .allMatch(relation -> sentence.child(verb, relation)
                                .filter(subject -> subject.index() < verb.index())
                                .isEmpty());
        return opens
                && bare
                && !verb.lemma().equals("let")
                && sentence.children(verb, Relation.OBJECT).noneMatch(us -> OWN.contains(us.lemma()));
    }

    /** "It is time for the troops to leave", "it is time to leave". */
    private static boolean isTimely(Sentence sentence, Token verb) {
        return sentence.head(verb)
                .filter(time -> time.lemma().equals("time") && time.relation() == Relation.ATTRIBUTE)
                .filter(time -> sentence.children(verb, Relation.AUXILIARY)
                                .anyMatch(to -> to.tag().equals("TO"))
                        || (verb.tag().equals("VBD")
                                && sentence.child(verb, Relation.SUBJECT).isPresent()))
                .flatMap(sentence::head)
                .filter(be -> !Negation.of(sentence, be)
                        && sentence.children(be, Relation.SUBJECT)
                                .anyMatch(it -> it.lemma().equals("it")))
                .isPresent();
    }

    /** What is said to be timely. */
    private StanceCandidate urged(int number, Sentence sentence, Token noun, Token cue, ActorRef speaker) {
        BitSet content = words.lift(number, sentence.subtree(noun));
        BitSet evidence = (BitSet) content.clone();
        evidence.set(words.start(number) + cue.index());
        return new StanceCandidate(
                number,
                cue,
                Position.URGES,
                List.of(speaker),
                Optional.empty(),
                Optional.empty(),
                content,
                Modality.PLAIN,
                evidence);
    }

    private StanceCandidate candidate(int number, Sentence sentence, Token verb, ActorRef speaker) {
        BitSet asked = sentence.subtree(verb);
        sentence.children(verb).stream()
                .filter(child -> child.isMark() || child.relation() == Relation.CONJUNCT)
                .forEach(child -> asked.andNot(sentence.subtree(child)));
        BitSet content = words.lift(number, asked);
        Stream<Token> named = Stream.of(
                        sentence.children(verb, Relation.SUBJECT),
                        sentence.head(verb).stream().flatMap(be -> upTo(sentence, be)),
                        sentence.head(verb).stream()
                                .filter(said -> SPOKEN.contains(verb.relation()))
                                .flatMap(said -> sentence.children(said, Relation.OBJECT)))
                .flatMap(tokens -> tokens);
        Optional<ActorRef> addressee = named.flatMap(
                        word -> mentions.actorsAt(words.start(number) + word.index()).stream())
                .findFirst();
        return new StanceCandidate(
                number,
                verb,
                Position.URGES,
                List.of(speaker),
                Optional.empty(),
                addressee,
                content,
                Modality.PLAIN,
                content);
    }
}
