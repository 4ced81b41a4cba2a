package org.demarche.lift;

/** The versions of what made the findings of an article: the software, its rules and its lexicons. */
public record Run(String software, String rules, String lexicon) {}
