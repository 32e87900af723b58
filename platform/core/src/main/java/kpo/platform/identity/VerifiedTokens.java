package kpo.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.ProblemException;

/**
 * Turns bearer tokens into identities. A signature is verified once a minute and not at each request: a token of a key
 * that was removed, or one revoked by other means, lives at most that long. Our own and not SmallRye JWT, which sees a
 * rotated key only at an https address and after minutes, reads it on the event loop, and takes an issuer that is silent
 * for a bad token; jose4j, beneath both, does all that is hard.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final int MOST = 10_000;

    @Inject
    TokenSettings settings;

    private volatile TokenVerifier verifier;

    /** By the token's hash: no heap dump shall hold tokens that are still good. */
    private final Cache<ByteBuffer, Entry> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.creating(VerifiedTokens::life))
            .build();

    private record Entry(SecurityIdentity identity, Duration life) {}

    private static Duration life(ByteBuffer hash, Entry entry) {
        return entry.life();
    }

    /** @throws IllegalArgumentException with what to do, where the settings are not good */
    void configure() {
        verifier = new TokenVerifier(settings);
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        ByteBuffer hash = hash(token);
        Entry entry = verified.getIfPresent(hash);
        if (entry != null) {
            return Uni.createFrom().item(entry.identity());
        }
        // The keys may have to be read first: not on the event loop.
        return context.runBlocking(() -> verify(token, hash));
    }

    private SecurityIdentity verify(String token, ByteBuffer hash) {
        try {
            VerifiedToken good = verifier.verify(token);
            SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(good.caller().subject()))
                    .addRoles(good.caller().roles())
                    .addAttribute(CurrentCaller.ATTRIBUTE, good.caller())
                    .addAttribute(ScopeFilter.ATTRIBUTE, good.scopes())
                    .build();
            Duration life =
                    good.remaining().compareTo(settings.verifiedFor()) < 0 ? good.remaining() : settings.verifiedFor();
            verified.put(hash, new Entry(identity, life));
            return identity;
        } catch (ProblemException refusal) {
            throw new AuthenticationFailedException(refusal);
        }
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
