package kpo.catalog.expert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpo.testing.Polling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever ends the connection in the middle wakes nobody: it is no fault of ours. */
@QuarkusTest
class HangingUpTest extends ExpertUploads {

    /** In the line of a call that broke off before an operation had it. */
    private static final int CALLER_GONE = 499;

    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    URI service;

    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void endListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void an_upload_that_breaks_off() throws IOException {
        try (Socket caller = called("POST /v1/experts/import", "Content-Type: " + NDJSON, "Content-Length: 5000000")) {
            caller.getOutputStream().write(row("E-1").getBytes(UTF_8));
            caller.getOutputStream().flush();
        }

        toldOf("importExperts");
    }

    @Test
    void a_download_that_nobody_reads_to_its_end() throws IOException {
        ended(upload(
                NDJSON, IntStream.range(0, 8_000).mapToObj(i -> row("E-" + i)).collect(Collectors.joining()), ""));
        try (Socket caller = called("GET /v1/experts/export?providerId=" + provider, "Accept: " + NDJSON)) {
            assertThat(caller.getInputStream().readNBytes(2_000)).hasSize(2_000);
        }

        toldOf("exportExperts");
    }

    private Socket called(String request, String... headers) throws IOException {
        Socket caller = new Socket(service.getHost(), service.getPort());
        caller.getOutputStream()
                .write("%s HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                        .formatted(request, token(), String.join("\r\n", headers))
                        .getBytes(UTF_8));
        return caller;
    }

    /** The call has its line, and none is an error. */
    private void toldOf(String operation) {
        Polling.until(SOON, () -> lines.stream()
                .map(HangingUpTest::text)
                .anyMatch(line -> line.startsWith(operation) || line.endsWith(" " + CALLER_GONE)));

        assertThat(lines)
                .filteredOn(line -> line.getLevel().intValue() >= Level.SEVERE.intValue())
                .extracting(HangingUpTest::text)
                .isEmpty();
    }

    private static String text(LogRecord line) {
        return String.valueOf(line.getMessage());
    }
}
