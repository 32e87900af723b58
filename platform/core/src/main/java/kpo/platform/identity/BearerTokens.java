package kpo.platform.identity;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds the token of a request: in the header {@code Authorization} (RFC 6750) and nowhere else. */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer";

    /**
     * As REST handles what fails behind the door. It would put its own handler here, but with each request, and after it had
     * made a search tree of all paths for a tag of metrics that ours do not have.
     */
    private static final BiConsumer<RoutingContext, Throwable> TO_REST = (call, failure) -> {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(call, failure);
        if (!call.failed()) {
            call.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    };

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identities) {
        return identified(call, identities).invoke(() -> call.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, TO_REST));
    }

    private static Uni<SecurityIdentity> identified(RoutingContext call, IdentityProviderManager identities) {
        String header = call.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        String prefix = SCHEME + " ";
        if (header == null || !header.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return Uni.createFrom().nullItem();
        }
        String token = header.substring(prefix.length()).strip();
        return identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(token, SCHEME)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, SCHEME));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }
}
