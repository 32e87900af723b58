package kpo.catalog.matching;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What the search table says of an expert. Domains, skills and languages are {@code ;code=L;} with a letter, A being 1;
 * credentials are {@code ;key/standing=day;}, see the migration.
 *
 * @param hours the number of the shift
 * @param parentOrganisation of a captive; else null
 */
record NarrowRow(
        UUID expertId,
        UUID providerId,
        String organisation,
        String parentOrganisation,
        int hours,
        int weeklyMinutes,
        String country,
        BigDecimal rate,
        String currency,
        String domains,
        String skills,
        String languages,
        String credentials,
        String name) {

    static final String COLUMNS =
            """
            e.expert_id, e.provider_id, e.organisation, e.parent_organisation, e.hours, e.weekly_minutes, e.country, \
            e.rate, e.currency, e.domains, e.skills, e.languages, e.credentials, x.name""";

    static NarrowRow of(Object[] columns, int first) {
        return new NarrowRow(
                (UUID) columns[first],
                (UUID) columns[first + 1],
                (String) columns[first + 2],
                (String) columns[first + 3],
                (Integer) columns[first + 4],
                (Integer) columns[first + 5],
                (String) columns[first + 6],
                (BigDecimal) columns[first + 7],
                (String) columns[first + 8],
                (String) columns[first + 9],
                (String) columns[first + 10],
                (String) columns[first + 11],
                (String) columns[first + 12],
                (String) columns[first + 13]);
    }
}
