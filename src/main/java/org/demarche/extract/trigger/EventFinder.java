package org.demarche.extract.trigger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attitude.AttitudeLexicon;
import org.demarche.extract.attitude.PolarityReader;
import org.demarche.model.Plover;
import org.demarche.model.Polarity;

/** Finds the words that tell of events. */
public final class EventFinder {
    private static final Set<String> NAMING =
            Set.of("call", "brand", "label", "describe", "dub", "denounce", "portray", "depict", "paint");

    /** What is told of other deeds: a demand for them, a promise of them. */
    private static final Set<Plover> ABOUT_DEEDS = Set.of(Plover.REQUEST, Plover.AGREE, Plover.THREATEN);

    private static final Set<String> BEFORE = Set.of("impose", "introduce", "slap", "levy");

    private final EventLexicon lexicon = EventLexicon.shipped();
    private final AttitudeLexicon attitudes;

    public EventFinder(AttitudeLexicon attitudes) {
        this.attitudes = attitudes;
    }

    /** The words that it knows. */
    public EventLexicon lexicon() {
        return lexicon;
    }

    /** All words of a text that may tell of events, in order. */
    public List<EventTrigger> find(AnnotatedText text) {
        List<EventTrigger> found = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Set<Integer> used = new HashSet<>();
            Sentence sentence = text.sentences().get(i);
            for (Token token : sentence.tokens()) {
                Optional<EventEntry> entry =
                        used.contains(token.index()) || (token.isName() && !isFirst(sentence, token))
                                ? Optional.empty()
                                : named(sentence, token).or(() -> lexicon.entry(sentence, token));
                if (entry.isPresent()) {
                    Set<Integer> objects = told(sentence, token, entry.get());
                    used.addAll(objects);
                    int number = i;
                    if (entry.get().type().isMeeting()) {
                        found.removeIf(noun -> noun.sentence() == number
                                && objects.contains(noun.word().index()));
                    }
                    found.add(new EventTrigger(i, token, entry.get()));
                }
            }
        }
        return found;
    }

    /** The objects whose deed is told with that of their verb: "lodge a protest", not the release in "demand the release". */
    private Set<Integer> told(Sentence sentence, Token verb, EventEntry entry) {
        if (entry.object().isEmpty() || entry.takesAnyObject() || entry.attitude()) {
            return Set.of();
        }
        Stream<Integer> ordered = sentence.children(verb).stream()
                .filter(deed -> deed.isVerb() && deed.lemma().equals(entry.preposition()))
                .map(Token::index);
        Stream<Integer> objects = Stream.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT)
                .flatMap(relation -> sentence.related(verb, relation))
                .flatMap(object -> EventFit.measured(sentence, object))
                .filter(object -> !isToldBefore(sentence, object))
                .filter(object -> !ABOUT_DEEDS.contains(entry.plover())
                        || lexicon.entry(sentence, object)
                                .filter(deed -> deed.plover() != entry.plover())
                                .isEmpty())
                .map(Token::index);
        return Stream.concat(ordered, objects).collect(Collectors.toSet());
    }

    /** "Lifted the sanctions that it had imposed", which tells of both. */
    private static boolean isToldBefore(Sentence sentence, Token object) {
        return Stream.of(Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
                .flatMap(relation -> sentence.children(object, relation))
                .anyMatch(clause -> BEFORE.contains(clause.lemma()));
    }

    /** "War broke out": the first word of a sentence is written like a name, but no name follows it. */
    private static boolean isFirst(Sentence sentence, Token token) {
        return token.index() == 0
                && sentence.size() > 1
                && !sentence.token(1).isName()
                && (token.relation() == Relation.SUBJECT || token.relation() == Relation.PASSIVE_SUBJECT);
    }

    /** "Called the vote a sham", which blames. */
    private Optional<EventEntry> named(Sentence sentence, Token verb) {
        return verb.isVerb() && NAMING.contains(verb.lemma())
                ? new PolarityReader(sentence, attitudes)
                        .ofComplement(verb)
                        .filter(polarity -> polarity == Polarity.NEGATIVE)
                        .map(polarity -> EventEntry.NAMED)
                : Optional.empty();
    }
}
