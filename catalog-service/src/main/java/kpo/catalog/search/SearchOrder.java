package kpo.catalog.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kpo.platform.paging.SortKey;

/**
 * In what order a search is read, and where a page of it begins. Of several keys each has its direction; the last one is
 * always the order in which experts became known.
 */
final class SearchOrder {

    /** Whose names the caller may know. */
    enum Named {
        NONE,
        OWN,
        ALL
    }

    /**
     * An SQL expression over a narrow row {@code e}.
     *
     * @param indexed whether an index of the narrow rows begins with it and goes on with the number
     */
    private record Key(String expression, boolean descending, boolean indexed) {}

    private final List<Key> keys = new ArrayList<>();
    private final String collation;
    private final boolean indexedNames;
    private boolean ownNames;

    /**
     * @param sort what was asked for; the order of making where it is empty
     * @param language in which names are sorted, as {@link NameOrders} knows it
     * @param known what holds of an expert whose name the caller may know, as a condition on a narrow row
     * @param years in the domain that is searched for, as an SQL expression
     */
    SearchOrder(List<SortKey> sort, String language, Named named, String known, Supplier<String> years) {
        collation = "\"%s-x-icu\"".formatted(language);
        indexedNames = NameOrders.isIndexed(language);
        boolean descending = false;
        for (SortKey key : sort) {
            descending = key.descending();
            switch (key.field()) {
                case "name" -> addName(named, known, descending);
                case "availableFrom" -> add("e.available_from", descending, true);
                case "weeklyCapacityMinutes" -> add("e.weekly_minutes", descending, true);
                case "degreeLevel" -> add("e.degree_level", descending, true);
                case "seniority" -> add("e.seniority", descending, true);
                case "domainYears" -> add(years.get(), descending, false);
                default -> {
                    // The order of making is the last key of every order.
                }
            }
        }
        add("e.nr", descending, false);
    }

    /** Who may not know a name does not learn its place either: they stand behind the others, as they were made. */
    private void addName(Named named, String known, boolean descending) {
        switch (named) {
            case NONE -> {}
            case OWN -> {
                ownNames = true;
                add("case when %s then 0 else 1 end".formatted(known), descending, false);
                add("case when %s then e.name else '' end collate %s".formatted(known, collation), descending, false);
            }
            case ALL -> add("e.name collate " + collation, descending, indexedNames);
        }
    }

    private void add(String expression, boolean descending, boolean indexed) {
        keys.add(new Key(expression, descending, indexed));
    }

    /** Whether it is the order in which the lists already stand. */
    boolean isOfMaking() {
        return keys.size() == 1;
    }

    /** Whether it is that of the own experts' names alone. */
    boolean isOfOwnNames() {
        return ownNames && keys.size() == 3;
    }

    /** Whether an index stands in it. */
    boolean isWalked() {
        return keys.size() == 2 && keys.get(0).indexed() && keys.get(0).descending() == descends();
    }

    String walkedColumn() {
        return keys.get(0).expression() + " as k0";
    }

    /** In the words of the index: by the column's name the planner would not know it. */
    String walkedBy() {
        String direction = descends() ? " desc" : "";
        return "%s%s, e.nr%s".formatted(keys.get(0).expression(), direction, direction);
    }

    /** The condition that a narrow row stands behind one of which the index's columns are known. */
    String rowBehind(String key, String number) {
        return "(%s, e.nr) %s (%s, %s)".formatted(keys.get(0).expression(), descends() ? "<" : ">", key, number);
    }

    String collation() {
        return collation;
    }

    boolean descends() {
        return keys.get(keys.size() - 1).descending();
    }

    /** @param number the last key, the order of making: known also where the row of a number is not to be seen any more */
    String columns(String number) {
        int last = keys.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i ->
                        "%s as k%d".formatted(i == last ? number : keys.get(i).expression(), i))
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
