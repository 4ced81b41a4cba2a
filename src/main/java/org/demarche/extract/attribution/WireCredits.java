package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Actor;
import org.demarche.model.Gazetteer;
import org.demarche.model.Span;
import org.demarche.model.Text;

/**
 * Credits to a news agency: in brackets at the end of a paragraph for that paragraph, in a dateline for the whole text, and
 * for it too where the agency "contributed to this report".
 */
final class WireCredits {
    private static final Pattern CREDIT = Pattern.compile("\\(([\\p{L}][\\p{L}. ]{1,40})\\)");
    private static final Pattern CONTRIBUTION = Pattern.compile(
            "(?:^|[\\n.] ?)(?:The )?([\\p{L}][\\p{L}. ]{1,40}?) contributed to this (?:report|story|article)");
    private static final Pattern AFTER_DATELINE = Pattern.compile("\\.?\\s?(?:—|–|--|-)\\s?.*", Pattern.DOTALL);

    private final List<Credit> credits = new ArrayList<>();
    private final int length;

    /** A credit, and what of the text it covers. */
    record Credit(Actor agency, Span words, Span scope) {}

    WireCredits(Text text, Gazetteer gazetteer) {
        this.length = text.length();
        String string = text.toString();
        Matcher matcher = CREDIT.matcher(string);
        while (matcher.find()) {
            Optional<Actor> agency = gazetteer.publisher(matcher.group(1).strip());
            if (agency.isPresent()) {
                add(text, string, matcher, agency.get());
            }
        }
        Matcher contribution = CONTRIBUTION.matcher(string);
        while (contribution.find()) {
            Span words = text.span(contribution.start(1), contribution.end(1));
            gazetteer
                    .publisher(contribution.group(1))
                    .ifPresent(agency -> credits.add(new Credit(agency, words, new Span(0, length))));
        }
    }

    /** The credit that covers a place of the text. */
    Optional<Credit> covering(Span span) {
        return credits.stream().filter(credit -> credit.scope().overlaps(span)).findFirst();
    }

    /** Whether a place of the text names an agency as a credit. */
    boolean names(Span span) {
        return credits.stream().anyMatch(credit -> credit.words().overlaps(span));
    }

    private void add(Text text, String string, Matcher matcher, Actor agency) {
        int lineStart = string.lastIndexOf('\n', matcher.start()) + 1;
        int lineEnd = string.indexOf('\n', matcher.end());
        String rest = string.substring(matcher.end(), lineEnd < 0 ? string.length() : lineEnd);
        Span words = text.span(matcher.start(1), matcher.end(1));
        if (rest.strip().isEmpty() || rest.strip().equals(".")) {
            credits.add(new Credit(agency, words, text.span(lineStart, matcher.end())));
        } else if (AFTER_DATELINE.matcher(rest).matches() && matcher.start() - lineStart < 60) {
            credits.add(new Credit(agency, words, new Span(0, length)));
        }
    }
}
