package kpo.deploy.local;

import java.util.stream.IntStream;
import kpo.local.LocalPostgres;
import kpo.local.LocalRunException;

/** Four ports side by side. */
public record Ports(int catalog, int engagement, int billing, int postgres) {

    /** @throws LocalRunException where {@code first} is no port that an ordinary user may open */
    public static Ports from(String first) {
        try {
            int port = Integer.parseInt(first);
            if (port >= 1024 && port + 3 <= 65535) {
                return new Ports(port, port + 1, port + 2, port + 3);
            }
        } catch (NumberFormatException notANumber) {
            // Told below.
        }
        throw new LocalRunException("-Dkpo.port=%s: the first of four ports, 1024 to 65532.", first);
    }

    /** @throws LocalRunException which one is taken, and what to do */
    void requireFree() {
        IntStream.of(catalog, engagement, billing, postgres).forEach(LocalPostgres::requireFree);
    }
}
