package org.demarche.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.hpack.HpackDecoder;
import org.eclipse.jetty.http2.hpack.HpackException;

/** A client that knows beforehand that the server speaks HTTP/2 and sends whatever frames it likes. */
record Http2Frames(Socket socket, HpackDecoder decoder) implements AutoCloseable {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RESET = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GO_AWAY = 7;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    /**
     * A frame of the server.
     *
     * @param code the reason it gives for ending a stream or a connection, the status of an answer, or 0 for none
     */
    record Frame(int type, int stream, int code) {}

    static Http2Frames to(UnderAttack running) throws IOException {
        Http2Frames frames = new Http2Frames(
                new Socket("localhost", URI.create(running.server().url()).getPort()),
                new HpackDecoder(1 << 14, System::nanoTime));
        frames.socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        frames.send(SETTINGS, 0, 0, new byte[0]);
        return frames;
    }

    void send(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload);
        OutputStream out = socket.getOutputStream();
        out.write(frame.array());
        out.flush();
    }

    /** The next frame, or one that goes away with no reason where the connection has ended. */
    Frame next() throws IOException {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.readUnsignedByte(); // flags
            int stream = in.readInt();
            byte[] payload = new byte[length];
            in.readFully(payload);
            return new Frame(type, stream, code(type, ByteBuffer.wrap(payload)));
        } catch (EOFException | SocketException e) {
            return new Frame(GO_AWAY, 0, 0);
        }
    }

    private int code(int type, ByteBuffer payload) throws IOException {
        return switch (type) {
            case RESET -> payload.getInt(0);
            case GO_AWAY -> payload.getInt(4);
            case HEADERS -> status(payload);
            default -> 0;
        };
    }

    private int status(ByteBuffer fields) throws IOException {
        try {
            return ((MetaData.Response) decoder.decode(fields)).getStatus();
        } catch (HpackException e) {
            throw new IOException(e);
        }
    }

    /** The next frame of one of some types. */
    Frame next(Integer... types) throws IOException {
        Frame frame = next();
        while (!Arrays.asList(types).contains(frame.type())) {
            frame = next();
        }
        return frame;
    }

    /** The block of fields of a request, uncompressed but for the names of the static table. */
    static byte[] fields(String method, String path) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, new int[] {0x02}, method);
        literal(block, new int[] {0x04}, path);
        block.write(0x86); // :scheme http
        literal(block, new int[] {0x01}, "localhost");
        literal(block, new int[] {0x0f, 0x08}, "Bearer " + Client.TOKEN); // authorization
        literal(block, new int[] {0x0f, 0x10}, "text/turtle"); // content-type
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, int[] name, String value) {
        for (int octet : name) {
            block.write(octet);
        }
        block.write(value.length());
        block.writeBytes(value.getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
