package kpo.platform.operation;

import static kpo.platform.problem.CommonProblem.TOO_MANY_REQUESTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many exports run at once in a replica: each holds a connection of the pool for as long as its reader takes, and
 * readers may be slow on purpose.
 */
@ApplicationScoped
public class ExportSlots {

    private static final Duration SOON = Duration.ofSeconds(5);

    @ConfigProperty(name = "kpo.export.at-once")
    int most;

    @ConfigProperty(name = "kpo.export.at-once-per-organisation")
    int mostOfOne;

    private final Map<String, Integer> taken = new HashMap<>();

    /** One running export. */
    public interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws kpo.platform.problem.ProblemException 429 where the organisation, or all together, have enough running */
    public synchronized Slot take(String organisation) {
        int own = taken.getOrDefault(organisation, 0);
        int all = taken.values().stream().mapToInt(Integer::intValue).sum();
        if (own >= mostOfOne || all >= most) {
            throw TOO_MANY_REQUESTS
                    .because("%d exports of your organisation and %d in all are being read here.", own, all)
                    .liftedBy("Wait until an export of yours has been read to its end, or break one off.")
                    .retryAfter(SOON);
        }
        taken.put(organisation, own + 1);
        return () -> give(organisation);
    }

    private synchronized void give(String organisation) {
        taken.computeIfPresent(organisation, (name, count) -> count == 1 ? null : count - 1);
    }
}
