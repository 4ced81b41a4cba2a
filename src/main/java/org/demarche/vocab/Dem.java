package org.demarche.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the Demarche ontology, each under exactly its own name: classes first, then properties. */
public final class Dem {
    /** The namespace that every term's IRI begins with. */
    public static final String NS = "https://w3id.org/demarche/ontology#";

    /** The ontology itself. */
    public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/demarche/ontology");

    public static final Node Actor = term("Actor");
    public static final Node State = term("State");
    public static final Node GovernmentBody = term("GovernmentBody");
    public static final Node InternationalOrganization = term("InternationalOrganization");
    public static final Node Person = term("Person");
    public static final Node Office = term("Office");
    public static final Node Tenure = term("Tenure");
    public static final Node CollectiveActor = term("CollectiveActor");
    public static final Node UnnamedPerson = term("UnnamedPerson");
    public static final Node NonStateActor = term("NonStateActor");
    public static final Node Publisher = term("Publisher");
    public static final Node Document = term("Document");
    public static final Node Place = term("Place");
    public static final Node Article = term("Article");
    public static final Node Mention = term("Mention");
    public static final Node Statement = term("Statement");
    public static final Node Quotation = term("Quotation");
    public static final Node Attribution = term("Attribution");
    public static final Node Stance = term("Stance");
    public static final Node Issue = term("Issue");
    public static final Node Thread = term("Thread");
    public static final Node Event = term("Event");
    public static final Node Meeting = term("Meeting");
    public static final Node Summit = term("Summit");
    public static final Node Negotiation = term("Negotiation");
    public static final Node Visit = term("Visit");
    public static final Node Call = term("Call");
    public static final Node Agreement = term("Agreement");
    public static final Node Appeal = term("Appeal");
    public static final Node Sanction = term("Sanction");
    public static final Node Threat = term("Threat");
    public static final Node Cooperation = term("Cooperation");
    public static final Node Incident = term("Incident");
    public static final Node MilitaryAction = term("MilitaryAction");
    public static final Node TimeSpan = term("TimeSpan");
    public static final Node EventCode = term("EventCode");
    public static final Node ExtractionRun = term("ExtractionRun");
    public static final Node Load = term("Load");

    public static final Node represents = term("represents");
    public static final Node metonymOf = term("metonymOf");
    public static final Node officeKind = term("officeKind");
    public static final Node inOffice = term("inOffice");
    public static final Node heldBy = term("heldBy");
    public static final Node start = term("start");
    public static final Node end = term("end");
    public static final Node capital = term("capital");
    public static final Node seat = term("seat");
    public static final Node country = term("country");
    public static final Node publisherKind = term("publisherKind");
    public static final Node creditedAs = term("creditedAs");
    public static final Node adjective = term("adjective");
    public static final Node demonym = term("demonym");
    public static final Node iso2 = term("iso2");
    public static final Node iso3 = term("iso3");
    public static final Node text = term("text");
    public static final Node textHash = term("textHash");
    public static final Node publisher = term("publisher");
    public static final Node credit = term("credit");
    public static final Node syndicatedFrom = term("syndicatedFrom");
    public static final Node retracts = term("retracts");
    public static final Node refersTo = term("refersTo");
    public static final Node namesPlace = term("namesPlace");
    public static final Node mentionKind = term("mentionKind");
    public static final Node attributedTo = term("attributedTo");
    public static final Node via = term("via");
    public static final Node attribution = term("attribution");
    public static final Node source = term("source");
    public static final Node rank = term("rank");
    public static final Node sourceKind = term("sourceKind");
    public static final Node cue = term("cue");
    public static final Node content = term("content");
    public static final Node describes = term("describes");
    public static final Node figure = term("figure");
    public static final Node figureOf = term("figureOf");
    public static final Node agreesWith = term("agreesWith");
    public static final Node contradicts = term("contradicts");
    public static final Node qualifies = term("qualifies");
    public static final Node confirms = term("confirms");
    public static final Node holder = term("holder");
    public static final Node target = term("target");
    public static final Node position = term("position");
    public static final Node polarity = term("polarity");
    public static final Node intensity = term("intensity");
    public static final Node addressee = term("addressee");
    public static final Node condition = term("condition");
    public static final Node validity = term("validity");
    public static final Node participant = term("participant");
    public static final Node actor = term("actor");
    public static final Node recipient = term("recipient");
    public static final Node place = term("place");
    public static final Node time = term("time");
    public static final Node earliest = term("earliest");
    public static final Node latest = term("latest");
    public static final Node granularity = term("granularity");
    public static final Node status = term("status");
    public static final Node eventCode = term("eventCode");
    public static final Node mode = term("mode");
    public static final Node context = term("context");
    public static final Node quadClass = term("quadClass");
    public static final Node score = term("score");
    public static final Node thread = term("thread");
    public static final Node certainty = term("certainty");
    public static final Node realis = term("realis");
    public static final Node negated = term("negated");
    public static final Node issue = term("issue");
    public static final Node evidence = term("evidence");
    public static final Node confidence = term("confidence");
    public static final Node rule = term("rule");
    public static final Node statedIn = term("statedIn");
    public static final Node rulesVersion = term("rulesVersion");
    public static final Node lexiconVersion = term("lexiconVersion");
    public static final Node graphHash = term("graphHash");
    public static final Node sourceFile = term("sourceFile");

    private Dem() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
