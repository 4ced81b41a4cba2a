/** Constants of the Demarche ontology and of the vocabularies that it uses. */
@NullMarked
package org.demarche.vocab;

import org.jspecify.annotations.NullMarked;
