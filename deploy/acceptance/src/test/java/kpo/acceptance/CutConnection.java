package kpo.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A wire to a service that breaks when it is told to: the request arrives and is carried out, the answer never comes back.
 */
final class CutConnection implements AutoCloseable {

    private final ServerSocket door;
    private final URI service;
    private final AtomicBoolean cut = new AtomicBoolean();
    private final ExecutorService wires = Executors.newCachedThreadPool();

    CutConnection(String service) throws IOException {
        this.service = URI.create(service);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        wires.submit(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** The next answer is lost. */
    void cutNextAnswer() {
        cut.set(true);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(service.getHost(), service.getPort());
                wires.submit(() -> carry(client, server, false));
                wires.submit(() -> carry(server, client, true));
            }
        } catch (IOException e) {
            // The door is closed: the test has ended.
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                // The service answers once the effect is committed: what breaks now is the answer only.
                if (answers && cut.getAndSet(false)) {
                    return;
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One side has gone; both are closed.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            wires.shutdownNow();
        }
    }
}
