package org.demarche.annotate;

/** A word or mark as the tokenizer cuts it, with its place in UTF-16 indexes. */
record Word(String form, int start, int end) {}
