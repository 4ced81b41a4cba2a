package org.demarche.query;

import org.apache.jena.graph.Node;

/**
 * Something wrong with the data of a store, found by a quality query.
 *
 * @param check the name of the query
 * @param node what is wrong: the first column of the query
 * @param message what is wrong with it, in one line
 */
public record Fault(String check, Severity severity, Node node, String message) {}
