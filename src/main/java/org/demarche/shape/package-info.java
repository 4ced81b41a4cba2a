/** Checks that an article's graph has the right shape and that its evidence is sound. */
@NullMarked
package org.demarche.shape;

import org.jspecify.annotations.NullMarked;
