package org.demarche.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines at the head of a query file that start with {@code #+}.
 *
 * <pre>
 * #+ summary: What each actor wants, newest first.
 * #+ question: 8, 10
 * #+ tags: stance, evidence
 * #+ parameter: holder  actor                 Whose stances; those who act for it are included.
 * #+ parameter: topic   topic    required     What the stances are about.
 * #+ parameter: days    integer  default 30   Longest time between both.
 * </pre>
 *
 * Columns of a parameter are set apart by two or more spaces.
 */
record QueryHeader(Map<String, String> fields, List<Parameter> parameters) {
    private static final String MARK = "#+";

    /** The header of a query text; errors name the file and the line. */
    static QueryHeader of(String file, String text, Set<String> known) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Parameter> parameters = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.startsWith(MARK)) continue;
            try {
                read(line.substring(MARK.length()), known, fields, parameters);
            } catch (IllegalArgumentException fault) {
                throw new IllegalArgumentException(file + ":" + number + ": " + fault.getMessage(), fault);
            }
        }
        if (!fields.containsKey("summary")) throw new IllegalArgumentException(file + ":1: header has no summary");
        return new QueryHeader(fields, parameters);
    }

    /** The items of a field that is a list with commas; empty if the header lacks it. */
    List<String> list(String field) {
        return Stream.of(fields.getOrDefault(field, "").split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static void read(String line, Set<String> known, Map<String, String> fields, List<Parameter> parameters) {
        int colon = line.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("header line has no colon");
        String field = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (!known.contains(field))
            throw new IllegalArgumentException(
                    "unknown header field '" + field + "', expected one of " + String.join(", ", known));
        if (value.isEmpty()) throw new IllegalArgumentException("header field '" + field + "' is empty");
        if (field.equals("parameter")) addParameter(parameter(value), parameters);
        else if (fields.put(field, value) != null)
            throw new IllegalArgumentException("header field '" + field + "' is given twice");
    }

    private static void addParameter(Parameter parameter, List<Parameter> parameters) {
        if (parameters.stream().anyMatch(other -> other.name().equals(parameter.name())))
            throw new IllegalArgumentException("parameter '" + parameter.name() + "' is given twice");
        parameters.add(parameter);
    }

    private static Parameter parameter(String value) {
        String[] columns = value.split(" {2,}", -1);
        if (columns.length < 3 || columns.length > 4)
            throw new IllegalArgumentException("parameter needs 'name  type  [required or default VALUE]  description',"
                    + " set apart by two spaces");
        String use = columns.length == 4 ? columns[2] : "optional";
        boolean required = use.equals("required");
        Optional<String> defaultValue = use.startsWith("default ")
                ? Optional.of(use.substring("default ".length()).strip())
                : Optional.empty();
        if (!required && defaultValue.isEmpty() && !use.equals("optional"))
            throw new IllegalArgumentException("'" + use + "' should be 'required', 'optional' or 'default VALUE'");
        return new Parameter(
                columns[0], ParameterType.named(columns[1]), required, defaultValue, columns[columns.length - 1]);
    }
}
