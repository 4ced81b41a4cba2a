package org.demarche.extract.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Words;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.Mention;
import org.demarche.model.Metadata;
import org.demarche.model.NameMatch;

/** Finds what refers to actors: names of the register, roles beside a state, other names, and what takes these up. */
public final class MentionFinder {

    private final Gazetteer gazetteer;
    private final Roles roles = Roles.shipped();

    public MentionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The mentions of a text, and where their head words stand. */
    public Found find(AnnotatedText text, Metadata metadata, Words words, Cast cast) {
        Search search = new Search(text, metadata, words, cast);
        metadata.headline().ifPresent(search.registered::readHeadline);
        return search.run();
    }

    /**
     * What was found.
     *
     * @param byHead the mentions by the number of the token that is their head
     * @param roles what kind of role noun named an actor, where one did
     * @param adjectives the state by the number of a token that is its adjective
     * @param adjectiveMentions the mentions of these
     */
    public record Found(
            Map<Integer, List<Mention>> byHead,
            Map<ActorRef, Roles.Kind> roles,
            Map<Integer, ActorRef> adjectives,
            List<Mention> adjectiveMentions) {
        /** All mentions. */
        public List<Mention> all() {
            return Stream.concat(byHead.values().stream().flatMap(List::stream), adjectiveMentions.stream())
                    .toList();
        }

        /** What the token with a number refers to. */
        public List<ActorRef> actorsAt(int number) {
            return byHead.getOrDefault(number, List.of()).stream()
                    .map(Mention::actor)
                    .toList();
        }

        /** The state whose adjective the token with a number is, or what the token refers to. */
        public List<ActorRef> actorsOrStateAt(int number) {
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
        private final Pronouns pronouns;
        private final DefiniteNouns definiteNouns;
        private final Counterparts counterparts;
        private final Quantities quantities;
        private final Origins origins;
        private final RoleReader roleReader;
        private final RoleSpots roleSpots;
        private final UnknownNames unknownNames;
        private final UnknownPersons unknownPersons;
        private final UnknownOrganizations organizations;
        private final Acronyms acronyms;
        private final RegisteredNames registered;
        private final Apposed apposed;
        private final ImpliedNames implied;

        Search(AnnotatedText text, Metadata metadata, Words words, Cast cast) {
            this.text = text;
            this.words = words;
            this.board = new MentionBoard(words, cast);
            this.names = new NamesInText(text.text(), gazetteer);
            this.origins = new Origins(gazetteer, names, board);
            this.coreference = new Coreference(board, roles);
            this.pronouns = new Pronouns(board, coreference);
            this.definiteNouns = new DefiniteNouns(gazetteer, board, coreference, roles);
            this.counterparts = new Counterparts(gazetteer, board, roles);
            this.quantities = new Quantities(board, counterparts, roles);
            this.roleSpots = new RoleSpots(roles, names);
            this.roleReader = new RoleReader(gazetteer, names, origins, board, coreference, roles);
            this.organizations = new UnknownOrganizations(board, roles);
            this.apposed = new Apposed(board, coreference, roles);
            this.implied = new ImpliedNames(
                    gazetteer, board, roles, metadata.publisher().flatMap(gazetteer::publisher));
            this.acronyms = new Acronyms(text.text(), names, board);
            this.unknownPersons = new UnknownPersons(gazetteer, names, roles);
            this.unknownNames = new UnknownNames(gazetteer, names, origins, board, coreference, roles);
            this.registered = new RegisteredNames(gazetteer, text.text(), names, board, coreference, unknownNames);
        }

        Found run() {
            int first = 0;
            if (!text.sentences().isEmpty()
                    && Dateline.isOne(text.text(), text.sentences().get(0))) {
                registered.readDateline(text.sentences().get(0));
                first = 1;
            }
            for (int i = first; i < text.sentences().size(); i++) {
                spots(i).forEach(spot -> {
                    visit(spot);
                    apposed.read(spot);
                });
                spots(i).forEach(quantities::read);
                spots(i).filter(spot -> Pronouns.isPersonal(spot.token())).forEach(pronouns::readFronted);
            }
            return board.found();
        }

        private Stream<Spot> spots(int number) {
            Sentence sentence = text.sentences().get(number);
            return sentence.tokens().stream()
                    .map(token -> new Spot(number, words.start(number) + token.index(), sentence, token));
        }

        /** Whether a noun that can be a group of people ends a listed name: "the West Bank". */
        private boolean isListedName(Spot spot, Phrases.Match<Roles.Role> role) {
            return role.value().kind() == Roles.Kind.GROUP
                    && spot.token().isName()
                    && origins.listed(spot.words(), spot.token()).isPresent();
        }

        private void visit(Spot spot) {
            Token token = spot.token();
            if (Pronouns.isPersonal(token)) {
                pronouns.read(spot);
                return;
            }
            if (Pronouns.isImpersonal(token)) {
                pronouns.readImpersonal(spot);
                return;
            }
            Optional<NameMatch> match = names.at(token);
            match.filter(name -> RoleSpots.isBodyBefore(token, name))
                    .map(name -> names.sense(name).actor())
                    .ifPresent(body -> board.putAdjective(spot, board.cast().enter(body)));
            if (names.isDemonym(token)) {
                if (RegisteredNames.isSomebody(spot)) {
                    match.ifPresent(found -> registered.somebody(spot, found));
                    return;
                }
                match.map(found -> found.senses().get(0).actor())
                        .ifPresent(
                                state -> board.putAdjective(spot, board.cast().enter(state)));
            }
            if (!(token.isNoun() || roleSpots.isTakenForAdjective(spot)) || implied.read(spot) || acronyms.read(spot)) {
                return;
            }
            if (token.relation() == Relation.COMPOUND && token.head() > token.index()) {
                inner(spot, match);
            } else if (match.isPresent()
                    && !match.get().senses().get(0).adjective()
                    && !roleSpots.isPartOfRole(spot, match.get())) {
                if (OwnersInNames.isHead(spot, match.get())) {
                    registered.read(spot, match.get());
                }
            } else if (!organizations.readLong(spot, names) && !counterparts.read(spot) && !definiteNouns.read(spot)) {
                Optional<Phrases.Match<Roles.Role>> role =
                        roleSpots.of(spot).filter(found -> !isListedName(spot, found));
                role.ifPresentOrElse(found -> roleReader.read(spot, found, token), () -> unknownNames.read(spot));
            }
        }

        /** A noun that stands before the noun it belongs to: the name of an owner, or a title before a name. */
        private void inner(Spot spot, Optional<NameMatch> match) {
            Token token = spot.token();
            Token top = top(spot);
            Optional<Phrases.Match<Roles.Role>> above = roles.phrases().endingAt(spot.words(), top.index());
            boolean owner = above.isPresent();
            if (match.isPresent()) {
                boolean whole = match.get().span().end() == token.span().end()
                        && (RoleSpots.isBody(above) || !organizations.isPart(spot, top, names));
                if (whole
                        && !unknownPersons.isPart(spot, top, match.get())
                        && !match.get().senses().get(0).adjective()
                        && !roleSpots.isInTitle(spot, match.get())) {
                    registered.read(spot, match.get());
                }
                return;
            }
            boolean title = top.isName()
                    && above.isEmpty()
                    && names.at(top)
                            .map(found -> found.senses().get(0).actor().kind() == ActorKind.PERSON)
                            .orElse(true)
                    && token.index() + 1 < spot.words().size()
                    && spot.words().token(token.index() + 1).isName();
            Optional<Phrases.Match<Roles.Role>> role = roles.phrases()
                    .endingAt(spot.words(), token.index())
                    .filter(found -> !token.isName() || !organizations.isPart(spot, top, names));
            role.filter(found ->
                            owner ? found.value().kind() == Roles.Kind.BODY : title && RoleSpots.isTitle(found.value()))
                    .ifPresent(found -> roleReader.read(spot, found, top));
        }

        private static Token top(Spot spot) {
            Token top = spot.token();
            while (top.relation() == Relation.COMPOUND && top.head() > top.index()) {
                top = spot.words().token(top.head());
            }
            return top;
        }
    }
}
