package org.demarche.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.ListedName;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Reads names that the register does not have: persons, organisations by their last word, listed places and groups. */
final class UnknownNames {
    /** What stands before the title of somebody who is no longer in office. */
    static final Set<String> FORMER = Set.of("former", "ousted", "ex", "late", "deposed", "then");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+");
    private final Gazetteer gazetteer;
    private final NamesInText names;
    private final Origins origins;
    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;
    private final UnknownPeople people;
    private final UnknownPersons unknownPersons;
    private final UnknownOrganizations organizations;
    private final UnknownNameReader nameReader;
    private final Aliases aliases;
    private final KnownPersons persons;
    private final VariedNames registered;

    UnknownNames(
            Gazetteer gazetteer,
            NamesInText names,
            Origins origins,
            MentionBoard board,
            Coreference coreference,
            Roles roles) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.origins = origins;
        this.board = board;
        this.coreference = coreference;
        this.roles = roles;
        this.persons = new KnownPersons(board);
        this.registered = new VariedNames(gazetteer, names);
        this.aliases = new Aliases(board);
        this.nameReader = new UnknownNameReader(gazetteer, names, roles);
        this.organizations = new UnknownOrganizations(board, roles);
        this.unknownPersons = new UnknownPersons(gazetteer, names, roles);
        this.people = new UnknownPeople(names, origins, board, coreference, roles);
    }

    void read(Spot spot) {
        if (Origins.isKindOfPlace(spot.token())) {
            readKindOfPlace(spot);
            return;
        }
        if (!spot.token().isName()) {
            if (!again(spot)) {
                people.read(spot);
            }
            return;
        }
        if (isBeforeHyphen(spot)) {
            return;
        }
        UnknownName name = nameReader.read(spot);
        Optional<ListedName> listed = gazetteer.listed(name.text());
        if (board.isInOrganization(spot)
                && listed.filter(found -> found.kind() == ActorKind.PLACE).isEmpty()) {
            return;
        }
        if (name.length() == 1 && names.isDemonym(spot.token())) {
            return;
        }
        Optional<ActorRef> called = aliases.called(spot, name.from()).map(Mention::actor);
        if (called.isPresent()) {
            put(name, called.get(), "alias", .8);
            persons.rememberAlias(name, called.get());
            return;
        }
        Optional<ActorRef> initialled = registered.withInitial(name).map(board.cast()::enter);
        if (initialled.isPresent()) {
            put(name, initialled.get(), "register-name", .9);
            return;
        }
        Optional<Actor> outlet = registered.service(name);
        if (outlet.isPresent()) {
            board.put(spot, name.span(), MentionKind.NAME, board.cast().enter(outlet.get()), "service", .8);
            return;
        }
        Optional<ActorRef> known = persons.get(name.length() == 1 ? name.last() : name.text());
        if (known.isPresent()) {
            put(name, known.get(), "known-person", .8);
        } else if (isEthnic(name)) {
            put(
                    name,
                    board.cast()
                            .enterLocal(
                                    ActorKind.COLLECTIVE,
                                    "ethnic " + name.text(),
                                    first(origins.countries(spot, origins.surroundings(spot.words(), spot.token())))
                                            .or(() -> names.onlyCountry(spot.words())),
                                    false),
                    "ethnic-group",
                    .6);
        } else if (roles.isThing(name.last()) || INITIALS.matcher(name.last()).matches()) {
            return;
        } else if (organizations.isOne(
                name, listed, persons.get(name.last()).isPresent() || unknownPersons.isCalled(name))) {
            Optional<String> country =
                    first(origins.countries(spot, origins.owners(spot.words(), spot.token(), name.from())));
            ActorRef organization = board.cast().enterLocal(ActorKind.NON_STATE, name.text(), country, false);
            put(name, organization, "unknown-organization", .6);
            roles.phrases()
                    .endingAt(spot.words(), spot.token().index())
                    .ifPresent(role -> coreference.remember(organization, Optional.of(role.value())));
        } else if (listed.isPresent()
                && listed.get().kind() != ActorKind.PERSON
                && name.title().isEmpty()) {
            readListed(name, listed.get());
        } else if (unknownPersons.isPerson(name, listed)) {
            if (isPlural(name)) {
                put(
                        name,
                        board.cast().enterLocal(ActorKind.COLLECTIVE, name.text(), Optional.empty(), false),
                        "people-by-name",
                        .6);
            } else {
                readPerson(name, listed);
            }
        }
    }

    /** Whether a name is that of many: "Republicans said". */
    private static boolean isPlural(UnknownName name) {
        return name.length() == 1
                && name.title().isEmpty()
                && name.spot().token().tag().equals("NNPS");
    }

    /** Whether a word that was not taken for a name is that of a person who was named before: "Macron" after "Emmanuel Macron". */
    private boolean again(Spot spot) {
        Optional<ActorRef> known = persons.get(spot.token().form())
                .filter(person -> Character.isUpperCase(spot.token().form().codePointAt(0)));
        known.ifPresent(person -> {
            board.put(spot, spot.token().span(), MentionKind.NAME, person, "known-person", .7);
            coreference.remember(person, Optional.empty());
        });
        return known.isPresent();
    }

    /** Whether a word only tells more of a participle behind a hyphen: "Kurdish-led". */
    private static boolean isBeforeHyphen(Spot spot) {
        int next = spot.token().index() + 1;
        return next + 1 < spot.words().size()
                && spot.words().token(next).form().equals("-")
                && spot.words().token(next).span().start()
                        == spot.token().span().end()
                && Character.isLowerCase(spot.words().token(next + 1).form().codePointAt(0));
    }

    private static boolean isEthnic(UnknownName name) {
        return name.from() > 0
                && name.spot().words().token(name.from() - 1).lemma().equals("ethnic");
    }

    /** A place with the word for its kind: "the Zulia region". */
    private void readKindOfPlace(Spot spot) {
        int last = spot.token().index();
        int from = last;
        while (from > 0 && spot.words().token(from - 1).isName()) {
            from--;
        }
        Optional<String> country = from == last ? Optional.empty() : origins.listed(spot.words(), spot.token());
        Span span = spot.words().token(from).span().to(spot.token().span());
        String label = Origins.words(spot.words(), from, last + 1);
        country.ifPresent(code -> board.put(
                spot,
                span,
                MentionKind.NAME,
                board.cast().enterLocal(ActorKind.PLACE, label, Optional.of(code), false),
                "listed-place",
                .7));
    }

    /** Keeps a person of the register, for when only a part of the name is given. */
    void remember(ActorRef ref) {
        persons.remember(ref);
    }

    private void readListed(UnknownName name, ListedName listed) {
        Optional<String> country = names.likeliest(listed.countries());
        boolean subject = name.isSubject();
        if (country.isPresent() && listed.kind() == ActorKind.PLACE && (!subject || name.length() > 1)) {
            put(name, board.cast().enterLocal(ActorKind.PLACE, name.text(), country, false), "listed-place", .7);
        } else if (country.isPresent() && listed.kind() == ActorKind.NON_STATE) {
            put(name, board.cast().enterLocal(ActorKind.NON_STATE, name.text(), country, false), "listed-group", .7);
        } else if (country.isPresent() && listed.kind() == ActorKind.COLLECTIVE) {
            put(name, board.cast().enterLocal(ActorKind.COLLECTIVE, name.text(), country, false), "listed-people", .7);
        }
    }

    private void readPerson(UnknownName name, Optional<ListedName> listed) {
        Optional<Actor> registered = name.length() == 1 ? unknownPersons.registered(name) : Optional.empty();
        if (registered.isPresent()) {
            put(name, board.cast().enter(registered.get()), "family-name", .7);
            return;
        }
        Sentence sentence = name.spot().words();
        List<Token> owners = origins.owners(sentence, name.spot().token(), name.from()).stream()
                .filter(owner -> owner.index() < name.from()
                        || owner.index() > name.spot().token().index())
                .toList();
        Optional<ActorRef> office = name.from() == 0
                ? Optional.empty()
                : board.actorsAt(name.spot().at(sentence.token(name.from() - 1))).stream()
                        .filter(ref -> board.cast().get(ref).kind() == ActorKind.OFFICE)
                        .findFirst();
        Optional<String> country = first(owners.stream()
                        .flatMap(owner -> names.country(owner).stream())
                        .toList())
                .or(() -> listed.filter(found -> found.kind() == ActorKind.PERSON)
                        .flatMap(found -> names.likeliest(found.countries())))
                .or(() -> office.flatMap(ref -> board.cast().get(ref).country()))
                .or(() -> apposed(sentence, name.spot()))
                .or(() -> name.title().isPresent()
                        ? names.likeliest(gazetteer.statesOfFamily(name.last())).filter(names::speaksOf)
                        : Optional.empty());
        boolean acts = name.title().filter(roles::isOfficialTitle).isPresent() && isInOffice(sentence, name.from());
        put(
                name,
                board.cast().enterLocal(ActorKind.PERSON, name.text(), country, acts),
                "unknown-person",
                name.title().isPresent() ? .8 : .6);
    }

    /** Whether no word such as "former" stands shortly before a name or a title. */
    static boolean isInOffice(Sentence sentence, int from) {
        return sentence.tokens().subList(Math.max(0, from - 4), from).stream()
                .noneMatch(token -> FORMER.contains(token.form().toLowerCase(Locale.ROOT)));
    }

    /** The state of the role that stands in apposition: "Ann Lee, the Norwegian foreign minister,". */
    private Optional<String> apposed(Sentence sentence, Spot spot) {
        return Stream.concat(
                        sentence.children(spot.token(), Relation.APPOSITION),
                        spot.token().relation() == Relation.APPOSITION
                                ? sentence.head(spot.token()).stream()
                                : Stream.empty())
                .flatMap(role -> origins.owners(sentence, role, role.index()).stream())
                .flatMap(owner -> names.country(owner).stream())
                .findFirst();
    }

    private void put(UnknownName name, ActorRef ref, String rule, double confidence) {
        persons.rememberKin(name, ref);
        name.title().flatMap(coreference::isWoman).ifPresent(woman -> coreference.rememberSex(ref, woman));
        name.title().ifPresent(title -> coreference.rememberRank(ref, title));
        if (name.from() > 0) {
            board.actorsAt(name.spot().at(name.spot().words().token(name.from() - 1)))
                    .forEach(office -> {
                        coreference.rememberOffice(ref, office);
                        if (isInOffice(name.spot().words(), name.from())) {
                            board.cast().appoint(ref, office);
                        }
                    });
        }
        board.put(name.spot(), name.span(), MentionKind.NAME, ref, rule, confidence);
        remember(ref);
        coreference.remember(ref, Optional.empty());
    }

    private static Optional<String> first(List<String> countries) {
        return countries.stream().findFirst();
    }
}
