/** How sure what was found is, fitted to articles modelled by hand. */
@NullMarked
package org.demarche.extract.confidence;

import org.jspecify.annotations.NullMarked;
