package kpo.platform.money;

import java.util.Currency;
import java.util.Optional;

/** ISO 4217 as the JDK knows it. */
public final class Currencies {

    private Currencies() {}

    /** @throws IllegalArgumentException with a sentence for the caller, where the code is no currency of ISO 4217 */
    public static String require(String code) {
        return find(code)
                .map(Currency::getCurrencyCode)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" is not a currency of ISO 4217 that holds amounts.".formatted(code)));
    }

    public static boolean exists(String code) {
        return find(code).isPresent();
    }

    /** Digits behind the point: JPY 0, USD 2, BHD 3. */
    public static int exponent(String code) {
        return Currency.getInstance(code).getDefaultFractionDigits();
    }

    private static Optional<Currency> find(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            // XAU, XXX and the like are no money that can be owed.
            return currency.getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(currency);
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
