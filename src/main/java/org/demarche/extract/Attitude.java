package org.demarche.extract;

import org.demarche.model.Polarity;

/** The attitude that one of two parties takes to the other: whether it is the first party's to the second, and which. */
public record Attitude(boolean fromFirst, Polarity polarity) {}
