/** Views of the graph as linked data and as pages for people. */
@NullMarked
package org.demarche.page;

import org.jspecify.annotations.NullMarked;
