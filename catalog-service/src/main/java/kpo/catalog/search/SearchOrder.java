package kpo.catalog.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kpo.platform.paging.SortKey;
import kpo.platform.problem.Language;

/**
 * In what order a search is read, and where a page of it begins. Of several keys each has its direction; the last one is
 * always the order in which experts became known.
 */
final class SearchOrder {

    /** An SQL expression over a narrow row {@code e} and its expert {@code x}. */
    private record Key(String expression, boolean descending) {}

    private final List<Key> keys = new ArrayList<>();

    /**
     * @param sort what was asked for; the order of making where it is empty
     * @param language in which names are sorted
     * @param years in the domain that is searched for, as an SQL expression
     */
    SearchOrder(List<SortKey> sort, Language language, Supplier<String> years) {
        boolean descending = false;
        for (SortKey key : sort) {
            descending = key.descending();
            switch (key.field()) {
                case "name" -> {
                    // Who may not know a name does not learn its place either: they stand behind the others.
                    add("case when caller_is_party(e.organisation) then 0 else 1 end", descending);
                    add(
                            "case when caller_is_party(e.organisation) then x.name else '' end collate \"%s-x-icu\""
                                    .formatted(language.tag()),
                            descending);
                }
                case "availableFrom" -> add("e.available_from", descending);
                case "weeklyCapacityMinutes" -> add("e.weekly_minutes", descending);
                case "degreeLevel" -> add("cast(e.degree_level as integer)", descending);
                case "domainYears" -> add(years.get(), descending);
                case "seniority" ->
                    add(
                            "coalesce(array_position(array['JUNIOR', 'MID', 'SENIOR', 'PRINCIPAL'], x.seniority), 0)",
                            descending);
                default -> {
                    // The order of making is the last key of every order.
                }
            }
        }
        add("e.nr", descending);
    }

    private void add(String expression, boolean descending) {
        keys.add(new Key(expression, descending));
    }

    /** Whether it is the order in which the lists already stand. */
    boolean isOfMaking() {
        return keys.size() == 1;
    }

    boolean descends() {
        return keys.get(keys.size() - 1).descending();
    }

    String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "%s as k%d".formatted(keys.get(i).expression(), i))
                .collect(joining(", "));
    }

    int size() {
        return keys.size();
    }

    String by() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "k%d%s".formatted(i, keys.get(i).descending() ? " desc" : ""))
                .collect(joining(", "));
    }

    /** The condition that a row stands behind a position. */
    String behind(List<Object> position, Parameters parameters) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            List<String> same = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                same.add("k%d = %s".formatted(j, parameters.add(position.get(j))));
            }
            same.add("k%d %s %s".formatted(i, keys.get(i).descending() ? "<" : ">", parameters.add(position.get(i))));
            ways.add(String.join(" and ", same));
        }
        return ways.stream().collect(joining(" or ", "(", ")"));
    }
}
