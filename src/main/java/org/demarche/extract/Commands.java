package org.demarche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
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
        return speaker.isPresent() && (isImperative(sentence, verb) || isTimely(sentence, verb))
                ? Optional.of(candidate(number, sentence, verb, speaker.get()))
                : Optional.empty();
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

    /** "It is time for the troops to leave." */
    private static boolean isTimely(Sentence sentence, Token verb) {
        return sentence.head(verb)
                .filter(time -> time.lemma().equals("time") && time.relation() == Relation.ATTRIBUTE)
                .filter(time -> sentence.child(verb, Relation.SUBJECT).isPresent()
                        && (verb.tag().equals("VBD")
                                || sentence.children(verb, Relation.AUXILIARY)
                                        .anyMatch(to -> to.tag().equals("TO"))))
                .isPresent();
    }

    private StanceCandidate candidate(int number, Sentence sentence, Token verb, ActorRef speaker) {
        BitSet asked = sentence.subtree(verb);
        sentence.children(verb).stream()
                .filter(child -> child.isMark() || child.relation() == Relation.CONJUNCT)
                .forEach(child -> asked.andNot(sentence.subtree(child)));
        BitSet content = words.lift(number, asked);
        Stream<Token> named = Stream.concat(
                sentence.children(verb, Relation.SUBJECT),
                sentence.head(verb).stream()
                        .filter(said -> SPOKEN.contains(verb.relation()))
                        .flatMap(said -> sentence.children(said, Relation.OBJECT)));
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
