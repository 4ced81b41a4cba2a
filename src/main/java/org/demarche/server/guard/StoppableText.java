package org.demarche.server.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A text whose reader is stopped when its query's time is over: Java's regular expressions can take for ever, but they
 * read the text character by character, and this is where they listen.
 */
record StoppableText(String text, AtomicBoolean stopped) implements CharSequence {

    static StoppableText of(String text, FunctionEnv environment) {
        @Nullable AtomicBoolean signal = Context.getCancelSignal(environment.getContext());
        return new StoppableText(text, signal == null ? new AtomicBoolean() : signal);
    }

    @Override
    public char charAt(int index) {
        if (stopped.get()) {
            throw new QueryCancelledException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
