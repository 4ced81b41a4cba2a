package org.demarche.extract.stance;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Pronouns;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Negation;
import org.demarche.extract.grammar.Selves;
import org.demarche.extract.lexicon.StanceVerbs;
import org.demarche.model.Polarity;
import org.demarche.model.Position;

/** Reads which position a word tells where it stands, since what is promised may be harm or that something is not done. */
record PositionReader(Sentence sentence, StanceLexicon lexicon, Judgements judgements) {
    private static final Set<String> AVENGING =
            Set.of("respond", "punish", "strike", "attack", "hit", "destroy", "annihilate", "hunt", "bomb", "invade");
    private static final Set<String> GRANTING =
            Set.of("grant", "accept", "entertain", "heed", "honour", "honor", "approve");
    private static final Set<String> DUTIES = Set.of(
            "respect",
            "honour",
            "honor",
            "comply",
            "abide",
            "fulfil",
            "fulfill",
            "refrain",
            "adhere",
            "cooperate",
            "implement",
            "uphold",
            "observe",
            "apologise",
            "apologize",
            "stop",
            "cease");
    private static final Set<String> NAMING = Set.of("name", "identify", "quote");
    private static final Set<String> SAYING_NOTHING = Set.of("comment", "elaborate");
    private static final Set<String> TAKING_NO_SIDE =
            Set.of("comment", "elaborate", "say", "speculate", "discuss", "answer", "pronounce", "respond");
    private static final Set<String> SIDES = Set.of("side", "stand", "position", "referee", "judge", "favourite");

    /** The position, or empty where the words tell none. */
    Optional<Position> read(Token cue, StanceEntry entry) {
        Position plain = entry.position();
        if ((plain == Position.CONSIDERS || entry.patterns().contains("judged")) && isWhatIsCalled(cue)) {
            return Optional.empty();
        }
        if (entry.patterns().contains("judged")) {
            return judgements.position(sentence, cue);
        }
        if ((entry.noun().isEmpty() && isForecast(plain, cue))
                || isDuty(cue)
                || isOwnRight(cue, entry)
                || isIncomparable(cue, entry)
                || isGotten(cue, entry)) {
            return Optional.empty();
        }
        if (plain == Position.WARNS && complements(cue).anyMatch(this::isOwnHarm)) {
            return Optional.of(Position.THREATENS);
        }
        if (plain == Position.THREATENS && cue.lemma().equals("reserve") && !reservesThreat(cue)) {
            return Optional.of(Position.CONSIDERS);
        }
        if (plain == Position.REFUSES && complements(cue).anyMatch(verb -> GRANTING.contains(verb.lemma()))) {
            return Optional.of(Position.REJECTS);
        }
        if (isAskedToGo(plain, cue)) {
            return Optional.of(Position.DEMANDS);
        }
        if (plain == Position.REFUSES && takesNoSide(cue)) {
            return Optional.of(Position.RESERVES);
        }
        if ((plain == Position.REFUSES && saysNothing(cue)) || hidesName(cue)) {
            return Optional.empty();
        }
        if (plain == Position.CRITICISES && judgements.as(sentence, cue).equals(Optional.of(Position.DENIES))) {
            return Optional.of(Position.DENIES);
        }
        if (cue.lemma().equals("call") && entry.lastPreposition().equals("for") && hasObject(cue)) {
            return Optional.empty();
        }
        if (plain == Position.REJECTS && isOwnDeed(cue, entry)) {
            return Optional.of(Position.REFUSES);
        }
        if (plain == Position.SEEKS && entry.lastPreposition().equals("for") && hasObject(cue)) {
            return Optional.of(Position.URGES);
        }
        if (isNeither(cue)) {
            return Optional.of(Position.RESERVES);
        }
        if (plain == Position.PLEDGES
                && complements(cue).anyMatch(deed -> isThreat(deed) || AVENGING.contains(deed.lemma()))) {
            return Optional.of(Position.THREATENS);
        }
        if (plain == Position.PLEDGES
                && complements(cue).anyMatch(verb -> lexicon.mayTell(sentence, verb, Position.OPPOSES))) {
            return Optional.of(Position.OPPOSES);
        }
        if (plain == Position.THREATENS
                && cue.lemma().equals("hesitate")
                && complements(cue).noneMatch(this::isHostile)) {
            return Optional.of(Position.PLEDGES);
        }
        boolean silence = entry.isAlone()
                || (entry.patterns().contains("whether") && !entry.patterns().contains("will"));
        if (plain == Position.RESERVES && silence && entry.isDenied() && !isAwaited(cue)) {
            return Optional.empty();
        }
        if (plain == Position.OFFERS && complements(cue).anyMatch(this::isHostile)) {
            return Optional.of(Position.THREATENS);
        }
        boolean refused = plain == Position.PLEDGES
                && !cue.isNoun()
                && complements(cue).anyMatch(verb -> Negation.of(sentence, verb));
        return Optional.of(refused ? Position.REFUSES : plain);
    }

