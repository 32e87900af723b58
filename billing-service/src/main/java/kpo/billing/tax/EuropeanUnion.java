package kpo.billing.tax;

import java.util.Set;

/** The member states, and the currency in which each wants its VAT (VAT Directive, article 230). */
final class EuropeanUnion {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private EuropeanUnion() {}

    static boolean has(String country) {
        return MEMBERS.contains(country);
    }

    static String currency(String member) {
        return switch (member) {
            case "CZ" -> "CZK";
            case "DK" -> "DKK";
            case "HU" -> "HUF";
            case "PL" -> "PLN";
            case "RO" -> "RON";
            case "SE" -> "SEK";
            default -> "EUR";
        };
    }
}
