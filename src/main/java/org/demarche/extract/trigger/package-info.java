/** The words that tell of events, and what the lexicon knows of them. */
@NullMarked
package org.demarche.extract.trigger;

import org.jspecify.annotations.NullMarked;
