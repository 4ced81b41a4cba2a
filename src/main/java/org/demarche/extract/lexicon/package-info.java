/** The data files of words and patterns: how they are read, and the sets and phrases that they list. */
@NullMarked
package org.demarche.extract.lexicon;

import org.jspecify.annotations.NullMarked;
