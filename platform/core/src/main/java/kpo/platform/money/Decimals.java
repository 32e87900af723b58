package kpo.platform.money;

import java.math.BigDecimal;

/** One form for one value, whatever scale a column or a caller gave it. */
public final class Decimals {

    private Decimals() {}

    /** The same value with as many decimals as it needs, {@code fewest} at least. Null stays null. */
    public static BigDecimal trimmed(BigDecimal value, int fewest) {
        if (value == null) {
            return null;
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.setScale(Math.max(bare.scale(), fewest));
    }
}
