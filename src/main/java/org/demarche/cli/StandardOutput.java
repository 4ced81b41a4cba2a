package org.demarche.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The process's own output as writers: UTF-8 whatever the locale, and no write to a closed pipe goes unnoticed. */
final class StandardOutput extends OutputStream {
    private final OutputStream stream;

    private StandardOutput(FileDescriptor descriptor) {
        this.stream = new FileOutputStream(descriptor);
    }

    /** Data: buffered, to be flushed at the end. */
    static PrintWriter out() {
        return new PrintWriter(writer(FileDescriptor.out), false);
    }

    /** Notes, errors and progress: shown line by line. */
    static PrintWriter err() {
        return new PrintWriter(writer(FileDescriptor.err), true);
    }

    private static BufferedWriter writer(FileDescriptor descriptor) {
        return new BufferedWriter(
                new OutputStreamWriter(new StandardOutput(descriptor), StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** A {@link PrintWriter} swallows checked errors, so both ends of the output are told by unchecked ones. */
    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (reason.contains("pipe") || reason.contains("stream closed")) throw new OutputClosed();
            throw new Failure(ExitCode.FILE, "cannot write the output: " + reason, e);
        }
    }
}
