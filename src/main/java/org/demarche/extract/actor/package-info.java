/** Who is mentioned: names of the register, names and roles that it lacks, pronouns and nouns that stand for them. */
@NullMarked
package org.demarche.extract.actor;

import org.jspecify.annotations.NullMarked;
