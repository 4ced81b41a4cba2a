/** The events of an article: what words tell of each, joined, completed by what was told elsewhere, or dropped. */
@NullMarked
package org.demarche.extract.event;

import org.jspecify.annotations.NullMarked;
