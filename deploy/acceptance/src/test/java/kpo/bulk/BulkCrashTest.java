package kpo.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kpo.testing.Polling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An import in services as they are shipped: a replica dies in the middle, and a file is larger than the memory. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulkCrashTest {

    private static final int ROWS = 4_000;
    private static final int SEVERAL_ROWS = 20_000;
    private static final int MANY_ROWS = 200_000;

    private static TwoCatalogs catalogs;
    private static String organisation;
    private static String provider;

    @BeforeAll
    static void start() {
        catalogs = new TwoCatalogs();
        organisation = "org-" + UUID.randomUUID();
        provider = catalogs.provider(organisation);
    }

    @AfterAll
    static void close() {
        catalogs.close();
    }

    @Test
    @Order(1)
    void a_file_larger_than_the_memory_is_taken_and_worked_in_little() throws Exception {
        // Each row names a field that is not known: 200 MB pass through 128 MB, and each refusal is written down.
        String path = upload(MANY_ROWS, i -> "{\"salary\": %d, \"note\": \"%s\"}\n".formatted(i, "x".repeat(1_000)));

        JsonPath done = ended(path, Duration.ofMinutes(5));

        assertThat(done.getInt("progress.done")).isEqualTo(MANY_ROWS);
        assertThat(done.getInt("outcomes.refused")).isEqualTo(MANY_ROWS);
        assertThat(catalogs.first().process().isAlive()).isTrue();
        assertThat(catalogs.second().process().isAlive()).isTrue();
    }

    @Test
    @Order(2)
    void a_replica_that_is_told_to_end_hands_its_work_over_between_two_batches() throws Exception {
        catalogs.second().stop();
        String another = "org-" + UUID.randomUUID();
        String itsProvider = catalogs.provider(another);
        List<String> paths = List.of(
                upload(another, "", SEVERAL_ROWS, i -> row(itsProvider, i)),
                upload(another, "?atomic=true", SEVERAL_ROWS, i -> row(itsProvider, SEVERAL_ROWS + i)));
        for (String path : paths) {
            Polling.until(
                    Duration.ofMinutes(1), () -> catalogs.read(another, path).getInt("progress.done") > 0);
        }

        catalogs.first().stop();

        // Neither is over, nobody has them on lease, and neither has lost an attempt.
        assertThat(
                        catalogs.number(
                                """
                        select count(*) from operation
                        where ended_at is null and lease_owner is null and lease_until is null and attempts = 0"""))
                .isEqualTo(2);
        catalogs.second().start();
        catalogs.second().awaitReady(Duration.ofMinutes(2));
        for (String path : paths) {
            Polling.until(
                    Duration.ofMinutes(5), () -> catalogs.read(another, path).get("endedAt") != null);
            JsonPath done = catalogs.read(another, path);
            assertThat(done.getString("status")).isEqualTo("SUCCEEDED");
            assertThat(done.getMap("outcomes"))
                    .containsEntry("created", SEVERAL_ROWS)
                    .containsEntry("unchanged", 0);
        }
        assertThat(catalogs.read(another, "/v1/experts?count=true&limit=1").getInt("total"))
                .isEqualTo(2 * SEVERAL_ROWS);
        catalogs.first().start();
        catalogs.first().awaitReady(Duration.ofMinutes(2));
    }

    @Test
    @Order(3)
    void when_the_replica_that_works_dies_the_other_goes_on_and_no_row_is_lost_or_doubled() throws Exception {
        String path = upload(ROWS, i -> i == ROWS / 2 ? "{}\n" : row(i));
        Polling.until(
                Duration.ofMinutes(1), () -> catalogs.read(organisation, path).getInt("progress.done") > ROWS / 10);

        // One of the two works on it; whichever it is, the operation must survive the death of both, one after another.
        catalogs.first().kill();
        int doneThen = catalogs.read(organisation, path).getInt("progress.done");
        assertThat(doneThen).isLessThan(ROWS);
        Polling.until(
                Duration.ofMinutes(1), () -> catalogs.read(organisation, path).getInt("progress.done") > doneThen);
        catalogs.second().kill();
        catalogs.first().start();
        catalogs.first().awaitReady(Duration.ofMinutes(2));
        JsonPath done = ended(path, Duration.ofMinutes(5));

        assertThat(done.getString("status")).isEqualTo("PARTLY");
        assertThat(done.getInt("outcomes.created")).isEqualTo(ROWS - 1);
        assertThat(done.getInt("outcomes.unchanged")).isZero();
        assertThat(done.getInt("outcomes.refused")).isEqualTo(1);
        assertThat(catalogs.read(organisation, "/v1/experts?count=true&limit=1").getInt("total"))
                .isEqualTo(ROWS - 1);
        assertThat(new HashSet<>(lines(path))).hasSize(ROWS);
    }

    private static List<Integer> lines(String path) {
        List<Integer> lines = new java.util.ArrayList<>();
        String next = path + "/rows?limit=200";
        while (next != null) {
            JsonPath page = catalogs.read(organisation, next);
            lines.addAll(page.getList("items.line", Integer.class));
            next = page.getString("next") == null ? null : path + "/rows?limit=200&after=" + page.getString("next");
        }
        assertThat(lines).doesNotHaveDuplicates();
        return lines;
    }

    private static JsonPath ended(String path, Duration patience) {
        Polling.until(patience, () -> catalogs.read(organisation, path).get("endedAt") != null);
        return catalogs.read(organisation, path);
    }

    /** Streamed: this test has no more memory than the service. */
    private static String upload(int rows, IntFunction<String> row) throws IOException, InterruptedException {
        return upload(organisation, "", rows, row);
    }

    private static String upload(String organisation, String query, int rows, IntFunction<String> row)
            throws IOException, InterruptedException {
        InputStream body = new SequenceInputStream(Collections.enumeration(IntStream.range(0, rows / 1_000)
                .mapToObj(thousand -> new Thousand(thousand, row))
                .map(InputStream.class::cast)
                .toList()));
        var answer = HttpClient.newBuilder()
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(catalogs.first().url() + "/v1/experts/import" + query))
                                .header("Content-Type", "application/x-ndjson")
                                .header(
                                        "Authorization",
                                        "Bearer " + catalogs.token("dev", organisation, "provider_manager"))
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A thousand rows, made when they are read. */
    private static final class Thousand extends InputStream {

        private final int thousand;
        private final IntFunction<String> row;
        private byte[] text;
        private int at;

        Thousand(int thousand, IntFunction<String> row) {
            this.thousand = thousand;
            this.row = row;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (text == null) {
                StringBuilder rows = new StringBuilder();
                for (int i = 0; i < 1_000; i++) {
                    rows.append(row.apply(thousand * 1_000 + i));
                }
                text = rows.toString().getBytes(StandardCharsets.UTF_8);
            }
            int n = Math.min(length, text.length - at);
            if (n == 0) {
                text = new byte[0];
                at = 0;
                return -1;
            }
            System.arraycopy(text, at, buffer, offset, n);
            at += n;
            return n;
        }
    }

    private static String row(int i) {
        return row(provider, i);
    }

    private static String row(String provider, int i) {
        return """
                {"providerId": "%s", "reference": "E-%d", "name": "Expert %d", "country": "IN", "zone": "Asia/Kolkata", \
                "workingHours": {"from": "09:00", "to": "18:00", "days": ["MONDAY", "TUESDAY"]}, "weeklyCapacityMinutes": 2400, \
                "costRate": {"amount": "3250.00", "currency": "INR"}, "availableFrom": "2026-10-01", \
                "domains": [{"domain": "INVESTMENT", "years": 12}], "degrees": [], "credentials": [], \
                "languages": [{"tag": "en", "level": "C1"}], "skills": []}
                """
                .formatted(provider, i, i);
    }
}
