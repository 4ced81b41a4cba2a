package org.demarche.extract.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.extract.lexicon.Phrases;

/** Nouns by which news names actors, as {@code roles.txt} lists them. */
public final class Roles {
    /** What a role noun names. */
    public enum Kind {
        OFFICE,
        BODY,
        GOVERNMENT,
        OFFICIAL,
        GROUP,
        CHANNEL,
        REPORT
    }

    /** What was named before and is taken up by a noun. */
    enum Reference {
        STATE,
        ORGANIZATION,
        PERSON,
        BODY,
        ARMED,
        COMPANY,
        PARTY,
        LEADER
    }

    /** Verbs by which people are known for such, where no other word tells. */
    enum Deed {
        TELL,
        GATHER,
        SUFFER,
        UNDERGO,
        MEET,
        SPEAK
    }

    /** A role: what it names, the kinds of office that it may mean, and the phrase itself. */
    public record Role(Kind kind, List<String> officeKinds, String phrase) {
        public Role {
            officeKinds = List.copyOf(officeKinds);
        }
    }

    private final Phrases<Role> phrases = new Phrases<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> voices = new HashSet<>();
    private final Set<String> officialTitles = new HashSet<>();
    private final Set<String> organizations = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> many = new HashSet<>();
    private final Set<String> women = new HashSet<>();
    private final Set<String> men = new HashSet<>();
    private final Set<String> ranks = new HashSet<>();
    private final Set<String> exact = new HashSet<>();
    private final Set<String> causes = new HashSet<>();
    private final Set<String> ledByGovernment = new HashSet<>();
    private final Set<String> domestic = new HashSet<>();
    private final Map<String, List<String>> alike = new HashMap<>();
    private final Set<String> firms = new HashSet<>();
    private final Phrases<String> territories = new Phrases<>();
    private final Map<String, Set<Reference>> references = new HashMap<>();

    private final Map<Deed, Set<String>> deeds = new EnumMap<>(Deed.class);

    private Roles() {}

    /** The roles that ship with the program. */
    public static Roles shipped() {
        return Shipped.ROLES;
    }

    /** Read once, since they never change. */
    private static final class Shipped {
        static final Roles ROLES = read();
    }

    private static Roles read() {
        Roles roles = new Roles();
        for (Lexicon.Line line : Lexicon.read("roles.txt").lines()) {
            roles.add(line);
        }
        return roles;
    }

    private void add(Lexicon.Line line) {
        switch (line.head().get(0)) {
            case "title" -> titles.addAll(line.words());
            case "official-title" -> {
                titles.addAll(line.words());
                officialTitles.addAll(line.words());
            }
            case "voice" -> voices.addAll(line.words());
            case "thing" -> things.addAll(line.words());
            case "many" -> many.addAll(line.words());
            case "woman" -> women.addAll(line.words());
            case "man" -> men.addAll(line.words());
            case "rank" -> ranks.addAll(line.words());
            case "cause" -> causes.addAll(line.words());
            case "led" -> ledByGovernment.addAll(line.words());
            case "exact" -> exact.addAll(line.words());
            case "alike" ->
                line.words().forEach(word -> alike.computeIfAbsent(word, key -> new ArrayList<>())
                        .addAll(line.words()));
            case "firm" -> firms.addAll(line.words());
            case "territory" -> line.words().forEach(name -> territories.add(name.toLowerCase(Locale.ROOT), name));
            case "domestic" -> domestic.addAll(line.words());
            case "organization" -> organizations.addAll(line.words());
            case "reference" -> {
                Reference meant = Reference.valueOf(line.head().get(1).toUpperCase(Locale.ROOT));
                line.words().forEach(word -> references
                        .computeIfAbsent(word, key -> EnumSet.noneOf(Reference.class))
                        .add(meant));
            }
            case "people" ->
                deeds.computeIfAbsent(Deed.valueOf(line.head().get(1).toUpperCase(Locale.ROOT)), key -> new HashSet<>())
                        .addAll(line.words());
            default -> {
                List<String> offices =
                        line.head().size() > 1 ? List.of(line.head().get(1).split(",", -1)) : List.of();
                Kind kind = Kind.valueOf(line.head().get(0).toUpperCase(Locale.ROOT));
                line.words().forEach(word -> phrases.add(word, new Role(kind, offices, word)));
            }
        }
    }

    /** The nouns of roles, each with what it means. */
    public Phrases<Role> phrases() {
        return phrases;
    }

    /** Whether a word stands before persons' names. */
    boolean isTitle(String lowerCase) {
        return titles.contains(lowerCase);
    }

    /** Whether a noun tells that somebody speaks for others by office, even with "a" before it. */
    boolean isVoice(String noun) {
        return voices.contains(noun);
    }

    /** Whether a word before a name makes its bearer act for a state. */
    boolean isOfficialTitle(String lowerCase) {
        return officialTitles.contains(lowerCase);
    }

    /** Whether a name that ends with a word is that of an organisation. */
    boolean isOrganization(String lastWord) {
        return organizations.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    /** Whether a noun, also as the last word of a name, means nobody, though it may "say" something. */
    boolean isThing(String noun) {
        return things.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Whether a noun means many people in the singular as well. */
    boolean isMany(String noun) {
        return many.contains(noun);
    }

    /** Whether a noun means those who contend with a government at home. */
    boolean isDomestic(String noun) {
        return domestic.contains(noun);
    }

    /** The other roles by which those of a role may be taken up: "the prisoners" after "40 captives". */
    Stream<Role> alike(Role role) {
        return alike.getOrDefault(role.phrase(), List.of()).stream()
                .filter(phrase -> !phrase.equals(role.phrase()))
                .map(phrase -> new Role(role.kind(), List.of(), phrase));
    }

    /** Whether a noun tells, beside a name, that it is that of an organisation: "the software firm". */
    boolean isFirm(String noun) {
        return firms.contains(noun);
    }

    /** Names of territories that are no states and have governments of their own. */
    Phrases<String> territories() {
        return territories;
    }

    /** Whether a title or noun is that of a woman. */
    boolean isWoman(String word) {
        return women.contains(word);
    }

    /** Whether a title or noun is that of a man. */
    boolean isMan(String word) {
        return men.contains(word);
    }

    /** Whether a person may be called by a title alone after the name. */
    boolean isRank(String title) {
        return ranks.contains(title);
    }

    /** Whether only some states have an office by that name. */
    boolean isExact(String phrase) {
        return exact.contains(phrase);
    }

    /** Whether a word in the name of an army tells that it is no state's. */
    boolean isCause(String word) {
        return causes.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The kinds of office that a role may mean in a state (alpha-3), the likeliest first: the leader of some is the head of government. */
    List<String> officeKinds(Role role, String state) {
        return role.phrase().endsWith("leader") && ledByGovernment.contains(state)
                ? List.of("head-of-government")
                : role.officeKinds();
    }

    /** Whether a verb is one by which people are known. */
    boolean isOfPeople(Deed deed, String verb) {
        return deeds.getOrDefault(deed, Set.of()).contains(verb);
    }

    /** What a noun may take up with "the", "two" or "both" before it. */
    Set<Reference> references(String noun) {
        return references.getOrDefault(noun, Set.of());
    }
}
