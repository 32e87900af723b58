package kpo.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kpo.local.LocalPostgres;
import kpo.local.RandomKey;
import kpo.testing.contract.ExampleRecorder;
import kpo.testing.contract.TrafficCheck;

/**
 * Gives the service under test a real PostgreSQL on a free port and the issuer of its tests' tokens, and holds all of
 * its tests' traffic against its contract.
 * Named once in a module, on its contract test: Quarkus then starts it for every test of the module.
 */
public class ServiceUnderTest implements QuarkusTestResourceLifecycleManager {

    private String database;
    private LocalPostgres postgres;
    private final ExampleRecorder recorder = new ExampleRecorder(Path.of("src/main/resources/contract"));

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.throwaway();
        postgres.provide(database);
        RestAssured.filters(new TrafficCheck(recorder));
        Map<String, String> settings = new HashMap<>(Map.of(
                "kpo.secret-key",
                "test:" + RandomKey.base64(),
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(database),
                "quarkus.datasource.username",
                database + "_app",
                "quarkus.datasource.password",
                database + "_app",
                "quarkus.flyway.username",
                database + "_owner",
                "quarkus.flyway.password",
                database + "_owner",
                "kpo.cursor-key",
                RandomKey.base64(),
                "kpo.token.issuer",
                IssuerUnderTest.ISSUER,
                "kpo.token.keys",
                Tokens.ISSUER.keysAddress(),
                "kpo.token.keys-pause",
                "1ms"));
        settings.put("kpo.test.superuser-url", postgres.jdbcUrl(database) + "?user=postgres");
        settings.put(
                "kpo.rate-limit.organisations.%s.reads-per-minute".formatted(RateLimitCheck.ORGANISATION),
                String.valueOf(RateLimitCheck.READS_PER_MINUTE));
        return settings;
    }

    @Override
    public void stop() {
        recorder.write();
        if (postgres != null) {
            postgres.close();
        }
    }
}
