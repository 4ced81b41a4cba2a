package org.demarche.extract.confidence;

/** How far off the words stand that tell who takes part in an event; how sure the event is follows from it. */
public enum PartiesFrom {
    /** The sentence of the event itself. */
    SENTENCE(""),
    /** What was told before, which its words take up. */
    BEFORE("/before"),
    /** What was told last, or most, in the article, as nothing in the sentence tells. */
    ARTICLE("/article");

    private final String suffix;

    PartiesFrom(String suffix) {
        this.suffix = suffix;
    }

    /** What the rule's id ends in where parties were not told in the sentence. */
    public String suffix() {
        return suffix;
    }
}
