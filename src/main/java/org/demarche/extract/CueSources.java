package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Looks in one sentence for the source that belongs to a cue, by the patterns' selectors. */
final class CueSources {
    private static final Roles ROLES = Roles.shipped();
    private static final int LONGEST_LABEL = 5;
    static final Set<String> MESSAGES = Set.of(
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

    private static final Set<String> QUOTING = Set.of("quote", "cite");
    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "write",
            "argue",
            "insist",
            "warn",
            "claim",
            "state",
            "note",
            "explain",
            "announce",
            "declare");
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
            case "subject" -> isFreeParticiple() ? above().or(this::subject) : subject();
            case "governor" -> governor();
            case "inverted" -> new InvertedSpeech(cue).speaker();
            case "agent" ->
                cue.isPassive() || cue.word().tag().equals("VBN")
                        ? sentence.oblique(cue.word(), "by").findFirst().or(this::agentBelow)
                        : Optional.empty();
            case "support" -> support();
            case "copula" -> copula();
            case "introducer" -> introducer();
            case "letting" -> letting();
            case "possessor" -> sentence.child(cue.word(), Relation.POSSESSOR);
            case "by", "from", "of", "through" ->
                sentence.oblique(cue.word(), selector).findFirst();
            case "object" -> sentence.child(cue.word(), Relation.OBJECT).filter(this::speaks);
            case "below" -> objectBelow(cue.word());
            case "label" -> label();
            case "self" -> Optional.of(cue.word());
            case "document" -> subject().filter(this::isDocument);
            case "name-before" -> nameBefore();
            case "name-after" -> nameAfter();
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

    /** Whether it is the participle of "…, saying that" or "…, scoffing and saying that", which belongs to the main clause. */
    private boolean isFreeParticiple() {
        Optional<Token> first = Optional.of(cue.word());
        while (first.isPresent() && first.get().relation() == Relation.CONJUNCT) {
            first = sentence.head(first.get()).filter(CueSources::isParticiple);
        }
        return isParticiple(cue.word())
                && sentence.child(cue.word(), Relation.AUXILIARY).isEmpty()
                && first.map(Token::index)
                        .filter(at -> at == 0
                                || (at > 1 && sentence.token(at - 1).form().equals(",")))
                        .isPresent();
    }

    private static boolean isParticiple(Token verb) {
        return verb.tag().equals("VBG");
    }

    /** The subject of the clause in which "by saying" or "after saying" stands. */
    private Optional<Token> governor() {
        return cue.word().tag().equals("VBG") && cue.word().relation() == Relation.PREPOSITION_CLAUSE
                ? above()
                : Optional.empty();
    }

    /** The subject of the finite verb that stands nearest above the cue. */
    private Optional<Token> above() {
        for (Optional<Token> at = sentence.head(cue.word()); at.isPresent(); at = sentence.head(at.get())) {
            Token verb = at.get();
            boolean own = verb.isVerb()
                    && verb.relation() != Relation.RELATIVE_CLAUSE
                    && !(cue.word().lemma().equals("add") && isSaid(verb));
            boolean quoting = QUOTING.contains(verb.lemma())
                    && verb.index() + 1 < cue.word().index();
            Relation subject = !quoting
                    ? Relation.SUBJECT
                    : sentence.child(verb, Relation.OBJECT).isPresent() ? Relation.OBJECT : Relation.PASSIVE_SUBJECT;
            Optional<Token> found = own
                    ? sentence.related(verb, subject)
                            .filter(noun -> noun.index() < cue.word().index()
                                    || cue.word().index() == 0)
                            .findFirst()
                    : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a clause is what another verb of saying tells: who adds something has said something before. */
    private boolean isSaid(Token verb) {
        return verb.relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.head(verb)
                        .filter(said -> SAYING.contains(said.lemma()))
                        .isPresent();
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

    /** The name right before a mark, unless it is only spoken to or of. */
    private Optional<Token> nameBefore() {
        int at = cue.word().index();
        return at == 0
                ? Optional.empty()
                : Optional.of(sentence.token(at - 1))
                        .filter(Token::isName)
                        .filter(name -> name.relation() != Relation.PREPOSITION_OBJECT
                                && name.relation() != Relation.OBJECT
                                && name.relation() != Relation.POSSESSOR);
    }

    /** The last of the names that alone follow a mark to the end of the sentence. */
    private Optional<Token> nameAfter() {
        List<Token> after = sentence.tokens().subList(cue.word().index() + 1, sentence.size()).stream()
                .filter(token -> !token.isMark())
                .toList();
        boolean names = !after.isEmpty()
                && after.size() <= LONGEST_LABEL
                && after.stream().allMatch(Token::isName)
                && (cue.word().index() == 0
                        || Quotations.isMark(sentence.token(cue.word().index() - 1)));
        return names ? Optional.of(after.get(after.size() - 1)) : Optional.empty();
    }

    private Optional<Token> objectBelow(Token above) {
        Optional<Token> direct = sentence.child(above, Relation.PREPOSITION_OBJECT);
        return direct.isPresent()
                ? direct
                : sentence.children(above, Relation.PREPOSITION)
                        .flatMap(inner -> sentence.child(inner, Relation.PREPOSITION_OBJECT).stream())
                        .findFirst();
    }

    /** The last of a few names that stand before a colon at the beginning of the sentence. */
    Optional<Token> label() {
        List<Token> before = sentence.tokens().subList(0, cue.word().index());
        boolean names = !before.isEmpty()
                && before.size() <= LONGEST_LABEL
                && before.stream()
                        .allMatch(token -> token.isNoun() || token.tag().equals("CD"))
                && before.stream().anyMatch(Token::isName);
        return names && sentence.size() > cue.word().index() + 3
                ? Optional.of(before.get(before.size() - 1))
                : Optional.empty();
    }
}
