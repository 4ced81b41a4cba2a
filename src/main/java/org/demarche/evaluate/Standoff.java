package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Span;

/**
 * Reads standoff annotation in the manner of brat.
 *
 * <pre>
 * T1	Source 89 106	The New York Post
 * T3	Content 115 290;300 310	that …
 * E1	Attribution:T4 Content:T3 Cue:T2 Source:T1
 * </pre>
 */
final class Standoff {
    private static final Pattern TEXT = Pattern.compile("(T\\d+)\t(\\w+) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\t.*)?");
    private static final Pattern EVENT = Pattern.compile("E\\d+\tAttribution\\d*:T\\d+((?: \\w+:T\\d+)*)\\s*");

    private Standoff() {}

    static List<GoldAttribution> attributions(String standoff) {
        Map<String, List<Span>> texts = new HashMap<>();
        List<GoldAttribution> found = new ArrayList<>();
        standoff.lines()
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .forEach(matcher -> texts.put(matcher.group(1), spans(matcher.group(3))));
        standoff.lines().map(EVENT::matcher).filter(Matcher::matches).forEach(matcher -> {
            GoldAttribution attribution = attribution(matcher.group(1), texts);
            if (!attribution.cue().isEmpty() && !attribution.content().isEmpty()) {
                found.add(attribution);
            }
        });
        return found;
    }

    private static GoldAttribution attribution(String roles, Map<String, List<Span>> texts) {
        Map<String, List<Span>> byRole = new HashMap<>();
        for (String role : roles.strip().split(" ", -1)) {
            int colon = role.indexOf(':');
            if (colon > 0) {
                byRole.computeIfAbsent(role.substring(0, colon).replaceAll("\\d", ""), key -> new ArrayList<>())
                        .addAll(texts.getOrDefault(role.substring(colon + 1), List.of()));
            }
        }
        return new GoldAttribution(
                byRole.getOrDefault("Source", List.of()),
                byRole.getOrDefault("Cue", List.of()),
                byRole.getOrDefault("Content", List.of()));
    }

    private static List<Span> spans(String offsets) {
        List<Span> spans = new ArrayList<>();
        for (String pair : offsets.split(";", -1)) {
            String[] ends = pair.split(" ", -1);
            int start = Integer.parseInt(ends[0]);
            int end = Integer.parseInt(ends[1]);
            if (end > start) {
                spans.add(new Span(start, end));
            }
        }
        return spans;
    }
}
