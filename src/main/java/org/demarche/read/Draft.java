package org.demarche.read;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.model.Metadata;

/**
 * What a format gives before it is admitted as an article.
 *
 * @param before how many code points of the input stand before the text
 */
record Draft(String place, String text, int before, Metadata metadata, List<String> notes) {
    private static final double MOST_UNREADABLE = 0.02;

    Draft {
        notes = List.copyOf(notes);
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
        return new Reading.Read(place, new Article(offsets.text(), known), offsets, language, said);
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
