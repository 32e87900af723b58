package kpo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kpo.acceptance.Stack.Service;
import kpo.testing.Polling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The story while its services are killed (-9) under it: in every step one of them dies at a moment of its own and is
 * started again. The story must end with the same figures, and the databases must agree.
 *
 * <p>Each step has one victim. By default they take turns in one run; {@code -Dkpo.crash=every} tells the story three
 * times, so that each service dies in each step.
 */
class CrashTest {

    private static final int LATEST_MILLISECOND = 400;

    static Stream<Integer> turns() {
        return "every".equals(System.getProperty("kpo.crash")) ? Stream.of(0, 1, 2) : Stream.of(0);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void a_service_that_dies_in_a_step_loses_nothing_and_bills_nothing_twice(int turn) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> deaths = new ArrayList<>();
        try (Stack stack = Stack.start()) {
            int number = turn;
            for (Story.Step step : new Story(stack).steps()) {
                Service victim = Service.values()[number++ % Service.values().length];
                int moment = random.nextInt(LATEST_MILLISECOND);
                deaths.add("%s died %d ms into: %s".formatted(victim, moment, step.title()));
                CompletableFuture<Void> death = CompletableFuture.runAsync(() -> {
                    Stack.pause(moment);
                    stack.kill(victim);
                    stack.startAgain(victim);
                });
                try {
                    step.deed().run();
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(String.join("\n", deaths) + "\nseed " + seed, e);
                }
                death.join();
            }
            reconcile(stack);
        }
    }

    /** Behind the services' back: what was acknowledged is there once, on both sides. */
    private static void reconcile(Stack stack) {
        assertThat(query(stack, Service.CATALOG, "select count(*) from expert")).isEqualTo(4);
        // What was taken without the sender hearing of it is sent again when the dead one's lease has run out.
        Polling.until(
                Duration.ofMinutes(1),
                () -> query(stack, Service.ENGAGEMENT, "select count(*) from outbox_message where delivered_at is null")
                        == 0);
        long minutes =
                query(stack, Service.ENGAGEMENT, "select sum(minutes) from time_entry where status = 'APPROVED'");
        assertThat(minutes).isEqualTo(7_650 + 9_880 + 1_385 + 90);
        assertThat(query(stack, Service.BILLING, "select sum(minutes) from charge where kind = 'TIME'"))
                .isEqualTo(minutes);
        assertThat(query(stack, Service.BILLING, "select count(*) from charge where status <> 'INVOICED'"))
                .isZero();
        assertThat(query(stack, Service.BILLING, "select sum(minutes) from invoice_line"))
                .isEqualTo(minutes);
        assertThat(query(stack, Service.BILLING, "select count(*) from invoice"))
                .isEqualTo(1);
    }

    private static long query(Stack stack, Service service, String sql) {
        try (var connection = DriverManager.getConnection(stack.jdbcUrl(service));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
