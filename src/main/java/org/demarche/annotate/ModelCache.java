package org.demarche.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tukaani.xz.XZInputStream;

/**
 * Keeps models unpacked in a directory, in the form in which they are read quickly: unpacking and converting them takes
 * half a minute, reading them a second.
 *
 * <p>A model appears there by one atomic renaming, so that two processes that unpack at once do no harm. The directory
 * can be read and written by its owner only: what is read from it becomes Java objects.
 */
final class ModelCache {
    private final Path directory;
    private final Consumer<String> progress;

    ModelCache(Path directory, Consumer<String> progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /** The directory that {@code DEMARCHE_CACHE}, {@code XDG_CACHE_HOME} or the user's home gives, in this order. */
    static Path usualDirectory(Map<String, String> environment) {
        String own = environment.getOrDefault("DEMARCHE_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = shared.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared);
        return base.resolve("demarche");
    }

    /** Tells that unpacking is to come, from the caller's own thread, if any of the resources is not unpacked yet. */
    void announce(List<String> resources) {
        if (!resources.stream().map(this::file).allMatch(Files::exists)) {
            progress.accept("unpacking the language models into " + directory + " (once, about half a minute)");
        }
    }

    /** Writes an unpacked model in the form in which it is kept. */
    @FunctionalInterface
    interface Conversion {
        void write(InputStream unpacked, OutputStream kept) throws IOException;
    }

    /** The file that is kept of an XZ-compressed resource of the class path, made now if it is not there. */
    Path kept(String resource, Conversion conversion) {
        Path file = file(resource);
        if (Files.exists(file)) {
            return file;
        }
        try {
            makeDirectory();
            unpack(resource, conversion, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot unpack a language model into \"" + directory
                            + "\"; name another directory in DEMARCHE_CACHE",
                    e);
        }
    }

    private Path file(String resource) {
        return directory.resolve(
                resource.substring(resource.lastIndexOf('/') + 1).replace(".xz", ""));
    }

    private void makeDirectory() throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private void unpack(String resource, Conversion conversion, Path file) throws IOException {
        InputStream packed = ModelCache.class.getClassLoader().getResourceAsStream(resource);
        if (packed == null) {
            throw new IOException("no resource \"" + resource + "\"");
        }
        Path partial = Files.createTempFile(directory, file.getFileName() + ".", ".part");
        try (packed;
                InputStream in = new XZInputStream(packed)) {
            try (OutputStream out = Files.newOutputStream(partial)) {
                conversion.write(in, out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
