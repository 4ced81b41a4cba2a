package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.extract.lexicon.Resource;

/** How a cue is tied to its source and its content, as {@code attribution-patterns.txt} lists it. */
public final class AttributionPatterns {
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    /** One pattern, with sentences in which it is marked what it finds. */
    public record Pattern(String name, List<String> sources, String content, List<String> examples) {
        public Pattern {
            sources = List.copyOf(sources);
            examples = List.copyOf(examples);
        }
    }

    private AttributionPatterns() {}

    /** Reads the patterns that ship with the program. */
    public static AttributionPatterns shipped() {
        AttributionPatterns read = new AttributionPatterns();
        String name = "";
        List<String> sources = List.of();
        String content = "";
        List<String> examples = new ArrayList<>();
        for (String line : Resource.lines("attribution-patterns.txt")) {
            String[] parts = line.strip().split("\\s+", 2);
            switch (parts[0]) {
                case "pattern" -> {
                    name = parts[1];
                    examples = new ArrayList<>();
                }
                case "source" -> sources = List.of(parts[1].split("\\s+", -1));
                case "content" -> content = parts[1].strip();
                case "example" -> examples.add(parts[1]);
                default -> throw new IllegalArgumentException("no pattern line: \"" + line + "\"");
            }
            read.patterns.put(name, new Pattern(name, sources, content, examples));
        }
        return read;
    }

    /** The pattern with a name. */
    Pattern get(String name) {
        Pattern pattern = patterns.get(name);
        if (pattern == null) {
            throw new IllegalArgumentException("no attribution pattern \"" + name + "\"");
        }
        return pattern;
    }

    /** The place of a pattern in the file: of two that apply to one cue, the earlier is taken. */
    int rank(String name) {
        return List.copyOf(patterns.keySet()).indexOf(get(name).name());
    }

    /** All patterns in order of the file. */
    public List<Pattern> all() {
        return List.copyOf(patterns.values());
    }
}
