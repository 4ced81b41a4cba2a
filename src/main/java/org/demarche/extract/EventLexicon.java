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
    private static final Entry OBLIGATION =
            new Entry(true, EventType.APPEAL, Plover.REQUEST, Optional.empty(), "", "", "", "REQUEST/must");

    private final Map<String, List<Entry>> entries = new HashMap<>();

    /**
     * A word that tells of an event.
     *
     * @param preposition the preposition or particle that must hang on it, or empty
     * @param object the noun that must be its object, or empty
     * @param before the word that must stand before it, or empty
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
            String id) {
        /** Whether the word tells what its subject must do by the word of another. */
        boolean obliges() {
            return id.equals(OBLIGATION.id);
        }

        /** Whether it needs an object, but no certain one. */
        boolean takesAnyObject() {
            return object.equals(ANY);
        }

        private int needs() {
            return object.isEmpty() ? (preposition.isEmpty() && before.isEmpty() ? 0 : 1) : 2;
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

    /** "send|give+food|aid" stands for each of the verbs with each of the nouns. */
    private static Stream<String> alternatives(String word) {
        int plus = word.indexOf('+');
        return plus < 0 || word.indexOf('|') < 0
                ? Stream.of(word)
                : Arrays.stream(word.substring(0, plus).split("\\|"))
                        .flatMap(verb -> Arrays.stream(word.substring(plus + 1).split("\\|"))
                                .map(noun -> verb + "+" + noun));
    }

    /** All entries, in no order. */
    List<Entry> all() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    /** The types of events that a noun names by itself or with a word before it: "drill" as in "military drill". */
    Set<Plover> namedBy(String noun) {
        return entries.getOrDefault("noun " + noun, List.of()).stream()
                .filter(entry -> !entry.attitude())
                .map(Entry::plover)
                .collect(Collectors.toSet());
    }

    /** What a token tells, the reading with most of what it needs. */
    Optional<Entry> entry(Sentence sentence, Token token) {
        String pos = token.isVerb() ? "verb" : token.isNoun() ? "noun" : "adjective";
        return entries.getOrDefault(pos + " " + token.lemma(), List.of()).stream()
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

    private static boolean fits(Entry entry, Sentence sentence, Token token) {
        boolean preposition = entry.preposition.isEmpty()
                || sentence.children(token).stream()
                        .anyMatch(child -> child.lemma().equals(entry.preposition)
                                && (child.relation() == Relation.PREPOSITION
                                        || child.relation() == Relation.PARTICLE
                                        || child.relation() == Relation.ADVERB));
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
        return preposition && object && before && !isOtherCall(entry, sentence, token);
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
        String lemma = word;
        String preposition = "";
        String object = "";
        String before = "";
        int plus = word.indexOf('+');
        int colon = word.indexOf(':');
        int space = word.indexOf(' ');
        if (plus > 0) {
            lemma = word.substring(0, plus);
            object = word.substring(plus + 1);
        }
        if (colon > 0) {
            lemma = word.substring(0, colon);
            preposition = word.substring(colon + 1, plus > colon ? plus : word.length());
        }
        if (space > 0) {
            before = word.substring(0, space);
            lemma = word.substring(space + 1);
        }
        entries.computeIfAbsent(pos + " " + lemma, key -> new ArrayList<>())
                .add(new Entry(
                        attitude,
                        type,
                        plover,
                        mode,
                        preposition,
                        object,
                        before,
                        plover + "/" + word.replace(' ', '-')));
    }
}
