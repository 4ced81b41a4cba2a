/** The values that the pipeline speaks of, without any dependency. */
@NullMarked
package org.demarche.model;

import org.jspecify.annotations.NullMarked;
