package kpo.platform.transaction;

import static kpo.platform.problem.CommonProblem.STATE_CONFLICT;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import kpo.platform.problem.DatabaseSilence;
import org.hibernate.StaleStateException;

/**
 * {@code If-Match: *} means whatever is there: whoever was overtaken by another request begins again, and meets what
 * that one left. A random pause before it parts those who came at once.
 */
@ApplicationScoped
class Attempts {

    /** Of each round one request goes through, so that as many may come at once. */
    private static final int MOST = 20;

    /** The longest pause behind the first attempt; it grows with each. */
    private static final int PAUSE_MILLIS = 4;

    @Inject
    HttpServerRequest request;

    /**
     * @param attempt in a transaction of its own, which has ended when it returns or throws
     * @throws kpo.platform.problem.ProblemException 409 where each of the attempts was overtaken
     */
    <T> T until(Supplier<T> attempt) {
        for (int made = 1; ; made++) {
            try {
                return attempt.get();
            } catch (RuntimeException failed) {
                if (!isOvertaken(failed) || !IfMatch.isAny(request.getHeader("If-Match"))) {
                    throw failed;
                }
                if (made == MOST) {
                    throw STATE_CONFLICT
                            .because("Another request changed the same objects at the same time.")
                            .retryAfter(Duration.ofSeconds(1));
                }
                pause(made, failed);
            }
        }
    }

    private static void pause(int made, RuntimeException failed) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * made + 1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    private static boolean isOvertaken(Throwable failure) {
        return DatabaseSilence.causes(failure).stream()
                .anyMatch(cause -> cause instanceof OptimisticLockException || cause instanceof StaleStateException);
    }
}
