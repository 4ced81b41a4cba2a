package org.demarche.store;

/** A store cannot be opened or written; the message is one line that names the store. */
public class StoreException extends RuntimeException {
    /** With what is wrong, in one line. */
    public StoreException(String message) {
        super(message);
    }

    /** With what is wrong, in one line, and what brought it about. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
