package org.demarche.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Article;
import org.demarche.model.Assertion;
import org.demarche.model.Attribution;
import org.demarche.model.AttributionKind;
import org.demarche.model.Certainty;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Extraction;
import org.demarche.model.Granularity;
import org.demarche.model.Grounds;
import org.demarche.model.Link;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.Metadata;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Polarity;
import org.demarche.model.Position;
import org.demarche.model.Realis;
import org.demarche.model.SourceKind;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.Status;
import org.demarche.model.Target;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;
import org.junit.jupiter.api.Test;

/** The findings in {@code SummitMooted.ttl}'s sentence, lifted and compared with that file. */
final class LiftTest {
    private static final String KB = "https://w3id.org/demarche/kb/";
    private static final String SENTENCE =
            "Officials in Oz said Oz might meet Ix in 2026 if Ix agreed, reports said. \ud83d\ude00 Ended.";
    private static final Run RUN = new Run("0.1.0", "r1", "l1");

    @Test
    void liftsAMeetingWithItsParticipantsStatusSourcesAndEvidence() {
        Graph expected = RDFParser.create()
                .source(stream("SummitMooted.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
        Graph lifted = Lift.graph(findings(Metadata.none()), Optional.of(KB + "publisher/oz-wire"), RUN);
        assertThat(missing(lifted, expected))
                .as("triples that should not be there")
                .isEmpty();
        assertThat(missing(expected, lifted)).as("triples that are missing").isEmpty();
    }

    @Test
    void leavesOutADateTheMetadataDoNotGive() {
        Graph lifted = Lift.graph(findings(Metadata.none()), Optional.empty(), RUN);
        assertThat(ntriples(lifted)).doesNotContain("datePublished");
    }

    @Test
    void givesTheSameBytesForTheSameFindings() {
        Metadata metadata = Metadata.none().withDate("2026-01-05").withHeadline("Oz and Ix");
        assertThat(ntriples(Lift.graph(findings(metadata), Optional.empty(), RUN)))
                .isEqualTo(ntriples(Lift.graph(findings(metadata), Optional.empty(), RUN)))
                .contains("\"2026-01-05\"^^<http://www.w3.org/2001/XMLSchema#date>");
    }

    private static Extraction findings(Metadata metadata) {
        Actor oz = Actor.registered(KB + "state/XOZ", ActorKind.STATE, "Oz", Optional.of("XOZ"));
        Actor ix = Actor.registered(KB + "state/XIX", ActorKind.STATE, "Ix", Optional.of("XIX"));
        Actor officials = Actor.local(
                "officials", ActorKind.COLLECTIVE, "officials in Oz", Optional.of("XOZ"), List.of(oz.ref()));
        Actor reports = Actor.local("reports", ActorKind.COLLECTIVE, "reports", Optional.empty(), List.of());
        Grounds said = new Grounds(List.of(new Span(0, 72)), "said", 0.9);
        Grounds might = new Grounds(List.of(new Span(21, 45)), "might", 0.75);
        Attribution attribution = new Attribution(
                List.of(new Span(0, 15)),
                List.of(new Span(16, 20)),
                List.of(new Span(21, 58)),
                AttributionKind.INDIRECT,
                new Assertion(
                        new Modality(Certainty.POSSIBLE, Realis.HYPOTHETICAL, false),
                        Optional.of(new Span(46, 58)),
                        List.of("summit-diplomacy")),
                List.of(
                        new Link(
                                Optional.of(officials.ref()),
                                SourceKind.ANONYMOUS_OFFICIAL,
                                List.of(new Span(0, 15)),
                                List.of(new Span(16, 20))),
                        new Link(
                                Optional.of(reports.ref()),
                                SourceKind.REPORTS,
                                List.of(new Span(60, 67)),
                                List.of(new Span(68, 72)))),
                Optional.empty(),
                Optional.empty(),
                said);
        Modality possible = new Modality(Certainty.POSSIBLE, Realis.HYPOTHETICAL, false);
        Event meeting = new Event(
                EventType.MEETING,
                Optional.of(Status.MOOTED),
                List.of(oz.ref(), ix.ref()),
                List.of(),
                List.of(),
                Optional.of(Plover.AGREE),
                Optional.empty(),
                List.of(),
                Optional.of("036"),
                possible,
                Optional.of(new TimeSpan(
                        new Span(41, 45),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        Granularity.YEAR)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Span(46, 58)),
                List.of(0),
                might);
        Stance considers = new Stance(
                oz.ref(),
                Position.CONSIDERS,
                new Target.OfEvent(0),
                List.of(new Target.OfStatement(0)),
                Optional.empty(),
                Polarity.NEUTRAL,
                possible,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(0),
                might);
        Mention mention = new Mention(
                new Span(13, 15),
                MentionKind.NAME,
                oz.ref(),
                Optional.empty(),
                new Grounds(List.of(new Span(13, 15)), "register", 1));
        return new Extraction(
                new Article(Text.normalise(SENTENCE), metadata),
                List.of(oz, ix, officials, reports),
                List.of(mention),
                List.of(attribution),
                List.of(considers),
                List.of(meeting),
                List.of(),
                List.of());
    }

    private static List<String> missing(Graph from, Graph in) {
        return from.stream()
                .filter(triple -> !in.contains(triple))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static String ntriples(Graph graph) {
        return RDFWriter.source(graph)
                .lang(Lang.NTRIPLES)
                .asString()
                .lines()
                .sorted()
                .toList()
                .toString();
    }

    private static InputStream stream(String name) {
        InputStream in = LiftTest.class.getResourceAsStream("/lift/" + name);
        if (in == null) {
            throw new IllegalStateException("no test file \"" + name + "\"");
        }
        return in;
    }

    @Test
    void namesTheGraphByTheArticlesKey() {
        Article article = findings(Metadata.none()).article();
        Node iri = Lift.iri(article);
        assertThat(iri.getURI()).isEqualTo(KB + "article/" + article.key());
    }
}
