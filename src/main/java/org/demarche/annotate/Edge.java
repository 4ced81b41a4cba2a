package org.demarche.annotate;

/**
 * A relation between two tokens of the canonical graph.
 *
 * @param head the position of what is depended on
 * @param dependent the position of what depends
 * @param preposition the lemma of the preposition of an oblique, such as "with" or "accord to"; else empty
 * @param derived whether it is not in the tree but follows from it
 */
public record Edge(int head, int dependent, Relation relation, String preposition, boolean derived) {}
