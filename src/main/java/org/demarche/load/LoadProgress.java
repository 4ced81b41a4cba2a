package org.demarche.load;

/** Is told how far a load has come, by the thread that loads. */
@FunctionalInterface
public interface LoadProgress {
    /** Nobody is told. */
    LoadProgress NONE = (articles, bytes, total) -> {};

    /**
     * Some more of the input has been dealt with.
     *
     * @param articles graphs dealt with so far, whatever became of them
     * @param bytes how much of the files has been read
     * @param total how much there is to read, or -1 where a stream does not tell
     */
    void advanced(long articles, long bytes, long total);
}
