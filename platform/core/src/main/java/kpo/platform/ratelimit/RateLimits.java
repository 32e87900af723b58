package kpo.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import kpo.platform.caller.Caller;

/** The requests that each organisation has left, in this replica. */
@ApplicationScoped
class RateLimits {

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Far longer than a bucket takes to be full again: what is forgotten would be full anyway. */
    private static final Duration FORGOTTEN_AFTER = WINDOW.multipliedBy(5);

    private static final int MOST_ORGANISATIONS = 20_000;

    @Inject
    RateLimitSettings settings;

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ORGANISATIONS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    private record Key(String organisation, boolean writes) {}

    /** What is left after a request. @param waitSeconds until it may be sent again; 0 where it was taken */
    record Left(String policy, int limit, long remaining, long resetSeconds, long waitSeconds) {

        boolean isTaken() {
            return waitSeconds == 0;
        }
    }

    /** Counts a request. Null where the caller is not counted. */
    Left take(Caller caller, boolean writes) {
        if (!settings.enabled()
                || caller.organisation().isEmpty()
                || settings.exemptRoles().stream().anyMatch(caller::is)) {
            return null;
        }
        int limit = limit(caller.organisation(), writes);
        ConsumptionProbe probe = buckets.get(new Key(caller.organisation(), writes), key -> full(limit))
                .tryConsumeAndReturnRemaining(1);
        return new Left(
                writes ? "writes" : "reads",
                limit,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    private int limit(String organisation, boolean writes) {
        var own = settings.organisations().get(organisation);
        OptionalInt ownLimit =
                own == null ? OptionalInt.empty() : writes ? own.writesPerMinute() : own.readsPerMinute();
        return ownLimit.orElse(writes ? settings.writesPerMinute() : settings.readsPerMinute());
    }

    private static Bucket full(int limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
