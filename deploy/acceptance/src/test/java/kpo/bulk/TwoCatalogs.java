package kpo.bulk;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpo.local.LocalIssuer;
import kpo.local.LocalPostgres;
import kpo.local.PackagedService;
import kpo.local.RandomKey;

/** Two replicas of the packaged catalog on one database, with little memory and short leases. */
final class TwoCatalogs implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final List<String> SMALL = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final LocalIssuer issuer = LocalIssuer.withNewKey();
    private final LocalPostgres postgres = LocalPostgres.throwaway();
    private final PackagedService first;
    private final PackagedService second;

    TwoCatalogs() {
        try {
            postgres.provide("catalog");
            Path state = Files.createTempDirectory(Path.of("target"), "bulk-").toAbsolutePath();
            Path key = Files.writeString(state.resolve("issuer.pem"), issuer.publicKeyPem());
            Map<String, String> environment = new HashMap<>(postgres.settings("catalog"));
            environment.putAll(Map.of(
                    "QUARKUS_PROFILE",
                    "local",
                    "KPO_TOKEN_ISSUER",
                    LocalIssuer.ISSUER,
                    "KPO_TOKEN_KEYS",
                    key.toUri().toString(),
                    "KPO_CURSOR_KEY",
                    RandomKey.base64(),
                    "KPO_SECRET_KEY",
                    "local:" + RandomKey.base64(),
                    "KPO_OPERATION_LEASE",
                    "3s"));
            first = replica(state.resolve("first"), environment);
            first.start();
            first.awaitReady(START);
            second = replica(state.resolve("second"), environment);
            second.start();
            second.awaitReady(START);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackagedService replica(Path state, Map<String, String> environment) {
        return new PackagedService(
                Path.of("../../catalog-service"), state, LocalPostgres.freePort(), SMALL, environment);
    }

    PackagedService first() {
        return first;
    }

    PackagedService second() {
        return second;
    }

    /** Someone who asks the first replica, or the second where the first is dead. */
    RequestSpecification as(String subject, String organisation, String role) {
        PackagedService alive = first.process().isAlive() ? first : second;
        return given().baseUri(alive.url())
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token(subject, organisation, role));
    }

    String token(String subject, String organisation, String role) {
        return issuer.token(subject, organisation, Duration.ofHours(1), role);
    }

    String provider(String organisation) {
        return as("olga", "operator", "operator")
                .body(Map.of(
                        "kind",
                        "THIRD_PARTY",
                        "organisation",
                        organisation,
                        "name",
                        "Deccan " + organisation,
                        "country",
                        "IN"))
                .post("/v1/providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    JsonPath read(String organisation, String path) {
        return as("dev", organisation, "provider_manager").get(path).jsonPath();
    }

    /** The number that a query past all policies finds. */
    long number(String sql) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("catalog"), "postgres", "postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        first.kill();
        second.kill();
        postgres.close();
    }
}
