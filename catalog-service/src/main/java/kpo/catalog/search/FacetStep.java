package kpo.catalog.search;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.taxonomy.Predecessors;

/**
 * One thing that is asked of an expert, as facets of the lists: an expert has it who is under any of them.
 *
 * @param keeps whether who has it stays; else who has it goes
 * @param facets those that count
 * @param ranges first and last facet of each of those that count besides
 * @param numbers who has it besides, known to this caller only: never of the first step of a chain
 */
public record FacetStep(boolean keeps, List<String> facets, List<Range> ranges, List<Integer> numbers) {

    private static final String SKILL = "skill:";

    /** How many numbers of a list are passed in the time in which one is looked up. */
    private static final int LOOKED_UP = 8;

    /** Both ends count. */
    public record Range(String first, String last) {

        boolean holds(String facet) {
            return facet.compareTo(first) >= 0 && facet.compareTo(last) <= 0;
        }
    }

    public FacetStep(boolean keeps, List<String> facets, List<Range> ranges) {
        this(keeps, facets, ranges, List.of());
    }

    FacetStep or(Stream<Range> ranges) {
        return new FacetStep(
                keeps, facets, Stream.concat(this.ranges.stream(), ranges).toList(), numbers);
    }

    FacetStep or(List<Integer> numbers) {
        return new FacetStep(keeps, facets, ranges, numbers);
    }

    /** The skills that are asked for. */
    Stream<String> skills() {
        return facets.stream()
                .filter(facet -> facet.startsWith(SKILL))
                .map(facet -> facet.substring(SKILL.length(), facet.indexOf('=')));
    }

    /** Who has a skill that was succeeded by one that is asked for has that one. */
    public FacetStep widened(Predecessors older) {
        return older.isEmpty() || skills().findAny().isEmpty()
                ? this
                : new FacetStep(
                        keeps,
                        facets.stream()
                                .flatMap(facet -> withOlder(facet, older))
                                .distinct()
                                .toList(),
                        ranges,
                        numbers);
    }

    private static Stream<String> withOlder(String facet, Predecessors older) {
        if (!facet.startsWith(SKILL)) {
            return Stream.of(facet);
        }
        int level = facet.indexOf('=');
        return older.with(facet.substring(SKILL.length(), level)).map(code -> SKILL + code + facet.substring(level));
    }

    public static FacetStep keep(Stream<String> facets) {
        return new FacetStep(true, facets.toList(), List.of());
    }

    public static FacetStep drop(Stream<String> facets) {
        return new FacetStep(false, facets.toList(), List.of());
    }

    /** Whom any of these steps keeps. */
    static FacetStep any(Stream<FacetStep> steps) {
        List<FacetStep> all = steps.toList();
        return new FacetStep(
                true,
                all.stream().flatMap(step -> step.facets.stream()).distinct().toList(),
                all.stream().flatMap(step -> step.ranges.stream()).distinct().toList());
    }

    /** Who has a skill is listed under every level up to the expert's own. */
    public static FacetStep skill(String code, int least) {
        return keep(Stream.of(SKILL + code + "=" + least));
    }

    /** Who has a verified degree is listed under every level up to that of the highest one. */
    public static FacetStep degree(int least) {
        return keep(Stream.of("degree:" + least));
    }

    /** Who speaks a language is listed under every level up to the expert's own. */
    public static FacetStep language(String tag, CefrLevel least) {
        return keep(Stream.of("language:" + tag + "=" + least.rank()));
    }

    static FacetStep levels(String code, int least, int most) {
        return keep(IntStream.rangeClosed(least, most).mapToObj(level -> code + "=" + level));
    }

    /** Who has a verified credential of the type that still counts on the day. */
    public static FacetStep credential(String type, LocalDate day) {
        return new FacetStep(true, List.of(), after("credential:" + type + "=", day));
    }

    /** Who has a verified licence for the country that still counts on the day. */
    public static FacetStep licence(String country, LocalDate day) {
        return new FacetStep(true, List.of(), after("licence:" + country + "=", day));
    }

    /** Whose week has at least so many minutes. */
    public static FacetStep minutesAWeek(int least) {
        // Everybody has one number of minutes, and few have less than is wanted: their lists are the shorter ones.
        return new FacetStep(false, List.of(), List.of(new Range("minutes:", minutesFacet(least - 1))));
    }

