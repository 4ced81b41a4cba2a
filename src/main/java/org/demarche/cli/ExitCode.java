package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command can end; the numbers are part of the program's interface. */
enum ExitCode {
    OK(0, "Done; an answer without rows is an answer too."),
    FAULTS(1, "Some input was rejected, or a check found faults; the rest was done."),
    USAGE(2, "The command line is wrong."),
    STORE(3, "There is no such store, it cannot be read, or another process holds it."),
    ENDPOINT(4, "The endpoint does not answer or refuses, or the port is taken."),
    QUERY(5, "The query is not SPARQL, or its answer took too long."),
    FILE(6, "A file cannot be read or written."),
    DEFECT(70, "A defect of the program itself: run again with --debug and report it."),
    INTERRUPTED(130, "Interrupted.");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    /** Number to meaning, as the help prints them. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : values()) meanings.put(Integer.toString(code.number), code.meaning);
        return meanings;
    }
}
