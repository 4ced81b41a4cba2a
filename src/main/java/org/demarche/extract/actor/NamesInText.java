package org.demarche.extract.actor;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;
import org.demarche.model.Span;
import org.demarche.model.Text;

/** The names of the register in one text, by the characters that they cover. */
final class NamesInText {
    /** "pro-Iranian" is no Iranian, "US-backed" nobody American. */
    private static final Pattern BEFORE =
            Pattern.compile(".*\\b(?:pro|anti|non|un|post|pre|ethnic)[-‐‑ ]$", Pattern.DOTALL);

    /** Waters and papers that are named after a state or a town. */
    private static final Pattern NAMESAKE = Pattern.compile(
            "^ (?:Ocean|Sea|Seas|Strait|Straits|Gulf|Channel|Peninsula|Charter|Convention|Conventions|Declaration|Protocol"
                    + "|Agreement|Agreements|Accord|Accords|Treaty|Memorandum|Pact|Communique|Principles)\\b.*",
            Pattern.DOTALL);

    private static final Pattern WATER = Pattern.compile(".*\\b(?:Sea|Gulf|Strait|Bay) of $", Pattern.DOTALL);

    /** "Central African states" are those of a region, unless the text names the republic. */
    private static final String REGION = "Central African";

    private static final Pattern AFTER = Pattern.compile("^[-‐‑]\\p{Ll}.*", Pattern.DOTALL);
    private static final int WINDOW = 12;

    private final Text text;
    private final Gazetteer gazetteer;
    private final Map<Integer, NameMatch> byCharacter = new HashMap<>();
    private final TreeSet<String> countries = new TreeSet<>();
    private final Set<ActorRef> named = new HashSet<>();

    NamesInText(Text text, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
        for (NameMatch match : gazetteer.namesIn(text)) {
            if (!isPartOfOtherWord(text, match)) {
                for (int i = match.span().start(); i < match.span().end(); i++) {
                    byCharacter.put(i, match);
                }
                NameMatch.Sense first = match.senses().get(0);
                first.actor().country().ifPresent(countries::add);
                if (first.kind() != MentionKind.METONYM) {
                    named.add(first.actor().ref());
                }
            }
        }
    }

    /** The name that covers the beginning of a token. */
    Optional<NameMatch> at(Token token) {
        return Optional.ofNullable(byCharacter.get(token.span().start()));
    }

    /** The words of the name that covers a token, or the token's own. */
    String named(Token token) {
        return at(token).map(match -> text.slice(match.span())).orElse(token.form());
    }

    /** The name that some characters are as a whole, though they may be but a part of a longer one. */
    Optional<NameMatch> exactly(Span span) {
        return gazetteer.namesIn(Text.of(text.slice(span))).stream()
                .filter(match -> match.span().start() == 0 && match.span().end() == span.end() - span.start())
                .findFirst();
    }

    /** What a name most likely means: of bodies with one seat the one that the text also calls by its own name. */
    NameMatch.Sense sense(NameMatch match) {
        NameMatch.Sense first = match.senses().get(0);
        return match.senses().stream()
                .filter(sense -> sense.kind() == MentionKind.METONYM && first.kind() == MentionKind.METONYM)
                .filter(sense -> named.contains(sense.actor().ref()))
                .findFirst()
                .orElse(first);
    }

    /** The state (alpha-3) of the name at a token. */
    Optional<String> country(Token token) {
        return at(token).flatMap(match -> sense(match).actor().country());
    }

    /** The states (alpha-3) that the text names, or of which it names somebody or something. */
    Set<String> countries() {
        return Collections.unmodifiableSet(countries);
    }

    /** Whether the text names a state (alpha-3), or somebody or something of it. */
    boolean speaksOf(String country) {
        return countries.contains(country);
    }

    /** Whether a token is a demonym or an adjective of a state. */
    boolean isDemonym(Token token) {
        return at(token)
                .filter(match -> match.senses().get(0).kind() == MentionKind.DEMONYM)
                .isPresent();
    }

    /** The one of some states that the text names, if it names just one of them; or the only one there is. */
    Optional<String> likeliest(Iterable<String> states) {
        TreeSet<String> all = new TreeSet<>();
        states.forEach(all::add);
        if (all.size() == 1) {
            return Optional.of(all.first());
        }
        List<String> named = all.stream().filter(countries::contains).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The only state (alpha-3) that a sentence names. */
    Optional<String> onlyCountry(Sentence sentence) {
        List<String> found = sentence.tokens().stream()
                .flatMap(token -> country(token).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isPartOfOtherWord(Text text, NameMatch match) {
        String string = text.toString();
        int from = text.charAt(match.span().start());
        int to = text.charAt(match.span().end());
        String before = string.substring(Math.max(0, from - WINDOW), from);
        String after = string.substring(to, Math.min(string.length(), to + WINDOW + 4));
        boolean region = string.startsWith(REGION, from)
                && to == from + REGION.length()
                && string.indexOf(REGION + " Republic") < 0;
        return BEFORE.matcher(before).matches()
                || AFTER.matcher(after).matches()
                || NAMESAKE.matcher(after).matches()
                || WATER.matcher(before).matches()
                || region;
    }
}
