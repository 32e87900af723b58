package kpo.catalog.search;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Locale;

/** What those found are counted by. Of the facets that are counted, nobody found is under two that have the same value. */
enum CountedFacet {
    DOMAIN("%"),
    COUNTRY("%"),
    /** Who speaks a language at all is under its first level. */
    LANGUAGE("%=1"),
    DEGREE("%") {
        /** Who is under a level and not under the next one. */
        @Override
        String count() {
            return "sum(experts) - coalesce(lead(sum(experts)) over (order by value), 0)";
        }
    },
    /** Broad fields, whatever the level. */
    FIELD("__=%"),
    /** Who has a skill at all is under its first level. */
    SKILL("%=1"),
    SENIORITY("%"),
    PARTY("%"),
    KIND("%"),
    STATUS("%"),
    LICENCE("%") {
        /** Those that count on the day. */
        @Override
        String condition(LocalDate day) {
            return FacetStep.after("", day).stream()
                    .map(range ->
                            "split_part(l.facet, '=', 2) between '%s' and '%s'".formatted(range.first(), range.last()))
                    .collect(joining(" or ", super.condition(day) + " and (", ")"));
        }
    };

    private final String which;

    /** @param which of its kind, as a pattern */
    CountedFacet(String which) {
        this.which = which;
    }

    /** Of those who are under a value, and their number in each list. */
    String count() {
        return "sum(experts)";
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On a list {@code l}. */
    String condition(LocalDate day) {
        return "l.facet > '%1$s:' and l.facet < '%1$s;' and l.facet like '%1$s:%2$s'".formatted(prefix(), which);
    }
}
