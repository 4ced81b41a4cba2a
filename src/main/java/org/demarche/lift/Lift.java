package org.demarche.lift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SchemaDO;
import org.demarche.model.Actor;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.AttributionKind;
import org.demarche.model.Event;
import org.demarche.model.Extraction;
import org.demarche.model.IssueMention;
import org.demarche.model.Link;
import org.demarche.model.Mention;
import org.demarche.model.Metadata;
import org.demarche.model.SourceKind;
import org.demarche.model.Stance;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;
import org.demarche.vocab.Scheme;

/** Turns what was found in one article into its named graph; the same findings give the same triples. */
public final class Lift {
    private final ArticleGraph article;
    private final Extraction found;
    private final Iris iris;
    /** The statements that tell of a stance or an event. */
    private final Set<Node> told;

    /** Where a link stands first; the publisher, for one, relays many statements at the same place of their chains. */
    private final Map<RankedLink, Node> links = new HashMap<>();

    private record RankedLink(int rank, Link link) {}

    private Lift(Extraction found) {
        this.article = new ArticleGraph(found);
        this.found = found;
        this.iris = article.iris;
        this.told = Stream.concat(
                        found.stances().stream().map(Stance::statedBy),
                        found.events().stream().map(Event::statedBy))
                .flatMap(List::stream)
                .map(position -> iris.numbered("statement", position))
                .collect(Collectors.toSet());
    }

    /**
     * The graph of an article, without blank nodes.
     *
     * @param publisher the publisher's IRI in the register, if it has one
     * @param run the versions of what made the findings
     */
    public static Graph graph(Extraction found, Optional<String> publisher, Run run) {
        Lift lift = new Lift(found);
        lift.liftArticle(publisher);
        lift.liftRun(run);
        found.actors().stream().filter(actor -> !actor.registered()).forEach(lift::liftActor);
        for (int i = 0; i < found.mentions().size(); i++) {
            lift.liftMention(i, found.mentions().get(i));
        }
        for (int i = 0; i < found.attributions().size(); i++) {
            lift.liftStatement(i, found.attributions().get(i));
        }
        for (int i = 0; i < found.stances().size(); i++) {
            lift.liftStance(i, found.stances().get(i));
        }
        EventLift events = new EventLift(lift.article);
        for (int i = 0; i < found.events().size(); i++) {
            events.lift(i, found.events().get(i));
        }
        found.issues().forEach(lift::liftIssue);
        return lift.article.graph;
    }

    /** The IRI of an article, which is also the name of its graph. */
    public static Node iri(Article article) {
        return Iris.of(article).article();
    }

    private void liftArticle(Optional<String> publisher) {
        Node node = iris.article();
        Metadata metadata = found.article().metadata();
        article.addType(node, Dem.Article);
        article.add(node, Dem.text, found.article().text().toString());
        article.add(node, Dem.textHash, found.article().textHash());
        metadata.headline().ifPresent(headline -> article.add(node, SchemaDO.headline.asNode(), headline));
        metadata.date().ifPresent(date -> article.add(node, SchemaDO.datePublished.asNode(), date(date)));
        metadata.url().ifPresent(url -> article.add(node, SchemaDO.url.asNode(), url));
        metadata.byline().ifPresent(byline -> article.add(node, SchemaDO.author.asNode(), byline));
        metadata.language().ifPresent(tag -> article.add(node, SchemaDO.inLanguage.asNode(), tag));
        publisher.ifPresent(iri -> article.add(node, Dem.publisher, NodeFactory.createURI(iri)));
        if (publisher.isEmpty()) {
            metadata.publisher().ifPresent(name -> article.add(node, SchemaDO.publisher.asNode(), name));
        }
        found.attributions().stream()
                .flatMap(attribution -> attribution.chain().stream())
                .filter(link -> link.kind() == SourceKind.WIRE_CREDIT)
                .forEach(link -> article.addActor(node, Dem.credit, link.source()));
        article.add(node, Prov.wasGeneratedBy, iris.run());
    }

    private void liftRun(Run run) {
        article.addType(iris.run(), Dem.ExtractionRun);
        article.addLabel(iris.run(), "extracted by Demarche " + run.software());
        article.add(iris.run(), SchemaDO.softwareVersion.asNode(), run.software());
        article.add(iris.run(), Dem.rulesVersion, run.rules());
        article.add(iris.run(), Dem.lexiconVersion, run.lexicon());
    }

    private void liftActor(Actor actor) {
        Node node = article.node(actor.ref());
        article.addType(node, NodeFactory.createURI(Dem.NS + actor.kind().term()));
        article.addLabel(node, actor.label());
        actor.represents().forEach(principal -> article.add(node, Dem.represents, article.node(principal)));
        article.add(node, Dem.statedIn, iris.article());
    }

