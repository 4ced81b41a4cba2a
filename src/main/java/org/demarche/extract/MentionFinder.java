package org.demarche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.Grounds;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;
import org.demarche.model.Span;

/** Finds what refers to actors: names of the register, roles beside a state, unknown names, pronouns with one reading. */
final class MentionFinder {
    private static final Set<String> IN_A_PLACE =
            Set.of("in", "at", "near", "outside", "around", "inside", "through", "across", "into");
    private static final Set<String> ORGANIZATIONS = Set.of(
            "party",
            "group",
            "organization",
            "organisation",
            "council",
            "agency",
            "committee",
            "university",
            "corp",
            "corp.",
            "inc",
            "inc.",
            "co.",
            "union",
            "association",
            "front",
            "army",
            "movement",
            "bank",
            "institute",
            "foundation",
            "commission",
            "court",
            "ministry",
            "department",
            "company",
            "fund",
            "forum",
            "league");
    private static final Set<String> BODIES_OF_PEOPLE = Set.of(
            "leadership",
            "delegation",
            "team",
            "military",
            "army",
            "navy",
            "police",
            "force",
            "side",
            "authority",
            "regime",
            "people",
            "opposition");
    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");

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
        private final Cast cast;
        private final Map<Integer, NameMatch> matchByStart = new HashMap<>();
        private final Map<Integer, List<Mention>> byHead = new LinkedHashMap<>();
        private final Map<ActorRef, Roles.Kind> roleKinds = new HashMap<>();
        private final Map<Integer, ActorRef> adjectives = new HashMap<>();
        private final Map<String, ActorRef> persons = new HashMap<>();
        private Optional<ActorRef> lastPerson = Optional.empty();

        Search(AnnotatedText text, Words words, Cast cast) {
            this.text = text;
            this.words = words;
            this.cast = cast;
            gazetteer.namesIn(text.text()).forEach(match -> {
                for (int i = match.span().start(); i < match.span().end(); i++) {
                    matchByStart.put(i, match);
                }
            });
        }

        Found run() {
            for (int i = 0; i < text.sentences().size(); i++) {
                Sentence sentence = text.sentences().get(i);
                for (Token token : sentence.tokens()) {
                    visit(i, sentence, token);
                }
            }
            return new Found(byHead, roleKinds, adjectives);
        }

        private void visit(int number, Sentence sentence, Token token) {
            int at = words.start(number) + token.index();
            if (PERSONAL.contains(token.lemma()) && token.tag().startsWith("PRP")) {
                lastPerson.ifPresent(
                        person -> put(at, token.span(), MentionKind.PRONOUN, person, Optional.empty(), "pronoun", .7));
                return;
            }
            NameMatch match = matchByStart.get(token.span().start());
            if (match != null && match.senses().get(0).kind() == MentionKind.DEMONYM) {
                adjectives.put(at, cast.enter(match.senses().get(0).actor()));
            }
            boolean inner = token.relation() == Relation.COMPOUND && token.head() > token.index();
            if (!token.isNoun() || inner) {
                return;
            }
            if (match != null && !match.senses().get(0).adjective()) {
                named(at, sentence, token, match);
            } else {
                roles.phrases()
                        .endingAt(sentence, token.index())
                        .ifPresentOrElse(
                                role -> role(at, sentence, token, role), () -> unknownName(at, sentence, token));
            }
        }

