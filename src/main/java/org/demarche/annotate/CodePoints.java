package org.demarche.annotate;

/** Numbers of code points by UTF-16 index, for indexes that mostly grow. */
final class CodePoints {
    private final String string;
    private int index;
    private int number;

    CodePoints(String string) {
        this.string = string;
    }

    int at(int charIndex) {
        number +=
                charIndex >= index ? string.codePointCount(index, charIndex) : -string.codePointCount(charIndex, index);
        index = charIndex;
        return number;
    }
}
