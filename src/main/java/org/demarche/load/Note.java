package org.demarche.load;

/**
 * Something of the input that was left out though the rest of it is in the store.
 *
 * @param file the file or stream, with the place in it where it holds several articles
 * @param text what was left out, and why
 */
public record Note(String file, String text) {
    /** One line: file and text. */
    @Override
    public String toString() {
        return file + ": " + text;
    }
}
