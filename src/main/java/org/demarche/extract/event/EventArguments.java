package org.demarche.extract.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.event.ArgumentKinds.Asked;
import org.demarche.extract.event.ArgumentKinds.Kind;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.participant.ParticipantReader;
import org.demarche.extract.participant.Parties;
import org.demarche.extract.trigger.EventFit;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.Plover;

/** Whether those of whom a word would tell are such as do this deed, or as it is done to: "freed the captives", not "freed up time". */
record EventArguments(Sentence sentence, EventTrigger told, Parties parties) {
    /** What only somebody can mean to do, whoever owns the thing that would do it. */
    private static final Set<Plover> MEANT =
            Set.of(Plover.AID, Plover.CONCEDE, Plover.RETREAT, Plover.AGREE, Plover.COOPERATE, Plover.CONSULT);

    private static final Set<Relation> OF_NOUNS = Set.of(Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE);
    private static final List<String> GOALS = List.of("to", "for", "with", "in", "into", "towards", "toward");
    private static final Set<String> SPEAKING = WordSets.shipped().of("speaking");
    private static final Set<String> PROXIES = WordSets.shipped().of("proxies");
    private static final Set<String> PUBLIC = WordSets.shipped().of("public");
    private static final Set<String> LEADING = WordSets.shipped().of("leading");
    /** Tags of pronouns, numbers and adjectives that stand for people: "treated the wounded". */
    private static final Set<String> SOMEBODY = Set.of("PRP", "W", "CD", "DT", "JJ", "VBN");

    private static final ArgumentKinds KINDS = ArgumentKinds.shipped();

    /** "The attacks threaten to raise tension", "elections held in May": a thing, which is nobody, says nothing and is no prisoner. */
    boolean isOfThings(ParticipantReader.Reading who) {
        return told.entry().keeps()
                ? sentence.child(told.word(), Relation.SUBJECT).isPresent()
                        || sentence.related(told.word(), Relation.PASSIVE_SUBJECT)
                                .noneMatch(kept -> who.tokens().contains(kept))
                : isSaidByThings(who);
    }

    private boolean isSaidByThings(ParticipantReader.Reading who) {
        return told.word().isVerb()
                && told.entry().plover().isSpeech()
                && who.actors().isEmpty()
                && speakers(told.word()).anyMatch(this::isMute);
    }

    /** The subject, and that of a clause that hangs on it: "a draft that called for", "a campaign asking". */
    private Stream<Token> speakers(Token verb) {
        return OF_NOUNS.contains(verb.relation())
                ? sentence.related(verb, Relation.SUBJECT)
                : sentence.children(verb, Relation.SUBJECT);
    }

    private static boolean isCommon(Token noun) {
        return noun.tag().startsWith("NN") && !noun.isName();
    }

    private boolean isMute(Token noun) {
        return isCommon(noun) && !SPEAKING.contains(noun.lemma());
    }

    /** "Its update will help Oslo", which means nothing by it. */
    boolean isMeantByThings() {
        Token word = told.word();
        if (!word.isVerb()
                || !told.entry().subject().isEmpty()
                || !MEANT.contains(told.entry().plover())) {
            return false;
        }
        List<Token> doers = (sentence.isPassive(word)
                        ? sentence.oblique(word, "by")
                        : sentence.related(word, Relation.SUBJECT))
                .toList();
        return !doers.isEmpty() && doers.stream().allMatch(this::isThing);
    }

    private boolean isThing(Token noun) {
        return isMute(noun)
                && !PROXIES.contains(noun.lemma())
                && !PUBLIC.contains(noun.lemma())
                && !LEADING.contains(noun.lemma())
                && parties.byItself(noun).isEmpty();
    }

    /** "Released the figures", "eased tensions", "pleaded guilty". */
    boolean isOtherSense() {
        return isPartOfName()
                || KINDS.of(Asked.OBJECT, told.entry())
                        .filter(kind -> isNone(
                                Stream.concat(
                                        objects(), told.entry().plover() == Plover.AID ? helped() : Stream.empty()),
                                kind))
                        .isPresent()
                || KINDS.of(Asked.TOWARDS, told.entry())
                        .filter(kind -> Stream.concat(objects(), goals()).noneMatch(goal -> isOneOf(goal, kind)))
                        .isPresent()
                || KINDS.of(Asked.SUBJECT, told.entry())
                        .filter(kind -> isNone(sentence.related(told.word(), Relation.SUBJECT), kind))
                        .isPresent()
                || KINDS.of(Asked.NO_OBJECT, told.entry())
                        .filter(kind -> Stream.of(
                                        objects(),
                                        sentence.oblique(
                                                told.word(), told.entry().preposition()),
                                        sentence.oblique(told.word(), "for"),
                                        told.word().isNoun()
                                                ? sentence.oblique(told.word(), "on")
                                                : Stream.<Token>empty())
                                .flatMap(found -> found)
                                .anyMatch(object -> isOneOf(object, kind)))
                        .isPresent()
                || KINDS.of(Asked.NO_WORD, told.entry())
                        .filter(kind -> words().flatMap(word -> sentence.children(word).stream())
                                .anyMatch(child -> child.relation() != Relation.AUXILIARY && isOneOf(child, kind)))
                        .isPresent();
    }

    /** The word, and the noun that belongs to it: "launch a war". */
    private Stream<Token> words() {
        return Stream.concat(Stream.of(told.word()), objects().filter(noun -> noun.lemma()
                .equals(told.entry().object())));
    }

    /** "A war criminal", "the war effort". */
    private boolean isPartOfName() {
        return told.word().isNoun()
                && told.word().relation() == Relation.COMPOUND
                && told.entry().isOpen()
                && told.entry().plover() == Plover.ASSAULT
                && sentence.head(told.word())
                        .filter(head ->
                                head.isNoun() && head.index() > told.word().index())
                        .isPresent();
    }

    /** Whether there are some, but not one of a kind. */
    private boolean isNone(Stream<Token> arguments, Kind kind) {
        List<Token> found = arguments.toList();
        return !found.isEmpty() && found.stream().noneMatch(argument -> isOneOf(argument, kind));
    }

    private Stream<Token> objects() {
        Token word = told.word();
        if (word.isNoun()) {
            return sentence.oblique(word, "of");
        }
        return Stream.of(Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.PASSIVE_SUBJECT)
                .flatMap(relation -> sentence.related(word, relation))
                .flatMap(object -> EventFit.measured(sentence, object));
    }

    private Stream<Token> goals() {
        return GOALS.stream().flatMap(preposition -> sentence.oblique(told.word(), preposition));
    }

    /** "Helped Oslo sign", not "helped sign". */
    private Stream<Token> helped() {
        return Stream.of(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT_CLAUSE)
                .flatMap(relation -> sentence.children(told.word(), relation))
                .flatMap(deed -> Stream.concat(Stream.of(deed), sentence.children(deed, Relation.SUBJECT)));
    }

    private boolean isOneOf(Token argument, Kind kind) {
        return kind.words().contains(argument.lemma()) || (kind.party() && isSomebody(argument));
    }

    private boolean isSomebody(Token argument) {
        return argument.isName()
                || SOMEBODY.stream().anyMatch(argument.tag()::startsWith)
                || !parties.byItself(argument).isEmpty()
                || PROXIES.contains(argument.lemma());
    }
}
