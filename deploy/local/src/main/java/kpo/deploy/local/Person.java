package kpo.deploy.local;

import java.util.Locale;

/** Who acts in the demo data, for which organisation and in which role. */
enum Person {
    SOFIA("Sofia Weber", "rheinwerk", "client_manager"),
    ANTON("Anton Keller", "rheinwerk", "client_approver"),
    FIONA("Fiona Brandt", "rheinwerk", "client_finance"),
    MEERA("Meera Iyer", "deccan", "provider_manager"),
    FARID("Farid Khan", "deccan", "provider_finance"),
    ASHA("Asha Rao", "deccan", "expert"),
    OLGA("Olga Lindqvist", "operator", "operator"),
    VERA("Vera Novak", "operator", "vetting_officer"),
    CEM("Cem Aydin", "operator", "compliance"),
    AUDE("Aude Martin", "operator", "auditor"),
    ALAN("Alan Brooks", "acme", "client_manager"),
    RAVI("Ravi Pillai", "acme-india", "provider_manager"),
    EWA("Ewa Nowak", "wisla", "provider_manager"),
    VIKRAM("Vikram Shetty", "deccan", "expert"),
    VIKTOR("Viktor Holm", "operator", "vetting_officer");

    private final String fullName;
    private final String organisation;
    private final String role;

    Person(String fullName, String organisation, String role) {
        this.fullName = fullName;
        this.organisation = organisation;
        this.role = role;
    }

    /** The login: the token's {@code sub}. */
    String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fullName() {
        return fullName;
    }

    String organisation() {
        return organisation;
    }

    String role() {
        return role;
    }

    /** Whether this is the one who stands for the role. */
    boolean isFirstOfRole() {
        for (Person earlier : values()) {
            if (earlier == this) {
                return true;
            }
            if (earlier.role.equals(role)) {
                return false;
            }
        }
        throw new IllegalStateException("a person is always one of all");
    }
}
