/** What grammar tells of single words of a sentence whatever is looked for: negation, auxiliaries, conditions, quotation marks. */
@NullMarked
package org.demarche.extract.grammar;

import org.jspecify.annotations.NullMarked;
