package org.demarche.extract.attribution;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Roles;

/** Looks in one sentence for the source that belongs to a cue, by the patterns' selectors. */
public final class CueSources {
    private static final Roles ROLES = Roles.shipped();
    /** What is written or said to somebody and itself speaks. */
    public static final Set<String> MESSAGES = Set.of(
            "statement",
            "letter",
            "paper",
            "note",
            "memo",
            "message",
            "communique",
            "communiqué",
            "release",
            "tweet",
            "post",
            "declaration",
            "resolution",
            "report",
            "petition",
            "motion");
    /** Verbs by which their subject says what their object, a noun of saying, tells. */
    private static final Set<String> SUPPORTS = Set.of(
            "make",
            "take",
            "hold",
            "give",
            "issue",
            "share",
            "have",
            "reach",
            "repeat",
            "reiterate",
            "renew",
            "offer",
            "utter",
            "harbor",
            "harbour",
            "nurse",
            "advance",
            "lodge",
            "send");

    private static final Set<String> COMING = Set.of("come", "arrive", "pour", "flood");

    private static final Set<String> ISSUING = Set.of(
            "issue",
            "release",
            "publish",
            "post",
            "file",
            "send",
            "sign",
            "make",
            "write",
            "adopt",
            "pass",
            "circulate",
            "submit",
            "deliver",
            "use");

    private final Cue cue;
    private final Sentence sentence;

    CueSources(Cue cue) {
        this.cue = cue;
        this.sentence = cue.sentence();
    }

    /** The head word of the source that a selector finds. */
    Optional<Token> find(String selector) {
        return switch (selector) {
            case "subject" -> {
                CueGovernor governor = new CueGovernor(cue);
                yield governor.isFreeParticiple() ? governor.above().or(this::subject) : subject();
            }
            case "governor" -> new CueGovernor(cue).ofPhrase();
            case "inverted" -> new InvertedSpeech(cue).speaker();
            case "agent" ->
                cue.isPassive() || cue.word().tag().equals("VBN")
                        ? sentence.oblique(cue.word(), "by").findFirst().or(this::agentBelow)
                        : Optional.empty();
            case "support" -> support();
            case "copula" -> copula();
            case "coming" -> coming();
            case "introducer" -> introducer();
            case "letting" -> letting();
            case "possessor" -> sentence.child(cue.word(), Relation.POSSESSOR);
            case "by", "from", "of", "through" ->
                sentence.oblique(cue.word(), selector).findFirst();
            case "object" -> sentence.child(cue.word(), Relation.OBJECT).filter(this::speaks);
            case "below" -> objectBelow(cue.word());
            case "label" -> new CueLabels(cue).label();
            case "self" -> Optional.of(cue.word());
            case "document" -> subject().filter(this::isDocument);
            case "name-before" -> new CueLabels(cue).nameBefore();
            case "name-after" -> new CueLabels(cue).nameAfter();
            case "modified" -> sentence.head(cue.word()).filter(Token::isNoun);
            default -> Optional.empty();
        };
    }

    private Optional<Token> subject() {
        if (cue.isPassive()) {
            return Optional.empty();
        }
        return new CueSubject(cue)
                .own()
                .or(() -> sentence.related(cue.word(), Relation.SUBJECT).findFirst())
                .map(subject -> issuer(subject).orElse(subject))
                .filter(subject ->
                        sentence.child(cue.word(), Relation.EXPLETIVE).isEmpty());
    }

    /** Who does with the cue's noun what makes it his own: "voiced fears that", "took the view that". */
    private Optional<Token> support() {
        return sentence.head(cue.word())
                .filter(verb -> cue.word().relation() == Relation.OBJECT && SUPPORTS.contains(verb.lemma()))
                .flatMap(verb -> new CueSubject(new Cue(sentence, verb, "")).own());
    }

    /** From whom the cue's noun comes: "criticism of the plan came from miners". */
    private Optional<Token> coming() {
        return sentence.head(cue.word())
                .filter(come -> cue.word().relation() == Relation.SUBJECT && COMING.contains(come.lemma()))
                .flatMap(come -> sentence.oblique(come, "from").findFirst());
    }

    /** Of whom the cue is said: "officials" in "officials are confident that". */
    private Optional<Token> copula() {
        return sentence.head(cue.word())
                .filter(be -> cue.word().relation() == Relation.ATTRIBUTE && be.isVerb())
                .flatMap(be -> new CueSubject(new Cue(sentence, be, "")).own());
    }

    /** Who does what the sentence before a colon tells: "one envoy summed up the mood:". */
    private Optional<Token> introducer() {
        return sentence.tokens().stream()
                .filter(verb -> verb.head() < 0
                        && verb.isVerb()
                        && verb.index() < cue.word().index())
                .flatMap(verb -> new CueSubject(new Cue(sentence, verb, "")).own().stream())
                .filter(noun -> noun.index() < cue.word().index() && (noun.tag().equals("PRP") || speaks(noun)))
                .findFirst();
    }

    /** Who lets it be known. */
    private Optional<Token> letting() {
        return sentence.head(cue.word())
                .filter(let -> let.lemma().equals("let"))
                .flatMap(
                        let -> new CueSubject(new Cue(sentence, let, "")).own().or(() -> sentence.children(let).stream()
                                .filter(noun -> noun.isNoun() && noun.index() < let.index())
                                .reduce((one, later) -> later)));
    }

    /** The agent that was taken for a part of what is said: "accused of crimes by Peru". */
    private Optional<Token> agentBelow() {
        return cue.isPassive() && cue.word().lemma().equals("accuse")
                ? sentence.oblique(cue.word(), "of")
                        .flatMap(crime -> sentence.oblique(crime, "by"))
                        .findFirst()
                : Optional.empty();
    }

    /** Who speaks by a message that stands as the object: "the council" in "the council issued a statement saying …". */
    private Optional<Token> issuer(Token message) {
        Token meant = message.tag().equals("WDT") ? sentence.head(cue.word()).orElse(message) : message;
        return sentence.head(meant)
                .filter(verb -> meant.relation() == Relation.OBJECT
                        && MESSAGES.contains(meant.lemma())
                        && ISSUING.contains(verb.lemma()))
                .flatMap(verb -> sentence.related(verb, Relation.SUBJECT).findFirst());
    }

    /** Whether a noun means somebody or something that may be cited as a source. */
    private boolean speaks(Token noun) {
        return noun.isName() || ROLES.phrases().endingAt(sentence, noun.index()).isPresent();
    }

    private boolean isDocument(Token noun) {
        return ROLES.phrases()
                .endingAt(sentence, noun.index())
                .filter(role -> role.value().kind() == Roles.Kind.REPORT)
                .isPresent();
    }

    private Optional<Token> objectBelow(Token above) {
        Optional<Token> direct = sentence.child(above, Relation.PREPOSITION_OBJECT);
        return direct.isPresent()
                ? direct
                : sentence.children(above, Relation.PREPOSITION)
                        .flatMap(inner -> sentence.child(inner, Relation.PREPOSITION_OBJECT).stream())
                        .findFirst();
    }
}
