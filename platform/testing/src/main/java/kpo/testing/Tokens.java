package kpo.testing;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import kpo.platform.caller.Role;

/** Callers of tests: {@code as("maria", "acme", CLIENT_MANAGER).post("/v1/needs")}. */
public final class Tokens {

    /** The issuer that the service under test trusts. */
    static final IssuerUnderTest ISSUER = IssuerUnderTest.started();

    private Tokens() {}

    /** All that {@link Role} names: a new one is tried without being told. */
    public static Set<String> everyRole() {
        return Arrays.stream(Role.class.getFields())
                .map(role -> {
                    try {
                        return (String) role.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(toCollection(TreeSet::new));
    }

    /** A request with JSON and a token of this subject, organisation and roles. */
    public static RequestSpecification as(String subject, String organisation, String... roles) {
        return bearing(token(subject, organisation, roles));
    }

    /** A request with JSON and this token. */
    public static RequestSpecification bearing(String token) {
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }

    public static String token(String subject, String organisation, String... roles) {
        return ISSUER.token(subject, organisation, roles).sign();
    }

    /** A token that is good for these scopes only. */
    public static String scopedToken(String scopes, String subject, String organisation, String... roles) {
        return ISSUER.token(subject, organisation, roles).with("scope", scopes).sign();
    }

    /** What anybody can write: {@code alg: none}. */
    public static String unsignedToken(String subject, String organisation, String... roles) {
        return ISSUER.token(subject, organisation, roles).unsigned().sign();
    }

    public static String expiredToken(String subject, String organisation, String... roles) {
        return ISSUER.token(subject, organisation, roles)
                .expiringIn(Duration.ofHours(-1))
                .sign();
    }
}
