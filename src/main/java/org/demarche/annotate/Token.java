package org.demarche.annotate;

import org.demarche.model.Span;

/**
 * A word or mark of a sentence.
 *
 * @param index its position in the sentence, from 0
 * @param form the characters of the text
 * @param lemma the dictionary form, in lower case
 * @param tag the part of speech in the tag set of the Penn Treebank
 * @param head the position of the token that it depends on, or -1
 * @param relation how it depends on its head
 * @param paragraph the number of the paragraph that it stands in
 */
public record Token(
        int index, Span span, String form, String lemma, String tag, int head, Relation relation, int paragraph) {
    /** Whether it is a form of a verb, or a modal. */
    public boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    /** Whether it is a verb that has a tense of its own; no modal. */
    public boolean isFinite() {
        return tag.equals("VBD") || isPresentTense();
    }

    /** Whether it is a verb in the present tense; no modal. */
    public boolean isPresentTense() {
        return tag.equals("VBZ") || tag.equals("VBP");
    }

    /** Whether it is a common or proper noun. */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    /** Whether it is a proper noun. */
    public boolean isName() {
        return tag.startsWith("NNP");
    }

    /** Whether it is the subject of its clause, active or passive. */
    public boolean isSubject() {
        return relation == Relation.SUBJECT || relation == Relation.PASSIVE_SUBJECT;
    }

    /** Whether it is a mark rather than a word. */
    public boolean isMark() {
        return !Character.isLetterOrDigit(form.codePointAt(0))
                && !tag.equals("$")
                && !tag.equals("POS")
                && form.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
