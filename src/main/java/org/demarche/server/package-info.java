/** The embedded Fuseki server, closed by default. */
@NullMarked
package org.demarche.server;

import org.jspecify.annotations.NullMarked;
