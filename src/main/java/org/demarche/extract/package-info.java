/** Patterns and lexicons that find actors, attributions, stances, events and issues. */
@NullMarked
package org.demarche.extract;

import org.jspecify.annotations.NullMarked;
