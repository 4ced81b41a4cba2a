package org.demarche.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.actor.Treated;
import org.demarche.extract.grammar.Words;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.AttributionKind;
import org.demarche.model.Mention;

/** Who is meant where a sentence leaves it open: who speaks, or the party named last before. */
public record Context(Words words, Statements statements, MentionFinder.Found mentions, Cast cast) {
    /** Stands for the pronoun where the attitude is that of who speaks. */
    public static final String SPEAKER = "speaker";

    private static final Set<ActorKind> THINGS = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT_BODY,
            ActorKind.INTERNATIONAL_ORGANIZATION,
            ActorKind.COLLECTIVE,
            ActorKind.NON_STATE);

    private static final Set<String> IT = Set.of("it");
    private static final Set<String> PLURAL = Set.of("they", "them", "their");
    private static final Set<Relation> CLAUSES =
            Set.of(Relation.ADVERBIAL_CLAUSE, Relation.COMPLEMENT_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.PARATAXIS);

    /** Whose an attitude is that a pronoun, or no word, gives to somebody. */
    public Optional<ActorRef> holder(int sentence, Token word, String pronoun, Optional<ActorRef> excluded) {
        Optional<ActorRef> speaker = statements.speaker(sentence, word);
        return switch (pronoun) {
            case SPEAKER, "i" -> speaker;
            case "we", "our" ->
                speaker.map(said -> issuer(said, sentence))
                        .or(() -> subjectBefore(sentence, word))
                        .or(() -> party(sentence, word, excluded))
                        .flatMap(this::group);
            case "it", "its" ->
                speaker.filter(said -> isBody(said) && isSaidInTurn(sentence, word))
                        .or(() -> subjectBefore(sentence, word))
                        .or(() -> speaker.filter(this::isBody))
                        .or(() -> party(sentence, word, excluded));
            case "they", "their" -> speaker.filter(ref -> cast.get(ref).kind() == ActorKind.COLLECTIVE);
            default -> party(sentence, word, excluded);
        };
    }

    /** Whether somebody is told to have said it and is not quoted: "the bank said it was pressing ahead". */
    private boolean isSaidInTurn(int sentence, Token word) {
        return statements
                .reported(sentence, word)
                .map(position -> statements.attributions().get(position).kind())
                .filter(kind -> kind == AttributionKind.INDIRECT)
                .isPresent();
    }

    /** Whose words a document gives, "the statement reads": the body that spoke last before; anybody else's are his own. */
    private ActorRef issuer(ActorRef speaker, int sentence) {
        if (cast.get(speaker).kind() != ActorKind.DOCUMENT) {
            return speaker;
        }
        int start = words.get(words.start(sentence)).span().start();
        return statements.attributions().stream()
                .filter(said -> !said.cue().isEmpty() && said.cue().get(0).end() <= start)
                .flatMap(said -> said.chain().get(0).source().stream())
                .filter(this::isBody)
                .reduce((one, later) -> later)
                .orElse(speaker);
    }

    /** Those for whom somebody says "we": what he acts for, or himself where that is not known. */
    private Optional<ActorRef> group(ActorRef speaker) {
        return cast.get(speaker).represents().stream()
                .findFirst()
                .or(() -> cast.get(speaker).country().flatMap(cast::enterState))
                .or(() -> Optional.of(speaker));
    }

    /** The body or state that the sentence speaks of before a word. */
    private Optional<ActorRef> subjectBefore(int sentence, Token word) {
        int from = words.start(sentence);
        for (int i = from + word.index() - 1; i >= from; i--) {
            if (words.get(i).relation() == Relation.SUBJECT) {
                Optional<ActorRef> found =
                        mentions.actorsAt(i).stream().filter(this::isBody).findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBody(ActorRef ref) {
        return switch (cast.get(ref).kind()) {
            case STATE, GOVERNMENT_BODY, INTERNATIONAL_ORGANIZATION, NON_STATE -> true;
            default -> false;
        };
    }

    /** The party that a word leaves open, if it is not the one excluded. */
    public Optional<ActorRef> party(int sentence, Token word, Optional<ActorRef> excluded) {
        Optional<ActorRef> speaker = statements.speaker(sentence, word).flatMap(this::party);
        if (speaker.isPresent() && !speaker.equals(excluded)) {
            return speaker;
        }
        int from = words.start(sentence) + word.index();
        int to = sentence == 0 ? 0 : words.start(sentence - 1);
        for (int i = from - 1; i >= to; i--) {
            for (Mention mention : mentions.byHead().getOrDefault(i, List.of())) {
                if (isParty(mention.actor()) && !excluded.equals(Optional.of(mention.actor()))) {
                    return Optional.of(mention.actor());
                }
            }
        }
        return Optional.empty();
    }

    /** Who says "I", or for whom is spoken where somebody says "we". */
    public Optional<ActorRef> speaker(int sentence, Token word, boolean plural) {
        return statements.speaker(sentence, word).map(speaker -> plural ? cast.principal(speaker) : speaker);
    }

    /**
     * What "it" or "they" take up: the nearest subject before that is no person and no place; for an object, not the
     * subject of its own clause: "Uganda, he said after the UN accused it". "They" are several, where the text before has
     * spoken of several.
     */
    public List<ActorRef> before(int sentence, Token pronoun) {
        List<ActorRef> treated = treated(sentence, pronoun);
        if (!treated.isEmpty()) {
            return treated;
        }
        List<ActorRef> many = PLURAL.contains(pronoun.lemma()) ? many(sentence, pronoun) : List.of();
        return many.isEmpty() ? before(sentence, pronoun, THINGS).stream().toList() : many;
    }

    private List<ActorRef> treated(int sentence, Token pronoun) {
        return Treated.owning(words.sentence(sentence), pronoun).stream()
                .flatMap(token -> mentions.actorsAt(words.start(sentence) + token.index()).stream())
                .filter(ref -> THINGS.contains(cast.get(ref).kind()))
                .toList();
    }

    /** Of several: as an object those named last in its sentence, "charged five officers, accusing them"; else the last group that was a subject. */
    private List<ActorRef> many(int sentence, Token pronoun) {
        boolean beside = isObject(pronoun)
                && pronoun.head() >= 0
                && words.get(words.start(sentence) + pronoun.head()).tag().equals("VBG");
        List<ActorRef> near = beside ? several(sentence, sentence, pronoun) : List.of();
        if (!near.isEmpty()) {
            return near;
        }
        Optional<ActorRef> subject = before(sentence, pronoun, Set.of(ActorKind.COLLECTIVE));
        return subject.isPresent() ? List.of(subject.get()) : several(Math.max(0, sentence - 1), sentence, pronoun);
    }

    private static boolean isObject(Token pronoun) {
        return pronoun.relation() == Relation.OBJECT || pronoun.relation() == Relation.PREPOSITION_OBJECT;
    }

    /** The last group, or the last that are joined by "and", before a word in some sentences; not the subject of its own clause. */
    private List<ActorRef> several(int first, int sentence, Token word) {
        for (int number = sentence; number >= first; number--) {
            int start = words.start(number);
            int end = number == sentence ? start + word.index() : words.start(sentence);
            for (int i = end - 1; i >= start; i--) {
                if (number == sentence && words.get(i).isSubject() && isOfClause(sentence, words.get(i), word)) {
                    continue;
                }
                List<ActorRef> found = joined(i, start);
                if (found.size() > 1
                        || found.stream().anyMatch(ref -> cast.get(ref).kind() == ActorKind.COLLECTIVE)) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Those whom a word means, and those before it to whom it is joined by "and". */
    private List<ActorRef> joined(int word, int start) {
        List<ActorRef> own = mentions.actorsAt(word).stream()
                .filter(ref -> THINGS.contains(cast.get(ref).kind()))
                .toList();
        if (own.isEmpty() || words.get(word).relation() != Relation.CONJUNCT) {
            return own;
        }
        int top = word;
        while (words.get(top).relation() == Relation.CONJUNCT) {
            top = start + words.get(top).head();
        }
        int first = top;
        return IntStream.rangeClosed(first, word)
                .filter(i -> isJoinedTo(i, first, start))
                .boxed()
                .flatMap(i -> mentions.actorsAt(i).stream())
                .filter(ref -> THINGS.contains(cast.get(ref).kind()))
                .distinct()
                .toList();
    }

    /** Whether a word is one of a list that another begins. */
    private boolean isJoinedTo(int word, int first, int start) {
        int at = word;
        while (at > first && words.get(at).relation() == Relation.CONJUNCT) {
            at = start + words.get(at).head();
        }
        return at == first;
    }

    private Optional<ActorRef> before(int sentence, Token pronoun, Set<ActorKind> kinds) {
        int from = words.start(sentence) + pronoun.index();
        int to = words.start(Math.max(0, sentence - 2));
        boolean object = isObject(pronoun);
        for (int i = from - 1; i >= to; i--) {
            Token token = words.get(i);
            boolean subject = token.relation() == Relation.SUBJECT || token.relation() == Relation.PASSIVE_SUBJECT;
            if (!subject || (object && i >= words.start(sentence) && isOfClause(sentence, token, pronoun))) {
                continue;
            }
            if (i >= words.start(sentence) && isThing(i) && pronoun.isSubject() && IT.contains(pronoun.lemma())) {
                return Optional.empty();
            }
            Optional<ActorRef> found = mentions.actorsAt(i).stream()
                    .filter(ref -> kinds.contains(cast.get(ref).kind()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "The convoy was passing when it came under fire": a thing that the next "it" takes up. */
    private boolean isThing(int word) {
        Token token = words.get(word);
        return token.isNoun()
                && !token.isName()
                && !token.tag().endsWith("S")
                && mentions.actorsAt(word).isEmpty();
    }

    /** Whether a subject is that of the verb on which a pronoun hangs, or of one above it within the clause. */
    private boolean isOfClause(int sentence, Token subject, Token pronoun) {
        int start = words.start(sentence);
        Token at = pronoun;
        while (at.head() >= 0 && !CLAUSES.contains(at.relation())) {
            at = words.get(start + at.head());
            if (subject.head() == at.index()) {
                return true;
            }
        }
        return false;
    }

    /** Of whom the sentence before speaks: the first subject in it that is a party or acts for one. */
    public Optional<ActorRef> topic(int sentence) {
        if (sentence == 0) {
            return Optional.empty();
        }
        for (int i = words.start(sentence - 1); i < words.start(sentence); i++) {
            if (words.get(i).relation() != Relation.SUBJECT) {
                continue;
            }
            Optional<ActorRef> found = mentions.actorsAt(i).stream()
                    .filter(ref -> isParty(ref) || !cast.get(ref).represents().isEmpty())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A speaker that is a party, or the one that a speaker acts for. */
    private Optional<ActorRef> party(ActorRef speaker) {
        return isParty(speaker)
                ? Optional.of(speaker)
                : cast.get(speaker).represents().stream().filter(this::isParty).findFirst();
    }

    private boolean isParty(ActorRef ref) {
        ActorKind kind = cast.get(ref).kind();
        return kind == ActorKind.STATE || kind == ActorKind.GOVERNMENT_BODY || kind == ActorKind.OFFICE;
    }
}
