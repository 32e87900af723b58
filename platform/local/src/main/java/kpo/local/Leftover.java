package kpo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A process noted in a file, so that a later run can end it when its starter was killed. The note holds the start time
 * too: numbers of processes are given again, and a stranger must not be ended.
 */
final class Leftover {

    private static final Duration CLOCK_STEPS = Duration.ofSeconds(2);

    private Leftover() {}

    static void note(Path file, ProcessHandle process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + "\n" + startOf(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the noted process where it still runs, and forgets it. */
    static void end(Path file) {
        find(file).ifPresent(process -> {
            process.destroy();
            if (!endsWithin(process, Duration.ofSeconds(12))) {
                process.destroyForcibly();
                endsWithin(process, Duration.ofSeconds(5));
            }
        });
        forget(file);
    }

    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException timeout) {
            return !process.isAlive();
        }
    }

    private static Optional<ProcessHandle> find(Path file) {
        try {
            var lines = Files.readAllLines(file);
            Instant startedAt = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(p -> Duration.between(startOf(p), startedAt).abs().compareTo(CLOCK_STEPS) < 0);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
