package kpo.billing.party;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of tax numbers. That a number exists, and whose it is, only its tax office can tell. */
final class TaxNumbers {

    /** CGST Rule 10: state code, PAN of the company, number of its registration, Z, check character. */
    private static final Pattern GSTIN = Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]");

    private static final Pattern LUT = Pattern.compile("[A-Z0-9/-]{5,30}");

    private static final Pattern VAT = Pattern.compile("[A-Z]{2}[A-Z0-9]{2,13}");

    /** VAT Directive, article 215: the prefix is the country's code, but Greece has EL. */
    private static final Map<String, String> PREFIXES = Map.of("GR", "EL");

    private static final Set<String> PREFIXED = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT", "LT",
            "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private TaxNumbers() {}

    static void require(String country, TaxRegistration.Kind kind, String number) {
        switch (kind) {
            case GSTIN ->
                require(
                        country.equals("IN") && GSTIN.matcher(number).matches(),
                        number,
                        "A GSTIN belongs to India and has 15 characters: state code, PAN, registration, Z, check character.");
            case LUT ->
                require(
                        country.equals("IN") && LUT.matcher(number).matches(),
                        number,
                        "A letter of undertaking belongs to India and has 5 to 30 capital letters and digits.");
            case VAT -> {
                String prefix = PREFIXES.getOrDefault(country, country);
                boolean prefixed = !PREFIXED.contains(country) || number.startsWith(prefix);
                require(
                        prefixed && VAT.matcher(number).matches(),
                        number,
                        "A VAT id of %s begins with %s; capital letters and digits without blanks follow."
                                .formatted(country, prefix));
            }
        }
    }

    private static void require(boolean wellFormed, String number, String form) {
        if (!wellFormed) {
            throw PartyProblem.TAX_NUMBER_MALFORMED
                    .because("The number %s is not taken. %s", number, form)
                    .at("/number");
        }
    }
}
