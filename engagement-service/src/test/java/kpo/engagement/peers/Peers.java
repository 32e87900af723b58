package kpo.engagement.peers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Plays the other services for the tests of this module, and sets its clock to a Monday in November 2026. */
public class Peers implements QuarkusTestResourceLifecycleManager {

    public static final PlayedCatalog CATALOG = new PlayedCatalog();
    public static final PlayedBilling BILLING = new PlayedBilling();

    static final int READ_TIMEOUT_MILLIS = 700;

    @Override
    public Map<String, String> start() {
        CATALOG.start();
        BILLING.start();
        return Map.of(
                "kpo.catalog.url", CATALOG.url(),
                "quarkus.rest-client.catalog.read-timeout", String.valueOf(READ_TIMEOUT_MILLIS),
                "kpo.billing.url", BILLING.url(),
                "quarkus.rest-client.billing.read-timeout", String.valueOf(READ_TIMEOUT_MILLIS),
                "kpo.service-token-file", tokenFile().toString(),
                "kpo.clock.starts-at", "2026-11-02T08:00:00Z");
    }

    private static Path tokenFile() {
        try {
            Path file = Files.createTempFile("kpo-service-token", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, PlayedPeer.TOKEN + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        CATALOG.stop();
        BILLING.stop();
    }
}
