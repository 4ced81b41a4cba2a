package org.demarche.extract.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads acronyms that a text defines, "the Trade Council (TC)". */
final class Acronyms {
    private static final Set<ActorKind> GROUPS = Set.of(ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE);
    private static final Set<ActorKind> BODIES =
            Set.of(ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE, ActorKind.GOVERNMENT_BODY);
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Ll}&]{0,8}\\p{Lu}s?");

    private final Text text;
    private final NamesInText names;
    private final MentionBoard board;
    private final Aliases aliases;
    private final Map<String, ActorRef> acronyms = new HashMap<>();

    Acronyms(Text text, NamesInText names, MentionBoard board) {
        this.text = text;
        this.names = names;
        this.board = board;
        this.aliases = new Aliases(board);
    }

    /** Whether it is an acronym that the text defines, "the Trade Council (TC)", here or before. */
    boolean read(Spot spot) {
        Token token = spot.token();
        if (!ACRONYM.matcher(token.form()).matches()) {
            return false;
        }
        aliases.shortened(spot)
                .filter(long0 -> isKnownGroup(token) || abbreviates(token.form(), text.slice(long0.span())))
                .or(() -> aliases.called(spot, token.index()))
                .ifPresent(long0 -> define(token, long0));
        ActorRef meant = acronyms.computeIfAbsent(token.form(), form -> spelledOut(spot));
        if (meant != null) {
            board.put(spot, token.span(), MentionKind.ACRONYM, meant, "acronym", .9);
        }
        return meant != null;
    }

    /** Who was named before by the words that the letters of a name that no list has begin: "RSF" after "the Rapid Support Forces". */
    private @Nullable ActorRef spelledOut(Spot spot) {
        String form = spot.token().form();
        return names.at(spot.token()).isPresent() || form.length() < 3 || !form.equals(form.toUpperCase(Locale.ROOT))
                ? null
                : board.before(spot, spot.sentence())
                        .filter(actor -> BODIES.contains(actor.kind())
                                && initials(actor.label()).equals(form))
                        .findFirst()
                        .map(Actor::ref)
                        .orElse(null);
    }

    private static String initials(String name) {
        return Stream.of(name.split("[\\s-]+", -1))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private boolean isKnownGroup(Token acronym) {
        return names.at(acronym)
                .map(match -> match.senses().get(0).actor().kind())
                .filter(GROUPS::contains)
                .isPresent();
    }

    /** Keeps what an acronym stands for; where the register knows the acronym and not the name, that is who is meant. */
    private void define(Token acronym, Mention name) {
        Optional<Actor> registered = names.at(acronym)
                .map(match -> match.senses().get(0).actor())
                .filter(actor -> !board.cast().get(name.actor()).registered());
        registered.ifPresent(actor -> board.replace(name, board.cast().enter(actor)));
        acronyms.put(acronym.form(), registered.map(Actor::ref).orElse(name.actor()));
    }

    /** Whether the capitals of an acronym begin words of a name, in order. */
    static boolean abbreviates(String acronym, String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+", -1)) {
            initials.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)));
        }
        int at = 0;
        for (char letter : acronym.replace("s", "").toUpperCase(Locale.ROOT).toCharArray()) {
            at = initials.indexOf(String.valueOf(letter), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
