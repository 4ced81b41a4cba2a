package org.demarche.store;

import java.nio.file.Path;

/** The disk of a store is too full to write to it safely; nothing was changed, and reading goes on. */
public final class StoreFullException extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreFullException(Path directory, long spareBytes) {
        super("store '" + directory + "' has less than " + (spareBytes >> 20)
                + " MiB of disk left: nothing was changed;" + " make room and try again");
    }
}
