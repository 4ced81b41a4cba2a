package org.demarche.extract;

import org.demarche.annotate.Token;

/** A word that tells of an event, and what the lexicon says of it. */
record EventTrigger(int sentence, Token word, EventEntry entry) {}
