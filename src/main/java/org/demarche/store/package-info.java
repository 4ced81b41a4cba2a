/** The dataset; the only code that opens transactions. */
@NullMarked
package org.demarche.store;

import org.jspecify.annotations.NullMarked;
