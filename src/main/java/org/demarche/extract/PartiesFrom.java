package org.demarche.extract;

/**
 * How far off the words stand that tell who takes part in an event. How sure the event is follows from it: in the gold
 * articles for developing, parties that were told before are right in 6/7 (of verbs) and 3/4 (of nouns) as many events as
 * those of the sentence, and those of the article in half as many.
 */
enum PartiesFrom {
    /** The sentence of the event itself. */
    SENTENCE(0.7, 0.6),
    /** What was told before, which its words take up. */
    BEFORE(0.6, 0.45),
    /** What was told last, or most, in the article, as nothing in the sentence tells. */
    ARTICLE(0.35, 0.35);

    private final double verb;
    private final double noun;

    PartiesFrom(double verb, double noun) {
        this.verb = verb;
        this.noun = noun;
    }

    /** How likely an event with such parties is right, by whether a noun tells of it. */
    double confidence(boolean ofNoun) {
        return ofNoun ? noun : verb;
    }
}
