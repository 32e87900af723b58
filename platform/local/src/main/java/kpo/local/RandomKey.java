package kpo.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of a local run or of a test: new each time, so that none is ever written down. */
public final class RandomKey {

    private static final int BYTES = 32;

    private RandomKey() {}

    public static String base64() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
