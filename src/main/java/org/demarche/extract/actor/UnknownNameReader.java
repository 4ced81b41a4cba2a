package org.demarche.extract.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.Gazetteer;

/** Tells where a name begins, after titles and roles. */
final class UnknownNameReader {
    private static final Set<Roles.Kind> TITLES = Set.of(Roles.Kind.OFFICE, Roles.Kind.OFFICIAL);

    private final Gazetteer gazetteer;
    private final NamesInText names;
    private final Roles roles;

    UnknownNameReader(Gazetteer gazetteer, NamesInText names, Roles roles) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.roles = roles;
    }

    /** The words of the name that ends at a spot. */
    UnknownName read(Spot spot) {
        Sentence sentence = spot.words();
        int last = spot.token().index();
        int from = last;
        while (from > 0
                && isPartOfName(sentence, from - 1, last)
                && roles.phrases()
                        .endingAt(sentence, from - 1)
                        .filter(role -> TITLES.contains(role.value().kind()))
                        .isEmpty()) {
            from--;
        }
        from = behindOther(sentence, behindState(sentence, from, last), last);
        Optional<String> title = Optional.empty();
        for (int i = from; i < last; i++) {
            String word = sentence.token(i).form().toLowerCase(Locale.ROOT);
            if (roles.isTitle(word)) {
                title = Optional.of(word);
                from = i + 1;
            }
        }
        if (title.isEmpty() && from > 0) {
            String before = sentence.token(from - 1).form().toLowerCase(Locale.ROOT);
            title = Optional.of(before).filter(roles::isTitle);
        }
        for (int i = from;
                i + 1 < last
                        && gazetteer
                                .listed(Origins.words(sentence, from, last + 1))
                                .isEmpty();
                i++) {
            boolean person = gazetteer
                    .listed(Origins.words(sentence, i + 1, last + 1))
                    .filter(found -> found.kind() == ActorKind.PERSON)
                    .isPresent();
            from = person ? i + 1 : from;
        }
        return new UnknownName(spot, from, title);
    }

    /** Where a person's name begins behind that of a state: "the envoy to Chad Ann Lee". */
    private int behindState(Sentence sentence, int from, int last) {
        return from + 1 < last
                        && names.at(sentence.token(from))
                                .filter(state -> state.senses().get(0).actor().kind() == ActorKind.STATE)
                                .isPresent()
                        && gazetteer.isGivenName(sentence.token(from + 1).form())
                        && !gazetteer.isGivenName(sentence.token(from).form())
                ? from + 1
                : from;
    }

    /** Where a person's name begins behind what he is or a word in capitals: "Democrat Ann Lee", "VIDEO Ann Lee". */
    private int behindOther(Sentence sentence, int from, int last) {
        int begin = from;
        while (begin + 1 < last
                && gazetteer.isGivenName(sentence.token(begin + 1).form())
                && !gazetteer.isGivenName(sentence.token(begin).form())
                && (isSomebody(sentence, begin)
                        || (isInCapitals(sentence.token(begin)) && !isInCapitals(sentence.token(begin + 1))))) {
            begin++;
        }
        return begin;
    }

    private boolean isSomebody(Sentence sentence, int at) {
        return names.isDemonym(sentence.token(at))
                || roles.phrases()
                        .endingAt(sentence, at)
                        .filter(role -> role.value().kind() == Roles.Kind.GROUP)
                        .isPresent();
    }

    private static boolean isInCapitals(Token token) {
        String word = token.form();
        return word.length() > 2 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isPartOfName(Sentence sentence, int at, int last) {
        Token token = sentence.token(at);
        boolean hyphen =
                token.form().equals("-") && at > 0 && sentence.token(at - 1).isName();
        return hyphen
                || (token.isName()
                        && (token.head() == last || token.head() == token.index() + 1 || token.head() == at + 2));
    }
}
