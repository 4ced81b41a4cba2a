package org.demarche.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * What a text is written in.
 *
 * @param tag a BCP 47 tag such as {@code en}, or {@code und} where the text is too short to tell
 */
public record Language(String tag) {
    /** The only language that is analysed. */
    public static final Language ENGLISH = new Language("en");

    private static final Language UNDETERMINED = new Language("und");
    private static final int LONGEST_SAMPLE = 800;
    private static final int SHORTEST_SAMPLE = 40;
    private static final double CONFIDENT = 0.05;

    /** The language of a text, judged by its first eight hundred characters. */
    public static Language of(String text) {
        String sample = text.substring(0, Math.min(text.length(), LONGEST_SAMPLE));
        if (sample.strip().length() < SHORTEST_SAMPLE) {
            return UNDETERMINED;
        }
        opennlp.tools.langdetect.Language best = new LanguageDetectorME(Model.LOADED).predictLanguage(sample);
        return best.getConfidence() < CONFIDENT ? UNDETERMINED : new Language(shortTag(best.getLang()));
    }

    /** Whether a text in it is analysed. */
    public boolean isAnalysed() {
        return equals(ENGLISH) || equals(UNDETERMINED);
    }

    private static String shortTag(String iso3) {
        return iso3.equals("cmn") ? "zh" : ShortTags.BY_ISO3.getOrDefault(iso3, iso3);
    }

    /** The detector's model, loaded when it is first asked for; OpenNLP's for 183 languages. */
    private static final class Model {
        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Language.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class ShortTags {
        private static final Map<String, String> BY_ISO3 = Arrays.stream(Locale.getISOLanguages())
                .flatMap(ShortTags::entry)
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

        private static Stream<Map.Entry<String, String>> entry(String tag) {
            try {
                return Stream.of(Map.entry(Locale.forLanguageTag(tag).getISO3Language(), tag));
            } catch (MissingResourceException e) {
                return Stream.empty();
            }
        }
    }
}
