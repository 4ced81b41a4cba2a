/** How far what a word tells of has come, by the words around it. */
@NullMarked
package org.demarche.extract.status;

import org.jspecify.annotations.NullMarked;
