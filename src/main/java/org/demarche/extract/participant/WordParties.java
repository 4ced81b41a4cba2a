package org.demarche.extract.participant;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Seats;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Mention;

/**
 * Whom one word of a sentence means by itself: who bears the name, is described by it or stands beside it, or for whom the pronoun
 * stands.
 *
 * @param meant whom a word means that may have others below it, for the noun before "whose"
 */
record WordParties(int number, Sentence sentence, Context context, Function<Token, List<ActorRef>> meant) {
    private static final Set<String> FIRST = Set.of("we", "us", "our", "ours", "i", "me", "my");
    private static final Set<String> FIRST_PLURAL = Set.of("we", "us", "our", "ours");
    private static final Set<String> THIRD = Set.of("it", "its", "they", "them", "their");
    private static final Set<String> ACTING_FOR = WordSets.shipped().of("acting-for");

    /** Whom a word means by itself. */
    List<ActorRef> of(Token token) {
        List<ActorRef> described = described(token);
        return described.isEmpty() ? standing(token) : described;
    }

    /** "Lee, a Norwegian who is charged": who is described beside a name. */
    private List<ActorRef> described(Token token) {
        boolean beside = token.relation() == Relation.APPOSITION
                && sentence.child(token, Relation.DETERMINER).isPresent()
                && own(token).stream().allMatch(ref -> context.cast().get(ref).kind() == ActorKind.UNNAMED_PERSON);
        return beside
                ? sentence.head(token).filter(Token::isName).stream()
                        .flatMap(name -> own(name).stream())
                        .filter(this::isPerson)
                        .toList()
                : List.of();
    }

    private List<ActorRef> standing(Token token) {
        List<ActorRef> beside = Stream.concat(
                        sentence.children(token).stream().filter(child -> isApposed(child, token)),
                        ACTING_FOR.contains(token.lemma()) ? named(token) : Stream.empty())
                .filter(Token::isName)
                .flatMap(name -> at(name).stream())
                .filter(ref -> context.cast().get(ref).kind() != ActorKind.PLACE)
                .toList();
        return beside.isEmpty()
                        || (token.isName()
                                && !(ACTING_FOR.contains(token.lemma())
                                        && beside.stream().allMatch(this::isPerson)))
                ? own(token)
                : beside;
    }

    /** Whether a word stands beside a noun, and no verb between: not "leave the town, said its mayor". */
    boolean isApposed(Token child, Token noun) {
        return child.relation() == Relation.APPOSITION
                && sentence.tokens().subList(Math.min(noun.index(), child.index()), child.index()).stream()
                        .noneMatch(Token::isVerb);
    }

    private boolean isPerson(ActorRef ref) {
        return context.cast().get(ref).kind() == ActorKind.PERSON;
    }

    /** A name that is parsed as beside the last noun of a title: "envoy for the talks, Ann Lee,". */
    private Stream<Token> named(Token title) {
        return sentence.children(title, Relation.PREPOSITION)
                .flatMap(preposition -> sentence.children(preposition, Relation.PREPOSITION_OBJECT))
                .filter(noun -> noun.isNoun() && !noun.isName())
                .flatMap(noun -> sentence.children(noun, Relation.APPOSITION));
    }

    /** Whom the mention at a word means, places and groups among them. */
    List<ActorRef> at(Token token) {
        return context.mentions().actorsOrStateAt(context.words().start(number) + token.index());
    }

    /** The mentions whose head is a word. */
    List<Mention> mentions(Token token) {
        return context.mentions().byHead().getOrDefault(context.words().start(number) + token.index(), List.of());
    }

    private List<ActorRef> own(Token token) {
        List<ActorRef> titled = titled(token);
        if (!titled.isEmpty()) {
            return titled;
        }
        List<ActorRef> named = at(token).stream()
                .flatMap(ref -> context.cast().members(ref).stream())
                .filter(ref -> context.cast().get(ref).kind() != ActorKind.PLACE
                        && context.cast().get(ref).kind() != ActorKind.DOCUMENT)
                .toList();
        if (named.isEmpty() && Seats.standsForState(sentence, token)) {
            return at(token).stream()
                    .flatMap(ref -> context.cast().governmentOf(ref).stream())
                    .toList();
        }
        if (named.isEmpty() && token.tag().equals("WP$")) {
            return beforeWhose(token);
        }
        return named.isEmpty() && token.tag().startsWith("PRP") ? pronoun(token) : named;
    }

    /** Whom the first of several titles before a name means: "actor and former governor Ann Lee". */
    private List<ActorRef> titled(Token title) {
        boolean bare = title.tag().equals("NN")
                && sentence.children(title).stream()
                        .noneMatch(child -> child.relation() == Relation.DETERMINER
                                || child.relation() == Relation.POSSESSOR
                                || child.isMark());
        return !bare
                ? List.of()
                : sentence.children(title, Relation.CONJUNCT)
                        .filter(Token::isName)
                        .limit(1)
                        .flatMap(name -> at(name).stream())
                        .filter(this::isPerson)
                        .toList();
    }

    /** "Lee, whose raid on the port". */
    private List<ActorRef> beforeWhose(Token whose) {
        Token at = whose;
        while (at.relation() != Relation.RELATIVE_CLAUSE && at.head() >= 0) {
            at = sentence.token(at.head());
        }
        return sentence.head(at)
                .filter(noun -> noun.index() < whose.index())
                .map(meant)
                .orElse(List.of());
    }

    private List<ActorRef> pronoun(Token token) {
        String word = token.form().toLowerCase(Locale.ROOT);
        Stream<ActorRef> found = FIRST.contains(word)
                ? context.speaker(number, token, FIRST_PLURAL.contains(word)).stream()
                : THIRD.contains(word) ? context.before(number, token).stream() : Stream.empty();
        return found.toList();
    }
}
