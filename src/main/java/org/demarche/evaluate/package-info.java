/** Scores of the extraction against corpora that the user has. */
@NullMarked
package org.demarche.evaluate;

import org.jspecify.annotations.NullMarked;
