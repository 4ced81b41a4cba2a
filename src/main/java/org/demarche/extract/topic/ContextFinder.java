package org.demarche.extract.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.annotate.Sentence;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.EventType;
import org.demarche.model.IssueMention;

/** Tells in which PLOVER contexts an event lies, as {@code contexts.txt} lists them. */
public final class ContextFinder {
    private final Map<String, List<String>> byIssue = new HashMap<>();
    private final Map<String, List<String>> byClass = new HashMap<>();
    private final Phrases<String> phrases = new Phrases<>();

    public ContextFinder() {
        for (Lexicon.Line line : Lexicon.read("contexts.txt").lines()) {
            String context = line.head().get(0);
            switch (line.head().get(1)) {
                case "issues" ->
                    line.words().forEach(issue -> byIssue.computeIfAbsent(issue, key -> new ArrayList<>())
                            .add(context));
                case "classes" ->
                    line.words().forEach(type -> byClass.computeIfAbsent(type, key -> new ArrayList<>())
                            .add(context));
                default -> line.words().forEach(word -> phrases.add(word, context));
            }
        }
    }

    /** The contexts of an event of a class in a sentence, by name; those of its issues go before those of other words. */
    public List<String> of(EventType type, Sentence sentence, List<IssueMention> issues) {
        String name = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Set<String> found = new LinkedHashSet<>(byClass.getOrDefault(name, List.of()));
        issues.stream()
                .filter(issue -> sentence.span().contains(issue.span()))
                .forEach(issue -> found.addAll(byIssue.getOrDefault(issue.issue(), List.of())));
        if (found.isEmpty()) {
            for (int i = 0; i < sentence.size(); i++) {
                phrases.startingAt(sentence, i).ifPresent(match -> found.add(match.value()));
            }
        }
        return List.copyOf(found);
    }

    /** All contexts that the file names. */
    Set<String> contexts() {
        Set<String> all = new LinkedHashSet<>();
        Lexicon.read("contexts.txt").lines().forEach(line -> all.add(line.head().get(0)));
        return all;
    }
}
