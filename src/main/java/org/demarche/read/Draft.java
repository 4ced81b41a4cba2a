package org.demarche.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Article;
import org.demarche.model.Metadata;

/**
 * What a format gives before it is admitted as an article.
 *
 * @param before how many code points of the input stand before the text
 * @param inPlace whether the text stands in the input as it is, so that offsets can lead back to the input itself
 */
record Draft(String place, String text, int before, boolean inPlace, Metadata metadata, List<String> notes) {
    private static final double MOST_UNREADABLE = 0.02;

    Draft {
        notes = List.copyOf(notes);
    }

    /** Of text that was taken out of a page, a feed or JSON. */
    static Draft taken(String place, String text, Sheet sheet) {
        return new Draft(place, text, 0, false, sheet.metadata(), sheet.notes());
    }

    /** Of a part of a text, before which so many characters stand. */
    static Draft part(String place, String whole, int from, Sheet sheet) {
        return new Draft(
                place, whole.substring(from), whole.codePointCount(0, from), true, sheet.metadata(), sheet.notes());
    }

    /** Normalises the text and decides whether it is an article. */
    Reading admit(ReadOptions options) {
        if (text.length() > options.longest()) {
            return rejected(
                    "too long: " + text.length() + " characters, of which " + options.longest() + " are allowed");
        }
        if (isBinary(text)) {
            return rejected("no text: binary data or another encoding than UTF-8");
        }
        Offsets offsets = Offsets.normalise(text, before);
        if (offsets.text().toString().chars().noneMatch(Character::isLetter)) {
            return rejected("empty: there is no text in it");
        }
        Language language = Language.of(offsets.text().toString());
        Metadata known = options.metadata().or(metadata);
        List<String> said = new ArrayList<>(notes);
        if (!language.isAnalysed()) {
            said.add("in " + language.tag() + ", not in English: kept with its metadata, not analysed");
            known = known.withLanguage(language.tag());
        } else if (known.language().isEmpty() && language.equals(Language.ENGLISH)) {
            known = known.withLanguage(language.tag());
        }
        return new Reading.Read(
                place,
                new Article(offsets.text(), known),
                offsets,
                inPlace ? Optional.empty() : Optional.of(text),
                language,
                said);
    }

    private Reading rejected(String reason) {
        return new Reading.Rejected(place, reason);
    }

    private static boolean isBinary(String text) {
        long unreadable = text.chars()
                .filter(character -> character == '\ufffd' || (character < ' ' && "\t\n\f\r".indexOf(character) < 0))
                .count();
        return text.indexOf('\0') >= 0 || unreadable > text.length() * MOST_UNREADABLE;
    }
}
