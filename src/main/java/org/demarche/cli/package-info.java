/** The commands of the program. */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
