package org.demarche.extract.trigger;

import org.demarche.annotate.Token;

/** A word that tells of an event, and what the lexicon says of it. */
public record EventTrigger(int sentence, Token word, EventEntry entry) {}
