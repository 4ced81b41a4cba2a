/** Articles from text with front matter, HTML, JSON-LD, JSON Lines and feeds. */
@NullMarked
package org.demarche.read;

import org.jspecify.annotations.NullMarked;
