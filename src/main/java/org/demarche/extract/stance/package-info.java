/** Who takes which position to what: the words that tell it, holders, addressees and targets. */
@NullMarked
package org.demarche.extract.stance;

import org.jspecify.annotations.NullMarked;
