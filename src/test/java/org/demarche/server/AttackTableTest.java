package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The README names for each attack the tests that try it; they must be there. */
final class AttackTableTest {
    private static final Pattern TESTS = Pattern.compile("\\]\\((src/test/[^)]*\\.java)\\)((?:,? `\\w+`)+)");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @TestFactory
    Stream<DynamicTest> everyAttackIsTried() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| attack "))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> DynamicTest.dynamicTest(row.split("\\|")[1].strip(), () -> tried(row)));
    }

    private static void tried(String row) throws IOException {
        int tests = 0;
        for (MatchResult named : TESTS.matcher(row).results().toList()) {
            String source = Files.readString(Path.of(named.group(1)));
            for (MatchResult name : NAME.matcher(named.group(2)).results().toList()) {
                assertThat(source).contains(" void " + name.group(1) + "(");
                tests++;
            }
        }
        assertThat(tests).isPositive();
    }
}
