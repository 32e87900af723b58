package kpo.platform.time;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of a service. In UTC; zones are chosen where a rule names one. */
@ApplicationScoped
class Clocks {

    /**
     * Tests and demonstrations may set the time at which the service starts; from there the clock runs on. Outside the
     * profiles local and test it is refused, so that no production clock can be moved.
     */
    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "kpo.clock.starts-at") Optional<Instant> startsAt) {
        // Databases keep microseconds: an answer must not tell more than the next reading of the same version does.
        Clock now = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
        if (startsAt.isEmpty()) {
            return now;
        }
        List<String> profiles = ConfigUtils.getProfiles();
        if (!profiles.contains("local") && !profiles.contains("test")) {
            throw new IllegalStateException("kpo.clock.starts-at belongs to the profiles local and test only");
        }
        return Clock.offset(now, Duration.between(now.instant(), startsAt.get().truncatedTo(ChronoUnit.MICROS)));
    }
}
