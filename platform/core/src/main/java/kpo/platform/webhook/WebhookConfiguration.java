package kpo.platform.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "kpo.webhook")
interface WebhookConfiguration {

    @WithDefault("10")
    int endpointsPerOrganisation();

    /** How long the old secret signs beside the new one. */
    @WithDefault("24h")
    Duration secretOverlap();

    @WithDefault("3s")
    Duration connectTimeout();

    /** From the first byte sent to the last byte read. */
    @WithDefault("10s")
    Duration timeout();

    /** The most requests to one endpoint at a time; each for another object. */
    @WithDefault("8")
    int parallel();

    /** After the first failure; it doubles with each. */
    @WithDefault("2s")
    Duration firstWait();

    @WithDefault("6h")
    Duration longestWait();

    /** With the waits above the last attempt comes about 28 hours after the first. */
    @WithDefault("17")
    int mostAttempts();

    /** The most events that one replay makes wait; its answer names the first of the rest. */
    @WithDefault("10000")
    int mostReplayed();

    /** For networks that end TLS elsewhere. */
    @WithDefault("false")
    boolean httpAllowed();

    @WithDefault("443,8443")
    Set<Integer> ports();

    /** Hosts that may be anywhere, on any port and without TLS: for the local run, tests and one's own network. */
    Optional<Set<String>> trustedHosts();
}
