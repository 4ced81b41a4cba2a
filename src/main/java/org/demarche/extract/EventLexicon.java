package org.demarche.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** The words that tell of events, as {@code events.txt} lists them. */
final class EventLexicon {
    private static final Set<String> SAYING =
            Set.of("say", "declare", "state", "tell", "stress", "reiterate", "add", "repeat");
    private static final String ATTITUDE = "~";
    private static final String ANY = "*";
    /** How a preposition, a particle or what the object is made hangs on a verb: "set free", "held responsible". */
    private static final Set<Relation> JOINED = Set.of(
            Relation.PREPOSITION,
            Relation.PARTICLE,
            Relation.ADVERB,
            Relation.COMPLEMENT_CLAUSE,
            Relation.OPEN_COMPLEMENT,
            Relation.ADVERBIAL_CLAUSE,
            Relation.ATTRIBUTE,
            Relation.APPOSITION);

    private static final String STAY = "CONSULT/be:in";
    private static final Set<String> AWAITING = Set.of("CONSULT/expect:in", "CONSULT/await:in", "CONSULT/due:in");
    private static final Set<String> MEMBERSHIP =
            Set.of("SANCTION/leave+*", "SANCTION/quit+*", "SANCTION/exit+*", "COOPERATE/join+*");
    private static final String WITHDRAWAL = Plover.RETREAT.mode("withdraw");
    private static final Set<String> RESTRICTIONS = Set.of(
            "restriction",
            "ban",
            "curfew",
            "embargo",
            "sanction",
            "blockade",
            "quota",
            "tariff",
            "penalty",
            "measure",
            "curb",
            "freeze",
            "closure",
            "requirement");
    private static final List<String> JOINTS = List.of(">", ":", "+");
    private static final Pattern BRITISH = Pattern.compile("is(e|ation|ing)$");
    private static final int SHORT = 7;
    /** What somebody says of another by calling him something bad. */
    static final Entry NAMED = new Entry(
            false,
            EventType.EVENT,
            Plover.ACCUSE,
            Optional.of(Plover.ACCUSE.mode("disapprove")),
            "",
            "",
            "",
            "",
            "ACCUSE/naming");

    private static final Entry OBLIGATION =
            new Entry(true, EventType.APPEAL, Plover.REQUEST, Optional.empty(), "", "", "", "", "REQUEST/must");

    private final Map<String, List<Entry>> entries = new HashMap<>();

    /**
     * A word that tells of an event.
     *
     * @param preposition the preposition or particle that must hang on it, or empty
     * @param object the noun that must be its object, or empty
     * @param before the word that must stand before it, or empty
     * @param subject the noun that must be its subject, or empty
     * @param attitude whether it only tells what somebody wants, thinks or plans: PLOVER codes it, but it is no event
     */
    record Entry(
            boolean attitude,
            EventType type,
            Plover plover,
            Optional<String> mode,
            String preposition,
            String object,
            String before,
            String subject,
            String id) {
        /** Whether the word tells what its subject must do by the word of another. */
        boolean obliges() {
            return id.equals(OBLIGATION.id);
        }

        /** Whether it needs an object, but no certain one. */
        boolean takesAnyObject() {
            return object.equals(ANY);
        }

        /** Whether it tells of who is not yet there: "is expected in Oslo", "is due in Oslo". */
        boolean awaits() {
            return AWAITING.contains(id);
        }

        /** Whether it tells of a member of an organisation, if its object is one: "leave the union", not "leave the room". */
        boolean isOfOrganizations() {
            return MEMBERSHIP.contains(id);
        }

        /** Whether forces, or a member, leave a place. */
        boolean isWithdrawal() {
            return mode.filter(WITHDRAWAL::equals).isPresent();
        }

        /** Whether it tells of who is in a place: "was in Oslo on Monday". */
        boolean isStay() {
            return id.equals(STAY);
        }

        /** Whether it undoes a restriction: "lift a ban". */
        boolean lifts() {
            return plover == Plover.CONCEDE && RESTRICTIONS.contains(object);
        }

        /** Whether the word tells of it by itself. */
        boolean isOpen() {
            return object.isEmpty() && preposition.isEmpty() && before.isEmpty() && subject.isEmpty();
        }

        private int needs() {
            boolean certain = !subject.isEmpty() || !(object.isEmpty() || takesAnyObject());
            return certain ? 2 : isOpen() ? 0 : 1;
        }
    }

