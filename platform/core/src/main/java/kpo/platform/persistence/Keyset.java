package kpo.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import kpo.platform.paging.SortKey;

/** An order in HQL, and the condition for what lies behind a position in it. The last key is unique: the id. */
record Keyset(List<Key> keys) {

    record Key(String expression, boolean descending) {

        /** @param comparison without its direction: "" or "=" */
        String behind(String comparison, int index) {
            return "%s %s%s :key%d".formatted(expression, descending ? "<" : ">", comparison, index);
        }
    }

    /** @param expressions for each sort key its HQL, never null */
    static Keyset of(List<SortKey> sort, List<String> expressions, String id) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < sort.size(); i++) {
            keys.add(new Key(expressions.get(i), sort.get(i).descending()));
            if (expressions.get(i).equals(id)) {
                // What stands behind a unique key decides nothing.
                return new Keyset(keys);
            }
        }
        // The way of the last key, so that an index over both serves in either direction.
        keys.add(new Key(id, !keys.isEmpty() && keys.get(keys.size() - 1).descending()));
        return new Keyset(keys);
    }

    String expressions() {
        return String.join(", ", keys.stream().map(Key::expression).toList());
    }

    String order() {
        return String.join(
                ", ",
                keys.stream()
                        .map(key -> key.expression() + (key.descending() ? " desc" : " asc"))
                        .toList());
    }

    /** With a parameter {@code :key0} and so on for each key. One way for all keys: as a row, which an index can seek. */
    String behind() {
        boolean oneWay = keys.stream().map(Key::descending).distinct().count() == 1;
        if (oneWay && keys.size() > 1) {
            List<String> parameters = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                parameters.add(":key" + i);
            }
            return "(%s) %s (%s)"
                    .formatted(expressions(), keys.get(0).descending() ? "<" : ">", String.join(", ", parameters));
        }
        return behind(0);
    }

    private String behind(int index) {
        Key key = keys.get(index);
        if (index == keys.size() - 1) {
            return key.behind("", index);
        }
        return "(%s and (%s or %s))".formatted(key.behind("=", index), key.behind("", index), behind(index + 1));
    }
}
