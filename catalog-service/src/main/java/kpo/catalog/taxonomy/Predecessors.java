package kpo.catalog.taxonomy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Deprecated skills by the skill in which their chain of successors ends, or that it passes: who has one of them has
 * that one too.
 */
public record Predecessors(Map<String, Set<String>> bySuccessor) {

    /**
     * As one SQL value, read by {@link #of}. Nearly always nothing is found, and at once.
     *
     * @param codes those that are wanted, as SQL
     */
    public static String query(String codes) {
        return query("successor = any(%s)", codes);
    }

    /** As {@link #query} for every skill that has any. */
    public static String queryAll() {
        return query("successor is not null", "");
    }

    /**
     * As {@link #query} for skills that were wanted once: in the place of one that is deprecated by now its successors are
     * taken, with all before them.
     */
    public static String queryOfKept(String codes) {
        return """
                array(with recursive heir (code, wanted) as (
                    select successor, code from skill where code = any(%1$s) and successor is not null
                    union select s.successor, h.wanted from skill s join heir h on h.code = s.code
                        where s.successor is not null),
                meant (code, wanted) as (
                    (select w, w from unnest(%1$s) w union select code, wanted from heir)
                    union select s.code, m.wanted from skill s join meant m on s.successor = m.code)
                select wanted || '=' || code from meant where code <> wanted order by 1)"""
                .formatted(codes);
    }

    private static String query(String first, String codes) {
        return """
                array(with recursive older (code, wanted) as (
                    select code, successor from skill where %s
                    union select s.code, o.wanted from skill s join older o on s.successor = o.code)
                select wanted || '=' || code from older order by 1)"""
                .formatted(first.formatted(codes));
    }

    public static Predecessors of(String[] pairs) {
        Map<String, Set<String>> bySuccessor = new LinkedHashMap<>();
        Arrays.stream(pairs).map(pair -> pair.split("=")).forEach(pair -> bySuccessor
                .computeIfAbsent(pair[0], first -> new LinkedHashSet<>())
                .add(pair[1]));
        return new Predecessors(bySuccessor);
    }

    public boolean isEmpty() {
        return bySuccessor.isEmpty();
    }

    /** The skill and those before it. */
    public Stream<String> with(String code) {
        return Stream.concat(Stream.of(code), bySuccessor.getOrDefault(code, Set.of()).stream());
    }
}
