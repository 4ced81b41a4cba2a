/** Articles into the store as one operation, with its report. */
@NullMarked
package org.demarche.load;

import org.jspecify.annotations.NullMarked;
