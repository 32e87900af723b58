package kpo.platform.identity;

import static kpo.platform.identity.IdentityProblem.TOKEN_KEYS_UNAVAILABLE;
import static kpo.platform.problem.CommonProblem.UNAUTHENTICATED;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpo.platform.caller.Caller;
import kpo.platform.problem.ProblemException;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Says of a bearer token who calls, or refuses it with the reason. Reading keys may take a moment. */
final class TokenVerifier {

    /** Signed with a private key only: neither {@code none} nor a shared secret, for which our public key would do. */
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT, "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** What no name of ours is longer than; the columns of subjects and organisations hold it. */
    private static final int LONGEST_NAME = 200;

    private final TokenSettings settings;
    private final JwtConsumer consumer;

    TokenVerifier(TokenSettings settings) {
        this.settings = settings;
        consumer = new JwtConsumerBuilder()
                .setExpectedIssuer(true, settings.issuer().orElseThrow())
                .setExpectedAudience(true, settings.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) settings.clockSkew().toSeconds())
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setVerificationKeyResolver(TokenKeys.at(settings.keys().orElseThrow(), settings))
                .build();
    }

    /** @throws ProblemException 401 with the reason, 503 where the issuer's keys cannot be read */
    VerifiedToken verify(String token) {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            String subject = name("sub", claims.getSubject());
            String organisation = name(settings.organisationClaim(), Claims.at(claims, settings.organisationClaim()));
            Set<String> roles = words(Claims.at(claims, settings.rolesClaim()));
            Set<String> scopes = words(claims.getClaimValue("scope"));
            scopes.addAll(words(claims.getClaimValue("scp")));
            return new VerifiedToken(new Caller(subject, organisation, roles), Set.copyOf(scopes), remaining(claims));
        } catch (InvalidJwtException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException) {
                    throw TOKEN_KEYS_UNAVAILABLE
                            .because("Your token cannot be checked: its issuer does not give us its keys.")
                            .retryAfter(settings.keysPause());
                }
            }
            throw refused(TokenFault.of(e));
        } catch (MalformedClaimException e) {
            throw refused(TokenFault.MALFORMED);
        }
    }

    private Duration remaining(JwtClaims claims) throws MalformedClaimException {
        long seconds = claims.getExpirationTime().getValue() - NumericDate.now().getValue();
        return Duration.ofSeconds(Math.max(0, seconds)).plus(settings.clockSkew());
    }

    private static String name(String claim, Object value) {
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_NAME) {
            return text;
        }
        throw refused(TokenFault.CLAIM_MISSING).with("claim", claim);
    }

    /** A list, or a text with blanks between the words, as RFC 6749 writes scopes. */
    private static Set<String> words(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return value instanceof String text && !text.isBlank()
                ? new LinkedHashSet<>(Arrays.asList(text.strip().split(" +")))
                : new LinkedHashSet<>();
    }

    private static ProblemException refused(TokenFault fault) {
        return UNAUTHENTICATED
                .because(fault.sentence())
                .with("tokenFault", fault.code())
                .liftedBy("Fetch a new token of the configured issuer for this audience.")
                .challenging("Bearer error=\"invalid_token\", error_description=\"%s\"".formatted(fault.sentence()));
    }

    /** Finds a claim by its name, or behind the slashes of a path. */
    private static final class Claims {

        static Object at(JwtClaims claims, String nameOrPath) {
            // Some providers demand names that are addresses, slashes included: the plain name comes first.
            if (claims.hasClaim(nameOrPath)) {
                return claims.getClaimValue(nameOrPath);
            }
            Object value = claims.getClaimsMap();
            for (String step : nameOrPath.split("/")) {
                value = value instanceof Map<?, ?> map ? map.get(step) : null;
            }
            return value;
        }
    }
}
