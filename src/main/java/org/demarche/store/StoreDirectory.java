package org.demarche.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The directory of a store on disk.
 *
 * <pre>
 * demarche.properties   says that this is a store, and of which version
 * demarche.lock         held by the process that uses the store, with its number
 * server.json           where the server answers that holds the store, while it runs
 * Data-0001 …           the database of TDB2, whose highest generation counts
 * text/                 the full-text index, which is made anew where it is missing
 * next/                 the generation that a bulk load is building; of no worth after a crash
 * obsolete              names the generation that a bulk load has replaced, until it is deleted
 * </pre>
 */
final class StoreDirectory {
    private static final int VERSION = 1;
    private static final String MARKER = "demarche.properties";
    private static final String NEXT = "next";
    private static final String OBSOLETE = "obsolete";
    private static final String GENERATION = "Data-";

    private final Path path;
    private final StoreLock lock;

    private StoreDirectory(Path path, StoreLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes hold of a directory, which becomes a store if it is not there or empty. */
    static StoreDirectory hold(Path path) {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new StoreException("store '" + path + "' is not a directory");
            }
            checkKind(path);
            Files.createDirectories(path);
            StoreDirectory directory = new StoreDirectory(path, StoreLock.take(path));
            directory.prepare();
            return directory;
        } catch (IOException e) {
            throw new StoreException("cannot open store '" + path + "': " + reason(e), e);
        }
    }

    private void prepare() throws IOException {
        try {
            mark();
            RunningServer.forget(path);
            clearLeftovers();
        } catch (IOException | RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    /** Whether the directory is a store of this program, of whatever version. */
    static boolean isStore(Path path) {
        return Files.isRegularFile(path.resolve(MARKER));
    }

    private static void checkKind(Path path) throws IOException {
        if (isStore(path)) {
            checkVersion(path);
        } else if (Files.isDirectory(path)) {
            List<String> foreign = names(path).stream()
                    .filter(name -> !name.equals(StoreLock.FILE) && !name.startsWith(MARKER))
                    .toList();
            if (!foreign.isEmpty()) {
                throw new StoreException("'" + path + "' is not a store of this program, and not empty: it holds '"
                        + foreign.get(0) + "'");
            }
        }
    }

    private static void checkVersion(Path path) throws IOException {
        Properties marker = new Properties();
        marker.load(new StringReader(Files.readString(path.resolve(MARKER))));
        String version = marker.getProperty("version", "");
        if (!version.matches("[0-9]{1,9}")) {
            throw new StoreException("store '" + path + "' has a damaged " + MARKER + ": no version");
        }
        if (Integer.parseInt(version) > VERSION) {
            throw new StoreException("store '" + path + "' has version " + version + ", this program knows version "
                    + VERSION + " only: use a newer program");
        }
    }

    private void mark() throws IOException {
        if (!isStore(path)) {
            Path draft = path.resolve(MARKER + ".new");
            Files.writeString(draft, "version=" + VERSION + "\n");
            Files.move(draft, path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    Path path() {
        return path;
    }

    /** Where the full-text index is. */
    Path text() {
        return path.resolve("text");
    }

    /** Makes an empty place for the next generation. */
    Path makeNextGeneration() {
        clearLeftovers();
        try {
            return Files.createDirectory(path.resolve(NEXT));
        } catch (IOException e) {
            throw new StoreException("cannot write into store '" + path + "': " + reason(e), e);
        }
    }

    /** Moves the finished next generation into place, in one step; from then on it is what the store holds. */
    void promoteNextGeneration() {
        try {
            String old = generations().get(generations().size() - 1);
            Path finished = path.resolve(NEXT).resolve(GENERATION + "0001");
            String name = GENERATION + String.format("%04d", Integer.parseInt(old.substring(GENERATION.length())) + 1);
            Files.writeString(path.resolve(OBSOLETE), old);
            Files.move(finished, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("cannot write into store '" + path + "': " + reason(e), e);
        }
    }

    /** Deletes what a bulk load, finished or not, has left behind. */
    void clearLeftovers() {
        try {
            deleteAll(path.resolve(NEXT));
            Path obsolete = path.resolve(OBSOLETE);
            if (Files.exists(obsolete)) {
                String old = Files.readString(obsolete).strip();
                List<String> generations = generations();
                if (generations.contains(old)
                        && !generations.get(generations.size() - 1).equals(old)) {
                    deleteAll(path.resolve(old));
                }
                Files.delete(obsolete);
            }
        } catch (IOException e) {
            throw new StoreException("cannot write into store '" + path + "': " + reason(e), e);
        }
    }

    /** The names of the generations, from oldest to newest. */
    private List<String> generations() throws IOException {
        return names(path).stream()
                .filter(name -> name.matches(GENERATION + "[0-9]{1,9}"))
                .sorted(Comparator.comparing(name -> Integer.valueOf(name.substring(GENERATION.length()))))
                .toList();
    }

    /** The bytes that can still be written to the disk that the store is on. */
    long room() {
        return path.toFile().getUsableSpace();
    }

    /** When the newest generation was last written, or now if there is none. */
    Instant lastWritten() {
        try {
            List<String> generations = generations();
            if (generations.isEmpty()) {
                return Instant.now();
            }
            try (Stream<Path> files = Files.list(path.resolve(generations.get(generations.size() - 1)))) {
                return files.map(file -> Instant.ofEpochMilli(file.toFile().lastModified()))
                        .max(Comparator.naturalOrder())
                        .orElseGet(Instant::now);
            }
        } catch (IOException e) {
            throw new StoreException("cannot read store '" + path + "': " + reason(e), e);
        }
    }

    long size() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(StoreDirectory::bytes)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // a file that has just gone takes nothing
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static void deleteAll(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String reason(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }

    void close() {
        lock.release();
    }
}