    /** As {@code minutes_facet} of the database: in the order of the numbers, a letter being behind all digits. */
    static String minutesFacet(int minutes) {
        return (minutes < 100_000 ? "minutes:%05d" : "minutes:x%07d").formatted(minutes);
    }

    /** Who can start on the day. */
    public static FacetStep availableOn(LocalDate day) {
        return new FacetStep(false, List.of(), after("available:", day));
    }

    /** All days behind this one: the years behind its year, the months behind its month, the days behind it. */
    static List<Range> after(String prefix, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return List.of(
                new Range(prefix + "y" + day.getYear() + "~", prefix + "y~"),
                new Range(prefix + "m" + month + "~", prefix + "m" + day.getYear() + "~"),
                new Range(prefix + "d" + day + "~", prefix + "d" + month + "~"));
    }

    public boolean passes(Collection<String> held) {
        boolean has = held.stream()
                .anyMatch(facet -> facets.contains(facet) || ranges.stream().anyMatch(range -> range.holds(facet)));
        return has == keeps;
    }

    /**
     * The first step of a chain: its numbers as {@code a.nrs}.
     *
     * @param same the condition on list {@code l}
     * @param oneAudience whether it holds of one list of a facet at most
     */
    public String first(String lists, String same, boolean oneAudience, Parameters parameters) {
        String all = oneAudience && facets.size() == 1 && ranges.isEmpty() ? "max(l.nrs)" : "unite(l.nrs)";
        return " cross join lateral (select coalesce(" + all + ", '{}') as nrs from " + from(lists, parameters)
                + " where " + same + " and " + condition(parameters) + " offset 0) a";
    }

    /** A later step: what is left of the step before as {@code s<number>.nrs}. */
    public String next(int number, String lists, String same, Parameters parameters) {
        String before = "s" + (number - 1) + ".nrs";
        String few = "f" + number + ".few";
        String many = "f" + number + ".many";
        // Of a "select", unnest gives number by number; behind "from" it would fill a table first.
        String lookedUp = "array(select n from (select unnest(" + before + ") as n) m where get_bit(" + many
                + ", n & 65535) = 1)";
        String found = "case when " + many + " is null then " + few + " when " + few + " = '{}' then " + lookedUp
                + " else " + few + " | " + lookedUp + " end";
        // A short list is run through beside the numbers faster than each number is looked up.
        String shorter = "l.experts < " + LOOKED_UP + " * cardinality(" + before + ")";
        // What "||" gives is in memory, so that it is not fetched for every number anew.
        String inMemory = "l.bits || cast('' as varbit)";
        String besides = numbers.isEmpty()
                ? ""
                : " | (" + before + " & cast(" + parameters.add(numbers.toArray(Integer[]::new)) + " as integer[]))";
        // "offset 0" keeps the planner from writing one step's work out wherever a later one speaks of it.
        return " cross join lateral (select coalesce(unite(l.nrs & " + before + ") filter (where l.bits is null or "
                + shorter + "), '{}')" + besides + " as few, bit_or(" + inMemory + ") filter (where not " + shorter
                + ") as many from " + from(lists, parameters) + " where " + same + " and " + before + " <> '{}' and "
                + condition(parameters) + ") f" + number + " cross join lateral (select "
                + (keeps ? found : before + " - (" + found + ")") + " as nrs offset 0) s" + number;
    }

    /** Each range by itself: a join with them would read all lists of a chunk where the plan does not know their values. */
    private String from(String lists, Parameters parameters) {
        if (ranges.isEmpty()) {
            return lists + " l";
        }
        String all = "select * from " + lists + " where facet ";
        Stream<String> ofRanges = ranges.stream()
                .map(range ->
                        all + ">= " + parameters.add(range.first()) + " and facet <= " + parameters.add(range.last()));
        Stream<String> ofFacets =
                facets.isEmpty() ? Stream.of() : Stream.of(all + "= any(" + parameters.texts(facets) + ")");
        return Stream.concat(ofFacets, ofRanges).collect(joining(" union all ", "(", ") l"));
    }

    private String condition(Parameters parameters) {
        return ranges.isEmpty() ? "l.facet = any(" + parameters.texts(facets) + ")" : "true";
    }
}
