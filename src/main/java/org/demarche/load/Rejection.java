package org.demarche.load;

import java.util.Optional;

/**
 * Why something of the input is not in the store.
 *
 * @param file the file or stream it came from
 * @param line where in the file, for a syntax error; starts at 1
 * @param node the graph, article or node that is at fault, where one is
 * @param reason what is wrong, in one line
 */
public record Rejection(String file, Optional<Long> line, Optional<String> node, String reason) {
    static Rejection ofFile(String file, String reason) {
        return new Rejection(file, Optional.empty(), Optional.empty(), reason);
    }

    /** Of an article at a place that begins with the file's name, and may go on with a line, as in {@code a.jsonl:3}. */
    static Rejection ofPlace(String file, String place, String reason) {
        String rest = place.startsWith(file + ":") ? place.substring(file.length() + 1) : "";
        return rest.matches("[0-9]{1,18}") ? ofLine(file, Long.parseLong(rest), reason) : ofFile(place, reason);
    }

    static Rejection ofLine(String file, long line, String reason) {
        return new Rejection(file, line > 0 ? Optional.of(line) : Optional.empty(), Optional.empty(), reason);
    }

    static Rejection ofNode(String file, String node, String reason) {
        return new Rejection(file, Optional.empty(), Optional.of(node), reason);
    }

    /** One line: file, line, node and reason. */
    @Override
    public String toString() {
        return file + line.map(number -> ":" + number).orElse("")
                + node.map(name -> ": <" + name + ">").orElse("") + ": " + reason;
    }
}
