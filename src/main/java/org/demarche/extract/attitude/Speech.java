package org.demarche.extract.attitude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attitude.AttitudeLexicon.Kind;
import org.demarche.model.Polarity;

/** Reads from one sentence who says what, and how what is said judges a party. */
final class Speech {
    private static final Set<String> COUNTING = Set.of("poll", "survey", "study", "data", "figure", "analysis");
    private static final Set<String> OWN = Set.of("i", "we", "my", "our", "me", "us");
    private static final Set<String> THIRD = Set.of("he", "she", "they", "it", "who");
    private static final Set<String> OF = Set.of("of", "by", "from");
    private static final Set<String> OUGHT = Set.of("should", "must", "ought", "need", "deserve", "have");

    private final Sentence sentence;
    private final AttitudeLexicon lexicon;
    private final Arguments arguments;
    private final PolarityReader polarities;

    Speech(Sentence sentence, AttitudeLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.arguments = new Arguments(sentence);
        this.polarities = new PolarityReader(sentence, lexicon);
    }

    /** Whom a pronoun means: who speaks, or the subject of the clause above, or else the last subject before. */
    List<Token> antecedents(Token pronoun) {
        boolean own = OWN.contains(pronoun.lemma());
        if (!own && !THIRD.contains(pronoun.lemma())) {
            return List.of();
        }
        List<Token> found = new ArrayList<>();
        for (Optional<Token> at = sentence.head(pronoun);
                at.isPresent() && found.isEmpty();
                at = sentence.head(at.get())) {
            Token verb = at.get();
            boolean speaks = verb.isVerb() && !sentence.children(verb).contains(pronoun);
            if (speaks && (!own || lexicon.has(Kind.SAYING, verb))) {
                sentence.related(verb, Relation.SUBJECT)
                        .filter(subject ->
                                !subject.tag().startsWith("PRP") && (own || subject.index() < pronoun.index()))
                        .forEach(found::add);
            }
        }
        if (found.isEmpty() && !own) {
            sentence.tokens().subList(0, pronoun.index()).stream()
                    .filter(token -> token.relation() == Relation.SUBJECT && token.isNoun())
                    .reduce((first, last) -> last)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** How what is said judges somebody, and by which construction. */
    record Judgement(Polarity polarity, Construction construction) {
        Attitude attitude(boolean fromFirst) {
            return construction.attitude(fromFirst, polarity, 0);
        }
    }

    /** How what one party says judges the other. */
    Optional<Judgement> judgement(Party speaker, Party judged) {
        List<Token> contents = contents(speaker, judged);
        return contents.stream()
                .flatMap(content -> charge(content, judged).stream())
                .map(polarity -> new Judgement(polarity, Construction.CHARGE))
                .findFirst()
                .or(() -> contents.stream()
                        .flatMap(content -> judgement(content, judged).stream())
                        .map(polarity -> new Judgement(polarity, Construction.JUDGEMENT))
                        .findFirst());
    }

    /** The tone of what stands before the one who says it, as quotations do, where the other stands in it. */
    Optional<Judgement> tone(Party speaker, Party judged) {
        if (judged.top().index() > speaker.top().index()) {
            return Optional.empty();
        }
        return contents(speaker, judged).stream()
                .flatMap(content -> tone(content).stream().map(polarity -> new Judgement(polarity, Construction.TONE)))
                .findFirst();
    }

    /** The tone of all that a party says. */
    Optional<Polarity> tone(Party speaker) {
        return sayings(speaker)
                .flatMap(verb -> content(verb).stream())
                .filter(content -> !sentence.isWithin(speaker.top(), content))
                .flatMap(content -> tone(content).stream())
                .findFirst();
    }

    private boolean isDoer(Token content, Party judged) {
        return arguments.subjects(content).stream()
                .anyMatch(subject -> judged.distance(subject).isPresent());
    }

    private List<Token> contents(Party speaker, Party judged) {
        return sayings(speaker)
                .flatMap(verb -> content(verb).stream())
                .filter(content ->
                        sentence.isWithin(judged.top(), content) && !sentence.isWithin(speaker.top(), content))
                .toList();
    }

    /** The verbs by which a party says something. */
    private Stream<Token> sayings(Party speaker) {
        return sentence.tokens().stream()
                .filter(verb -> verb.isVerb() && lexicon.has(Kind.SAYING, verb))
                .filter(verb -> arguments.subjects(verb).stream()
                        .filter(subject -> !COUNTING.contains(subject.lemma()))
                        .anyMatch(subject -> speaker.distance(subject).isPresent()
                                || antecedents(subject).stream().anyMatch(antecedent -> speaker.distance(antecedent)
                                        .isPresent())));
    }

    /** What the word of saying itself makes of the one who is said to do something. */
    private Optional<Polarity> charge(Token content, Party judged) {
        return isDoer(content, judged)
                ? sentence.head(content)
                        .flatMap(said -> lexicon.polarity(Kind.SAYING, said))
                        .filter(polarity -> polarity != Polarity.NEUTRAL)
                : Optional.empty();
    }

    /** The polarity of most polar words of what is said. */
    private Optional<Polarity> tone(Token content) {
        int sum = sentence.tokens().stream()
                .filter(token -> sentence.isWithin(token, content) && !token.isName())
                .flatMap(token -> Stream.of(Kind.QUALITY, Kind.ACT, Kind.DEED, Kind.FELT, Kind.ATTITUDE, Kind.DISPOSED)
                        .flatMap(kind -> lexicon.polarity(kind, token).stream())
                        .findFirst()
                        .map(polarity -> polarities.inContext(token, polarity))
                        .stream())
                .mapToInt(polarity -> polarity == Polarity.POSITIVE ? 1 : polarity == Polarity.NEGATIVE ? -1 : 0)
                .sum();
        return sum == 0 ? Optional.empty() : Optional.of(sum > 0 ? Polarity.POSITIVE : Polarity.NEGATIVE);
    }

    private Optional<Token> content(Token verb) {
        Optional<Token> said = Stream.of(Relation.COMPLEMENT_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.PARATAXIS)
                .flatMap(relation -> sentence.children(verb, relation))
                .findFirst();
        if (said.isPresent()) {
            return said;
        }
        boolean aside = verb.relation() == Relation.PARATAXIS
                || verb.relation() == Relation.OTHER
                || verb.relation() == Relation.ADVERBIAL_CLAUSE;
        return aside ? sentence.head(verb) : Optional.empty();
    }

    /** The first judgement met on the way up from a party to the head of what is said. */
    private Optional<Polarity> judgement(Token content, Party judged) {
        Token at = judged.top();
        while (!at.equals(content)) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                return Optional.empty();
            }
            Optional<Polarity> found = judgement(above.get(), at);
            if (found.isPresent()) {
                return found;
            }
            at = above.get();
        }
        return Optional.empty();
    }

