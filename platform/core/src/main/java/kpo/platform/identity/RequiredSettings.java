package kpo.platform.identity;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start where a setting is missing that has no sensible default, and says so in one line. The service would
 * otherwise answer its first callers with failures.
 */
@ApplicationScoped
class RequiredSettings {

    private static final List<String> OF_EVERY_SERVICE =
            List.of("kpo.token.issuer", "kpo.token.keys", "kpo.secret-key", "kpo.cursor-key");

    /** Before anything of ours begins to work. */
    private static final int FIRST = 1;

    @Inject
    Config config;

    /** Those of this service, as properties; the environment has them in capitals with underscores. */
    @ConfigProperty(name = "kpo.required-settings")
    Optional<List<String>> ofThisService;

    @Inject
    VerifiedTokens tokens;

    void check(@Observes @Priority(FIRST) StartupEvent start) {
        List<String> missing = Stream.concat(OF_EVERY_SERVICE.stream(), ofThisService.orElse(List.of()).stream())
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .toList();
        if (!missing.isEmpty()) {
            throw refusal("set " + String.join(" and ", missing) + " (see README, Settings).");
        }
        try {
            tokens.configure();
        } catch (IllegalArgumentException e) {
            throw refusal(e.getMessage());
        }
    }

    /** In a line of its own, whatever form the log has. Quarkus ends the start, but alone would keep the process. */
    private static PreventFurtherStepsException refusal(String reason) {
        String line = "The service does not start: " + reason;
        System.err.println(line);
        Quarkus.asyncExit(1);
        return new PreventFurtherStepsException(line, 1);
    }
}
