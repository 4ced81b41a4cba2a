package org.demarche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;

/** Finds what refers to actors: names of the register, roles beside a state, other names, and what takes these up. */
final class MentionFinder {
    private static final Set<String> IN_A_PLACE =
            Set.of("in", "at", "near", "outside", "around", "inside", "through", "across", "into");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Ll}&]{0,8}\\p{Lu}s?");

    private final Gazetteer gazetteer;
    private final Roles roles = Roles.shipped();

    MentionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The mentions of a text, and where their head words stand. */
    Found find(AnnotatedText text, Words words, Cast cast) {
        return new Search(text, words, cast).run();
    }

    /**
     * What was found.
     *
     * @param byHead the mentions by the number of the token that is their head
     * @param roles what kind of role noun named an actor, where one did
     * @param adjectives the state by the number of a token that is its adjective
     */
    record Found(
            Map<Integer, List<Mention>> byHead, Map<ActorRef, Roles.Kind> roles, Map<Integer, ActorRef> adjectives) {
        /** All mentions in order of the text. */
        List<Mention> all() {
            return byHead.values().stream().flatMap(List::stream).toList();
        }

        /** What the token with a number refers to. */
        List<ActorRef> actorsAt(int number) {
            return byHead.getOrDefault(number, List.of()).stream()
                    .map(Mention::actor)
                    .toList();
        }

        /** The state whose adjective the token with a number is, or what the token refers to. */
        List<ActorRef> actorsOrStateAt(int number) {
            ActorRef state = adjectives.get(number);
            return state == null || byHead.containsKey(number) ? actorsAt(number) : List.of(state);
        }
    }

    /** The search in one text. */
    private final class Search {
        private final AnnotatedText text;
        private final Words words;
        private final MentionBoard board;
        private final NamesInText names;
        private final Coreference coreference;
        private final RoleReader roleReader;
        private final UnknownNames unknownNames;
        private final Map<String, ActorRef> acronyms = new HashMap<>();

        Search(AnnotatedText text, Words words, Cast cast) {
            this.text = text;
            this.words = words;
            this.board = new MentionBoard(words, cast);
            this.names = new NamesInText(text.text(), gazetteer);
            Origins origins = new Origins(gazetteer, names, board);
            this.coreference = new Coreference(gazetteer, board, roles);
            this.roleReader = new RoleReader(gazetteer, names, origins, board, coreference);
            this.unknownNames = new UnknownNames(gazetteer, names, origins, board, coreference, roles);
        }

        Found run() {
            for (int i = 0; i < text.sentences().size(); i++) {
                Sentence sentence = text.sentences().get(i);
                for (Token token : sentence.tokens()) {
                    visit(new Spot(i, words.start(i) + token.index(), sentence, token));
                }
            }
            return board.found();
        }

        private void visit(Spot spot) {
            Token token = spot.token();
            if (Coreference.isPersonal(token)) {
                coreference.readPronoun(spot);
                return;
            }
            Optional<NameMatch> match = names.at(token);
            if (names.isDemonym(token)) {
                match.map(found -> found.senses().get(0).actor())
                        .ifPresent(
                                state -> board.putAdjective(spot, board.cast().enter(state)));
            }
            boolean inner = token.relation() == Relation.COMPOUND && token.head() > token.index();
            if (!token.isNoun() || inner || isAcronym(spot)) {
                return;
            }
            if (match.isPresent() && !match.get().senses().get(0).adjective()) {
                named(spot, match.get());
                return;
            }
            Optional<Phrases.Match<Roles.Role>> role = roles.phrases().endingAt(spot.words(), token.index());
            if (coreference.isReference(spot)) {
                return;
            }
            role.ifPresentOrElse(found -> roleReader.read(spot, found), () -> unknownNames.read(spot));
        }

        /** Whether it is an acronym that the text defines, "the Trade Council (TC)", here or before. */
        private boolean isAcronym(Spot spot) {
            Token token = spot.token();
            if (!ACRONYM.matcher(token.form()).matches()) {
                return false;
            }
            if (token.index() > 0
                    && spot.words().token(token.index() - 1).form().equals("(")) {
                board.endingBefore(spot, spot.words().token(token.index() - 1))
                        .filter(long0 -> abbreviates(token.form(), text.text().slice(long0.span())))
                        .ifPresent(long0 -> acronyms.put(token.form(), long0.actor()));
            }
            ActorRef meant = acronyms.get(token.form());
            if (meant != null) {
                board.put(spot, token.span(), MentionKind.ACRONYM, meant, "acronym", .9);
            }
            return meant != null;
        }

        private void named(Spot spot, NameMatch match) {
            NameMatch.Sense sense = match.senses().get(0);
            Token token = spot.token();
            if (sense.kind() == MentionKind.DEMONYM) {
                return;
            }
            if (sense.kind() == MentionKind.METONYM && sense.place().isPresent()) {
                Actor place = sense.place().get();
                if (standsInPlace(spot.words(), token)) {
                    board.put(spot, match.span(), MentionKind.NAME, board.cast().enter(place), "place", .9);
                } else {
                    board.put(
                            spot.at(),
                            match.span(),
                            MentionKind.METONYM,
                            board.cast().enter(sense.actor()),
                            Optional.of(board.cast().enter(place)),
                            "metonym",
                            .85);
                }
                return;
            }
            ActorRef ref = board.cast().enter(sense.actor());
            board.put(spot, match.span(), sense.kind(), ref, "register-name", .95);
            coreference.remember(ref, Optional.empty());
            unknownNames.remember(ref);
        }

        private boolean standsInPlace(Sentence sentence, Token token) {
            Token top = token;
            while (top.relation() == Relation.CONJUNCT && top.head() >= 0) {
                top = sentence.token(top.head());
            }
            return top.relation() == Relation.PREPOSITION_OBJECT
                    && sentence.head(top)
                            .filter(in -> IN_A_PLACE.contains(in.lemma()))
                            .isPresent();
        }
    }

    /** Whether the capitals of an acronym begin words of a name, in order. */
    static boolean abbreviates(String acronym, String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+", -1)) {
            initials.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)));
        }
        int at = 0;
        for (char letter :
                acronym.replace("s", "").toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            at = initials.indexOf(String.valueOf(letter), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