        private void named(int at, Sentence sentence, Token token, NameMatch match) {
            NameMatch.Sense sense = match.senses().get(0);
            if (sense.kind() == MentionKind.DEMONYM) {
                return;
            }
            if (sense.kind() == MentionKind.METONYM && sense.place().isPresent()) {
                Actor place = sense.place().get();
                if (standsInPlace(sentence, token)) {
                    put(at, match.span(), MentionKind.NAME, cast.enter(place), Optional.empty(), "place", .9);
                } else {
                    put(
                            at,
                            match.span(),
                            MentionKind.METONYM,
                            cast.enter(sense.actor()),
                            Optional.of(cast.enter(place)),
                            "metonym",
                            .85);
                }
                return;
            }
            ActorRef ref = cast.enter(sense.actor());
            put(at, match.span(), sense.kind(), ref, Optional.empty(), "register-name", .95);
            remember(ref);
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

        private void role(int at, Sentence sentence, Token token, Phrases.Match<Roles.Role> match) {
            Roles.Role role = match.value();
            List<Token> owners = owners(sentence, token, match.from());
            List<String> countries = owners.stream()
                    .flatMap(owner -> country(owner).stream())
                    .distinct()
                    .toList();
            Span span = phrase(sentence, token, match.from());
            switch (role.kind()) {
                case OFFICE, BODY, GOVERNMENT ->
                    countries.stream()
                            .flatMap(country -> official(role, country).stream())
                            .findFirst()
                            .ifPresentOrElse(
                                    actor -> {
                                        ActorRef ref = cast.enter(actor);
                                        MentionKind kind = role.kind() == Roles.Kind.OFFICE
                                                ? MentionKind.OFFICE
                                                : MentionKind.DESCRIPTION;
                                        put(at, span, kind, ref, Optional.empty(), "role-of-state", .9);
                                        remember(ref);
                                    },
                                    () -> group(at, sentence, token, role, owners, span, match.from()));
                default -> group(at, sentence, token, role, owners, span, match.from());
            }
        }

        private void group(
                int at, Sentence sentence, Token token, Roles.Role role, List<Token> owners, Span span, int from) {
            List<String> countries = owners.stream()
                    .flatMap(owner -> country(owner).stream())
                    .distinct()
                    .toList();
            boolean plural = token.tag().endsWith("S")
                    || role.kind() == Roles.Kind.REPORT
                    || BODIES_OF_PEOPLE.contains(token.lemma());
            if (!plural && (role.kind() == Roles.Kind.GROUP || role.kind() == Roles.Kind.CHANNEL)) {
                return;
            }
            boolean acts = role.kind() != Roles.Kind.GROUP
                    && role.kind() != Roles.Kind.CHANNEL
                    && role.kind() != Roles.Kind.REPORT;
            ActorKind kind = role.kind() == Roles.Kind.REPORT
                    ? ActorKind.DOCUMENT
                    : plural || !acts ? ActorKind.COLLECTIVE : ActorKind.UNKNOWN;
            List<Optional<String>> each = countries.isEmpty()
                    ? List.of(Optional.empty())
                    : countries.stream().map(Optional::of).toList();
            for (Optional<String> country : each) {
                String label = countries.size() > 1
                        ? owners.stream()
                                        .filter(owner -> country(owner).equals(country))
                                        .map(Token::form)
                                        .findFirst()
                                        .orElse("")
                                + " "
                                + words(sentence, from, token.index() + 1)
                        : label(sentence, span);
                ActorRef ref = cast.enterLocal(kind, label, country, acts);
                roleKinds.put(ref, role.kind());
                put(at, span, MentionKind.COLLECTIVE, ref, Optional.empty(), "role-noun", .8);
            }
        }

        private Optional<Actor> official(Roles.Role role, String country) {
            return switch (role.kind()) {
                case OFFICE ->
                    role.officeKinds().stream()
                            .flatMap(kind -> gazetteer.office(country, kind).stream())
                            .findFirst();
                case BODY -> gazetteer.body(country, role.phrase());
                default -> gazetteer.government(country);
            };
        }

        /** What stands beside a role noun and may tell its state. */
        private List<Token> owners(Sentence sentence, Token head, int from) {
            List<Token> owners = new ArrayList<>();
            Stream.concat(
                            sentence.children(head).stream()
                                    .filter(child -> child.relation() == Relation.MODIFIER
                                            || child.relation() == Relation.COMPOUND
                                            || child.relation() == Relation.POSSESSOR),
                            Stream.concat(sentence.oblique(head, "of"), sentence.oblique(head, "from")))
                    .forEach(owner -> addWithConjuncts(sentence, owner, owners));
            for (int i = Math.max(0, from - 4); i < from; i++) {
                Token before = sentence.token(i);
                boolean adjective = Optional.ofNullable(
                                matchByStart.get(before.span().start()))
                        .filter(match -> match.senses().get(0).kind() == MentionKind.DEMONYM)
                        .isPresent();
                if (adjective && sentence.isWithin(before, head) && !owners.contains(before)) {
                    owners.add(before);
                }
            }
            return owners;
        }

        private void addWithConjuncts(Sentence sentence, Token owner, List<Token> owners) {
            owners.add(owner);
            sentence.children(owner, Relation.CONJUNCT).forEach(next -> addWithConjuncts(sentence, next, owners));
        }

        private Optional<String> country(Token owner) {
            NameMatch match = matchByStart.get(owner.span().start());
            return match == null
                    ? Optional.empty()
                    : match.senses().get(0).actor().country();
        }

        private void unknownName(int at, Sentence sentence, Token token) {
            if (!token.isName()) {
                return;
            }
            int from = token.index();
            while (from > 0
                    && sentence.token(from - 1).isName()
                    && sentence.token(from - 1).head() == token.index()) {
                from--;
            }
            boolean titled = false;
            while (from < token.index()
                    && roles.isTitle(sentence.token(from).form().toLowerCase(Locale.ROOT))) {
                from++;
                titled = true;
            }
            String name = words(sentence, from, token.index() + 1);
            Span span = sentence.token(from).span().to(token.span());
            String last = token.form();
            if (ORGANIZATIONS.contains(last.toLowerCase(Locale.ROOT)) && from < token.index()) {
                ActorRef ref = cast.enterLocal(ActorKind.NON_STATE, name, Optional.empty(), false);
                put(at, span, MentionKind.NAME, ref, Optional.empty(), "unknown-organization", .6);
            } else if (persons.containsKey(last)) {
                put(at, span, MentionKind.NAME, persons.get(last), Optional.empty(), "known-person", .8);
                remember(persons.get(last));
            } else if (titled || (token.index() - from >= 1 && token.index() - from <= 2 && isAgentive(token))) {
                ActorRef ref = cast.enterLocal(ActorKind.PERSON, name, Optional.empty(), false);
                persons.put(last, ref);
                put(at, span, MentionKind.NAME, ref, Optional.empty(), "unknown-person", titled ? .8 : .6);
                remember(ref);
            }
        }

        private boolean isAgentive(Token token) {
            return token.relation() == Relation.SUBJECT
                    || token.relation() == Relation.PASSIVE_SUBJECT
                    || token.relation() == Relation.APPOSITION;
        }

        private void remember(ActorRef ref) {
            Actor actor = cast.get(ref);
            if (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.OFFICE) {
                lastPerson = Optional.of(ref);
                if (actor.kind() == ActorKind.PERSON) {
                    String[] parts = actor.label().split(" ", -1);
                    persons.put(parts[parts.length - 1], ref);
                    persons.putIfAbsent(parts[0], ref);
                }
            }
        }

        /** The words from the first that qualifies a noun to the noun. */
        private Span phrase(Sentence sentence, Token head, int from) {
            BitSet inside = sentence.subtree(head);
            int first = from;
            while (first > 0
                    && inside.get(first - 1)
                    && sentence.token(first - 1).relation() != Relation.DETERMINER
                    && !sentence.token(first - 1).isMark()) {
                first--;
            }
            return sentence.token(first).span().to(head.span());
        }

        private String label(Sentence sentence, Span span) {
            return sentence.tokens().stream()
                    .filter(token -> span.contains(token.span()))
                    .map(token -> token.isName()
                                    || token.form().equals("U.S.")
                                    || matchByStart.containsKey(token.span().start())
                            ? token.form()
                            : token.form().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "))
                    .replace(" '", "'")
                    .replace(" ’", "’")
                    .replace(" - ", "-");
        }

        private String words(Sentence sentence, int from, int to) {
            return sentence.tokens().subList(from, to).stream().map(Token::form).collect(Collectors.joining(" "));
        }

        private void put(
                int at,
                Span span,
                MentionKind kind,
                ActorRef actor,
                Optional<ActorRef> place,
                String rule,
                double confidence) {
            byHead.computeIfAbsent(at, key -> new ArrayList<>())
                    .add(new Mention(
                            span, kind, actor, place, new Grounds(List.of(span), "mention/" + rule, confidence)));
        }
    }
}
