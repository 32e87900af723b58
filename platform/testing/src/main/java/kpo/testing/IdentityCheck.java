package kpo.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

/**
 * Whose tokens a service takes, and what for: an issuer that serves its keys over HTTP and rotates them, and every way in
 * which a token can be wrong. Extended by one {@code @QuarkusTest} in each service.
 */
public abstract class IdentityCheck {

    private static final IssuerUnderTest ISSUER = Tokens.ISSUER;

    private final String list;
    private final String role;
    private final String otherRole;

    /**
     * @param list a path whose GET answers a list, in the first segment behind the version
     * @param role that may read it
     * @param otherRole that may not
     */
    protected IdentityCheck(String list, String role, String otherRole) {
        this.list = list;
        this.role = role;
        this.otherRole = otherRole;
    }

    @Test
    void a_token_of_each_kind_of_key_is_taken() {
        taken(good());
        PublicJsonWebKey curve = published(ISSUER.newEcKey());
        taken(good().signedBy(
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, curve.getPrivateKey(), id(curve)));
        PublicJsonWebKey probabilistic = published(ISSUER.newRsaKey());
        taken(good().signedBy(
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256, probabilistic.getPrivateKey(), id(probabilistic)));
        // Not every provider names its keys.
        taken(good().signedBy(
                        AlgorithmIdentifiers.RSA_USING_SHA256, ISSUER.own().getPrivateKey(), null));
        ISSUER.remove(curve);
        ISSUER.remove(probabilistic);
    }

    @Test
    void keys_rotate_while_the_service_runs() {
        PublicJsonWebKey old = published(ISSUER.newRsaKey());
        String before = by(old).sign();
        accepted(before);

        PublicJsonWebKey next = published(ISSUER.newRsaKey());
        ISSUER.remove(old);

        // The new key is found at once, and with it the removal of the old one.
        taken(by(next));
        refused(by(old), "bad_signature");
        // Verified before its key was removed: taken for at most a minute more.
        accepted(before);
        ISSUER.remove(next);
    }

    @Test
    void a_silent_issuer_stops_only_tokens_of_unknown_keys() {
        PublicJsonWebKey next = published(ISSUER.newRsaKey());
        taken(good());

        ISSUER.silent(true);
        try {
            taken(good());
            asked(by(next).sign())
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("code", is("token_keys_unavailable"));
        } finally {
            ISSUER.silent(false);
        }

        Polling.until(Duration.ofSeconds(5), () -> status(by(next).sign()) == 200);
        ISSUER.remove(next);
    }

    @Test
    void a_token_is_verified_once_while_it_is_fresh() {
        PublicJsonWebKey key = published(ISSUER.newRsaKey());
        String token = by(key).sign();
        accepted(token);
        ISSUER.remove(key);
        int readings = ISSUER.readings();

        IntStream.range(0, 20).forEach(i -> accepted(token));

        assertThat(ISSUER.readings()).isEqualTo(readings);
    }

    @Test
    void a_token_that_is_wrong_in_any_way_is_refused_with_its_fault() {
        refused(good().audience("another"), "wrong_audience");
        refused(good().without("aud"), "claim_missing");
        refused(good().with("iss", "https://another.test"), "wrong_issuer");
        refused(good().without("iss"), "claim_missing");
        refused(good().without("exp"), "claim_missing");
        refused(good().without("sub"), "claim_missing");
        refused(good().without("org"), "claim_missing");
        refused(good().with("org", " "), "claim_missing");
        refused(good().with("org", List.of("acme", "globex")), "claim_missing");
        refused(good().with("org", "x".repeat(201)), "claim_missing");
        refused(good().unsigned(), "bad_signature");
        PublicJsonWebKey foreign = ISSUER.newRsaKey();
        refused(by(foreign), "bad_signature");
        // With the id of a key that is ours.
        refused(
                good().signedBy(AlgorithmIdentifiers.RSA_USING_SHA256, foreign.getPrivateKey(), id(ISSUER.own())),
                "bad_signature");
        accepted(good().audience("another", IssuerUnderTest.AUDIENCE).sign());
    }

    @Test
    void the_clocks_may_differ_a_little() {
        taken(good().expiringIn(Duration.ofSeconds(-20)));
        refused(good().expiringIn(Duration.ofSeconds(-40)), "expired");
        taken(good().validIn(Duration.ofSeconds(20)));
        refused(good().validIn(Duration.ofSeconds(60)), "not_yet_valid");
    }

    @Test
    void our_public_key_is_nobodys_secret() {
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(ISSUER.own().getPublicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.UTF_8);
        for (byte[] secret : List.of(pem, ISSUER.own().getPublicKey().getEncoded())) {
            refused(
                    good().signedBy(AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(secret), id(ISSUER.own())),
                    "bad_signature");
        }
    }

    @Test
    void a_token_that_was_tampered_with_is_refused() {
        String[] parts = good().with("roles", List.of(otherRole)).sign().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String better = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace(otherRole, role).getBytes(StandardCharsets.UTF_8));

        assertRefused(parts[0] + "." + better + "." + parts[2], "bad_signature");
        assertRefused(parts[0] + "." + better + ".", "bad_signature");
        assertRefused("nonsense", "malformed");
    }

    @Test
    void without_a_token_the_challenge_is_plain() {
        given().get(list)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", is("unauthenticated"));
    }

    @Test
    void a_scope_is_needed_and_named() {
        String resource = list.substring("/v1/".length());
        accepted(scoped(resource + ":read"));
        accepted(scoped("openid " + resource + ":write " + resource + ":read"));
        accepted(scoped("kpo:all"));
        accepted(
                good().without("scope").with("scp", List.of(resource + ":read")).sign());
        for (String scopes : List.of("", "openid", resource, resource + ":write", "other:read", "all")) {
            asked(scoped(scopes))
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .header(
                            "WWW-Authenticate",
                            "Bearer error=\"insufficient_scope\", scope=\"%s:read\"".formatted(resource))
                    .body("code", is("insufficient_scope"))
                    .body("neededScopes", contains(resource + ":read"));
        }
        asked(good().without("scope").sign()).statusCode(403).body("code", is("insufficient_scope"));
    }

    @Test
    void a_role_is_needed_and_named() {
        asked(Tokens.token("ann", "acme", otherRole))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", is("forbidden"))
                .body("neededRoles", hasItem(role));
    }

    private String scoped(String scopes) {
        return Tokens.scopedToken(scopes, "ann", "acme", role);
    }

    private TokenDraft good() {
        return ISSUER.token("ann", "acme", role);
    }

    private TokenDraft by(PublicJsonWebKey key) {
        return good().signedBy(AlgorithmIdentifiers.RSA_USING_SHA256, key.getPrivateKey(), id(key));
    }

    private static PublicJsonWebKey published(PublicJsonWebKey key) {
        ISSUER.publish(key);
        return key;
    }

    private static String id(PublicJsonWebKey key) {
        return key.getKeyId();
    }

    private void taken(TokenDraft token) {
        accepted(token.sign());
    }

    private void accepted(String token) {
        asked(token).statusCode(200);
    }

    private void refused(TokenDraft token, String fault) {
        assertRefused(token.sign(), fault);
    }

    private void assertRefused(String token, String fault) {
        asked(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer error=\"invalid_token\""))
                .body("code", is("unauthenticated"))
                .body("tokenFault", is(fault));
    }

    private ValidatableResponse asked(String token) {
        return Tokens.bearing(token).get(list).then();
    }

    private int status(String token) {
        return Tokens.bearing(token).get(list).statusCode();
    }
}
