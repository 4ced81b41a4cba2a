package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReadmeCommandTest {
    private static final List<String> PAGE =
            """
            # Title

            ```sh
            # a comment
            demarche load \\
              news/
            demarche validate bad.ttl   # exit 1
            ```

            ```turtle
            $ no command
            ```

            <!-- not run: needs a network -->
            ```sh
            demarche fetch
            ```

            ```console
            $ demarche stats
            what     number
            …
            … State … all
            $ demarche serve --sample
            ```
            """
                    .lines()
                    .toList();

    @Test
    void findsCommandsWithTheirContinuationsExitCodesAndOutput() {
        List<ReadmeCommand> commands = ReadmeCommand.in(PAGE);
        assertThat(commands)
                .extracting(ReadmeCommand::command)
                .containsExactly(
                        "demarche load \\\n  news/",
                        "demarche validate bad.ttl   # exit 1",
                        "demarche stats",
                        "demarche serve --sample");
        assertThat(commands).extracting(ReadmeCommand::exitCode).containsExactly(0, 1, 0, 0);
        assertThat(commands.get(0).output()).isEqualTo(Optional.empty());
        assertThat(commands.get(2).line()).isEqualTo(20);
    }

    @Test
    void letsAnEllipsisStandForAnyTextOrLines() {
        var expected = ReadmeCommand.in(PAGE).get(2).expected();
        assertThat("what     number  \nx\ny\nState    201 all\n").matches(expected);
        assertThat("what     number\nState    201 all\n\n").matches(expected);
        assertThat("what     number\nState    201 none\n").doesNotMatch(expected);
    }

    @Test
    void knowsWhatServesAndWhatPrepares() {
        assertThat(ReadmeCommand.in(PAGE).get(3).serves()).isTrue();
        assertThat(only("mvn -B verify").prepares()).isTrue();
        assertThat(only("mvn -q package && target/demarche serve").command()).isEqualTo("target/demarche serve");
    }

    private static ReadmeCommand only(String command) {
        return ReadmeCommand.in(List.of("```sh", command, "```")).get(0);
    }
}
