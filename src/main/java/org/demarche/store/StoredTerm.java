package org.demarche.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * The form in which a term comes back from the store: TDB2 keeps small numbers, dates and truth values by value, so that
 * {@code "0.90"^^xsd:decimal} comes back as {@code "0.9"^^xsd:decimal}.
 */
public final class StoredTerm {
    private StoredTerm() {}

    /** The term as the store gives it back; the term itself where the store keeps it as it is. */
    public static Node of(Node term) {
        if (!term.isLiteral() || !NodeIdInline.hasInlineDatatype(term)) {
            return term;
        }
        NodeId id = NodeIdInline.inline(term);
        return id == null ? term : NodeIdInline.extract(id);
    }

    /** The triple as the store gives it back. */
    public static Triple of(Triple triple) {
        Node object = of(triple.getObject());
        return object.equals(triple.getObject())
                ? triple
                : Triple.create(triple.getSubject(), triple.getPredicate(), object);
    }
}
