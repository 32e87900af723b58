package kpo.platform.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Where a token's key comes from. Keys at an address rotate while the service runs: a key id that is not known is looked
 * for at once, a key that the issuer removed ends with the next reading. While the issuer is silent its last keys stay.
 */
final class TokenKeys {

    /** A long outage of the issuer must not become ours: it issues no token meanwhile, those that live are still good. */
    private static final long KEPT_WHILE_SILENT_SECONDS = 24 * 60 * 60;

    private TokenKeys() {}

    /** @throws IllegalArgumentException with what to do, where no key can be had there */
    static VerificationKeyResolver at(String location, TokenSettings settings) {
        if (location.startsWith("https:") || location.startsWith("http:")) {
            return remote(location, settings);
        }
        return inFile(location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
    }

    private static VerificationKeyResolver remote(String location, TokenSettings settings) {
        if (location.startsWith("http:") && !isThisMachine(URI.create(location).getHost())) {
            throw new IllegalArgumentException(
                    "KPO_TOKEN_KEYS must be an https address: whoever can change the keys on their way is every caller.");
        }
        HttpsJwks keys = new HttpsJwks(location);
        keys.setSimpleHttpGet(new KeysReading(settings.keysPause()));
        keys.setDefaultCacheDuration(Math.max(1, settings.keysRefresh().toSeconds()));
        keys.setRefreshReprieveThreshold(settings.keysPause().toMillis());
        keys.setRetainCacheOnErrorDuration(KEPT_WHILE_SILENT_SECONDS);
        var resolver = new HttpsJwksVerificationKeyResolver(keys);
        // A provider may publish several keys without an id.
        resolver.setDisambiguateWithVerifySignature(true);
        return resolver;
    }

    private static boolean isThisMachine(String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    private static VerificationKeyResolver inFile(Path file) {
        try {
            String text = Files.readString(file);
            if (text.contains("-----BEGIN PUBLIC KEY-----")) {
                PublicKey key = new RsaKeyUtil().fromPemEncoded(text);
                return (token, nesting) -> key;
            }
            return new JwksVerificationKeyResolver(new JsonWebKeySet(text).getJsonWebKeys());
        } catch (IOException | JoseException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "KPO_TOKEN_KEYS names no readable JWKS or public RSA key in PEM: " + file, e);
        }
    }
}
