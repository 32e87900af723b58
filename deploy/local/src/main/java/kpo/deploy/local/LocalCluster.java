package kpo.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kpo.local.Folders;
import kpo.local.LocalIssuer;
import kpo.local.LocalPostgres;
import kpo.local.PackagedService;
import kpo.local.RandomKey;

/** The three packaged services on one machine, on a PostgreSQL server, with tokens of the local issuer. */
public final class LocalCluster implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration SERVICE_TOKEN = Duration.ofDays(365);

    private final LocalIssuer issuer;
    private final Path serviceToken;
    private final Path contracts;
    private final PackagedService catalog;
    private final PackagedService engagement;
    private final PackagedService billing;

    /**
     * @param repository the root of the sources, everything packaged
     * @param state where the issuer's key, the services' token and the logs are kept
     * @param settings more environment variables for every service
     */
    public LocalCluster(
            Path repository, Path state, LocalPostgres postgres, Ports ports, Map<String, String> settings) {
        issuer = LocalIssuer.keeping(state.resolve("issuer.key"));
        postgres.provide("catalog", "engagement", "billing");

        serviceToken = keepServiceToken(state);
        contracts = state.resolve("contract");
        // Those of an earlier run may be of older services.
        Folders.delete(contracts);

        Map<String, String> common = new HashMap<>(settings);
        common.put("QUARKUS_PROFILE", "local");
        common.put("KPO_TOKEN_ISSUER", LocalIssuer.ISSUER);
        common.put("KPO_TOKEN_KEYS", keys(state).toUri().toString());
        common.put("KPO_CURSOR_KEY", RandomKey.base64());
        common.put("KPO_CATALOG_URL", "http://127.0.0.1:" + ports.catalog());
        common.put("KPO_BILLING_URL", "http://127.0.0.1:" + ports.billing());
        common.put("KPO_SERVICE_TOKEN_FILE", serviceToken.toString());
        common.put("KPO_SECRET_KEY", keepSecretKey(state));
        common.put("KPO_CONTRACT_FOLDER", contracts.toString());

        catalog = service(repository, state, "catalog", ports.catalog(), postgres, common);
        engagement = service(repository, state, "engagement", ports.engagement(), postgres, common);
        billing = service(repository, state, "billing", ports.billing(), postgres, common);
    }

    private static PackagedService service(
            Path repository, Path state, String name, int port, LocalPostgres postgres, Map<String, String> common) {
        Map<String, String> environment = new HashMap<>(common);
        environment.putAll(postgres.settings(name));
        return new PackagedService(repository.resolve(name + "-service"), state, port, environment);
    }

    private Path keys(Path state) {
        try {
            return Files.writeString(state.resolve("issuer.pem"), issuer.publicKeyPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path keepServiceToken(Path state) {
        Path file = state.resolve("service.token");
        try {
            return PrivateFile.write(file, issuer.token("engagement-service", "platform", SERVICE_TOKEN, "service"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made once: what one run sealed, the next must open. */
    private static String keepSecretKey(Path state) {
        Path file = state.resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, "local:" + RandomKey.base64());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts all three at once and does not wait for them. */
    public void start() {
        services().forEach(PackagedService::start);
    }

    /** @throws kpo.local.LocalRunException with the end of its log, where one ends or is not ready in time */
    public void awaitReady(Consumer<PackagedService> onReady) {
        services().forEach(service -> {
            service.awaitReady(START);
            onReady.accept(service);
        });
    }

    public Stream<PackagedService> services() {
        return Stream.of(catalog, engagement, billing);
    }

    public PackagedService catalog() {
        return catalog;
    }

    public PackagedService engagement() {
        return engagement;
    }

    public PackagedService billing() {
        return billing;
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    /** The file with the token under which the engagement service calls its peers. */
    public Path serviceToken() {
        return serviceToken;
    }

    /** The folder from which the services serve their contracts, once they are there, instead of those built in. */
    Path contracts() {
        return contracts;
    }

    /** Ends the services, all at once. The server is its owner's to close, afterwards. */
    @Override
    public void close() {
        List<Thread> ends = services().map(s -> new Thread(s::stop)).toList();
        ends.forEach(Thread::start);
        for (Thread end : ends) {
            try {
                end.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
