/** Which attitude one party takes to another, read word by word from the constructions of a sentence. */
@NullMarked
package org.demarche.extract.attitude;

import org.jspecify.annotations.NullMarked;
