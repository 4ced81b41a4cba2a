/** Who says what: cues, their sources and contents, speakers, the chain of all in whose words a statement stands. */
@NullMarked
package org.demarche.extract.attribution;

import org.jspecify.annotations.NullMarked;
