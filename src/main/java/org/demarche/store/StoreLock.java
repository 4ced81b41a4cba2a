package org.demarche.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process's hold on a store. The file stays when the process ends, but the hold on it goes, even after a crash.
 *
 * <p>Which stores this process holds is kept in a static set, since a second channel on the same file would, when
 * closed, set the first one's lock free.
 */
final class StoreLock {
    static final String FILE = "demarche.lock";
    static final int TRIES = 40;
    private static final long PAUSE_MILLIS = 50;
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private StoreLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static StoreLock take(Path path) throws IOException {
        Path directory = path.toRealPath();
        if (!HELD_HERE.add(directory)) {
            throw new StoreLockedException(
                    path, OptionalLong.of(ProcessHandle.current().pid()));
        }
        boolean taken = false;
        FileChannel channel = FileChannel.open(
                directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            taken = isFree(channel);
            if (!taken) {
                throw new StoreLockedException(path, readPid(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new StoreLock(directory, channel);
        } finally {
            if (!taken) {
                channel.close();
                HELD_HERE.remove(directory);
            }
        }
    }

    /** A system may let go of a lock a moment after the process that held it has ended. */
    private static boolean isFree(FileChannel channel) throws IOException {
        for (int tries = 1; channel.tryLock() == null; tries++) {
            OptionalLong holder = readPid(channel);
            if (tries == TRIES || holder.isEmpty() || isAlive(holder.getAsLong())) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Waits as long as a system may take to let go of a lock, a part of it at a time. */
    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static OptionalLong readPid(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("cannot release store '" + directory + "'", e);
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
