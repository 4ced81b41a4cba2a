package org.demarche.server;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/** Reads numbers, sizes and times from properties; a value that is none is an error that names its key. */
record Amounts(Properties properties) {

    String text(String key) {
        return properties.getProperty(key, "").strip();
    }

    int count(String key) {
        return Math.toIntExact(number(key, text(key)));
    }

    /** A number of bytes, characters or rows: {@code 512}, {@code 64k}, {@code 2m}, {@code 1g}. */
    long size(String key) {
        String value = text(key).toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the setting " + key + " has no value");
        }
        String digits = value.substring(0, value.length() - 1);
        return switch (value.charAt(value.length() - 1)) {
            case 'k' -> Math.multiplyExact(number(key, digits), 1L << 10);
            case 'm' -> Math.multiplyExact(number(key, digits), 1L << 20);
            case 'g' -> Math.multiplyExact(number(key, digits), 1L << 30);
            default -> number(key, value);
        };
    }

    /** A number of bytes, or a part of the memory that the program has: {@code 64m}, {@code 15%}. */
    long memory(String key) {
        String value = text(key);
        return value.endsWith("%")
                ? Math.multiplyExact(
                        number(key, value.substring(0, value.length() - 1)),
                        Runtime.getRuntime().maxMemory() / 100)
                : size(key);
    }

    /** A time: {@code 300ms}, {@code 20s}, {@code 2m}. */
    Duration time(String key) {
        String value = text(key).toLowerCase(Locale.ROOT);
        if (value.endsWith("ms")) {
            return Duration.ofMillis(number(key, value.substring(0, value.length() - 2)));
        }
        if (value.endsWith("s")) {
            return Duration.ofSeconds(number(key, value.substring(0, value.length() - 1)));
        }
        if (value.endsWith("m")) {
            return Duration.ofMinutes(number(key, value.substring(0, value.length() - 1)));
        }
        throw new IllegalArgumentException("the setting " + key + " is a time such as 20s, not \"" + text(key) + "\"");
    }

    private static long number(String key, String digits) {
        try {
            long number = Long.parseLong(digits.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the name of the setting
        }
        throw new IllegalArgumentException("the setting " + key + " is a number, not \"" + digits + "\"");
    }
}
