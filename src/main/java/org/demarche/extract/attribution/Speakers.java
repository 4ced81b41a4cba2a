package org.demarche.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.actor.Roles;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.SourceKind;

/** Tells who is meant by the words that name a source, and what kind of source that is. */
final class Speakers {
    /** What the sources of a paragraph are taken up by. */
    private static final Set<String> TALK =
            Set.of("conversation", "discussion", "debate", "commentary", "assessment", "exchange");

    private static final Set<String> FIRST = Set.of("i", "we");

    private final AnnotatedText text;
    private final Words words;
    private final MentionFinder.Found mentions;
    private final Cast cast;
    private final List<AttributionCandidate> candidates;

    Speakers(
            AnnotatedText text,
            Words words,
            MentionFinder.Found mentions,
            Cast cast,
            List<AttributionCandidate> candidates) {
        this.text = text;
        this.words = words;
        this.mentions = mentions;
        this.cast = cast;
        this.candidates = candidates;
    }

    /** Who the source of an attribution is, as far as the text tells. */
    Optional<ActorRef> of(AttributionCandidate candidate) {
        if (candidate.pattern().equals(Interviews.PATTERN)) {
            return interviewed();
        }
        int start = words.start(candidate.sentence());
        return candidate
                .speaker()
                .filter(number -> number >= start && number < words.end(candidate.sentence()))
                .flatMap(number -> at(candidate.sentence(), words.get(number)))
                .or(() -> takenUp(candidate));
    }

    /** The person whom an interview names before its first question. */
    private Optional<ActorRef> interviewed() {
        int beginning =
                new Interviews(words, text.sentences().size()).beginning().orElse(0);
        return mentions.byHead().entrySet().stream()
                .filter(entry -> entry.getKey() < beginning)
                .flatMap(entry -> entry.getValue().stream())
                .map(org.demarche.model.Mention::actor)
                .filter(actor -> cast.get(actor).kind() == ActorKind.PERSON)
                .findFirst();
    }

    /** Who says "I", and for whom who says "we" speaks: whose words these are. */
    private Optional<ActorRef> ownWords(int number, Token pronoun) {
        int at = words.start(number) + pronoun.index();
        return candidates.stream()
                .filter(other -> other.content().get(at)
                        && other.speaker()
                                .filter(speaker ->
                                        FIRST.contains(words.get(speaker).lemma()))
                                .isEmpty())
                .min(java.util.Comparator.comparingInt(other -> other.content().cardinality()))
                .flatMap(this::of)
                .map(speaker -> pronoun.lemma().equals("we") ? cast.principal(speaker) : speaker);
    }

    /** What kind of source it is; hearsay where the text names nobody. */
    SourceKind kind(AttributionCandidate candidate) {
        return of(candidate)
                .map(this::kind)
                .orElse(candidate.speaker().isPresent() ? SourceKind.UNNAMED : SourceKind.HEARSAY);
    }

    /**
     * Who is meant at the main word of a source: the person named beside it ("its spokesman, Ann Lee,"), whom it
     * mentions, or from whom it comes ("Tokyo's message", "comments from observers"). "Who" and "which" mean what their
     * clause belongs to.
     */
    private Optional<ActorRef> at(int number, Token head) {
        Sentence sentence = text.sentences().get(number);
        if (head.tag().startsWith("W")) {
            return antecedent(sentence, head).flatMap(meant -> at(number, meant));
        }
        if (FIRST.contains(head.lemma())) {
            return ownWords(number, head);
        }
        int start = words.start(number);
        return named(number, head)
                .or(() ->
                        mentions.actorsOrStateAt(start + head.index()).stream().findFirst())
                .or(() -> origin(sentence, head)
                        .flatMap(owner -> mentions.actorsAt(start + owner.index()).stream())
                        .findFirst());
    }

