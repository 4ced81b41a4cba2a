/** The catalogue of named queries. */
@NullMarked
package org.demarche.query;

import org.jspecify.annotations.NullMarked;
