package kpo.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets that the database keeps (AES-256-GCM). The keys come from the environment, {@code id:base64} separated by
 * commas: the first seals, all of them open, so that a key is changed by putting a new one before it.
 */
@ApplicationScoped
public class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    /** @param keys always there in a service that has started */
    SecretBox(@ConfigProperty(name = "kpo.secret-key") Optional<String> keys) {
        keys.ifPresent(this::read);
    }

    private void read(String several) {
        for (String key : several.split(",")) {
            String[] idAndBytes = key.strip().split(":", 2);
            byte[] bytes = idAndBytes.length == 2 ? Base64.getDecoder().decode(idAndBytes[1]) : new byte[0];
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("kpo.secret-key is id:base64 of 32 bytes, or several with commas");
            }
            keys.put(idAndBytes[0], new SecretKeySpec(bytes, "AES"));
        }
    }

    /** @param purpose what it belongs to; sealed for one thing, it does not open for another */
    public String seal(String secret, String purpose) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            String id = keys.keySet().iterator().next();
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, keys.get(id), nonce, purpose)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return id + ":" + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    /** @throws IllegalStateException where its key is not known any more, or it was changed */
    public String open(String sealed, String purpose) {
        String[] idAndBytes = sealed.split(":", 2);
        SecretKeySpec key = keys.get(idAndBytes[0]);
        if (key == null) {
            throw new IllegalStateException("the key %s is not configured any more".formatted(idAndBytes[0]));
        }
        try {
            byte[] all = Base64.getDecoder().decode(idAndBytes[1]);
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] open = cipher(Cipher.DECRYPT_MODE, key, nonce, purpose)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new String(open, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret does not open", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
