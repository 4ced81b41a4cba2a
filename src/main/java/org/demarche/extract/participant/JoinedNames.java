package org.demarche.extract.participant;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.model.ActorRef;

/** Whom words joined by hyphens name beside the last of them: both sides of "US-Iran talks", of a "Sino-Russian deal", and who led "the Saudi-led bombing". */
final class JoinedNames {
    private static final Map<String, List<String>> FORMS = forms();
    private static final Set<String> HYPHENS = Set.of("-", "–", "‑");

    private static final Set<String> LEADING = Set.of("lead", "back", "sponsor", "impose", "orchestrate", "engineer");

    private final Sentence sentence;
    private final Parties parties;

    /** @param parties whom single words of the sentence mean */
    JoinedNames(Sentence sentence, Parties parties) {
        this.sentence = sentence;
        this.parties = parties;
    }

    /** Those named by the words that hang by hyphens before a word, and by itself if it is such a form, in order of the text. */
    List<ActorRef> before(Token last) {
        List<ActorRef> own = form(last);
        int hyphen = first(last) - 1;
        if (hyphen < 1 || !HYPHENS.contains(sentence.token(hyphen).form())) {
            return own;
        }
        Token joined = sentence.token(hyphen - 1);
        List<ActorRef> named = form(joined);
        return Stream.of(before(joined), named.isEmpty() ? parties.byItself(joined) : named, own)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Who does what a noun tells by a participle before it: the first of "the Saudi-led bombing", "a U.S.-backed coup". */
    List<ActorRef> leading(Token noun) {
        return sentence.children(noun, Relation.MODIFIER)
                .filter(led -> LEADING.contains(led.lemma())
                        && led.index() > 1
                        && HYPHENS.contains(sentence.token(led.index() - 1).form()))
                .map(led -> sentence.token(led.index() - 2))
                .flatMap(last -> parties.named(sentence.tokens().subList(first(last), last.index() + 1)).stream())
                .distinct()
                .toList();
    }

    /** The first word of a name of several: that of "South Korea". */
    private int first(Token last) {
        int at = last.index();
        while (last.isName() && at > 0 && sentence.token(at - 1).isName()) {
            at--;
        }
        return at;
    }

    private List<ActorRef> form(Token word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        List<String> states = FORMS.getOrDefault(form, FORMS.getOrDefault(form.replaceFirst("-.*", ""), List.of()));
        return parties.states(states);
    }

    private static Map<String, List<String>> forms() {
        Map<String, List<String>> forms = new HashMap<>();
        Lexicon.read("joined-names.txt")
                .lines()
                .forEach(line -> forms.put(line.head().get(0), line.words()));
        return forms;
    }
}