    /** "Expects Riga to attack", not "expects Riga to respect the treaty", by which something is asked for. */
    private boolean isForecast(Position plain, Token cue) {
        return plain == Position.DEMANDS
                && cue.lemma().equals("expect")
                && sentence.children(cue, Relation.SUBJECT)
                        .noneMatch(we -> Pronouns.FIRST.contains(we.lemma().toLowerCase(Locale.ROOT)))
                && Stream.concat(
                                complements(cue),
                                sentence.children(cue, Relation.OBJECT)
                                        .flatMap(object -> sentence.children(object).stream()))
                        .noneMatch(deed -> DUTIES.contains(deed.lemma()));
    }

    /** "The agency is responsible for safety" blames nobody, as no bad thing is named. */
    private boolean isDuty(Token cue) {
        return cue.lemma().equals("responsible")
                && sentence.oblique(cue, "for").anyMatch(Token::isNoun)
                && sentence.oblique(cue, "for")
                        .allMatch(noun -> judgements.polarityOf(noun) != Polarity.NEGATIVE
                                && !StanceVerbs.is(StanceVerbs.Kind.HARM, noun));
    }

    /** "It has the right to punish them": who claims a right supports nobody. */
    private boolean isOwnRight(Token cue, StanceEntry entry) {
        return entry.noun().equals("right")
                && entry.isOfSpeaker()
                && entry.position() == Position.SUPPORTS
                && sentence.related(cue, Relation.SUBJECT)
                        .anyMatch(subject -> subject.tag().equals("PRP"));
    }

    /** "Has the support of the ministry": who gets it does not give it. */
    private boolean isGotten(Token cue, StanceEntry entry) {
        return cue.isNoun()
                && entry.position() == Position.SUPPORTS
                && entry.lastPreposition().equals("of")
                && cue.relation() == Relation.OBJECT
                && sentence.head(cue)
                        .filter(verb -> StanceVerbs.is(StanceVerbs.Kind.GETTING, verb))
                        .isPresent();
    }

