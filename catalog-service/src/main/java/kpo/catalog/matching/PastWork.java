package kpo.catalog.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kpo.catalog.search.Parameters;

/**
 * For whom experts worked, as the numbers of those whom a requirement does not want. They are not in the lists: there are
 * as many names as there are employers, and few of them are ever asked for. Whoever excludes one name learns of each
 * expert whether he worked there: a conflict is to be left out before anybody is named, so this is the price of it.
 */
final class PastWork {

    /** Of what lasts, as the database writes it. */
    private static final LocalDate LASTS = LocalDate.of(9999, 12, 31);

    private PastWork() {}

    /** Whether work that ends on the day, as {@link #lastForCompetitors} gives it, lasts. */
    static boolean lasts(LocalDate day) {
        return day.equals(LASTS);
    }

    /** The numbers, ascending, as an SQL query; empty where the filter is not asked for or is not of this kind. */
    static Optional<String> unwanted(MatchFilter filter, MatchRequest need, Parameters parameters) {
        return switch (filter) {
            case EXCLUDED_EMPLOYER ->
                need.excludedEmployers().isEmpty()
                        ? Optional.empty()
                        : Optional.of("select coalesce(array_agg(distinct nr order by nr), '{}') "
                                + of(need.excludedEmployers(), parameters));
            case COMPETITOR ->
                need.competitors() == null
                        ? Optional.empty()
                        : Optional.of("select coalesce(array_agg(distinct nr order by nr), '{}') %s and until > %s"
                                .formatted(
                                        ofCompetitors(need, parameters),
                                        parameters.day(need.competitors().lastFree(need.startsOn()))));
            default -> Optional.empty();
        };
    }

    /** When the last work for a competitor of row {@code e} ended, as an SQL expression; null where there was none. */
    static String lastForCompetitors(MatchRequest need, Parameters parameters) {
        return need.competitors() == null
                ? "cast(null as date)"
                : "(select max(until) %s and nr = e.nr)".formatted(ofCompetitors(need, parameters));
    }

    private static String ofCompetitors(MatchRequest need, Parameters parameters) {
        return of(need.competitors().names(), parameters)
                + " and coalesce(domain = %s, true)"
                        .formatted(parameters.add(need.domain().name()));
    }

    private static String of(List<String> names, Parameters parameters) {
        return """
                from expert_employer where name = any(array(
                    select name_key(v) from unnest(%s) n, unnest(array[n, without_legal_form(n)]) v))"""
                .formatted(parameters.texts(names));
    }
}
