package kpo.platform.paging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secrets that sign cursors: the first signs, every one is accepted, so that a key is replaced by putting the new one
 * before it and removing the old one a day later. All replicas have the same.
 */
@ApplicationScoped
class CursorKeys {

    static final int SIGNATURE_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    /** Random bytes repeat little: of 32, fewer than 16 different ones come about once in 10^13 keys. */
    private static final int LEAST_DIFFERENT_BYTES = 16;

    private final List<SecretKeySpec> keys;

    @Inject
    CursorKeys(@ConfigProperty(name = "kpo.cursor-key") Optional<List<String>> base64) {
        this(base64.orElse(List.of()));
    }

    CursorKeys(List<String> base64) {
        keys = base64.stream().map(CursorKeys::key).toList();
        if (keys.isEmpty() || keys.size() > 2) {
            throw new IllegalStateException("KPO_CURSOR_KEY takes one key, or two in rotation");
        }
    }

    /** A service without keys, or with one that can be guessed, does not start. */
    void check(@Observes StartupEvent event) {
        sign(new byte[0]);
    }

    byte[] sign(byte[] text) {
        return sign(text, keys.get(0));
    }

    boolean signed(byte[] text, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(sign(text, key), signature));
    }

    private static byte[] sign(byte[] text, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static SecretKeySpec key(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw weak();
        }
        boolean[] seen = new boolean[256];
        int different = 0;
        for (byte b : secret) {
            if (!seen[b & 0xff]) {
                seen[b & 0xff] = true;
                different++;
            }
        }
        if (secret.length < SIGNATURE_BYTES || different < LEAST_DIFFERENT_BYTES) {
            throw weak();
        }
        return new SecretKeySpec(secret, ALGORITHM);
    }

    /** Never names the key. */
    private static IllegalStateException weak() {
        return new IllegalStateException(
                "KPO_CURSOR_KEY takes at least 32 random bytes in base64: openssl rand -base64 32");
    }
}
