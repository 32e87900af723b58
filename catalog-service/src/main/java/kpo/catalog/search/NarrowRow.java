package kpo.catalog.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiConsumer;
import kpo.catalog.expert.PartyKind;
import kpo.catalog.expert.Seniority;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.provider.ProviderKind;

/**
 * What the search table says of an expert. Domains, skills and languages are {@code ;code=L;} with a letter, A being 1;
 * credentials are {@code ;key/standing=day;}, see the migration.
 *
 * @param hours the number of the shift
 * @param degreeLevel of the highest verified one; below 0 without one
 * @param parentOrganisation of a captive; else null
 * @param country where the expert works
 * @param place of the delivery centre, else of the expert: country/zone
 * @param seniority null where the provider does not grade
 */
public record NarrowRow(
        UUID expertId,
        UUID providerId,
        String organisation,
        String parentOrganisation,
        int hours,
        int weeklyMinutes,
        String country,
        LocalDate availableFrom,
        int degreeLevel,
        String domains,
        String skills,
        String languages,
        String credentials,
        String name,
        PartyKind partyKind,
        Seniority seniority,
        VettingStatus vettingState,
        String place) {

    public ProviderKind providerKind() {
        return parentOrganisation == null ? ProviderKind.THIRD_PARTY : ProviderKind.CAPTIVE;
    }

    /** By which one tells how near the work is done: of the delivery centre, else of the expert. */
    public String centreCountry() {
        return place.substring(0, place.indexOf('/'));
    }

    /** What {@link #centreCountry} is, for the contract. */
    public static final String CENTRE_COUNTRY =
            "Of the delivery centre from which the expert works, else where the expert works: by it one tells onshore, nearshore and offshore";

    /** A code of a list, and what is said of it. */
    public static void each(String list, BiConsumer<String, String> use) {
        Arrays.stream(list.split(";")).filter(item -> !item.isEmpty()).forEach(item -> {
            int equals = item.lastIndexOf('=');
            use.accept(item.substring(0, equals), item.substring(equals + 1));
        });
    }

    public static int level(String letter) {
        return letter.charAt(0) - '@';
    }

    public static final String COLUMNS =
            """
            e.expert_id, e.provider_id, e.organisation, e.parent_organisation, e.hours, e.weekly_minutes, e.country, \
            e.available_from, e.degree_level, e.domains, e.skills, e.languages, e.credentials, x.name, \
            x.party_kind, x.seniority, x.status, e.place""";

    public static NarrowRow of(Object[] columns, int first) {
        return new NarrowRow(
                (UUID) columns[first],
                (UUID) columns[first + 1],
                (String) columns[first + 2],
                (String) columns[first + 3],
                (Integer) columns[first + 4],
                (Integer) columns[first + 5],
                (String) columns[first + 6],
                day(columns[first + 7]),
                ((Number) columns[first + 8]).intValue(),
                (String) columns[first + 9],
                (String) columns[first + 10],
                (String) columns[first + 11],
                (String) columns[first + 12],
                (String) columns[first + 13],
                PartyKind.valueOf((String) columns[first + 14]),
                columns[first + 15] == null ? null : Seniority.valueOf((String) columns[first + 15]),
                VettingStatus.valueOf((String) columns[first + 16]),
                (String) columns[first + 17]);
    }

    /** A column that is a date, or null. */
    public static LocalDate day(Object column) {
        return column == null || column instanceof LocalDate
                ? (LocalDate) column
                : ((java.sql.Date) column).toLocalDate();
    }
}
