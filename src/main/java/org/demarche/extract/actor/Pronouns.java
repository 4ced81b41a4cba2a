package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.MentionKind;

/** Takes up who was named before by "he", "her", "it", "they", where one reading remains. */
public final class Pronouns {
    /** Those by which who speaks means himself, by lemma. */
    public static final Set<String> FIRST = Set.of("we", "i");

    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> HERS = Set.of("she", "her");
    private static final Set<String> IMPERSONAL = Set.of("it", "they");
    private static final Set<ActorKind> MANY =
            Set.of(ActorKind.COLLECTIVE, ActorKind.NON_STATE, ActorKind.INTERNATIONAL_ORGANIZATION);
    private static final Set<ActorKind> SINGLE = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT_BODY,
            ActorKind.INTERNATIONAL_ORGANIZATION,
            ActorKind.NON_STATE,
            ActorKind.PUBLISHER,
            ActorKind.DOCUMENT);
    private static final Set<Relation> CLAUSES = Set.of(Relation.COMPLEMENT_CLAUSE, Relation.ADVERBIAL_CLAUSE);
    /** What only somebody can be, and not the fact that a clause tells. */
    private static final Set<String> FEELINGS = Set.of(
            "confident",
            "sure",
            "aware",
            "concerned",
            "worried",
            "hopeful",
            "certain",
            "afraid",
            "convinced",
            "glad",
            "happy",
            "sorry",
            "disappointed",
            "ready",
            "willing",
            "determined",
            "prepared",
            "optimistic");
    /** What only a fact or an act can be. */
    private static final Set<String> JUDGEMENTS = Set.of(
            "important",
            "vital",
            "crucial",
            "essential",
            "necessary",
            "possible",
            "impossible",
            "time",
            "clear",
            "unclear",
            "premature",
            "difficult",
            "illegal",
            "better",
            "imperative");

    /** What an affair does to somebody, and not the one whose affair it is: "opened the files, putting him at risk". */
    private static final Set<String> EFFECTS =
            Set.of("put", "leave", "make", "force", "bring", "give", "cost", "earn", "prompt", "allow");

    private static final int NEAR = 3;

    private final MentionBoard board;
    private final Coreference coreference;
    private final RelativePronouns relatives;
    private final ClauseAntecedents clauses;

    Pronouns(MentionBoard board, Coreference coreference) {
        this.board = board;
        this.coreference = coreference;
        this.relatives = new RelativePronouns(board);
        this.clauses = new ClauseAntecedents(board);
    }

    /** Whether a token is a pronoun of a person. */
    static boolean isPersonal(Token token) {
        return PERSONAL.contains(token.lemma()) && token.tag().startsWith("PRP");
    }

    /** Puts the person that a pronoun means: the subject that was named last, or else who was. */
    void read(Spot spot) {
        person(spot).ifPresent(person -> put(spot, person));
    }

    private void put(Spot spot, Actor person) {
        board.put(spot, spot.token().span(), MentionKind.PRONOUN, person.ref(), "pronoun", .7);
    }

    /** Whether a token is a subject "it" or "they" that may stand for an actor. */
    static boolean isImpersonal(Token token) {
        return IMPERSONAL.contains(token.lemma())
                && token.tag().equals("PRP")
                && (token.relation() == Relation.SUBJECT || token.relation() == Relation.PASSIVE_SUBJECT);
    }

    /** Puts the body or group that "it" means, the people or groups that "they" means, if it was the subject before. */
    void readImpersonal(Spot spot) {
        boolean many = spot.token().lemma().equals("they");
        Set<ActorKind> kinds = many ? MANY : SINGLE;
        if (!many && isImpersonalVerb(spot)) {
            return;
        }
        Stream.concat(relatives.antecedents(spot).stream(), clauses.above(spot).stream())
                .map(board.cast()::get)
                .filter(actor -> kinds.contains(actor.kind()))
                .findFirst()
                .or(() -> board.lastSubject(spot).map(board.cast()::get).filter(actor -> kinds.contains(actor.kind())))
                .or(() -> many
                        ? board.subjectsBefore(spot, 1)
                                .filter(actor -> kinds.contains(actor.kind()))
                                .findFirst()
                        : Optional.empty())
                .ifPresent(
                        actor -> board.put(spot, spot.token().span(), MentionKind.PRONOUN, actor.ref(), "pronoun", .6));
    }

    /** Whether "it" only stands for the clause that follows: "it is vital that …", "it was not long ago that …". */
    private static boolean isImpersonalVerb(Spot spot) {
        Sentence sentence = spot.words();
        Optional<Token> be =
                sentence.head(spot.token()).filter(verb -> verb.lemma().equals("be"));
        Optional<Token> judged = be.flatMap(verb -> sentence.child(verb, Relation.ATTRIBUTE));
        boolean personal =
                judged.filter(word -> FEELINGS.contains(word.lemma())).isPresent();
        boolean clause = be.stream()
                .flatMap(verb -> CLAUSES.stream().flatMap(relation -> sentence.children(verb, relation)))
                .anyMatch(verb -> verb.index() > spot.token().index());
        boolean infinitive =
                judged.filter(word -> JUDGEMENTS.contains(word.lemma())).isPresent();
        return infinitive || (be.isPresent() && clause && !personal);
    }

    /** Takes "his" before the subject to be the subject's, which has been read by now: "in his letter, Lee said". */
    void readFronted(Spot spot) {
        boolean woman = HERS.contains(spot.token().lemma());
        relatives.behind(spot).stream()
                .filter(person -> board.cast().get(person).kind() == ActorKind.PERSON
                        && !coreference.isOther(person, woman, !woman))
                .findFirst()
                .ifPresent(person -> {
                    board.mentionsAt(spot.at()).forEach(mention -> board.replace(mention, person));
                    if (board.mentionsAt(spot.at()).isEmpty()) {
                        put(spot, board.cast().get(person));
                    }
                });
    }

    /** The person whom "he" or "his" would mean. */
    private Optional<Actor> person(Spot spot) {
        String pronoun = spot.token().lemma();
        boolean woman = HERS.contains(pronoun);
        boolean man = isPersonal(spot.token()) && !woman;
        Spot from = isAside(spot) || ClauseAntecedents.isBehindContent(spot) ? spot.first() : spot;
        Set<ActorRef> own = subjects(spot);
        Set<ActorRef> askers = clauses.askers(spot);
        return Stream.of(
                        relatives.antecedents(spot).stream().map(board.cast()::get),
                        treated(spot),
                        clauses.above(spot).stream().map(board.cast()::get),
                        onlyOne(spot).stream(),
                        own.isEmpty() ? Stream.<Actor>empty() : board.before(spot, 0),
                        board.subjectsBefore(from, 0),
                        clauses.ownersOfSubjects(from).stream().map(board.cast()::get),
                        isMain(spot) ? board.mainSubjects(spot.sentence() - 1) : Stream.<Actor>empty(),
                        board.subjectsBefore(from, 1),
                        board.before(spot.first(), 1).filter(actor -> actor.kind() == ActorKind.PERSON),
                        board.subjectsBefore(from, NEAR))
                .flatMap(found -> found)
                .filter(Coreference::isPerson)
                .filter(actor -> !isOfSpeaker(actor))
                .map(actor -> board.cast().get(coreference.holder(actor.ref())))
                .filter(actor -> !coreference.isOther(actor.ref(), woman, man)
                        && !own.contains(actor.ref())
                        && !askers.contains(actor.ref()))
                .findFirst()
                .or(() -> coreference.lastPerson(
                        woman, man, Stream.concat(own.stream(), askers.stream()).collect(Collectors.toSet())));
    }

    /** Whether a pronoun begins a sentence as the subject of its main clause, and so goes on with whom the one before was about. */
    private static boolean isMain(Spot spot) {
        return spot.sentence() > 0
                && spot.token().isSubject()
                && spot.words()
                        .head(spot.token())
                        .filter(verb -> verb.relation() == Relation.ROOT)
                        .isPresent();
    }

    /** The person who is thanked or blamed for what is his: "Oslo thanked the envoy for his help". */
    private Stream<Actor> treated(Spot spot) {
        return Treated.owning(spot.words(), spot.token()).stream()
                .flatMap(token -> board.actorsAt(spot.at(token)).stream())
                .map(board.cast()::get);
    }

    /** The only person named before the subject of a clause in its sentence, none of whose subjects is one: "a law to try Lee after he left". */
    private Optional<Actor> onlyOne(Spot spot) {
        boolean below = spot.token().isSubject()
                && spot.words()
                        .head(spot.token())
                        .filter(verb ->
                                verb.head() >= 0 && verb.head() < spot.token().index())
                        .isPresent();
        boolean other = board.subjectsBefore(spot, 0).anyMatch(Coreference::isPerson);
        List<Actor> named = !below || other
                ? List.of()
                : board.before(spot, 0)
                        .filter(actor -> actor.kind() == ActorKind.PERSON)
                        .distinct()
                        .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whether somebody is named only by who speaks of him as his own: "my client". */
    private static boolean isOfSpeaker(Actor actor) {
        return actor.label().startsWith("my ") || actor.label().startsWith("our ");
    }

    /** Who does what is done to the one whom an object pronoun means, and so is another: "the chairman threatened him". */
    private Set<ActorRef> subjects(Spot spot) {
        return spot.token().relation() != Relation.OBJECT
                ? Set.of()
                : spot.words().head(spot.token()).stream()
                        .filter(verb -> verb.relation() != Relation.ADVERBIAL_CLAUSE || !EFFECTS.contains(verb.lemma()))
                        .flatMap(verb -> spot.words().related(verb, Relation.SUBJECT))
                        .flatMap(subject ->
                                Stream.concat(Stream.of(subject), spot.words().children(subject, Relation.APPOSITION)))
                        .flatMap(token -> board.actorsAt(spot.at(token)).stream())
                        .collect(Collectors.toSet());
    }

    /** Whether a pronoun is the subject of "…, he said, …", which speaks of what stands around it and not of itself. */
    private static boolean isAside(Spot spot) {
        return spot.token().relation() == Relation.SUBJECT
                && spot.words()
                        .head(spot.token())
                        .filter(verb -> verb.relation() == Relation.PARATAXIS
                                && verb.head() > spot.token().index())
                        .isPresent();
    }
}
