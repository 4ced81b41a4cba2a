package org.demarche.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an Accept header prefers, as RFC 9110 says: for each media type its most specific range counts. Of types that are
 * accepted alike, those that are named come before those that only a wildcard covers.
 *
 * @param ranges the media ranges in order
 */
record Accept(List<Range> ranges) {
    private static final int MOST = 100;

    /** One range: {@code text/*;q=0.5}. */
    private record Range(String type, double quality) {
        /** 2 for a type, 1 for {@code text/*}, 0 for everything. */
        int specificity() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }

        boolean covers(String other) {
            return switch (specificity()) {
                case 0 -> true;
                case 1 -> other.startsWith(type.substring(0, type.length() - 1));
                default -> other.equals(type);
            };
        }

        static Range of(String text) {
            String[] parts = text.split(";", -1);
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String part = parts[i].strip().toLowerCase(Locale.ROOT);
                if (part.startsWith("q=")) {
                    quality = quality(part.substring(2));
                }
            }
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        private static double quality(String text) {
            if (!text.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
                throw Refusal.badRequest("the Accept header is malformed");
            }
            return Double.parseDouble(text);
        }
    }

    static Accept of(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String range : header.split(",", MOST)) {
            if (!range.isBlank()) {
                ranges.add(Range.of(range));
            }
        }
        return new Accept(ranges);
    }

    /** The one of some types that is preferred, if any is accepted; of equals the first. */
    Optional<String> preferred(List<String> types) {
        return types.stream()
                .map(type -> new Range(type, 0))
                .filter(offer -> range(offer.type()).map(Range::quality).orElse(0.0) > 0)
                .max(Comparator.<Range>comparingDouble(
                                offer -> range(offer.type()).map(Range::quality).orElse(0.0))
                        .thenComparingInt(offer ->
                                range(offer.type()).map(Range::specificity).orElse(0))
                        .thenComparingInt(offer -> -types.indexOf(offer.type())))
                .map(Range::type);
    }

    private Optional<Range> range(String type) {
        return ranges.stream().filter(range -> range.covers(type)).max(Comparator.comparingInt(Range::specificity));
    }
}
