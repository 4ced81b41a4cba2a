package org.demarche.store;

import org.apache.jena.graph.Node_Ext;
import org.apache.jena.shared.PrefixMapping;

/** A term that TDB2 cannot write down. */
final class Unstorable extends Node_Ext<String> {
    Unstorable() {
        super("unstorable");
    }

    @Override
    public String toString(PrefixMapping prefixes) {
        return get();
    }

    @Override
    public String toString() {
        return get();
    }
}
