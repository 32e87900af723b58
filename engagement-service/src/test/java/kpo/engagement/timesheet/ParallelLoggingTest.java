package kpo.engagement.timesheet;

import static kpo.engagement.Scene.timeBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kpo.engagement.Scene;
import org.junit.jupiter.api.RepeatedTest;

/** Many writers at once, two engagements, one expert: whatever they try, no minute is logged twice. */
@QuarkusTest
class ParallelLoggingTest {

    private static final Instant MONDAY = Instant.parse("2026-10-05T00:00:00Z");

    record Attempt(Instant start, Instant end, int status) {

        boolean overlaps(Attempt other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    @RepeatedTest(3)
    void entries_never_overlap_and_only_overlaps_are_refused() throws InterruptedException, ExecutionException {
        Scene scene = new Scene().working();
        Scene other = new Scene(scene).working();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<Attempt>> running = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Scene engagement = random.nextBoolean() ? scene : other;
            Instant start = MONDAY.plus(Duration.ofMinutes(random.nextInt(1440)));
            Instant end = start.plus(Duration.ofMinutes(1 + random.nextInt(90)));
            running.add(writers.submit(() -> new Attempt(
                    start,
                    end,
                    engagement
                            .expert()
                            .body(timeBody(start.toString(), end.toString()))
                            .post(engagement.assignment + "/time-entries")
                            .statusCode())));
        }
        List<Attempt> attempts = new ArrayList<>();
        for (Future<Attempt> attempt : running) {
            attempts.add(attempt.get());
        }
        writers.shutdown();

        List<Attempt> kept = attempts.stream().filter(a -> a.status == 201).toList();
        assertThat(attempts).as("seed %d", seed).allMatch(a -> a.status == 201 || a.status == 409);
        assertThat(kept).as("seed %d", seed).allMatch(a -> kept.stream().noneMatch(b -> a != b && a.overlaps(b)));
        assertThat(attempts)
                .as("seed %d", seed)
                .filteredOn(a -> a.status == 409)
                .allMatch(a -> kept.stream().anyMatch(a::overlaps));
    }
}
