package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.Optional;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Looks in one sentence for the source and the content that belong to one cue, by the patterns' selectors. */
public final class CueMatcher {
    private final Cue cue;
    private final CueSources sources;
    private final CueContents contents;

    public CueMatcher(Sentence sentence, Token cue, String preposition) {
        this(new Cue(sentence, cue, preposition));
    }

    public CueMatcher(Cue cue) {
        this.cue = cue;
        this.sources = new CueSources(this.cue);
        this.contents = new CueContents(this.cue);
    }

    /** Whether the preposition or particle that belongs to the cue is there. */
    public boolean isComplete() {
        return cue.isComplete();
    }

    /** The cue's words: the main word with auxiliaries, negation, particle and its own preposition. */
    public BitSet cueWords() {
        return cue.words();
    }

    /** The head word of the source that a selector finds. */
    public Optional<Token> source(String selector) {
        return sources.find(selector);
    }

    /** The words of the content that a selector finds; empty where there is none. */
    public BitSet content(String selector) {
        return contents.find(selector);
    }

    /** Whether the cue is a verb in the passive. */
    public boolean isPassive() {
        return cue.isPassive();
    }
}
