package org.demarche.extract.actor;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;

/** Whom a text has named in full, by the parts of the name by which he may be meant afterwards. */
final class KnownPersons {
    private static final Set<String> KIN = WordSets.shipped().of("kin");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** What Arabic family names may be written with or without. */
    private static final Pattern ARTICLE = Pattern.compile("^[AaEe]l-(?=\\p{Lu})");

    private final MentionBoard board;
    private final Map<String, ActorRef> persons = new HashMap<>();
    /** Who is named as one of another's family, and so is not meant by the family name alone. */
    private final Set<ActorRef> kin = new HashSet<>();

    KnownPersons(MentionBoard board) {
        this.board = board;
    }

    /** Who is meant by a name or a part of one. */
    Optional<ActorRef> get(String name) {
        return Optional.ofNullable(persons.get(name));
    }

    /** Keeps that somebody is also known by another name. */
    void rememberAlias(UnknownName name, ActorRef ref) {
        persons.put(name.last(), ref);
        persons.put(name.text(), ref);
    }

    /** Keeps whether somebody is named as one of another's family: "his wife, Ann Lee". */
    void rememberKin(UnknownName name, ActorRef ref) {
        if (isKin(name)) {
            kin.add(ref);
        }
    }

    /** Keeps a person by family name and first name, for when only one of them is given. */
    void remember(ActorRef ref) {
        Actor actor = board.cast().get(ref);
        if (actor.kind() != ActorKind.PERSON) {
            return;
        }
        String[] parts = actor.label().split(" ", -1);
        String family = parts[parts.length - 1];
        if (kin.contains(ref)) {
            persons.putIfAbsent(family, ref);
        } else {
            persons.put(family, ref);
        }
        persons.putIfAbsent(actor.label(), ref);
        persons.putIfAbsent(plain(family), ref);
        persons.putIfAbsent(ARTICLE.matcher(family).replaceFirst(""), ref);
        persons.putIfAbsent(parts[0], ref);
    }

    /** A name as it is written without marks on its letters. */
    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isKin(UnknownName name) {
        Sentence sentence = name.spot().words();
        Token token = name.spot().token();
        boolean apposed = token.relation() == Relation.APPOSITION
                && sentence.head(token)
                        .filter(noun -> KIN.contains(noun.lemma()))
                        .isPresent();
        return apposed
                || (name.from() > 0
                        && KIN.contains(sentence.token(name.from() - 1).lemma()));
    }
}
