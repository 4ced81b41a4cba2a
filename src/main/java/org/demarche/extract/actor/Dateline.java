package org.demarche.extract.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Gazetteer;
import org.demarche.model.NameMatch;
import org.demarche.model.Span;
import org.demarche.model.Text;

/** The words before a despatch that tell where it was written: "OSLO, March 3 (Reuters) -". */
final class Dateline {
    private static final Pattern END = Pattern.compile("(?:—|–|--|-)\\s*$");
    private static final Pattern CITY = Pattern.compile("^\\p{Lu}[\\p{L}.’' -]*");

    private Dateline() {}

    /**
     * The place that a dateline names.
     *
     * @param last the last word of the name
     */
    record Found(Span span, Token last, Actor place) {}

    /** Whether a sentence is a dateline. */
    static boolean isOne(Text text, Sentence sentence) {
        return END.matcher(text.slice(sentence.span())).find()
                && sentence.tokens().stream().noneMatch(Token::isVerb);
    }

    /** The place of the register that a dateline names, in capitals or not. */
    static Optional<Found> place(Text text, Sentence sentence, Gazetteer gazetteer) {
        Matcher city = CITY.matcher(text.slice(sentence.span()));
        if (!city.find()) {
            return Optional.empty();
        }
        String name = city.group().strip();
        int length = name.codePointCount(0, name.length());
        Span span = new Span(sentence.span().start(), sentence.span().start() + length);
        Optional<Actor> place = gazetteer.namesIn(Text.normalise(capitalised(name))).stream()
                .map(NameMatch::senses)
                .flatMap(senses -> senses.stream()
                        .flatMap(sense -> sense
                                .place()
                                .or(() -> Optional.of(sense.actor()))
                                .filter(actor -> actor.kind() == ActorKind.PLACE)
                                .stream()))
                .findFirst();
        return place.flatMap(found -> sentence.tokens().stream()
                .filter(token -> span.contains(token.span()))
                .reduce((one, later) -> later)
                .map(last -> new Found(span, last, found)));
    }

    /** "NEW DELHI" as "New Delhi". */
    private static String capitalised(String name) {
        StringBuilder written = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            written.append(written.isEmpty() ? "" : " ")
                    .append(word, 0, Math.min(1, word.length()))
                    .append(word.isEmpty() ? "" : word.substring(1).toLowerCase(Locale.ROOT));
        }
        return written.toString();
    }
}
