package kpo.platform.identity;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;

/**
 * Reads the issuer's keys over HTTP with short time-outs. After a failure it waits for a moment before it tries again:
 * requests would otherwise queue up behind an issuer that is silent.
 */
final class KeysReading implements SimpleGet {

    private static final Logger LOG = Logger.getLogger(KeysReading.class);

    private static final int TIMEOUT_MILLISECONDS = 3_000;

    private static final int MOST_BYTES = 1 << 20;

    private final Get http = new Get();
    private final Duration pause;
    private IOException lastFailure;
    private long failedAtNanos;

    KeysReading(Duration pause) {
        this.pause = pause;
        http.setConnectTimeout(TIMEOUT_MILLISECONDS);
        http.setReadTimeout(TIMEOUT_MILLISECONDS);
        http.setRetries(0);
        http.setResponseBodySizeLimit(MOST_BYTES);
    }

    @Override
    public synchronized SimpleResponse get(String location) throws IOException {
        if (lastFailure != null && System.nanoTime() - failedAtNanos < pause.toNanos()) {
            throw new IOException("the issuer's keys could not be read a moment ago", lastFailure);
        }
        try {
            String body = http.get(location).getBody();
            lastFailure = null;
            return new Keys(body);
        } catch (IOException e) {
            lastFailure = e;
            failedAtNanos = System.nanoTime();
            LOG.warnf("The keys at %s cannot be read: %s", location, e);
            throw e;
        }
    }

    /** Without the answer's headers: how long keys are kept is our setting, not the issuer's {@code Cache-Control}. */
    private record Keys(String getBody) implements SimpleResponse {

        @Override
        public int getStatusCode() {
            return 200;
        }

        @Override
        public String getStatusMessage() {
            return "OK";
        }

        @Override
        public Collection<String> getHeaderNames() {
            return List.of();
        }

        @Override
        public List<String> getHeaderValues(String name) {
            return List.of();
        }
    }
}
