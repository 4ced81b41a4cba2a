/** Who does what, and to whom, by the grammar of the sentence that tells of it. */
@NullMarked
package org.demarche.extract.participant;

import org.jspecify.annotations.NullMarked;
