package kpo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kpo.local.LocalIssuer;
import kpo.local.LocalPostgres;
import kpo.local.RandomKey;

/** What each service under load is told in its environment. */
final class ServiceSettings {

    private ServiceSettings() {}

    /** @return to be added to */
    static Map<String, String> of(LocalPostgres postgres, String database, LocalIssuer issuer, Path state)
            throws IOException {
        Path key = Files.writeString(state.resolve("issuer.pem"), issuer.publicKeyPem());
        Map<String, String> settings = new HashMap<>(postgres.settings(database));
        settings.put("QUARKUS_PROFILE", "local");
        settings.put("KPO_TOKEN_ISSUER", LocalIssuer.ISSUER);
        settings.put("KPO_TOKEN_KEYS", key.toUri().toString());
        settings.put("KPO_SECRET_KEY", "bench:" + RandomKey.base64());
        settings.put("KPO_CURSOR_KEY", RandomKey.base64());
        return settings;
    }
}
