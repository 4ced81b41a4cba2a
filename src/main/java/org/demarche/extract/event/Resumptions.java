package org.demarche.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.trigger.EventLexicon;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/** Whose deed or word a noun with "the" takes up that a speech act is aimed at: "rejected that account", "praised the offer". */
final class Resumptions {
    private static final Set<String> SAID = Set.of(
            "account",
            "claim",
            "accusation",
            "allegation",
            "charge",
            "remark",
            "comment",
            "criticism",
            "version",
            "statement",
            "assertion",
            "suggestion",
            "demand",
            "proposal",
            "offer",
            "call",
            "appeal",
            "request",
            "word",
            "term",
            "label",
            "description",
            "notion");
    private static final Set<String> OFFERED =
            Set.of("proposal", "offer", "promise", "pledge", "invitation", "suggestion");
    private static final Set<String> BINDING = Set.of("promise", "pledge");
    private static final Set<String> DONE = Set.of(
            "decision",
            "move",
            "step",
            "measure",
            "action",
            "act",
            "plan",
            "sentence",
            "ruling",
            "verdict",
            "vote",
            "policy",
            "drill",
            "exercise",
            "strike",
            "incident",
            "violence",
            "deployment",
            "operation",
            "package");
    /** By which a power decides: what it did, and no more than was done to somebody on the way there. */
    private static final Set<String> DECIDED =
            Set.of("decision", "move", "step", "measure", "action", "plan", "policy", "package");

