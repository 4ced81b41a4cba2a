package org.demarche.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;

/**
 * The server that holds a store, as it makes itself known in the store's directory:
 *
 * <pre>{"url": "http://localhost:3030/", "pid": 4711}</pre>
 *
 * @param url where it answers
 * @param pid the number of its process
 */
public record RunningServer(URI url, long pid) {
    private static final String FILE = "server.json";

    /** The server that answers from this process. */
    public static RunningServer here(URI url) {
        return new RunningServer(url, ProcessHandle.current().pid());
    }

    /** The server that has made itself known in a store's directory and whose process is alive. */
    public static Optional<RunningServer> in(Path store) {
        try {
            JsonObject json = JSON.parse(Files.readString(store.resolve(FILE)));
            RunningServer server = new RunningServer(
                    URI.create(json.getString("url")), json.getNumber("pid").longValue());
            return Optional.of(server).filter(RunningServer::isAlive);
        } catch (IOException | JsonParseException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Makes this server known to other processes that find the store in use. */
    public void announce(Path store) {
        JsonObject json = new JsonObject();
        json.put("url", url.toString());
        json.put("pid", pid);
        try {
            Path draft = store.resolve(FILE + ".new");
            Files.writeString(draft, json.toString());
            Files.move(draft, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException("cannot write into store '" + store + "': " + e.getMessage(), e);
        }
    }

    /** Takes back what {@link #announce} has made known. */
    public static void forget(Path store) {
        try {
            Files.deleteIfExists(store.resolve(FILE));
        } catch (IOException e) {
            throw new StoreException("cannot write into store '" + store + "': " + e.getMessage(), e);
        }
    }
}
