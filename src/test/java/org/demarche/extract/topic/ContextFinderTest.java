package org.demarche.extract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.EventType;
import org.demarche.model.Text;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;

final class ContextFinderTest {

    @Test
    void namesOnlyContextsThatPloverHas() {
        List<String> scheme =
                RDFParser.fromString(Shipped.text("ontology/schemes/plover-context.ttl"), Lang.TURTLE).toGraph().stream(
                                Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                        .map(triple -> triple.getSubject().getURI().replaceFirst(".*/", ""))
                        .collect(Collectors.toList());

        assertThat(scheme).containsAll(new ContextFinder().contexts());
    }

    @Test
    void takesTheContextsOfTheIssuesBesideTheEvent() {
        assertThat(contexts(EventType.APPEAL, "Chile urged Peru to lift the tariffs on copper."))
                .containsExactly("economic");
    }

    @Test
    void takesWordsWhereNoIssueIsNamed() {
        assertThat(contexts(EventType.EVENT, "Chile accused Peru of bribery before the court."))
                .containsExactly("corruption", "legal");
    }

    @Test
    void putsEveryMeetingIntoDiplomacy() {
        assertThat(contexts(EventType.MEETING, "The envoys met.")).containsExactly("diplomatic");
    }

    private static List<String> contexts(EventType type, String sentence) {
        AnnotatedText text = SharedAnnotator.get().annotate(Text.normalise(sentence));
        return new ContextFinder().of(type, text.sentences().get(0), new IssueFinder().find(text));
    }
}
