package org.demarche.annotate;

import static java.util.Map.entry;

import java.util.Map;

/** NLP4J's dependency labels in our own. */
final class Nlp4jLabels {
    private static final Map<String, Relation> RELATIONS = Map.ofEntries(
            entry("root", Relation.ROOT),
            entry("nsubj", Relation.SUBJECT),
            entry("nsubjpass", Relation.PASSIVE_SUBJECT),
            entry("csubj", Relation.CLAUSAL_SUBJECT),
            entry("csubjpass", Relation.CLAUSAL_SUBJECT),
            entry("dobj", Relation.OBJECT),
            entry("dative", Relation.INDIRECT_OBJECT),
            entry("agent", Relation.AGENT),
            entry("attr", Relation.ATTRIBUTE),
            entry("acomp", Relation.ATTRIBUTE),
            entry("oprd", Relation.ATTRIBUTE),
            entry("ccomp", Relation.COMPLEMENT_CLAUSE),
            entry("xcomp", Relation.OPEN_COMPLEMENT),
            entry("advcl", Relation.ADVERBIAL_CLAUSE),
            entry("relcl", Relation.RELATIVE_CLAUSE),
            entry("acl", Relation.NOUN_CLAUSE),
            entry("appos", Relation.APPOSITION),
            entry("prep", Relation.PREPOSITION),
            entry("pobj", Relation.PREPOSITION_OBJECT),
            entry("pcomp", Relation.PREPOSITION_CLAUSE),
            entry("poss", Relation.POSSESSOR),
            entry("case", Relation.CASE),
            entry("compound", Relation.COMPOUND),
            entry("det", Relation.DETERMINER),
            entry("predet", Relation.DETERMINER),
            entry("nmod", Relation.MODIFIER),
            entry("qmod", Relation.MODIFIER),
            entry("advmod", Relation.ADVERB),
            entry("npadvmod", Relation.ADVERB),
            entry("neg", Relation.NEGATION),
            entry("aux", Relation.AUXILIARY),
            entry("auxpass", Relation.PASSIVE_AUXILIARY),
            entry("mark", Relation.MARKER),
            entry("conj", Relation.CONJUNCT),
            entry("cc", Relation.COORDINATOR),
            entry("preconj", Relation.COORDINATOR),
            entry("prt", Relation.PARTICLE),
            entry("parataxis", Relation.PARATAXIS),
            entry("meta", Relation.PARATAXIS),
            entry("expl", Relation.EXPLETIVE),
            entry("punct", Relation.PUNCTUATION));

    private Nlp4jLabels() {}

    static Relation relation(String label) {
        return RELATIONS.getOrDefault(label, Relation.OTHER);
    }
}
