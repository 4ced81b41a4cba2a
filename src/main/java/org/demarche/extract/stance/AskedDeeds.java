package org.demarche.extract.stance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Tells from one sentence whether a word tells but what somebody is asked, expected or obliged to do: "urged Oslo to back the plan". */
final class AskedDeeds {
    private static final Set<String> OBLIGING = Set.of("must", "should", "ought");

    private static final Set<String> REQUESTS =
            Set.of("call", "appeal", "request", "order", "demand", "plea", "warning", "proposal", "offer", "chance");

    private static final Set<String> WAYS = Set.of("way", "means", "tool", "lever", "step", "method");

    private final Sentence sentence;
    private final VerbsAbove verbs;

    AskedDeeds(Sentence sentence) {
        this.sentence = sentence;
        this.verbs = new VerbsAbove(sentence);
    }

    /** Whether it is what another expects or asks of somebody: "urged Norway to support …", "to help by supporting …". */
    boolean isOfAnother(Token joined) {
        Token at = verbs.first(joined);
        while (!isAskedOf(at) && !isObliged(at)) {
            Optional<Token> above = serving(at);
            if (above.isEmpty()) {
                return false;
            }
            at = above.get();
        }
        return true;
    }

    /**
     * The verb by whose deed, or as whose way, what a word tells is done, or that asks for its being said: "to help by
     * supporting it", "as a way to support it", "asked Oslo to declare that it supported it".
     */
    private Optional<Token> serving(Token token) {
        boolean means = token.relation() == Relation.PREPOSITION_CLAUSE
                && sentence.head(token).filter(by -> by.lemma().equals("by")).isPresent();
        boolean way = sentence.head(token)
                .filter(noun -> WAYS.contains(noun.lemma()) && noun.relation() == Relation.PREPOSITION_OBJECT)
                .flatMap(sentence::head)
                .filter(as -> as.lemma().equals("as"))
                .isPresent();
        boolean said = token.relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.head(token).filter(this::isAskedOf).isPresent();
        return means || way || said ? verbs.nearest(token) : Optional.empty();
    }

    private boolean isAskedOf(Token token) {
        boolean infinitive = sentence.children(token, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
        return infinitive
                && (isPressed(token)
                        || sentence.child(token, Relation.SUBJECT).isPresent()
                        || sentence.head(token).filter(Token::isVerb).stream()
                                .flatMap(above -> sentence.children(above, Relation.OBJECT))
                                .anyMatch(object -> !isOccasion(token, object)));
    }

    /** Whether it is done for the purpose that an infinitive tells: "held a rally to protest the ban". */
    private boolean isOccasion(Token infinitive, Token object) {
        return infinitive.relation() == Relation.ADVERBIAL_CLAUSE
                && !REQUESTS.contains(object.lemma())
                && sentence.children(object, Relation.DETERMINER)
                        .anyMatch(a -> a.lemma().equals("a") || a.lemma().equals("an"));
    }

    /** "Is under pressure to break off the talks". */
    private boolean isPressed(Token infinitive) {
        return sentence.head(infinitive).stream()
                .flatMap(above -> Stream.concat(
                        Stream.of(above),
                        sentence.children(above, Relation.PREPOSITION)
                                .filter(under -> under.lemma().equals("under"))
                                .flatMap(under -> sentence.children(under, Relation.PREPOSITION_OBJECT))))
                .anyMatch(
                        noun -> noun.lemma().equals("pressure") || noun.lemma().equals("obligation"));
    }

    /** Whether it is only what somebody must or should do: "Oslo should back the plan", "should go on pressing Riga". */
    boolean isObliged(Token joined) {
        Token at = verbs.first(joined);
        while (at.relation() == Relation.OPEN_COMPLEMENT
                && sentence.head(at).filter(Token::isVerb).isPresent()) {
            at = verbs.first(sentence.head(at).get());
        }
        return at.isVerb()
                && sentence.children(at, Relation.AUXILIARY).anyMatch(must -> OBLIGING.contains(must.lemma()));
    }
}
