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

/** Reads from one sentence who takes which attitude to what, word by word, by the constructions of the lexicon's kinds. */
final class AttitudeFrames {
    /** The prepositions that bring in towards whom an attitude is. */
    static final Set<String> TOWARDS = Set.of(
            "of", "for", "on", "against", "to", "toward", "towards", "at", "with", "over", "in", "about", "into");

    private final Sentence sentence;
    private final AttitudeLexicon lexicon;
    private final PolarityReader polarities;
    private final Arguments arguments;
    private final NounAttitudes nouns;

    AttitudeFrames(Sentence sentence, AttitudeLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.polarities = new PolarityReader(sentence, lexicon);
        this.arguments = new Arguments(sentence);
        this.nouns = new NounAttitudes(sentence, lexicon);
    }

    /** All attitudes that words of the sentence tell. */
    List<Tie> read() {
        List<Tie> ties = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.isVerb()) {
                verb(token, ties);
            } else if (token.isNoun()) {
                nouns.attitude(token).ifPresent(ties::add);
                nouns.person(token).ifPresent(ties::add);
            }
            if (!token.isName()) {
                disposed(token, ties);
            }
        }
        return ties.stream().flatMap(tie -> inContext(tie).stream()).toList();
    }

    private Optional<Tie> inContext(Tie tie) {
        Polarity read = polarities.inContext(tie.word(), tie.polarity());
        return read == Polarity.NEUTRAL
                ? Optional.empty()
                : Optional.of(new Tie(tie.word(), tie.holders(), tie.targets(), read, tie.construction()));
    }

    private void verb(Token verb, List<Tie> ties) {
        List<Token> subjects = arguments.subjects(verb);
        List<Token> objects = arguments.objects(verb);
        Optional<AttitudeLexicon.WithPart> withPart = lexicon.withPart(Kind.ACT, sentence, verb);
        withPart.ifPresent(entry -> ties.add(
                new Tie(verb, subjects, besidePart(verb, entry.part()), entry.polarity(), Construction.ACT_WITH_PART)));
        if (withPart.filter(entry -> entry.part().relation() == Relation.PARTICLE)
                .isEmpty()) {
            lexicon.polarity(Kind.ACT, verb)
                    .ifPresent(polarity -> ties.add(new Tie(verb, subjects, objects, polarity, Construction.ACT)));
        }
        lexicon.polarity(Kind.FELT, verb)
                .ifPresent(polarity -> ties.add(new Tie(verb, objects, subjects, polarity, Construction.FELT)));
        if (lexicon.has(Kind.NAMING, verb)) {
            polarities
                    .ofComplement(verb)
                    .ifPresent(polarity -> ties.add(new Tie(verb, subjects, objects, polarity, Construction.NAMING)));
        }
    }

    private List<Token> besidePart(Token verb, Token part) {
        Stream<Token> beside =
                part.relation() == Relation.PREPOSITION ? Stream.empty() : arguments.obliques(verb, TOWARDS);
        return Stream.of(arguments.below(part), arguments.objects(verb).stream(), beside)
                .flatMap(tokens -> tokens)
                .toList();
    }

    private void disposed(Token word, List<Tie> ties) {
        Optional<Polarity> known = lexicon.polarity(Kind.DISPOSED, word);
        boolean fits = word.tag().startsWith("JJ")
                || word.tag().equals("VBN")
                || word.tag().equals("RB")
                || word.tag().equals("VBD");
        if (known.isEmpty() || !fits) {
            return;
        }
        List<Token> targets = arguments.obliques(word, TOWARDS).toList();
        Optional<Token> verb = sentence.head(word).filter(Token::isVerb);
        List<Token> holders = new ArrayList<>(verb.map(arguments::subjects).orElseGet(List::of));
        holders.addAll(arguments.subjects(word));
        if (verb.isEmpty()) {
            sentence.head(word).filter(Token::isNoun).ifPresent(holders::add);
        }
        ties.add(new Tie(word, holders, targets, known.get(), Construction.DISPOSED));
    }
}