    private void liftMention(int position, Mention mention) {
        Node node = iris.numbered("mention", position);
        article.addType(node, Dem.Mention);
        article.add(node, Dem.refersTo, article.node(mention.actor()));
        article.addActor(node, Dem.namesPlace, mention.place());
        article.addConcept(node, Dem.mentionKind, Scheme.MENTION_KIND, mention.kind());
        article.addEvidence(node, mention.span());
        article.addGrounds(node, mention.grounds());
    }

    private void liftStatement(int position, Attribution attribution) {
        Node node = iris.numbered("statement", position);
        article.addType(node, Dem.Statement);
        if (attribution.kind() == AttributionKind.DIRECT) {
            article.addType(node, Dem.Quotation);
        }
        if (!attribution.cue().isEmpty()) {
            article.add(node, Dem.cue, article.words(attribution.cue()));
        }
        article.add(node, Dem.content, article.words(attribution.content()));
        liftAssertion(node, attribution);
        attribution.within().ifPresent(outer -> article.add(iris.numbered("statement", outer), Dem.describes, node));
        attribution.figure().ifPresent(figure -> {
            article.add(node, Dem.figure, ArticleGraph.integer(figure.value()));
            article.add(node, Dem.figureOf, Scheme.ISSUE.concept(figure.issue()));
        });
        for (int rank = 0; rank < attribution.chain().size(); rank++) {
            liftLink(node, position, rank, attribution.chain().get(rank));
        }
        article.addGrounds(node, attribution.grounds());
    }

    /** How the source puts it; and whom it speaks of, where no event and no stance of it is known. */
    private void liftAssertion(Node node, Attribution attribution) {
        article.addModality(node, attribution.assertion().modality());
        attribution.assertion().issues().forEach(issue -> article.addIssue(node, Optional.of(issue)));
        attribution
                .assertion()
                .condition()
                .ifPresent(span -> article.add(node, Dem.condition, article.words(List.of(span))));
        if (!told.contains(node)) {
            found.mentions().stream()
                    .filter(mention -> attribution.content().stream().anyMatch(span -> span.contains(mention.span())))
                    .forEach(mention -> article.add(node, Dem.describes, article.node(mention.actor())));
        }
    }

    private void liftLink(Node statement, int position, int rank, Link link) {
        Node own = iris.link(position, rank);
        Node node = links.computeIfAbsent(new RankedLink(rank, link), first -> own);
        article.add(statement, Dem.attribution, node);
        article.addActor(statement, rank == 0 ? Dem.attributedTo : Dem.via, link.source());
        if (node.equals(own)) {
            liftLink(node, rank, link);
        }
    }

    private void liftLink(Node node, int rank, Link link) {
        article.addType(node, Dem.Attribution);
        article.add(node, Dem.rank, ArticleGraph.integer(rank));
        article.addConcept(node, Dem.sourceKind, Scheme.SOURCE_KIND, link.kind());
        article.addActor(node, Dem.source, link.source());
        if (!link.cue().isEmpty()) {
            article.add(node, Dem.cue, article.words(link.cue()));
        }
        link.words().forEach(span -> article.addEvidence(node, span));
        if (link.words().isEmpty()) {
            link.cue().forEach(span -> article.addEvidence(node, span));
        }
    }

    private void liftStance(int position, Stance stance) {
        Node node = iris.numbered("stance", position);
        article.addType(node, Dem.Stance);
        article.add(node, Dem.holder, article.node(stance.holder()));
        article.addConcept(node, Dem.position, Scheme.POSITION, stance.position());
        article.addConcept(node, Dem.polarity, Scheme.POLARITY, stance.polarity());
        stance.targets().forEach(target -> article.add(node, Dem.target, article.target(target)));
        article.addActor(node, Dem.addressee, stance.addressee());
        stance.condition().ifPresent(span -> article.add(node, Dem.condition, article.words(List.of(span))));
        stance.time().ifPresent(time -> article.add(node, Dem.time, article.time(time)));
        article.addIssue(node, stance.issue());
        article.addModality(node, stance.modality());
        stance.statedBy().forEach(by -> article.add(iris.numbered("statement", by), Dem.describes, node));
        article.addGrounds(node, stance.grounds());
    }

    private void liftIssue(IssueMention mention) {
        article.addIssue(iris.article(), Optional.of(mention.issue()));
        mention.grounds().evidence().forEach(span -> article.addEvidence(iris.article(), span));
    }

    private static Node date(String written) {
        return ArticleGraph.typed(written, written.indexOf('T') > 0 ? XSDDatatype.XSDdateTime : XSDDatatype.XSDdate);
    }
}
