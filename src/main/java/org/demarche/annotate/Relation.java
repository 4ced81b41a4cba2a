package org.demarche.annotate;

/** How one token depends on another, in labels that no parser owns. */
public enum Relation {
    ROOT,
    SUBJECT,
    PASSIVE_SUBJECT,
    CLAUSAL_SUBJECT,
    OBJECT,
    INDIRECT_OBJECT,
    /** The preposition "by" that brings in who does what a passive verb tells. */
    AGENT,
    ATTRIBUTE,
    COMPLEMENT_CLAUSE,
    OPEN_COMPLEMENT,
    ADVERBIAL_CLAUSE,
    RELATIVE_CLAUSE,
    /** A participle, infinitive or that-clause that belongs to a noun. */
    NOUN_CLAUSE,
    APPOSITION,
    PREPOSITION,
    PREPOSITION_OBJECT,
    PREPOSITION_CLAUSE,
    POSSESSOR,
    CASE,
    COMPOUND,
    DETERMINER,
    MODIFIER,
    ADVERB,
    NEGATION,
    AUXILIARY,
    PASSIVE_AUXILIARY,
    MARKER,
    CONJUNCT,
    COORDINATOR,
    PARTICLE,
    PARATAXIS,
    EXPLETIVE,
    PUNCTUATION,
    OTHER,
    /** Derived: a noun below a preposition, joined to what the preposition belongs to. */
    OBLIQUE
}
