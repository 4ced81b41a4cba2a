package org.demarche.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShippedTest {
    @Test
    void listsTheFilesBelowARootInOrder() {
        assertThat(Shipped.files("ontology", ".ttl"))
                .contains("ontology/demarche.ttl", "ontology/schemes/position.ttl")
                .isSorted()
                .allMatch(path -> path.startsWith("ontology/") && path.endsWith(".ttl"));
    }

    @Test
    void findsNothingBelowARootThatIsNotThere() {
        assertThat(Shipped.files("no-such-folder", ".ttl")).isEmpty();
    }

    @Test
    void readsAFileByThePathThatListingGives() {
        assertThat(Shipped.text("ontology/demarche.ttl")).contains("dem:Stance a owl:Class");
    }

    /** The folder of the jar has a blank in its name, which a path in a URL writes otherwise. */
    @Test
    void listsAndReadsWhatIsInAJar(@TempDir Path directory) throws Exception {
        Path jar = Files.createDirectory(directory.resolve("a folder")).resolve("demarche.jar");
        String shipped = Shipped.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, shipped, Shipped.class.getResourceAsStream("/" + shipped).readAllBytes());
            put(out, "queries/b.rq", "SELECT *".getBytes(StandardCharsets.UTF_8));
            put(out, "queries/a.rq", "ASK {}".getBytes(StandardCharsets.UTF_8));
            put(out, "queries/a.txt", new byte[0]);
            put(out, "other/c.rq", new byte[0]);
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> inJar = loader.loadClass(Shipped.class.getName());

            assertThat(inJar.getMethod("files", String.class, String.class).invoke(null, "queries", ".rq"))
                    .isEqualTo(List.of("queries/a.rq", "queries/b.rq"));
            assertThat(inJar.getMethod("text", String.class).invoke(null, "queries/a.rq"))
                    .isEqualTo("ASK {}");
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> Shipped.open("ontology/none.ttl")).hasMessageContaining("\"ontology/none.ttl\"");
    }
}
