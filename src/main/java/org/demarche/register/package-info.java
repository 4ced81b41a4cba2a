/** The actor register: names, offices and tenures, and the linking of mentions to actors. */
@NullMarked
package org.demarche.register;

import org.jspecify.annotations.NullMarked;
