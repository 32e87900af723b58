package kpo.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kpo.local.LocalIssuer;

/** Callers of tests: {@code as("maria", "acme", CLIENT_MANAGER).post("/v1/needs")}. */
public final class Tokens {

    private static final LocalIssuer ISSUER = LocalIssuer.withNewKey();

    private Tokens() {}

    /** A request with JSON and a token of this subject, organisation and roles. */
    public static RequestSpecification as(String subject, String organisation, String... roles) {
        return given().contentType(ContentType.JSON).auth().oauth2(token(subject, organisation, roles));
    }

    public static String token(String subject, String organisation, String... roles) {
        return ISSUER.token(subject, organisation, Duration.ofHours(1), roles);
    }

    public static String expiredToken(String subject, String organisation, String... roles) {
        return ISSUER.token(subject, organisation, Duration.ofHours(-1), roles);
    }

    static Path publicKeyFile() {
        try {
            Path file = Files.createTempFile("kpo-test-key", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, ISSUER.publicKeyPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
