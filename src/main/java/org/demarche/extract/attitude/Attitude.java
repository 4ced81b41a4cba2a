package org.demarche.extract.attitude;

import org.demarche.model.Polarity;

/**
 * The attitude that one of two parties takes to the other.
 *
 * @param fromFirst whether it is the first party's to the second
 * @param rule the construction that tells it
 * @param confidence how likely it is right, from 0 to 1
 */
public record Attitude(boolean fromFirst, Polarity polarity, String rule, double confidence) {}
