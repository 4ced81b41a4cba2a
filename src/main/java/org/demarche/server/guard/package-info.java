/** What closes for the whole process the doors that Jena leaves open to queries and data. */
@NullMarked
package org.demarche.server.guard;

import org.jspecify.annotations.NullMarked;