    /** "Warned that it will strike first": who warns of what he will do himself threatens. */
    private boolean isOwnHarm(Token deed) {
        return isHostile(deed)
                && sentence.children(deed, Relation.SUBJECT)
                        .anyMatch(it -> it.tag().equals("PRP") || (!isThreat(deed) && Selves.include(sentence, it)))
                && sentence.children(deed, Relation.AUXILIARY)
                        .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma()));
    }

    /** "Is better off": what is not compared with another thing is not judged. */
    private boolean isIncomparable(Token cue, StanceEntry entry) {
        return entry.isOfSpeaker()
                && cue.tag().equals("JJR")
                && sentence.children(cue).stream()
                        .noneMatch(than -> than.lemma().equals("than"));
    }

    /** "Called on the minister to resign" leaves him no choice. */
    private boolean isAskedToGo(Position plain, Token cue) {
        return (plain == Position.URGES || plain == Position.APPEALS)
                && Stream.concat(
                                complements(cue),
                                sentence.children(cue, Relation.OBJECT)
                                        .flatMap(object -> sentence.children(object).stream()))
                        .filter(Token::isVerb)
                        .anyMatch(verb -> verb.lemma().equals("resign")
                                || verb.lemma().equals("abdicate")
                                || (verb.lemma().equals("step")
                                        && sentence.children(verb, Relation.PARTICLE)
                                                .anyMatch(down -> down.lemma().equals("down"))));
    }

    /** "Has yet to respond", "has not responded". */
    private boolean isAwaited(Token cue) {
        return cue.relation() == Relation.OPEN_COMPLEMENT
                || sentence.children(cue, Relation.AUXILIARY)
                        .anyMatch(have -> have.lemma().equals("have"));
    }

    /** "Is prepared to use force", "is ready to veto it". */
    private boolean isHostile(Token verb) {
        return isThreat(verb)
                || isBlow(verb)
                || (StanceVerbs.is(StanceVerbs.Kind.HOSTILE, verb)
                        && sentence.child(verb, Relation.PASSIVE_AUXILIARY).isEmpty());
    }

    /** "Would launch attacks on the port". */
    private boolean isBlow(Token verb) {
        return StanceVerbs.is(StanceVerbs.Kind.DEALING, verb)
                && sentence.children(verb, Relation.OBJECT)
                        .anyMatch(attack -> StanceVerbs.is(StanceVerbs.Kind.BLOW, attack));
    }

    /** "Vowed to retaliate". */
    private boolean isThreat(Token verb) {
        return lexicon.mayTell(sentence, verb, Position.THREATENS);
    }

    /** "What they called a hostile act" only names what another word judges. */
    private boolean isWhatIsCalled(Token cue) {
        return sentence.children(cue, Relation.OBJECT)
                .anyMatch(what -> what.lemma().equals("what") && what.index() < cue.index());
    }

    /** "Reserves the right to retaliate". */
    private boolean reservesThreat(Token cue) {
        return sentence.children(cue, Relation.OBJECT)
                .flatMap(right -> sentence.children(right).stream())
                .anyMatch(deed -> deed.isVerb() && isHostile(deed));
    }

    /** "Declined to comment on the leak", "refused to take sides", "declined to be drawn", "would not say whether". */
    private boolean takesNoSide(Token cue) {
        return sentence.children(cue, Relation.OPEN_COMPLEMENT)
                .anyMatch(verb -> (TAKING_NO_SIDE.contains(verb.lemma())
                                && sentence.children(verb).stream()
                                        .anyMatch(about -> about.relation() == Relation.COMPLEMENT_CLAUSE
                                                || about.relation() == Relation.OPEN_COMPLEMENT
                                                || about.lemma().equals("on")))
                        || (verb.lemma().equals("draw")
                                && sentence.child(verb, Relation.PASSIVE_AUXILIARY)
                                        .isPresent())
                        || ((verb.lemma().equals("take") || verb.lemma().equals("play"))
                                && sentence.children(verb, Relation.OBJECT)
                                        .anyMatch(side -> SIDES.contains(side.lemma()))));
    }

    /** "Balked at sitting down with them", "ruled out ceding it": what somebody turns down is what he would do himself. */
    private boolean isOwnDeed(Token cue, StanceEntry entry) {
        return entry.cue(sentence, cue).part().stream()
                .flatMap(at -> sentence.children(at, Relation.PREPOSITION_CLAUSE))
                .anyMatch(deed -> deed.tag().equals("VBG")
                        && sentence.child(deed, Relation.SUBJECT).isEmpty());
    }

    private boolean hasObject(Token cue) {
        return sentence.children(cue, Relation.OBJECT).anyMatch(Token::isNoun);
    }

    /** "Declined to comment" tells of no stance. */
    private boolean saysNothing(Token cue) {
        return sentence.children(cue, Relation.OPEN_COMPLEMENT).anyMatch(verb -> SAYING_NOTHING.contains(verb.lemma()));
    }

    /** The last of several that are denied at once: "neither welcomed nor dismissed". */
    private boolean isNeither(Token cue) {
        return cue.relation() == Relation.CONJUNCT
                && cue.isVerb()
                && sentence.head(cue).stream()
                        .flatMap(first -> sentence.children(first, Relation.COORDINATOR))
                        .anyMatch(word -> word.lemma().equals("neither"));
    }

    /** "Who did not want to be named", "who requested anonymity". */
    private boolean hidesName(Token cue) {
        boolean nameless = sentence.children(cue, Relation.OBJECT)
                .anyMatch(object -> object.lemma().equals("anonymity"));
        return nameless
                || sentence.children(cue, Relation.OPEN_COMPLEMENT)
                        .anyMatch(verb -> NAMING.contains(verb.lemma())
                                && sentence.child(verb, Relation.PASSIVE_AUXILIARY)
                                        .isPresent());
    }

    private Stream<Token> complements(Token cue) {
        return Stream.of(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT_CLAUSE)
                .flatMap(relation -> sentence.children(cue, relation));
    }
}
