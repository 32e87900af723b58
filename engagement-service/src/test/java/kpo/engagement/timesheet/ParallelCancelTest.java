package kpo.engagement.timesheet;

import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.timeBody;
import static kpo.engagement.Scene.whatever;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kpo.engagement.Scene;
import org.junit.jupiter.api.RepeatedTest;

/** The client cancels while the expert logs: whoever comes second is refused, and no time stays behind. */
@QuarkusTest
class ParallelCancelTest {

    @RepeatedTest(5)
    void either_time_is_logged_or_the_engagement_is_cancelled() throws InterruptedException, ExecutionException {
        Scene scene = new Scene().transition();
        take(scene.provider(), scene.assignment, "start");
        whatever(scene.provider())
                .body("{\"endsOn\": \"2026-10-31\"}")
                .post(scene.assignment + "/end")
                .then()
                .statusCode(200);

        ExecutorService hands = Executors.newFixedThreadPool(2);
        Future<Integer> logged = hands.submit(() -> scene.expert()
                .body(timeBody("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z"))
                .post(scene.assignment + "/time-entries")
                .statusCode());
        Future<Integer> cancelled = hands.submit(() -> whatever(scene.client())
                .body("{\"reason\": \"The merger is off.\"}")
                .post(scene.engagement + "/cancel")
                .statusCode());
        List<Integer> statuses = List.of(logged.get(), cancelled.get());
        hands.shutdown();

        assertThat(statuses).isIn(List.of(201, 409), List.of(409, 200));
    }
}
