/** From values to RDF; here alone IRIs are minted. */
@NullMarked
package org.demarche.lift;

import org.jspecify.annotations.NullMarked;
