package org.demarche.extract.actor;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.MentionKind;

/** Reads nouns that no list has as people, where the sentence shows that they are: who speak, feel, are arrested, or "who". */
final class UnknownPeople {
    /** The lemma of "hundreds", "thousands". */
    private static final String NUMBER = "#crd#";

    /** "Revisions", "the settlement", "hostility". */
    private static final Pattern ABSTRACT =
            Pattern.compile(".{3,}(?:ion|ment|ness|ity|ism|ance|ence|ship|hood|sis|acy)");

    static final Set<String> CROWDS = Set.of(NUMBER, "dozen", "score");

    private final Origins origins;
    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;
    private final RoleLabels labels;
    private final GroupsOfPeople groups;

    UnknownPeople(NamesInText names, Origins origins, MentionBoard board, Coreference coreference, Roles roles) {
        this.origins = origins;
        this.board = board;
        this.coreference = coreference;
        this.roles = roles;
        this.labels = new RoleLabels(names);
        this.groups = new GroupsOfPeople(board, coreference, roles);
    }

    /** Puts the people that a common noun means, if the sentence shows that it means people. */
    void read(Spot spot) {
        Token token = spot.token();
        Sentence sentence = spot.words();
        if (token.relation() == Relation.COMPOUND
                || roles.isThing(token.lemma())
                || ABSTRACT.matcher(token.lemma()).matches()
                || FiguresOfSpeech.isIndefinite(spot)
                || groups.isOne(spot)
                || !(hasWho(sentence, token) || tells(sentence, token) || suffers(sentence, token))) {
            return;
        }
        Roles.Role role = new Roles.Role(Roles.Kind.GROUP, java.util.List.of(), token.lemma());
        Phrases.Match<Roles.Role> match = new Phrases.Match<>(token.index(), token.index() + 1, role);
        var span = labels.phrase(spot, match, token);
        Optional<String> country = origins.countries(spot, origins.owners(sentence, token, token.index())).stream()
                .findFirst();
        boolean many = token.tag().endsWith("S");
        ActorRef people = board.cast()
                .enterLocal(
                        many ? ActorKind.COLLECTIVE : ActorKind.UNNAMED_PERSON,
                        labels.text(sentence, span),
                        country,
                        false);
        board.putRole(people, Roles.Kind.GROUP);
        board.put(
                spot,
                span,
                many ? MentionKind.COLLECTIVE : MentionKind.DESCRIPTION,
                people,
                "people-by-what-they-do",
                .6);
        coreference.remember(people, Optional.of(role));
    }

    private static boolean hasWho(Sentence sentence, Token noun) {
        return sentence.children(noun, Relation.RELATIVE_CLAUSE)
                .flatMap(clause -> sentence.children(clause).stream())
                .anyMatch(child -> child.lemma().equals("who"));
    }

    private boolean tells(Sentence sentence, Token noun) {
        boolean counts = CROWDS.contains(noun.lemma())
                && sentence.oblique(noun, "of").findAny().isEmpty();
        return heads(sentence, noun, Relation.SUBJECT)
                .filter(verb -> roles.isOfPeople(Roles.Deed.TELL, verb.lemma())
                        || (counts && roles.isOfPeople(Roles.Deed.GATHER, verb.lemma())))
                .anyMatch(verb -> sentence.child(verb, Relation.EXPLETIVE).isEmpty());
    }

    private boolean suffers(Sentence sentence, Token noun) {
        boolean counted = CROWDS.contains(noun.lemma())
                || sentence.children(noun).stream()
                        .anyMatch(child -> child.tag().equals("CD"));
        return Stream.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT)
                .flatMap(relation -> heads(sentence, noun, relation))
                .anyMatch(verb -> roles.isOfPeople(Roles.Deed.UNDERGO, verb.lemma())
                        || (counted && roles.isOfPeople(Roles.Deed.SUFFER, verb.lemma())));
    }

    private static Stream<Token> heads(Sentence sentence, Token noun, Relation relation) {
        Token first = noun;
        while (first.relation() == Relation.CONJUNCT && first.head() >= 0) {
            first = sentence.token(first.head());
        }
        return first.relation() == relation ? sentence.head(first).stream() : Stream.empty();
    }
}
