package org.demarche.extract.attribution;

import java.util.BitSet;
import org.demarche.annotate.Token;

/**
 * What one word of a sentence brings in as its content.
 *
 * @param sentence the number of the sentence
 * @param content the numbers of the tokens in the whole text
 */
public record CuedContent(int sentence, Token cue, BitSet content) {}
