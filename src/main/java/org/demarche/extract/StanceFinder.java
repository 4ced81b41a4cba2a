package org.demarche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorRef;

/** Finds the words that tell an attitude, whose it is and what it is about. */
final class StanceFinder {
    private static final List<String> HOLDERS = List.of("subject", "agent", "possessor", "by", "from", "of");
    private static final Set<String> CONTEXTUAL = Set.of("there", "it");

    private final StanceLexicon lexicon = StanceLexicon.shipped();

    /** All stances of a text, in order. */
    List<StanceCandidate> find(AnnotatedText text, Words words, MentionFinder.Found mentions) {
        List<StanceCandidate> found = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Sentence sentence = text.sentences().get(i);
            for (Token token : sentence.tokens()) {
                String pos = token.isVerb() ? "verb" : token.isNoun() ? "noun" : "";
                int number = i;
                lexicon.entries(pos, token.lemma()).stream()
                        .flatMap(entry -> match(number, sentence, words, mentions, token, entry).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<StanceCandidate> match(
            int number,
            Sentence sentence,
            Words words,
            MentionFinder.Found mentions,
            Token token,
            StanceLexicon.Entry entry) {
        CueMatcher matcher = new CueMatcher(sentence, token, entry.preposition());
        if (!matcher.isComplete()) {
            return Optional.empty();
        }
        BitSet content = new BitSet();
        entry.patterns().forEach(pattern -> content.or(words.lift(number, matcher.content(pattern))));
        content.andNot(words.lift(number, matcher.cueWords()));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<Token> heads = holders(sentence, matcher, token);
        List<ActorRef> holders = heads.stream()
                .flatMap(head -> actors(sentence, words.start(number), mentions, head).stream())
                .distinct()
                .toList();
        if (holders.isEmpty() && heads.stream().anyMatch(head -> !CONTEXTUAL.contains(head.lemma()))) {
            return Optional.empty();
        }
        BitSet evidence = (BitSet) content.clone();
        evidence.or(words.lift(number, matcher.cueWords()));
        heads.forEach(head -> evidence.set(words.start(number) + head.index()));
        return Optional.of(new StanceCandidate(
                number,
                token,
                entry.position(),
                holders,
                addressee(sentence, words.start(number), mentions, token, entry),
                content,
                new ModalityReader(sentence).read(token),
                evidence));
    }

    private static List<Token> holders(Sentence sentence, CueMatcher matcher, Token cue) {
        for (String selector : HOLDERS) {
            Optional<Token> head = matcher.source(selector);
            if (head.isPresent()) {
                return Stream.concat(head.stream(), sentence.children(head.get(), Relation.CONJUNCT))
                        .toList();
            }
        }
        return holderOfSupport(sentence, cue);
    }

    /** The subject of a verb whose object the cue is: "Tokyo has an interest in …". */
    private static List<Token> holderOfSupport(Sentence sentence, Token cue) {
        if (!cue.isNoun() || cue.relation() != Relation.OBJECT) {
            return List.of();
        }
        return sentence.head(cue).stream()
                .flatMap(verb -> sentence.related(verb, Relation.SUBJECT))
                .limit(1)
                .toList();
    }

    private static List<ActorRef> actors(Sentence sentence, int start, MentionFinder.Found mentions, Token head) {
        List<ActorRef> direct = mentions.actorsOrStateAt(start + head.index());
        if (!direct.isEmpty()) {
            return direct;
        }
        return sentence.children(head, Relation.POSSESSOR)
                .flatMap(owner -> mentions.actorsAt(start + owner.index()).stream())
                .toList();
    }

    private static Optional<ActorRef> addressee(
            Sentence sentence, int start, MentionFinder.Found mentions, Token cue, StanceLexicon.Entry entry) {
        boolean open = sentence.child(cue, Relation.OPEN_COMPLEMENT).isPresent()
                || sentence.child(cue, Relation.COMPLEMENT_CLAUSE).isPresent();
        Stream<Token> objects = open ? sentence.related(cue, Relation.OBJECT) : Stream.empty();
        Stream<Token> clauseSubjects = sentence.children(cue, Relation.COMPLEMENT_CLAUSE)
                .filter(clause -> entry.patterns().contains("object+open"))
                .flatMap(clause -> sentence.children(clause, Relation.SUBJECT));
        Stream<Token> towards = Stream.of("to", "on").flatMap(to -> sentence.oblique(cue, to));
        return Stream.of(objects, clauseSubjects, towards)
                .flatMap(tokens -> tokens)
                .flatMap(token -> mentions.actorsAt(start + token.index()).stream())
                .findFirst();
    }
}
