package kpo.platform.money;

import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ISO 4217 as the JDK knows it: also currencies of before, so that old amounts are read. New ones are in a currency that
 * is somebody's money today.
 */
public final class Currencies {

    /** Units of account of ISO 4217 that are in use and no country's money. */
    private static final Set<String> OF_NO_COUNTRY =
            Set.of("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "VED");

    private static final Set<String> IN_USE = Stream.concat(
                    OF_NO_COUNTRY.stream(),
                    Stream.of(Locale.getISOCountries())
                            .map(country -> Currency.getInstance(
                                    new Locale.Builder().setRegion(country).build()))
                            .filter(Objects::nonNull)
                            .map(Currency::getCurrencyCode))
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** @throws UnknownCurrencyException with a sentence for the caller, where the code is no currency of ISO 4217 */
    public static String require(String code) {
        return find(code).map(Currency::getCurrencyCode).orElseThrow(() -> new UnknownCurrencyException(code));
    }

    public static boolean exists(String code) {
        return find(code).isPresent();
    }

    /** Not DEM, which the euro has replaced. */
    public static boolean isInUse(String code) {
        return exists(code) && IN_USE.contains(code);
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
