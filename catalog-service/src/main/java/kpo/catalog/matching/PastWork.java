package kpo.catalog.matching;

import java.util.Optional;
import kpo.catalog.search.Parameters;

/**
 * For whom experts worked, as the numbers of those whom a requirement does not want. They are not in the lists: there are
 * as many names as there are employers, and few of them are ever asked for. Whoever excludes one name learns of each
 * expert whether he worked there: a conflict is to be left out before anybody is named, so this is the price of it.
 */
final class PastWork {

    private PastWork() {}

    /** The numbers, ascending, as an SQL query; empty where the filter is not asked for or is not of this kind. */
    static Optional<String> unwanted(MatchFilter filter, MatchRequest need, Parameters parameters) {
        return switch (filter) {
            case EXCLUDED_EMPLOYER ->
                need.excludedEmployers().isEmpty()
                        ? Optional.empty()
                        : Optional.of(numbers(parameters.texts(need.excludedEmployers()), ""));
            case COMPETITOR ->
                need.competitors() == null
                        ? Optional.empty()
                        : Optional.of(numbers(
                                parameters.texts(need.competitors().names()),
                                " and until > %s and coalesce(domain = %s, true)"
                                        .formatted(
                                                parameters.day(
                                                        need.competitors().lastFree(need.startsOn())),
                                                parameters.add(need.domain().name()))));
            default -> Optional.empty();
        };
    }

    private static String numbers(String names, String more) {
        return """
                select coalesce(array_agg(distinct nr order by nr), '{}') from expert_employer
                where name = any(array(select name_key(n) from unnest(%s) n))%s"""
                .formatted(names, more);
    }
}
