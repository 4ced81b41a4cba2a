/**
 * Patterns and lexicons that find actors, attributions, stances, events and issues. {@link org.demarche.extract.Extractor} runs the steps
 * in order; each subpackage is one of them and knows only those before it:
 *
 * <ol>
 *   <li>{@code lexicon}, {@code grammar}, {@code confidence}: the data files, what grammar tells of single words, and how sure findings are
 *   <li>{@code actor}, {@code time}, {@code topic}: who, when, about what
 *   <li>{@code attribution}: who says what
 *   <li>{@code attitude}: which attitude one party takes to another in a sentence
 *   <li>{@code trigger}, {@code status}, {@code participant}, {@code event}: what happens or may happen, how far it has come, by whom
 *   <li>{@code stance}: who takes which position to what
 * </ol>
 */
@NullMarked
package org.demarche.extract;

import org.jspecify.annotations.NullMarked;
