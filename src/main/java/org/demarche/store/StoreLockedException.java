package org.demarche.store;

import java.nio.file.Path;
import java.util.OptionalLong;

/** The directory of a store belongs to another process, or was opened before in this one. */
public final class StoreLockedException extends StoreException {
    private final Path directory;
    private final long pid;

    StoreLockedException(Path directory, OptionalLong pid) {
        super("store '" + directory + "' is in use"
                + (pid.isPresent() ? " by process " + pid.getAsLong() : " by another process"));
        this.directory = directory;
        this.pid = pid.orElse(-1);
    }

    /** The directory that is in use. */
    public Path directory() {
        return directory;
    }

    /** The number of the process that holds the store, where it is known. */
    public OptionalLong pid() {
        return pid < 0 ? OptionalLong.empty() : OptionalLong.of(pid);
    }
}
