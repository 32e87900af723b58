package kpo.catalog.matching;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.search.Parameters;
import kpo.catalog.taxonomy.Predecessors;

/**
 * {@link MatchScore} as an SQL expression over a narrow row {@code e}: the same value for every row, in hundredths of a
 * point. Weights are whole ten thousandths and values whole parts of {@link #ONE}, so that bigint has room for all: the
 * largest number, the week of the largest team times ONE, takes 55 % of it.
 */
final class ScoreExpression {

    /** What a value of 1 is as a whole number: one part is the last decimal of a {@link Rating}. */
    static final long ONE = BigDecimal.ONE.movePointRight(Rating.DECIMALS).longValueExact();

    private static final int WEIGHT_DECIMALS = 4;
    private static final long SUM_OF_WEIGHTS = 10_000;

    private static final int HIGHEST_SKILL = 5;
    private static final int MOST_YEARS = 10;

    private final MatchRequest need;
    private final Map<Integer, OverlapMinutes> overlaps;
    private final Predecessors older;
    private final Parameters parameters;

    ScoreExpression(
            MatchRequest need, Map<Integer, OverlapMinutes> overlaps, Predecessors older, Parameters parameters) {
        this.need = need;
        this.overlaps = overlaps;
        this.older = older;
        this.parameters = parameters;
    }

    String hundredths() {
        List<String> parts = new ArrayList<>();
        long notAsked = 0;
        for (MatchCriterion criterion : MatchCriterion.values()) {
            long weight = weight(need, criterion);
            String value = value(criterion);
            if (value == null) {
                notAsked += weight * ONE;
            } else {
                parts.add(parameters.number(weight) + " * " + value);
            }
        }
        parts.add(parameters.number(notAsked));
        return hundredths(String.join(" + ", parts));
    }

    /** The most that somebody can have who loses so many parts. */
    static String hundredthsWithout(String loss) {
        return hundredths(SUM_OF_WEIGHTS * ONE + " - " + loss);
    }

    /** Of a sum of weights times values, half up, as the calculator. */
    private static String hundredths(String sum) {
        return "(" + sum + " + " + ONE / 2 + ") / " + ONE;
    }

    static long weight(MatchRequest need, MatchCriterion criterion) {
        return need.weight(criterion).movePointRight(WEIGHT_DECIMALS).longValueExact();
    }

    /** @return null where nothing was asked for, which counts 1 for everybody */
    private String value(MatchCriterion criterion) {
        return switch (criterion) {
            case SKILL -> need.skills().isEmpty() ? null : skill();
            case CREDENTIAL -> credential();
            case DOMAIN_YEARS ->
                share("least(" + level("domains", need.domain().name()) + ", " + MOST_YEARS + ")", MOST_YEARS);
            case AVAILABILITY -> need.weeklyMinutes() == null ? null : share(Offer.COUNTED, need.weeklyMinutes());
            case OVERLAP -> need.overlap() == null || need.overlap().wantedMinutes() == 0 ? null : overlap();
            case LANGUAGE -> need.languages().isEmpty() ? null : language();
            case JURISDICTION -> need.jurisdictions().isEmpty() ? null : jurisdiction();
            case COST_FIT -> need.budget() == null ? null : costFit();
        };
    }

    private String skill() {
        long asked = 0;
        List<String> have = new ArrayList<>();
        for (MatchRequest.SkillWanted wanted : need.skills()) {
            // At most two decimals, see the request.
            long weight = wanted.weight().movePointRight(2).longValueExact();
            asked += weight * HIGHEST_SKILL;
            have.add(parameters.number(weight) + " * " + skillLevel(wanted.code()));
        }
        return share("(" + String.join(" + ", have) + ")", asked);
    }

    /** The best of the skill and those that it succeeds. */
    private String skillLevel(String code) {
        List<String> levels =
                older.with(code).map(held -> level("skills", held)).toList();
        return levels.size() == 1 ? levels.get(0) : levels.stream().collect(joining(", ", "greatest(", ")"));
    }

    private String credential() {
        List<String> types = credentialTypes(need);
        List<String> keys = types.isEmpty() ? List.of("@" + need.domain()) : types;
        return halves(keys.stream().map(key -> standing(key, "false")).toList());
    }

    /** Whose verification is asked for; none where any credential of the domain counts. */
    static List<String> credentialTypes(MatchRequest need) {
        return Stream.concat(need.requiredCredentials().stream(), need.wantedCredentials().stream())
                .distinct()
                .toList();
    }

    private String overlap() {
        int[] typical = new int
                [overlaps.keySet().stream().mapToInt(Integer::intValue).max().orElse(0)];
        overlaps.forEach((hours, overlap) -> typical[hours - 1] = overlap.typical());
        String minutes = "(cast(" + parameters.add(boxed(typical)) + " as integer[]))[e.hours]";
        return share(minutes, need.overlap().wantedMinutes());
    }

    private static Integer[] boxed(int[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private String language() {
        String have = need.languages().stream()
                .map(language -> level("languages", language.tag()))
                .collect(joining(" + ", "(", ")"));
        return share(have, (long) CefrLevel.C2.rank() * need.languages().size());
    }

    private String jurisdiction() {
        return halves(need.jurisdictions().stream()
                .map(country -> standing("#" + country, "e.country = " + parameters.add(country)))
                .toList());
    }

    private String costFit() {
        BigDecimal amount = need.budget().amount();
        String budget = numeric(amount);
        List<String> worth = new ArrayList<>();
        worth.add("when " + parameters.add(need.budget().currency()) + " then 1");
        for (MatchRequest.ExchangeRate known : need.exchangeRates()) {
            worth.add("when " + parameters.add(known.currency()) + " then " + numeric(known.rate()));
        }
        String rate = "%s * case %s %s end"
                .formatted(Offer.rate(need, parameters), Offer.currency(need, parameters), String.join(" ", worth));
        return """
                (select case when r is null then 0 when r <= %1$s then %2$d \
                else cast(div(%3$s, r) + sign(mod(%3$s, r)) as bigint) end from (select %4$s as r) cost)"""
                .formatted(budget, ONE, numeric(amount.multiply(BigDecimal.valueOf(ONE))), rate);
    }

    private String numeric(BigDecimal value) {
        return "cast(" + parameters.add(value) + " as numeric)";
    }

    /** {@code have / asked}, rounded up as the calculator and never above 1. */
    private String share(String have, long asked) {
        return "least(" + ONE + ", (" + have + " * " + ONE + " + " + parameters.number(asked - 1) + ") / "
                + parameters.number(asked) + ")";
    }

    private String halves(List<String> standings) {
        return share("(" + String.join(" + ", standings) + ")", 2L * standings.size());
    }

    /** 2 where it is verified, 1 where it is claimed or {@code otherwise} holds, else 0. */
    private String standing(String key, String otherwise) {
        // Behind the day stands a semicolon, which is below the tilde: the day itself is not behind the start.
        String start = "cast(" + parameters.add(need.startsOn() + "~") + " as text) collate \"C\"";
        return "case when " + until(key, 2) + " > " + start + " then 2 when " + until(key, 1) + " > " + start + " or "
                + otherwise + " then 1 else 0 end";
    }

    private String until(String key, int standing) {
        return "split_part(e.credentials, " + parameters.add(";" + key + "/" + standing + "=") + ", 2)";
    }

    /** 0 where the code is not in the list. */
    private String level(String list, String code) {
        return "(ascii(split_part(e." + list + ", " + parameters.add(";" + code + "=") + ", 2)) & 63)";
    }
}
