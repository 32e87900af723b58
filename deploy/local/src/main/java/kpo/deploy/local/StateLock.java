package kpo.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import kpo.local.LocalRunException;

/** One run at a time for one state folder. The operating system gives the lock back when its holder ends, killed or not. */
final class StateLock {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Never closed: the lock lasts as long as the process. */
    private static FileChannel channel;

    private StateLock() {}

    /** @throws LocalRunException while another run holds it */
    static void take(Path state) {
        try {
            Files.createDirectories(state);
            channel = FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // An earlier run may be stopping yet.
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (lock() == null) {
                if (System.nanoTime() > end) {
                    throw new LocalRunException("A run with %s is under way already: end it with Ctrl-C first.", state);
                }
                pause();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FileLock lock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByUs) {
            return null;
        }
    }
}
