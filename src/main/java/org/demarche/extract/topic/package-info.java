/** Issues and PLOVER contexts that words speak of. */
@NullMarked
package org.demarche.extract.topic;

import org.jspecify.annotations.NullMarked;