    private Optional<Polarity> judgement(Token above, Token below) {
        return switch (below.relation()) {
            case COMPOUND, MODIFIER, POSSESSOR -> above.isName() ? Optional.empty() : polarities.ofPhrase(above);
            case PREPOSITION ->
                above.isNoun() && OF.contains(below.lemma()) ? polarities.ofPhrase(above) : Optional.empty();
            case SUBJECT -> ofDoer(above);
            case PASSIVE_SUBJECT, OBJECT -> ought(above) ? act(above) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** How a verb judges who does it. */
    private Optional<Polarity> ofDoer(Token verb) {
        if (!verb.isVerb()) {
            return polarities.ofPhrase(verb);
        }
        return lexicon.polarity(Kind.DEED, verb)
                .or(() -> lexicon.polarity(Kind.ACT, verb).filter(polarity -> polarity == Polarity.NEGATIVE))
                .or(() -> lexicon.polarity(Kind.FELT, verb))
                .map(polarity -> polarities.inContext(verb, polarity))
                .or(() -> polarities.ofComplement(verb))
                .or(() -> sentence.child(verb, Relation.OBJECT).flatMap(polarities::ofPhrase))
                .or(() -> sentence.children(verb, Relation.OPEN_COMPLEMENT)
                        .filter(Token::isVerb)
                        .flatMap(inner -> ofDoer(inner).stream())
                        .findFirst());
    }

    private Optional<Polarity> act(Token verb) {
        return lexicon.polarity(Kind.ACT, verb).map(polarity -> polarities.inContext(verb, polarity));
    }

    private boolean ought(Token verb) {
        return sentence.children(verb, Relation.AUXILIARY).anyMatch(auxiliary -> OUGHT.contains(auxiliary.lemma()))
                || sentence.head(verb)
                        .filter(above -> verb.relation() == Relation.OPEN_COMPLEMENT && OUGHT.contains(above.lemma()))
                        .isPresent();
    }
}
