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
import org.demarche.model.Position;

/** Finds the words that tell an attitude, whose it is and what it is about. */
final class StanceFinder {
    private static final List<String> HOLDERS = List.of("subject", "agent", "possessor", "by", "from", "of", "among");
    private static final Set<Position> UNTRUE = Set.of(Position.DENIES, Position.REJECTS, Position.DOUBTS);
    private static final Set<String> OPEN = Set.of("whether", "if", "unless");
    private static final Set<String> CONTEXTUAL =
            Set.of("there", "it", "we", "i", "its", "our", "their", "he", "she", "they");

    private final StanceLexicon lexicon = StanceLexicon.shipped();

    /** All stances of a text, in order. */
    List<StanceCandidate> find(AnnotatedText text, Words words, MentionFinder.Found mentions) {
        List<StanceCandidate> found = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Sentence sentence = text.sentences().get(i);
            for (Token token : sentence.tokens()) {
                String pos = pos(token);
                int number = i;
                lexicon.entries(pos, token.lemma()).stream()
                        .flatMap(entry -> match(number, sentence, words, mentions, token, entry).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        found.removeIf(candidate -> isWithinAnother(text.sentences().get(candidate.sentence()), candidate, found));
        return found;
    }

    /**
     * Whether a stance is only what another one is about: in "refused to support the plan" and "denied that it supported
     * the plan" nobody supports anything.
     */
    private static boolean isWithinAnother(Sentence sentence, StanceCandidate inner, List<StanceCandidate> all) {
        Token at = inner.cue();
        while (at.relation() == Relation.CONJUNCT && sentence.head(at).isPresent()) {
            at = sentence.head(at).get();
        }
        Relation relation = at.relation();
        Optional<Token> above = sentence.head(at);
        return all.stream()
                .filter(outer -> outer.sentence() == inner.sentence() && above.equals(Optional.of(outer.cue())))
                .anyMatch(outer -> relation == Relation.OPEN_COMPLEMENT
                        || relation == Relation.NOUN_CLAUSE
                        || (relation == Relation.COMPLEMENT_CLAUSE && UNTRUE.contains(outer.position())));
    }

    private static Optional<StanceCandidate> match(
            int number,
            Sentence sentence,
            Words words,
            MentionFinder.Found mentions,
            Token token,
            StanceLexicon.Entry entry) {
        CueMatcher matcher = new CueMatcher(sentence, token, entry.preposition());
        boolean open = sentence.children(token, Relation.MARKER).anyMatch(mark -> OPEN.contains(mark.lemma()));
        if (open || !matcher.isComplete()) {
            return Optional.empty();
        }
        BitSet content = new BitSet();
        entry.patterns().forEach(pattern -> content.or(words.lift(number, matcher.content(pattern))));
        content.andNot(words.lift(number, matcher.cueWords()));
        if (entry.position() == Position.REFUSES && saysNothing(sentence, token)) {
            return Optional.empty();
        }
        Conditions.tokens(sentence, token).ifPresent(condition -> content.andNot(words.lift(number, condition)));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<Token> heads = holders(sentence, matcher, token);
        List<ActorRef> holders = heads.stream()
                .flatMap(head -> actors(sentence, words.start(number), mentions, head).stream())
                .distinct()
                .toList();
        boolean needsHolder = entry.patterns().contains("under");
        if (holders.isEmpty() && (needsHolder || heads.stream().anyMatch(head -> !CONTEXTUAL.contains(head.lemma())))) {
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

    /** "Declined to comment" tells of no stance. */
    private static boolean saysNothing(Sentence sentence, Token cue) {
        return sentence.children(cue, Relation.OPEN_COMPLEMENT)
                .anyMatch(verb -> verb.lemma().equals("comment") || verb.lemma().equals("elaborate"));
    }

    private static String pos(Token token) {
        if (token.isVerb()) {
            return "verb";
        }
        return token.isNoun() ? "noun" : token.tag().startsWith("JJ") ? "adjective" : "";
    }

    private static List<Token> holders(Sentence sentence, CueMatcher matcher, Token cue) {
        for (String selector : cue.tag().startsWith("JJ") ? List.<String>of() : HOLDERS) {
            Optional<Token> head = matcher.source(selector);
            if (head.isPresent()) {
                return Stream.concat(head.stream(), sentence.children(head.get(), Relation.CONJUNCT))
                        .toList();
            }
        }
        List<Token> among = among(sentence, cue);
        return among.isEmpty() ? holderOfSupport(sentence, cue) : among;
    }

    /**
     * Whose a noun or adjective is that has no owner of its own: the subject of the verb that it belongs to ("Tokyo has an
     * interest in …", "Tokyo is ready to …"), or the state before it ("French opposition to …").
     */
    private static List<Token> holderOfSupport(Sentence sentence, Token cue) {
        Token first = cue;
        while (first.relation() == Relation.CONJUNCT && sentence.head(first).isPresent()) {
            first = sentence.head(first).get();
        }
        List<Token> states = cue.isNoun()
                ? sentence.children(cue, Relation.MODIFIER)
                        .filter(state -> Character.isUpperCase(state.form().codePointAt(0)))
                        .toList()
                : List.of();
        if (!states.isEmpty()) {
            return states;
        }
        Optional<Token> above = sentence.head(first);
        Optional<Token> verb =
                switch (first.relation()) {
                    case OBJECT, ATTRIBUTE -> above.filter(Token::isVerb);
                    case PREPOSITION_OBJECT ->
                        above.filter(in -> in.lemma().equals("in")).flatMap(in -> verbAbove(sentence, in));
                    default -> Optional.empty();
                };
        return verb.stream()
                .flatMap(found -> sentence.related(found, Relation.SUBJECT))
                .limit(1)
                .toList();
    }

    private static Optional<Token> verbAbove(Sentence sentence, Token token) {
        Optional<Token> above = sentence.head(token);
        while (above.isPresent() && !above.get().isVerb()) {
            above = sentence.head(above.get());
        }
        return above;
    }

    /** Those among whom something is under consideration. */
    private static List<Token> among(Sentence sentence, Token cue) {
        return sentence
                .head(cue)
                .filter(under -> under.lemma().equals("under"))
                .flatMap(under -> verbAbove(sentence, under))
                .stream()
                .flatMap(be -> Stream.of("among", "by", "in").flatMap(by -> sentence.oblique(be, by)))
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
                || sentence.child(cue, Relation.COMPLEMENT_CLAUSE).isPresent()
                || (entry.position() == Position.WARNS && !entry.preposition().isEmpty());
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
