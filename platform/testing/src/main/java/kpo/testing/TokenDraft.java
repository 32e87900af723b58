package kpo.testing;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A token before it is signed: good as it is, and bad in whatever way a test wants. */
public final class TokenDraft {

    private final JwtClaims claims = new JwtClaims();
    private String algorithm = AlgorithmIdentifiers.RSA_USING_SHA256;
    private Key key;
    private String keyId;

    TokenDraft(String subject, String organisation, String... roles) {
        claims.setIssuer(IssuerUnderTest.ISSUER);
        claims.setAudience(IssuerUnderTest.AUDIENCE);
        claims.setSubject(subject);
        claims.setClaim("org", organisation);
        claims.setStringListClaim("roles", roles);
        claims.setStringClaim("scope", "kpo:all");
        claims.setIssuedAt(in(Duration.ofHours(-2)));
        claims.setGeneratedJwtId();
        expiringIn(Duration.ofHours(1));
    }

    public TokenDraft with(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    public TokenDraft without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    public TokenDraft audience(String... audiences) {
        claims.setAudience(List.of(audiences));
        return this;
    }

    public TokenDraft expiringIn(Duration time) {
        claims.setExpirationTime(in(time));
        return this;
    }

    public TokenDraft validIn(Duration time) {
        claims.setNotBefore(in(time));
        return this;
    }

    private static NumericDate in(Duration time) {
        return NumericDate.fromMilliseconds(Instant.now().plus(time).toEpochMilli());
    }

    /** @param keyId null for none */
    public TokenDraft signedBy(String algorithm, Key key, String keyId) {
        this.algorithm = algorithm;
        this.key = key;
        this.keyId = keyId;
        return this;
    }

    public TokenDraft unsigned() {
        return signedBy(AlgorithmIdentifiers.NONE, null, null);
    }

    public String sign() {
        JsonWebSignature signature = new JsonWebSignature();
        // Tests also make what no issuer should.
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setAlgorithmHeaderValue(algorithm);
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the token could not be signed", e);
        }
    }
}
