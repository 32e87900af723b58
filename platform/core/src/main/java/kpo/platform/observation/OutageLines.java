package kpo.platform.observation;

import io.quarkus.logging.LoggingFilter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import kpo.platform.problem.DatabaseSilence;

/**
 * While the database is away every job fails every second, and each failure says the same: one line in half a minute, as
 * a warning and without its stack, says it too. Readiness tells the rest.
 */
@LoggingFilter(name = "outage")
public final class OutageLines implements Filter {

    private static final long BETWEEN_LINES_MS = 30_000;

    private final AtomicLong lastLine = new AtomicLong();

    @Override
    public boolean isLoggable(LogRecord record) {
        Throwable failure = record.getThrown();
        if (failure == null || !DatabaseSilence.isBehind(failure)) {
            return true;
        }
        long last = lastLine.get();
        if (record.getMillis() - last < BETWEEN_LINES_MS || !lastLine.compareAndSet(last, record.getMillis())) {
            return false;
        }
        record.setLevel(Level.WARNING);
        record.setThrown(null);
        record.setMessage(record.getMessage() + " (the database does not answer)");
        return true;
    }
}
