package org.demarche.load;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that the arguments of a load name.
 *
 * @param found the files, each once, in the order of the arguments and by name within a folder or pattern
 * @param rejections arguments that name nothing that can be read
 */
public record Sources(List<Source> found, List<Rejection> rejections) {
    public Sources {
        found = List.copyOf(found);
        rejections = List.copyOf(rejections);
    }

    /**
     * The files of arguments that are each a file, a folder, in which all files of RDF and of articles at any depth are
     * meant, or a pattern such as {@code news/2026-*.ttl} or {@code "news/**.trig.gz"}. In a folder or pattern a text
     * whose graph lies beside it, as {@code a.txt} beside {@code a.ttl}, is left out: it has been modelled already.
     */
    public static Sources of(List<String> arguments) {
        Map<Path, Source> found = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        for (String argument : arguments) {
            try {
                add(argument, found, rejections);
            } catch (IOException | InvalidPathException e) {
                rejections.add(Rejection.ofFile(argument, "cannot be read: " + e.getMessage()));
            }
        }
        return new Sources(new ArrayList<>(found.values()), rejections);
    }

    private static void add(String argument, Map<Path, Source> found, List<Rejection> rejections) throws IOException {
        boolean pattern = argument.matches(".*[*?\\[{].*");
        if (pattern && !exists(argument)) {
            addAll(matches(argument), argument, found, rejections);
            return;
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            addAll(below(path), argument, found, rejections);
        } else if (!Files.exists(path)) {
            rejections.add(Rejection.ofFile(argument, "there is no such file"));
        } else {
            found.putIfAbsent(path.toAbsolutePath().normalize(), Source.file(path));
        }
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false; // no file system knows a file of that name, so it is only a pattern
        }
    }

    private static void addAll(List<Path> files, String argument, Map<Path, Source> found, List<Rejection> rejections) {
        Map<Path, Source> known = new LinkedHashMap<>();
        for (Path file : files) {
            Source source = Source.file(file);
            if (source.isNamedByKind() && !file.getFileName().toString().startsWith("README")) {
                known.put(file.toAbsolutePath().normalize(), source);
            }
        }
        Set<Path> modelled = known.entrySet().stream()
                .filter(entry -> entry.getValue().syntax().isPresent())
                .map(entry -> entry.getKey().resolveSibling(entry.getValue().stem()))
                .collect(Collectors.toSet());
        known.forEach((path, source) -> {
            if (source.syntax().isPresent() || !modelled.contains(path.resolveSibling(source.stem()))) {
                found.putIfAbsent(path, source);
            }
        });
        if (known.isEmpty()) {
            rejections.add(Rejection.ofFile(argument, "holds no article and no RDF file"));
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> matches(String pattern) throws IOException {
        String start = pattern.replaceFirst("[*?\\[{].*", "");
        int slash = start.lastIndexOf('/');
        Path folder = Path.of(slash < 0 ? "" : start.substring(0, slash + 1));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return below(folder).stream().filter(matcher::matches).toList();
    }
}
