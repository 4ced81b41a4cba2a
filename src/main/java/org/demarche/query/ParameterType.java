package org.demarche.query;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the value of a parameter is, and so how its text is read. */
public enum ParameterType {
    /** Any resource, by IRI or by a prefixed name such as {@code kb:thread/summit}. */
    IRI,
    /** A state, body, office, organization, person, group or publisher, by name, code or IRI. */
    ACTOR,
    /** An office, by name or IRI. */
    OFFICE,
    /** An outlet or agency, by a name that it is credited by or IRI. */
    PUBLISHER,
    /** A place, not the body that it may stand for, by name or IRI. */
    PLACE,
    /** A subject of diplomacy, by name, identifier or IRI. */
    ISSUE,
    /** A course of affairs, by name or IRI. */
    THREAD,
    /** An actor, issue or thread, by name or IRI. */
    TOPIC,
    /** A concept of a scheme, such as a position or an event code, by name, notation or IRI. */
    CONCEPT,
    /** An article, by its hash, headline or IRI. */
    ARTICLE,
    /** A day, as 2026-01-05. */
    DATE,
    /** A whole number. */
    INTEGER,
    /** A number. */
    DECIMAL,
    /** Plain text. */
    STRING;

    /** The type with a name as written in a header, such as {@code actor}. */
    public static ParameterType named(String name) {
        return Stream.of(values())
                .filter(type -> type.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown parameter type '" + name + "'"));
    }

    /** Whether values are literals, which are read without asking a graph. */
    public boolean isLiteral() {
        return compareTo(DATE) >= 0;
    }

    /** The literal that a text stands for; an error says what is expected. */
    Node literal(String text) {
        return switch (this) {
            case DATE -> checked(text, XSDDatatype.XSDdate, DAY.asMatchPredicate(), "a day such as 2026-01-05");
            case INTEGER -> checked(text, XSDDatatype.XSDinteger, any -> true, "a whole number");
            case DECIMAL -> checked(text, XSDDatatype.XSDdecimal, any -> true, "a number such as 0.5");
            case STRING -> NodeFactory.createLiteralString(text);
            default -> throw new IllegalStateException(this + " is read by asking a graph");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static Node checked(String text, XSDDatatype datatype, Predicate<String> form, String expected) {
        if (!form.test(text) || !datatype.isValid(text))
            throw new IllegalArgumentException("'" + text + "' is not " + expected);
        return NodeFactory.createLiteralDT(text, datatype);
    }
}