    private static final Set<String> BACKGROUND = Set.of("after", "before", "since", "when", "as", "while", "until");
    private static final Set<Status> FIRM = Set.of(Status.HELD, Status.UNDER_WAY, Status.AGREED, Status.SCHEDULED);
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "such");

    private final AnnotatedText text;
    private final EventLexicon lexicon;
    private final Precedents before;
    private final Statements statements;

    Resumptions(AnnotatedText text, EventLexicon lexicon, Precedents before, Statements statements) {
        this.text = text;
        this.lexicon = lexicon;
        this.before = before;
        this.statements = statements;
    }

    /** Whose deed or word the object of a speech act takes up: "rejected that account", "condemned the decision". */
    List<ActorRef> behind(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Optional<Token> taken = objects(sentence, candidate)
                .filter(object -> SAID.contains(object.lemma())
                        || OFFERED.contains(object.lemma())
                        || DONE.contains(object.lemma())
                        || !classes(object).isEmpty())
                .filter(object -> isDefinite(sentence, object))
                .findFirst()
                .or(() -> beside(sentence, candidate));
        boolean answers = candidate.plover() != Plover.SUPPORT
                && taken.filter(object -> SAID.contains(object.lemma())).isPresent();
        Optional<ActorRef> last = answers ? lastWord(candidate) : Optional.empty();
        if (last.isPresent()) {
            return last.stream().toList();
        }
        return taken.stream()
                .flatMap(object -> Stream.of(
                                before.lastFirst().filter(earlier -> isNamed(object, earlier)),
                                before.lastFirst().filter(earlier -> isOfKind(object, earlier)),
                                before.lastFirst().filter(earlier -> isDecided(candidate, object, earlier)),
                                before.lastFirst().filter(earlier -> isFirm(object, earlier)),
                                before.lastFirst())
                        .flatMap(told -> told.filter(earlier -> isTakenUpBy(candidate, object, earlier))))
                .map(Resumptions::doers)
                .filter(doers -> candidate.plover() != Plover.ACCUSE
                        || doers.stream().noneMatch(doer -> before.isOneOf(doer, candidate.actors())))
                .map(doers -> doers.stream()
                        .filter(actor -> !before.isOneOf(actor, candidate.actors()))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .or(() -> taken.filter(object -> SAID.contains(object.lemma())).flatMap(object -> speaker(candidate)))
                .orElse(List.of());
    }

    /** Whether what a verb does is done to a thing that was not told of before: "rejected a bill", "closed the port". */
    boolean isOfOther(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        return candidate.trigger().isVerb()
                && candidate.entry().object().isEmpty()
                && sentence.children(candidate.trigger(), Relation.OBJECT)
                        .anyMatch(object -> object.isNoun()
                                && !SAID.contains(object.lemma())
                                && !OFFERED.contains(object.lemma())
                                && classes(object).isEmpty());
    }

    /** "A demand that Oslo rejects", "a claim dismissed by Oslo", beside what was said. */
    private static Optional<Token> beside(Sentence sentence, EventCandidate candidate) {
        Token verb = candidate.trigger();
        return sentence.head(verb)
                .filter(noun -> SAID.contains(noun.lemma())
                        && (verb.relation() == Relation.RELATIVE_CLAUSE || verb.relation() == Relation.NOUN_CLAUSE));
    }

    /** Who spoke last, here or in the sentence before, if it was another and no word of the lexicon of events tells of a later speech. */
    private Optional<ActorRef> lastWord(EventCandidate candidate) {
        int to = candidate.trigger().span().start();
        int from = text.sentences()
                .get(Math.max(0, candidate.sentence() - 1))
                .span()
                .start();
        int speech = before.lastFirst()
                .filter(EventReferences::isSpeech)
                .filter(earlier -> !earlier.actors().isEmpty() && !before.isAmong(earlier.actors(), candidate.actors()))
                .mapToInt(earlier -> earlier.trigger().span().start())
                .findFirst()
                .orElse(-1);
        return statements.attributions().stream()
                .filter(said -> !said.cue().isEmpty() && !said.content().isEmpty())
                .filter(said -> said.content().get(0).start() < to)
                .filter(said -> said.cue().get(0).start() >= from
                        || said.content().get(said.content().size() - 1).end() > from)
                .filter(said ->
                        said.cue().get(0).start() < to && said.cue().get(0).start() > speech)
                .flatMap(said -> said.chain().stream().limit(1).flatMap(first -> first.source().stream()))
                .filter(speaker -> !before.isOneOf(speaker, candidate.actors()))
                .reduce((one, later) -> later);
    }

    /** Who said last what is now answered, if it was another. */
    private Optional<List<ActorRef>> speaker(EventCandidate candidate) {
        int start = text.sentences().get(candidate.sentence()).span().start();
        return statements.attributions().stream()
                .filter(said -> said.content().get(said.content().size() - 1).end() <= start)
                .flatMap(said -> said.chain().stream().limit(1).flatMap(first -> first.source().stream()))
                .filter(speaker -> !before.isOneOf(speaker, candidate.actors()))
                .reduce((one, later) -> later)
                .map(List::of);
    }

    /** What a noun is likelier to take up: of offers what is on offer, of deeds what is done. */
    private static boolean isFirm(Token noun, EventCandidate earlier) {
        return OFFERED.contains(noun.lemma())
                ? earlier.status() == (BINDING.contains(noun.lemma()) ? Status.AGREED : Status.PROPOSED)
                : SAID.contains(noun.lemma())
                        || earlier.status() == Status.HELD
                        || earlier.status() == Status.UNDER_WAY;
    }

    /** "The talks", after "held talks". */
    private static boolean isNamed(Token noun, EventCandidate earlier) {
        return noun.lemma().equals(earlier.trigger().lemma())
                || noun.lemma().equals(earlier.entry().object());
    }

    /** "The request", after "asked". */
    private boolean isOfKind(Token noun, EventCandidate earlier) {
        return SAID.contains(noun.lemma()) && classes(noun).contains(earlier.plover());
    }

    /** "The decision", of a power, told in a main clause: a hostile one where it is blamed. */
    private boolean isDecided(EventCandidate candidate, Token noun, EventCandidate earlier) {
        return DECIDED.contains(noun.lemma())
                && FIRM.contains(earlier.status())
                && !earlier.type().isMeeting()
                && !earlier.actors().isEmpty()
                && earlier.actors().stream().map(before::side).allMatch(before::isParty)
                && (candidate.plover() != Plover.ACCUSE || Precedents.isContest(earlier))
                && !isBackground(earlier);
    }

    /** Whether it is told beside something else: "after a court jailed them", "Oslo, which had closed the port". */
    private boolean isBackground(EventCandidate earlier) {
        Sentence sentence = text.sentences().get(earlier.sentence());
        return Stream.iterate(
                        Optional.of(earlier.trigger()), Optional::isPresent, token -> token.flatMap(sentence::head))
                .flatMap(Optional::stream)
                .anyMatch(token -> token.relation() == Relation.RELATIVE_CLAUSE
                        || (token.relation() == Relation.ADVERBIAL_CLAUSE
                                && sentence.children(token, Relation.MARKER)
                                        .anyMatch(mark -> BACKGROUND.contains(mark.lemma()))));
    }

    private static List<ActorRef> doers(EventCandidate earlier) {
        boolean mutual = earlier.type() == EventType.AGREEMENT || earlier.type().isMeeting();
        return mutual ? earlier.participants() : earlier.actors();
    }

    private boolean isTakenUpBy(EventCandidate candidate, Token noun, EventCandidate earlier) {
        Set<Plover> classes = classes(noun);
        if (OFFERED.contains(noun.lemma())) {
            return earlier.status() == Status.PROPOSED || earlier.plover() == Plover.AGREE;
        }
        if (SAID.contains(noun.lemma())) {
            return EventReferences.isSpeech(earlier);
        }
        if (noun.lemma().equals("plan") || classes.contains(Plover.SUPPORT)) {
            return earlier.type() == EventType.AGREEMENT;
        }
        boolean welcome = candidate.plover() != Plover.SUPPORT || !Precedents.isContest(earlier);
        return classes.isEmpty()
                ? welcome && !EventReferences.isSpeech(earlier) && FIRM.contains(earlier.status())
                : classes.contains(earlier.entry().plover());
    }

    /** The types of events that a noun names by itself. */
    private Set<Plover> classes(Token noun) {
        return lexicon.namedBy(noun.lemma());
    }

    private static Stream<Token> objects(Sentence sentence, EventCandidate candidate) {
        Token trigger = candidate.trigger();
        return Stream.concat(
                sentence.related(trigger, Relation.OBJECT),
                sentence.edges(trigger).stream()
                        .filter(edge -> edge.relation() == Relation.OBLIQUE)
                        .map(edge -> sentence.token(edge.dependent())));
    }

    /** Whether a word such as "the" stands before a noun. */
    static boolean isDefinite(Sentence sentence, Token noun) {
        return sentence.children(noun, Relation.DETERMINER).anyMatch(the -> POINTING.contains(the.lemma()));
    }
}
