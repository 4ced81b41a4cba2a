package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Polarity;

/** Finds the words that tell of events. */
final class EventFinder {
    private static final Set<String> NAMING =
            Set.of("call", "brand", "label", "describe", "dub", "denounce", "portray", "depict", "paint");

    private final EventLexicon lexicon = EventLexicon.shipped();
    private final AttitudeLexicon attitudes;

    EventFinder(AttitudeLexicon attitudes) {
        this.attitudes = attitudes;
    }

    /** The words that it knows. */
    EventLexicon lexicon() {
        return lexicon;
    }

    /** All words of a text that may tell of events, in order. */
    List<EventTrigger> find(AnnotatedText text) {
        List<EventTrigger> found = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Set<Integer> used = new HashSet<>();
            Sentence sentence = text.sentences().get(i);
            for (Token token : sentence.tokens()) {
                Optional<EventLexicon.Entry> entry = used.contains(token.index()) || token.isName()
                        ? Optional.empty()
                        : named(sentence, token).or(() -> lexicon.entry(sentence, token));
                if (entry.isPresent()) {
                    if (!entry.get().object().isEmpty()
                            && !entry.get().takesAnyObject()
                            && !entry.get().attitude()) {
                        Stream.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT)
                                .flatMap(relation -> sentence.related(token, relation))
                                .forEach(object -> used.add(object.index()));
                    }
                    found.add(new EventTrigger(i, token, entry.get()));
                }
            }
        }
        return found;
    }

    /** "Called the vote a sham", which blames. */
    private Optional<EventLexicon.Entry> named(Sentence sentence, Token verb) {
        return verb.isVerb() && NAMING.contains(verb.lemma())
                ? new PolarityReader(sentence, attitudes)
                        .ofComplement(verb)
                        .filter(polarity -> polarity == Polarity.NEGATIVE)
                        .map(polarity -> EventLexicon.NAMED)
                : Optional.empty();
    }
}
