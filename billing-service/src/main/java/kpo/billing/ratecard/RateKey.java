package kpo.billing.ratecard;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** What a line prices: a role, narrowed by up to three dimensions; a dimension that does not matter is {@code any}. */
@Embeddable
public record RateKey(
        String role, String country, String seniority, String domain, @Enumerated(EnumType.STRING) RateUnit unit) {

    /** The form of a role, a seniority and a domain: words in lower case joined by hyphens. */
    public static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    static final String ANY = "any";

    /** More dimensions win; of as many, country counts before seniority, seniority before domain. */
    static final Comparator<RateKey> BY_SPECIFICITY = Comparator.comparingLong(RateKey::narrowed)
            .thenComparing(key -> !key.country.equals(ANY))
            .thenComparing(key -> !key.seniority.equals(ANY));

    public RateKey {
        country = country == null ? ANY : country;
        seniority = seniority == null ? ANY : seniority;
        domain = domain == null ? ANY : domain;
    }

    /** The key of a role as such. */
    public static RateKey of(String role, RateUnit unit) {
        return new RateKey(role, null, null, null, unit);
    }

    /** True where this line's key prices the work asked for: each of its dimensions is open or the same. */
    boolean prices(RateKey asked) {
        return role.equals(asked.role)
                && unit == asked.unit
                && open(country, asked.country)
                && open(seniority, asked.seniority)
                && open(domain, asked.domain);
    }

    private static boolean open(String own, String asked) {
        return own.equals(ANY) || own.equals(asked);
    }

    private long narrowed() {
        return Stream.of(country, seniority, domain).filter(d -> !d.equals(ANY)).count();
    }

    /** Such as "analyst, country IN, per hour": what does not matter is not said. */
    @Override
    public String toString() {
        return role
                + said(", country ", country)
                + said(", seniority ", seniority)
                + said(", domain ", domain)
                + ", per "
                + unit.name().toLowerCase(Locale.ROOT);
    }

    private static String said(String name, String value) {
        return value.equals(ANY) ? "" : name + value;
    }
}
