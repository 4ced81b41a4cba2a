package org.demarche.extract.participant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.status.StatusLexicon;

/**
 * Finds by the grammar of one sentence who does what a word tells: the subject of a verb, whoever controls it ("asked
 * Oslo to", "its offer to", "is ready to").
 */
final class Doers {

    private static final List<String> ADDRESSING = List.of("on", "upon", "to", "with", "at", "for");

    /** "Accused Oslo of a plot to kill him", which is Oslo's. */
    static final Set<String> CHARGING = Set.of("accuse", "suspect", "convict", "acquit");

    private static final Set<String> INSTRUMENTS = WordSets.shipped().of("instruments");

    private final Sentence sentence;
    private final StatusLexicon lexicon;
    private final Predicate<Token> isActor;
    private final GerundDoers gerunds;

    /**
     * @param lexicon what words above an event tell
     * @param isActor whether a word means anybody
     */
    Doers(Sentence sentence, StatusLexicon lexicon, Predicate<Token> isActor) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.isActor = isActor;
        this.gerunds = new GerundDoers(sentence, this, isActor);
    }

    /**
     * Who does what a verb tells: its subject, or the addressee where the deed is asked for; of a passive infinitive or gerund
     * without a subject of its own who undergoes it.
     */
    Stream<Token> of(Token verb) {
        Optional<Token> above = sentence.head(verb);
        if (above.isEmpty() || sentence.child(verb, Relation.SUBJECT).isPresent()) {
            return subjects(verb);
        }
        if (verb.relation() == Relation.MODIFIER && verb.lemma().equals("visit")) {
            return Stream.of(above.get());
        }
        boolean passive = sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent();
        if (passive
                && sentence.related(verb, Relation.PASSIVE_SUBJECT).findAny().isPresent()) {
            return Stream.empty();
        }
        if (above.get().isNoun() && verb.relation() == Relation.NOUN_CLAUSE) {
            return isTo(verb)
                    ? ofInfinitive(above.get())
                    : isOfInstrument(verb, above.get())
                            ? owning(above.get())
                            : sentence.related(verb, Relation.SUBJECT);
        }
        if (verb.relation() == Relation.PREPOSITION_CLAUSE) {
            return gerunds.of(above.get());
        }
        Optional<Token> before = gerunds.rightBefore(verb);
        if (before.isPresent()) {
            return before.stream();
        }
        List<Token> subjects = subjects(verb).toList();
        if (subjects.isEmpty() && isJoined(verb, above.get())) {
            return of(above.get());
        }
        if (verb.relation() == Relation.OPEN_COMPLEMENT
                && above.get().relation() == Relation.ATTRIBUTE
                && subjects.isEmpty()) {
            return sentence.head(above.get()).stream().flatMap(copula -> sentence.related(copula, Relation.SUBJECT));
        }
        boolean purpose = verb.relation() == Relation.ADVERBIAL_CLAUSE
                && verb.tag().equals("VB")
                && isTo(verb)
                && above.get().isVerb();
        if (purpose && subjects.isEmpty()) {
            return of(above.get());
        }
        List<Token> asked = isTo(verb) && !passive && isAsking(above.get()) ? addressed(above.get()) : List.of();
        boolean shared = asked.isEmpty()
                && subjects.isEmpty()
                && verb.relation() == Relation.OPEN_COMPLEMENT
                && above.get().isVerb();
        return shared ? of(above.get()) : asked.isEmpty() ? subjects.stream() : asked.stream();
    }

    /**
     * Who says what a joined verb tells that is parsed as a part of what was said before: "Oslo said the maps were wrong and urged
     * Riga to withdraw them", "Oslo spoke of its fears, and accused Riga".
     */
    Stream<Token> ofSaying(Token verb) {
        Optional<Token> at = Optional.of(verb);
        while (at.filter(joined -> joined.relation() == Relation.CONJUNCT).isPresent()) {
            at = at.flatMap(sentence::head);
        }
        boolean own = sentence.child(verb, Relation.SUBJECT).isPresent()
                || at.equals(Optional.of(verb))
                || at.flatMap(first -> sentence.child(first, Relation.PASSIVE_AUXILIARY))
                        .isPresent();
        if (own
                || at.filter(first -> first.isVerb() && first.relation() != Relation.COMPLEMENT_CLAUSE)
                        .isPresent()) {
            return Stream.empty();
        }
        do {
            at = at.filter(below -> below.relation() != Relation.RELATIVE_CLAUSE)
                    .flatMap(sentence::head);
        } while (at.filter(above -> !above.isVerb()).isPresent());
        return at.stream().flatMap(this::of);
    }

    /** The subjects; of a title and a name that are both parsed as such, "the MP for Lyon, Ann Lee, said", the name. */
    private Stream<Token> subjects(Token verb) {
        List<Token> all = sentence.related(verb, Relation.SUBJECT).toList();
        return all.stream()
                .filter(title -> title.isName()
                        || all.stream()
                                .noneMatch(name -> name.isName()
                                        && isSubject(name)
                                        && isSubject(title)
                                        && name.head() == title.head()));
    }

    private static boolean isSubject(Token token) {
        return token.relation() == Relation.SUBJECT;
    }

    /** "Hit back, halting exports and slapping a duty on rice", "plans to build a wall and to deport". */
    private static boolean isJoined(Token verb, Token first) {
        return verb.relation() == Relation.CONJUNCT
                && first.isVerb()
                && verb.tag().equals(first.tag())
                && (verb.tag().equals("VBG") || verb.tag().equals("VB"));
    }

    /** "A call on A to act", "A's offer to act", "A took the decision to act", "A is under pressure to act". */
    private Stream<Token> ofInfinitive(Token noun) {
        if (isAsking(noun)) {
            List<Token> addressed = addressed(noun);
            return addressed.isEmpty() ? carrier(noun) : addressed.stream();
        }
        Optional<Token> above = sentence.head(noun);
        if (above.filter(this::isAsking).isPresent()) {
            return Stream.of(noun);
        }
        return owning(noun);
    }

    /** Whose a noun is, "Oslo's plot", "a Norwegian plot", or else who does what is done with it. */
    private Stream<Token> owning(Token noun) {
        List<Token> owners = Stream.of(
                        sentence.children(noun, Relation.POSSESSOR),
                        sentence.oblique(noun, "by"),
                        sentence.oblique(noun, "from"),
                        sentence.oblique(noun, "between"))
                .flatMap(tokens -> tokens)
                .toList();
        List<Token> named = owners.isEmpty()
                ? sentence.children(noun).stream()
                        .filter(child -> child.relation() == Relation.MODIFIER || child.relation() == Relation.COMPOUND)
                        .filter(isActor)
                        .toList()
                : owners;
        return named.isEmpty() ? carrier(noun) : named.stream();
    }

    /** "Signed an order banning the party". */
    private boolean isOfInstrument(Token verb, Token noun) {
        return verb.tag().equals("VBG") && INSTRUMENTS.contains(noun.lemma()) && !isActor.test(noun);
    }

    private Stream<Token> carrier(Token noun) {
        Optional<Token> charge = sentence.head(noun)
                .filter(of -> noun.relation() == Relation.PREPOSITION_OBJECT
                        && of.lemma().equals("of"))
                .flatMap(sentence::head)
                .filter(verb -> CHARGING.contains(verb.lemma()) && verb.isVerb());
        if (charge.isPresent()) {
            return Stream.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT)
                    .flatMap(relation -> sentence.related(charge.get(), relation));
        }
        Token at = noun;
        while (at.relation() == Relation.PREPOSITION_OBJECT || at.relation() == Relation.PREPOSITION) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                return Stream.empty();
            }
            at = above.get();
        }
        if (at.isVerb() && !at.equals(noun)) {
            return at(at);
        }
        return at.relation() == Relation.SUBJECT
                ? Stream.empty()
                : sentence.head(at).filter(Token::isVerb).stream()
                        .flatMap(verb -> at(verb))
                        .distinct();
    }

    private Stream<Token> at(Token verb) {
        List<Token> doing = of(verb).toList();
        return doing.isEmpty() ? sentence.related(verb, Relation.PASSIVE_SUBJECT) : doing.stream();
    }

    /** Whom a word asks: its object, or whoever stands behind "on", "to", "with". */
    List<Token> addressed(Token asking) {
        return Stream.of(
                        asking.isVerb() ? sentence.related(asking, Relation.OBJECT) : Stream.<Token>empty(),
                        asking.isVerb() ? sentence.related(asking, Relation.PASSIVE_SUBJECT) : Stream.<Token>empty(),
                        ADDRESSING.stream().flatMap(preposition -> sentence.oblique(asking, preposition)))
                .flatMap(tokens -> tokens)
                .toList();
    }

    /** Whether a word asks another to do something. */
    boolean isAsking(Token token) {
        return lexicon.sense(sentence, token)
                .filter(sense -> sense == StatusLexicon.Sense.ASKED)
                .isPresent();
    }

    private boolean isTo(Token verb) {
        return sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
    }
}
