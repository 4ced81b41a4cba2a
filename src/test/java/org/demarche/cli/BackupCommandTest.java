package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.demarche.server.DemarcheServer;
import org.demarche.server.ServerSettings;
import org.demarche.server.WriteToken;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a store with the sample, and stores made of them. */
final class BackupCommandTest {
    private static final String TOKEN = "0123456789abcdef-test";

    @TempDir
    static Path folder;

    private static String store;
    private static String content;

    @BeforeAll
    static void loadsTheSample() {
        store = "--store=" + folder.resolve("store");
        assertThat(Run.of("load", store, "--sample").code()).isZero();
        content = Run.of("dump", store).out();
    }

    @Test
    void restoresWhatItHasBackedUpIntoANewDirectory() {
        Path file = folder.resolve("whole.nq.gz");
        Run backup = Run.of("backup", store, file.toString());
        assertThat(backup.err()).isEmpty();
        assertThat(backup.out()).matches("[\\d,]+ quads written to .* and read back\n");
        String restored = "--store=" + folder.resolve("restored");
        assertThat(Run.of("restore", restored, file.toString()).code()).isZero();
        assertThat(Run.of("dump", restored).out()).isEqualTo(content);
        assertThat(Run.of("restore", restored, file.toString()))
                .extracting(Run::code, Run::err)
                .containsExactly(
                        ExitCode.STORE.number(),
                        "demarche: '" + folder.resolve("restored")
                                + "' exists: a backup is restored into a new directory\n");
    }

    @Test
    void overwritesNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        assertThat(Run.of("backup", store, file.toString()).code()).isEqualTo(ExitCode.FILE.number());
        assertThat(file).hasContent("x");
    }

    @Test
    void restoresNothingOfABackupThatIsNotWhole() throws IOException {
        Path file = folder.resolve("cut.nq.gz");
        assertThat(Run.of("backup", store, file.toString()).code()).isZero();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        Run run = Run.of("restore", "--store=" + folder.resolve("cut"), file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.STORE.number());
        assertThat(run.err()).contains("is not a whole backup");
        assertThat(folder.resolve("cut")).doesNotExist();
    }

    @Test
    void backsUpAStoreThatAServerHolds() throws IOException {
        Path served = folder.resolve("served");
        assertThat(Run.of("load", "--store=" + served, "--sample").code()).isZero();
        String token = "--token-file=" + Files.writeString(folder.resolve("token"), TOKEN);
        String wrong = "--token-file=" + Files.writeString(folder.resolve("wrong"), TOKEN + "x");
        ServerSettings settings = ServerSettings.shipped().onPort(0).writableWith(WriteToken.of(TOKEN));
        Path file = folder.resolve("served.nq.gz");
        try (KnowledgeGraph graph = KnowledgeGraph.existing(served);
                DemarcheServer server = DemarcheServer.over(graph, settings).start()) {
            assertThat(server.url()).isNotEmpty();
            assertThat(Run.of("backup", "--store=" + served, wrong, file.toString())
                            .err())
                    .contains("refuses with status 401");
            assertThat(file).doesNotExist();
            assertThat(Run.of("backup", "--store=" + served, token, file.toString()))
                    .extracting(Run::code, Run::err)
                    .containsExactly(0, "");
            assertThat(Run.of("compact", "--store=" + served).code()).isEqualTo(ExitCode.STORE.number());
        }
        String again = "--store=" + folder.resolve("again");
        assertThat(Run.of("restore", again, file.toString()).code()).isZero();
        assertThat(Run.of("stats", again).out())
                .isEqualTo(Run.of("stats", "--store=" + served).out());
    }

    @Test
    void compactsWithoutChangingAnything() {
        String other = "--store=" + folder.resolve("other");
        assertThat(Run.of("load", other, "--sample").code()).isZero();
        String before = Run.of("dump", other).out();
        Run run = Run.of("compact", other);
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("\\d+ MB before, \\d+ MB after\n");
        assertThat(Run.of("dump", other).out()).isEqualTo(before);
    }
}
