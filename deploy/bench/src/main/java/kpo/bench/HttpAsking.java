package kpo.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Supplier;

/**
 * HTTP/1.1 on a connection that stays open. It shares the cores with what it measures, so it does as little as can be:
 * bytes out, status and length in.
 */
final class HttpAsking implements Asking {

    private final Supplier<byte[]> requests;
    private final int expected;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] line = new byte[8192];

    /** @param requests complete ones @param expected the status that every answer must have */
    HttpAsking(int port, Supplier<byte[]> requests, int expected) throws IOException {
        this.requests = requests;
        this.expected = expected;
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    @Override
    public void ask() throws IOException {
        out.write(requests.get());
        String statusLine = readLine();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = true;
            }
        }
        if (status != expected) {
            throw new IllegalStateException(statusLine + "\n" + new String(in.readNBytes(length)));
        }
        in.skipNBytes(length);
        if (chunked) {
            skipChunks();
        }
    }

    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(readLine(), 16);
            in.skipNBytes(length);
            readLine();
        } while (length > 0);
    }

    @SuppressWarnings("deprecation") // ASCII without a decoder: this runs for every header
    private String readLine() throws IOException {
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the service closed the connection");
            }
            line[length++] = (byte) b;
        }
        return new String(line, 0, 0, length - 1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
