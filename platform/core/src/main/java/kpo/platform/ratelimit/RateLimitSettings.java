package kpo.platform.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How many requests an organisation may send. Each replica counts for itself: behind n replicas an organisation may send
 * up to n times as many. The limits keep one organisation from crowding out the others; they are no billing.
 */
@ConfigMapping(prefix = "kpo.rate-limit")
interface RateLimitSettings {

    @WithDefault("true")
    boolean enabled();

    @WithDefault("60000")
    int readsPerMinute();

    @WithDefault("30000")
    int writesPerMinute();

    /** Callers with one of these roles are not counted: our own services bring the work of everybody. */
    @WithDefault("service")
    Set<String> exemptRoles();

    /** Limits of single organisations, by their name in the claim {@code org}. */
    Map<String, OwnLimits> organisations();

    /** What is absent is as for everybody. */
    interface OwnLimits {

        OptionalInt readsPerMinute();

        OptionalInt writesPerMinute();
    }
}
