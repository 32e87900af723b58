package kpo.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An OIDC provider as far as a service sees one: it signs tokens, and serves its public keys as a JWKS on a free port.
 * Its own key stays, so that the tests of a module can run in any order; further keys come and go.
 */
public final class IssuerUnderTest {

    public static final String ISSUER = "https://issuer.test";

    public static final String AUDIENCE = "kpo";

    private final List<PublicJsonWebKey> published = new CopyOnWriteArrayList<>();
    private final PublicJsonWebKey own;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean silent;

    private IssuerUnderTest(HttpServer server) {
        this.server = server;
        own = newRsaKey();
        published.add(own);
    }

    /** Ends with its process. */
    public static IssuerUnderTest started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            IssuerUnderTest issuer = new IssuerUnderTest(server);
            server.createContext("/keys", exchange -> {
                issuer.readings.incrementAndGet();
                byte[] keys = issuer.jwks().getBytes(StandardCharsets.UTF_8);
                // A provider whose answers may be kept for a day must not keep a removed key alive for a day.
                exchange.getResponseHeaders().add("Cache-Control", "max-age=86400");
                exchange.sendResponseHeaders(issuer.silent ? 503 : 200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer did not start", e);
        }
    }

    private String jwks() {
        return new JsonWebKeySet(published).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    public String keysAddress() {
        return "http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort());
    }

    /** A good token of the key that stays. */
    public TokenDraft token(String subject, String organisation, String... roles) {
        return new TokenDraft(subject, organisation, roles)
                .signedBy(AlgorithmIdentifiers.RSA_USING_SHA256, own.getPrivateKey(), own.getKeyId());
    }

    /** The key that stays. */
    public PublicJsonWebKey own() {
        return own;
    }

    public PublicJsonWebKey newRsaKey() {
        try {
            return named(RsaJwkGenerator.generateJwk(2048));
        } catch (JoseException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    public PublicJsonWebKey newEcKey() {
        try {
            return named(EcJwkGenerator.generateJwk(EllipticCurves.P256));
        } catch (JoseException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    private PublicJsonWebKey named(PublicJsonWebKey key) {
        key.setKeyId("key-" + made.incrementAndGet());
        return key;
    }

    public void publish(PublicJsonWebKey key) {
        published.add(key);
    }

    public void remove(PublicJsonWebKey key) {
        published.remove(key);
    }

    /** While it is silent it answers no key. */
    public void silent(boolean silent) {
        this.silent = silent;
    }

    /** How often its keys were read. */
    public int readings() {
        return readings.get();
    }
}
