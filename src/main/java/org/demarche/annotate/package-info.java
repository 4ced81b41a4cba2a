/** Language analysis behind one plug-in point, in labels of our own. */
@NullMarked
package org.demarche.annotate;

import org.jspecify.annotations.NullMarked;
