package org.demarche.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/**
 * The file {@code server.json} in a store's directory, which tells other processes who holds the store.
 *
 * <pre>{"url": "http://localhost:3330/", "pid": 4711}</pre>
 */
final class ServerFile {
    private static final String NAME = "server.json";

    private final Optional<Path> file;

    ServerFile(Optional<Path> storeDirectory) {
        this.file = storeDirectory.map(directory -> directory.resolve(NAME));
    }

    void write(String url) {
        file.ifPresent(path -> {
            JsonObject content = new JsonObject();
            content.put("url", url);
            content.put("pid", ProcessHandle.current().pid());
            try {
                Path draft = path.resolveSibling(NAME + ".new");
                Files.writeString(draft, JSON.toStringFlat(content) + "\n");
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void remove() {
        file.ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