    private EventLexicon() {}

    /** Reads the lexicon that ships with the program. */
    static EventLexicon shipped() {
        EventLexicon lexicon = new EventLexicon();
        for (Lexicon.Line line : Lexicon.read("events.txt").lines()) {
            List<String> head = line.head();
            boolean attitude = head.get(0).startsWith(ATTITUDE);
            EventType type = EventType.valueOf(head.get(0).substring(attitude ? ATTITUDE.length() : 0));
            Plover plover = Plover.valueOf(head.get(1));
            Optional<String> mode =
                    Optional.of(head.get(2)).filter(name -> !name.equals("-")).map(plover::mode);
            line.words().stream()
                    .flatMap(EventLexicon::alternatives)
                    .forEach(word -> lexicon.add(attitude, type, plover, mode, head.get(3), word));
        }
        lexicon.entries
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(Entry::needs).reversed()));
        return lexicon;
    }

    /** "send|give+food|aid" stands for each of the verbs with each of the nouns, and so do other parts of an entry. */
    private static Stream<String> alternatives(String word) {
        return JOINTS.stream()
                .filter(word::contains)
                .findFirst()
                .map(joint -> Arrays.stream(
                                word.substring(0, word.indexOf(joint)).split("\\|"))
                        .flatMap(one -> alternatives(word.substring(word.indexOf(joint) + 1))
                                .map(other -> one + joint + other)))
                .orElseGet(() -> Arrays.stream(word.split("\\|")));
    }

    /** All entries, in no order. */
    List<Entry> all() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    /** The types of events that a noun names by itself or with a word before it: "drill" as in "military drill". */
    Set<Plover> namedBy(String noun) {
        return entries.getOrDefault("noun " + spelt(noun), List.of()).stream()
                .filter(entry -> !entry.attitude())
                .map(Entry::plover)
                .collect(Collectors.toSet());
    }

    /** What a token tells, the reading with most of what it needs. */
    Optional<Entry> entry(Sentence sentence, Token token) {
        String pos = token.isVerb() ? "verb" : token.isNoun() ? "noun" : "adjective";
        return entries.getOrDefault(pos + " " + spelt(token.lemma()), List.of()).stream()
                .filter(entry -> fits(entry, sentence, token))
                .findFirst()
                .or(() -> isAskedFor(sentence, token) ? Optional.of(OBLIGATION) : Optional.empty());
    }

    /** Whether a speaker says that another must do it: "Norway said that Sweden must pay". */
    private static boolean isAskedFor(Sentence sentence, Token token) {
        return token.isVerb()
                && token.relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.children(token, Relation.AUXILIARY)
                        .anyMatch(aux -> aux.lemma().equals("must"))
                && sentence.child(token, Relation.SUBJECT).isPresent()
                && sentence.head(token)
                        .filter(above -> SAYING.contains(above.lemma()))
                        .flatMap(above -> sentence.child(above, Relation.SUBJECT))
                        .isPresent();
    }

    /** One spelling for "mobilise" and "mobilize". */
    private static String spelt(String lemma) {
        return lemma.length() > SHORT ? BRITISH.matcher(lemma).replaceFirst("iz$1") : lemma;
    }

    /** "On whom they called", not "for years they have called". */
    private static boolean isOfRelative(Sentence sentence, Token preposition) {
        return sentence.children(preposition, Relation.PREPOSITION_OBJECT)
                .anyMatch(object -> object.tag().startsWith("W"));
    }

    private static boolean fits(Entry entry, Sentence sentence, Token token) {
        boolean preposition = entry.preposition.isEmpty()
                || sentence.children(token).stream()
                        .filter(child -> child.lemma().equals(entry.preposition) && JOINED.contains(child.relation()))
                        .anyMatch(child -> child.index() > token.index() || isOfRelative(sentence, child));
        boolean object = entry.object.isEmpty()
                || (entry.object.equals(ANY)
                        && sentence.related(token, Relation.OBJECT).findAny().isPresent())
                || sentence.related(token, Relation.OBJECT)
                        .anyMatch(found -> found.lemma().equals(entry.object))
                || sentence.related(token, Relation.PASSIVE_SUBJECT)
                        .anyMatch(found -> found.lemma().equals(entry.object))
                || sentence.oblique(token, entry.preposition)
                        .anyMatch(found -> found.lemma().equals(entry.object));
        boolean before = entry.before.isEmpty()
                || (token.index() > 0
                        && sentence.token(token.index() - 1)
                                .form()
                                .toLowerCase(Locale.ROOT)
                                .equals(entry.before));
        boolean subject = entry.subject.isEmpty()
                || Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                        .flatMap(relation -> sentence.related(token, relation))
                        .anyMatch(found -> found.lemma().equals(entry.subject));
        return preposition
                && object
                && before
                && subject
                && !isOtherCall(entry, sentence, token)
                && !isShowing(entry, sentence, token);
    }

    /** "Demonstrated that it was able", "demonstrated its strength" is no protest. */
    private static boolean isShowing(Entry entry, Sentence sentence, Token token) {
        return entry.plover == Plover.PROTEST
                && token.isVerb()
                && token.lemma().equals("demonstrate")
                && Stream.of(Relation.OBJECT, Relation.COMPLEMENT_CLAUSE)
                        .anyMatch(relation -> sentence.child(token, relation).isPresent());
    }

    /** "Called on the minister" is a visit, "called on the minister to resign" an appeal. */
    private static boolean isOtherCall(Entry entry, Sentence sentence, Token token) {
        boolean calling = token.isVerb()
                && token.lemma().equals("call")
                && (entry.preposition.equals("on") || entry.preposition.equals("upon"));
        boolean asks = calling
                && sentence.children(token).stream()
                        .flatMap(child -> Stream.concat(
                                Stream.of(child),
                                Stream.concat(
                                        sentence.children(child).stream(),
                                        sentence.children(child).stream()
                                                .flatMap(below -> sentence.children(below).stream()))))
                        .anyMatch(to -> to.tag().equals("TO") || to.lemma().equals("for"));
        return calling && asks == (entry.plover == Plover.CONSULT);
    }

    private void add(boolean attitude, EventType type, Plover plover, Optional<String> mode, String pos, String word) {
        String subject = word.contains(">") ? word.substring(0, word.indexOf('>')) : "";
        String rest = word.substring(word.indexOf('>') + 1);
        String lemma = rest;
        String preposition = "";
        String object = "";
        String before = "";
        int plus = rest.indexOf('+');
        int colon = rest.indexOf(':');
        int space = rest.indexOf(' ');
        if (plus > 0) {
            lemma = rest.substring(0, plus);
            object = rest.substring(plus + 1);
        }
        if (colon > 0) {
            lemma = rest.substring(0, colon);
            preposition = rest.substring(colon + 1, plus > colon ? plus : rest.length());
        }
        if (space > 0) {
            before = rest.substring(0, space);
            lemma = rest.substring(space + 1);
        }
        entries.computeIfAbsent(pos + " " + spelt(lemma), key -> new ArrayList<>())
                .add(new Entry(
                        attitude,
                        type,
                        plover,
                        mode,
                        preposition,
                        object,
                        before,
                        subject,
                        plover + "/" + word.replace(' ', '-')));
    }
}
