package org.demarche.vocab;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files that come with the program: ontology, register, queries, whether it runs from its jar or from a folder. */
public final class Shipped {
    private Shipped() {}

    /**
     * The paths of the shipped files below a root whose name ends so, in alphabetical order:
     * {@code files("queries", ".rq")} gives {@code queries/actors-in-article.rq} and so on.
     */
    public static List<String> files(String root, String suffix) {
        Path home = home();
        try {
            return Files.isDirectory(home) ? inDirectory(home, root, suffix) : inJar(home, root, suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of one shipped file, by a path as {@link #files} gives it. */
    public static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one shipped file that are neither blank nor comments. */
    public static Stream<String> lines(String path) {
        return text(path).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /** Opens one shipped file, by a path as {@link #files} gives it. */
    public static InputStream open(String path) {
        InputStream in = Shipped.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new UncheckedIOException(new FileNotFoundException("no shipped file \"" + path + "\""));
        }
        return in;
    }

    /** The jar or the folder of classes that this very class was loaded from. */
    private static Path home() {
        try {
            return Path.of(Shipped.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> inDirectory(Path home, String root, String suffix) throws IOException {
        Path start = home.resolve(root);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inJar(Path home, String root, String suffix) throws IOException {
        try (ZipFile jar = new ZipFile(home.toFile());
                Stream<? extends ZipEntry> entries = jar.stream()) {
            return entries.map(ZipEntry::getName)
                    .filter(name -> name.startsWith(root + "/") && name.endsWith(suffix) && !name.endsWith("/"))
                    .sorted()
                    .toList();
        }
    }
}
