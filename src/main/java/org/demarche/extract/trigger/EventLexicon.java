package org.demarche.extract.trigger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** The words that tell of events, as {@code events.txt} lists them. */
public final class EventLexicon {
    private static final Set<String> SAYING = WordSets.shipped().of("saying");
    /** What is one party's deed unless it is joint. */
    private static final Set<EventType> ALONE = Set.of(EventType.EVENT, EventType.INCIDENT);

    /** What several do together, besides the nouns that name a deed by themselves; "a joint base" is none. */
    private static final Set<String> JOINT_DEEDS = WordSets.shipped().of("joint-deeds");

    private static final String ATTITUDE = "~";
    private static final List<String> JOINTS = List.of(">", ":", "+");
    private static final Pattern BRITISH = Pattern.compile("is(e|ation|ing)$");
    private static final int SHORT = 7;

    private final Map<String, List<EventEntry>> entries = new HashMap<>();

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
        lexicon.entries.replaceAll((word, list) -> list.stream()
                .distinct()
                .sorted(Comparator.comparingInt(EventEntry::needs).reversed())
                .toList());
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
    List<EventEntry> all() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    /** The types of events that a noun names by itself or with a word before it: "drill" as in "military drill". */
    public Set<Plover> namedBy(String noun) {
        return entries.getOrDefault("noun " + spelt(noun), List.of()).stream()
                .filter(entry -> !entry.attitude())
                .map(EventEntry::plover)
                .collect(Collectors.toSet());
    }

    /** What a token tells, the reading with most of what it needs. */
    Optional<EventEntry> entry(Sentence sentence, Token token) {
        EventFit fit = new EventFit(sentence, token);
        String pos = token.isVerb() ? "verb" : token.isNoun() ? "noun" : "adjective";
        Optional<EventEntry> found = entries.getOrDefault(pos + " " + spelt(token.lemma()), List.of()).stream()
                .filter(fit::of)
                .findFirst();
        if (token.isNoun()
                && fit.isJoint()
                && (JOINT_DEEDS.contains(token.lemma())
                        || !namedBy(token.lemma()).isEmpty())
                && found.filter(entry -> !ALONE.contains(entry.type())).isEmpty()) {
            return Optional.of(EventEntry.JOINT);
        }
        if (fit.isOwnWarning()) {
            return Optional.of(EventEntry.WARNING);
        }
        return found.or(() -> isAskedFor(sentence, token) ? Optional.of(EventEntry.OBLIGATION) : Optional.empty());
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

    /** Adds an entry: "subject>word:preposition+object", or "before word". */
    private void add(boolean attitude, EventType type, Plover plover, Optional<String> mode, String pos, String word) {
        String rest = after(word, '>');
        String verb = before(rest, '+');
        String object = rest.equals(verb) ? "" : after(rest, '+');
        if (object.contains(":")) {
            throw new IllegalStateException("\"" + word + "\" has its preposition behind its object");
        }
        String head = before(verb, ':');
        entries.computeIfAbsent(pos + " " + spelt(after(head, ' ')), key -> new ArrayList<>())
                .add(new EventEntry(
                        attitude,
                        type,
                        plover,
                        mode,
                        head.equals(verb) ? "" : after(verb, ':'),
                        object,
                        head.contains(" ") ? before(head, ' ') : "",
                        rest.equals(word) ? "" : before(word, '>'),
                        plover + "/" + word.replace(' ', '-')));
    }

    private static String before(String word, char joint) {
        int at = word.indexOf(joint);
        return at < 0 ? word : word.substring(0, at);
    }

    private static String after(String word, char joint) {
        return word.substring(word.indexOf(joint) + 1);
    }
}
