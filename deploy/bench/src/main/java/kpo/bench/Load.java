package kpo.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Sends HTTP/1.1 requests over a number of connections, the next one on each as soon as the answer is there. It shares
 * the cores with what it measures, so it does as little as can be: bytes out, status and length in.
 */
final class Load {

    /** One finished run. Latencies in microseconds. */
    record Result(long requests, Duration took, Histogram latencies) {

        double perSecond() {
            return requests / (took.toNanos() / 1e9);
        }

        double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * @param requests for each connection what it sends: a source of complete requests
     * @param expected the status that every answer must have
     * @throws IllegalStateException with the answer that had another
     */
    Result run(Duration duration, Supplier<Supplier<byte[]>> requests, int expected) {
        List<Connection> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            Connection connection = new Connection(requests.get(), expected, start + duration.toNanos());
            running.add(connection);
            connection.start();
        }
        Histogram latencies = new Histogram(3);
        for (Connection connection : running) {
            connection.await();
            latencies.add(connection.latencies);
        }
        return new Result(latencies.getTotalCount(), Duration.ofNanos(System.nanoTime() - start), latencies);
    }

    private final class Connection extends Thread {

        private final Supplier<byte[]> requests;
        private final int expected;
        private final long end;
        private final Histogram latencies = new Histogram(3);
        private RuntimeException failure;

        Connection(Supplier<byte[]> requests, int expected, long end) {
            this.requests = requests;
            this.expected = expected;
            this.end = end;
        }

        @Override
        public void run() {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                var out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
                long before = System.nanoTime();
                while (before < end) {
                    out.write(requests.get());
                    readAnswer(in);
                    long after = System.nanoTime();
                    latencies.recordValue((after - before) / 1000);
                    before = after;
                }
            } catch (IOException e) {
                failure = new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        private void readAnswer(InputStream in) throws IOException {
            String statusLine = readLine(in);
            int status = Integer.parseInt(statusLine.substring(9, 12));
            int length = 0;
            for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).trim());
                }
            }
            if (status == expected) {
                in.skipNBytes(length);
            } else {
                throw new IllegalStateException(statusLine + "\n" + new String(in.readNBytes(length)));
            }
        }

        @SuppressWarnings("deprecation") // ASCII without a decoder: this runs for every header
        private String readLine(InputStream in) throws IOException {
            int length = 0;
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("the service closed the connection");
                }
                line[length++] = (byte) b;
            }
            return new String(line, 0, 0, length - 1);
        }

        private final byte[] line = new byte[8192];

        void await() {
            try {
                join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
