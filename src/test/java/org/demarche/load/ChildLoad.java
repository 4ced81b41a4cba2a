package org.demarche.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.demarche.store.KnowledgeGraph;

/** A load in a process of its own, which tests can kill and time. */
final class ChildLoad {
    private ChildLoad() {}

    /** Starts a Java program with the classes of the tests; its output is read through the process. */
    static Process start(List<String> options, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /**
     * Loads a file or folder: store, input, {@code checked} or {@code unchecked}. Writes a line when it begins and the
     * report when it has ended.
     */
    public static void main(String... arguments) throws IOException {
        JenaSystem.init();
        try (KnowledgeGraph store = KnowledgeGraph.at(Path.of(arguments[0]))) {
            ArticleLoader loader =
                    arguments[2].equals("checked") ? ArticleLoader.into(store) : ArticleLoader.withoutChecks(store);
            say("loading");
            say(loader.load(List.of(arguments[1])).toJson());
        }
    }

    @SuppressWarnings("SystemOut") // this is what the parent reads
    private static void say(String line) {
        System.out.println(line.replaceAll("\\s+", " "));
        System.out.flush();
    }
}