    /** The person named beside a title, "its spokesman, Ann Lee", or "a spokesman for the ministry, Ann Lee". */
    private Optional<ActorRef> named(int number, Token title) {
        Sentence sentence = text.sentences().get(number);
        return title.isName() && !isTitle(number, title)
                ? Optional.empty()
                : Stream.concat(
                                Stream.of(title),
                                Stream.of("for", "of", "at").flatMap(word -> sentence.oblique(title, word)))
                        .flatMap(noun -> sentence.children(noun, Relation.APPOSITION))
                        .flatMap(name -> mentions.actorsAt(words.start(number) + name.index()).stream())
                        .filter(actor -> cast.get(actor).kind() == ActorKind.PERSON)
                        .findFirst();
    }

    /** Whether a word in capitals means an office: "Chile's Permanent Representative". */
    private boolean isTitle(int number, Token name) {
        List<ActorRef> meant = mentions.actorsAt(words.start(number) + name.index());
        return !meant.isEmpty()
                && meant.stream().allMatch(actor -> cast.get(actor).kind() == ActorKind.OFFICE);
    }

    private static Stream<Token> origin(Sentence sentence, Token message) {
        Stream<Token> owners = sentence.children(message, Relation.POSSESSOR);
        Stream<Token> senders = Stream.of("from", "by", "of")
                .filter(word -> message.isNoun())
                .flatMap(word -> Stream.concat(
                        sentence.oblique(message, word),
                        sentence.children(message, Relation.NOUN_CLAUSE)
                                .flatMap(coming -> sentence.oblique(coming, word))));
        return Stream.concat(owners, senders);
    }

    private static Optional<Token> antecedent(Sentence sentence, Token pronoun) {
        Optional<Token> above = sentence.head(pronoun);
        while (above.isPresent() && above.get().relation() != Relation.RELATIVE_CLAUSE) {
            above = sentence.head(above.get());
        }
        return above.flatMap(sentence::head);
    }

    /** Who spoke last in the same paragraph, where a sentence goes on with "the conversation includes …". */
    private Optional<ActorRef> takenUp(AttributionCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        boolean goesOn = words.get(candidate.cueWord()).isNoun()
                && sentence.tokens().stream()
                        .filter(token -> TALK.contains(token.lemma()))
                        .anyMatch(token -> token.relation() == Relation.SUBJECT
                                && sentence.child(token, Relation.DETERMINER).isPresent());
        int paragraph = sentence.token(0).paragraph();
        return candidates.stream()
                .filter(other -> goesOn && other.sentence() < candidate.sentence())
                .filter(other -> text.sentences().get(other.sentence()).token(0).paragraph() == paragraph)
                .reduce((one, later) -> later)
                .flatMap(this::of);
    }

    /** A state's office or body that the register lacks is as good as one that it has; "leaders" of nobody are a group. */
    private static SourceKind ofState(Actor actor) {
        return switch (actor.kind()) {
            case OFFICE -> actor.represents().isEmpty() ? SourceKind.ANONYMOUS_OFFICIAL : SourceKind.OFFICE;
            case GOVERNMENT_BODY -> SourceKind.GOVERNMENT;
            default -> actor.represents().isEmpty() ? SourceKind.COLLECTIVE : SourceKind.ANONYMOUS_OFFICIAL;
        };
    }

    /** What kind of source an actor is. */
    SourceKind kind(ActorRef ref) {
        Roles.Kind role = mentions.roles().get(ref);
        if (role != null) {
            return switch (role) {
                case CHANNEL -> SourceKind.UNNAMED_CHANNEL;
                case REPORT -> SourceKind.REPORTS;
                case OFFICIAL -> SourceKind.ANONYMOUS_OFFICIAL;
                case GOVERNMENT, BODY, OFFICE -> ofState(cast.get(ref));
                case GROUP -> SourceKind.COLLECTIVE;
            };
        }
        ActorKind kind = cast.get(ref).kind();
        return switch (kind) {
            case PERSON -> SourceKind.NAMED_PERSON;
            case OFFICE -> SourceKind.OFFICE;
            case STATE, GOVERNMENT_BODY, PLACE -> SourceKind.GOVERNMENT;
            case PUBLISHER -> SourceKind.PUBLISHER;
            case DOCUMENT -> SourceKind.DOCUMENT;
            case COLLECTIVE -> SourceKind.COLLECTIVE;
            default -> SourceKind.ORGANIZATION;
        };
    }
}
