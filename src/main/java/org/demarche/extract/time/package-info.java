/** Expressions of time, resolved against the day of publication. */
@NullMarked
package org.demarche.extract.time;

import org.jspecify.annotations.NullMarked;
