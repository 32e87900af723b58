package kpo.catalog.matching;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.search.Parameters;

/**
 * {@link MatchScore} as an SQL expression over a narrow row {@code e}: the same value for every row, in hundredths of a
 * point. Weights and values have four decimals, so whole numbers of ten thousandths are exact.
 */
final class ScoreExpression {

    /** What a value of 1 is as a whole number. */
    static final int ONE = 10_000;

    private static final int HIGHEST_SKILL = 5;
    private static final int MOST_YEARS = 10;

    private final MatchRequest need;
    private final Map<Integer, OverlapMinutes> overlaps;
    private final Parameters parameters;

    ScoreExpression(MatchRequest need, Map<Integer, OverlapMinutes> overlaps, Parameters parameters) {
        this.need = need;
        this.overlaps = overlaps;
        this.parameters = parameters;
    }

    /** Half up, as the calculator. */
    String hundredths() {
        List<String> parts = new ArrayList<>();
        long notAsked = 0;
        for (MatchCriterion criterion : MatchCriterion.values()) {
            long weight = weight(need, criterion);
            String value = value(criterion);
            if (value == null) {
                notAsked += weight * ONE;
            } else {
                parts.add("%s * %s".formatted(parameters.number(weight), value));
            }
        }
        parts.add(parameters.number(notAsked));
        return "(%s + %d) / %d".formatted(String.join(" + ", parts), ONE / 2, ONE);
    }

    static long weight(MatchRequest need, MatchCriterion criterion) {
        return need.weight(criterion).movePointRight(4).longValueExact();
    }

    /** @return null where nothing was asked for, which counts 1 for everybody */
    private String value(MatchCriterion criterion) {
        return switch (criterion) {
            case SKILL -> need.skills().isEmpty() ? null : skill();
            case CREDENTIAL -> credential();
            case DOMAIN_YEARS ->
                share("least(%s, %d)".formatted(level("domains", need.domain().name()), MOST_YEARS), MOST_YEARS);
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
            have.add("%s * %s".formatted(parameters.number(weight), level("skills", wanted.code())));
        }
        return share("(" + String.join(" + ", have) + ")", asked);
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
        String minutes = "(cast(%s as integer[]))[e.hours]".formatted(parameters.add(boxed(typical)));
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
        String budget =
                "cast(%s as numeric)".formatted(parameters.add(need.budget().amount()));
        List<String> worth = new ArrayList<>();
        worth.add("when %s then 1".formatted(parameters.add(need.budget().currency())));
        for (MatchRequest.ExchangeRate known : need.exchangeRates()) {
            BigDecimal rate = known.rate();
            worth.add("when %s then cast(%s as numeric)"
                    .formatted(parameters.add(known.currency()), parameters.add(rate)));
        }
        String rate = "%s * case %s %s end"
                .formatted(Offer.rate(need, parameters), Offer.currency(need, parameters), String.join(" ", worth));
        return """
                (select case when r is null then 0 when r <= %1$s then %2$d \
                else cast(div(%1$s * %3$d + r, 2 * r) as bigint) end from (select %4$s as r) cost)"""
                .formatted(budget, ONE, 2 * ONE, rate);
    }

    /** {@code have / asked}, half up and never above 1. */
    private String share(String have, long asked) {
        return "least(%d, (%s * cast(%d as bigint) + %s) / %s)"
                .formatted(ONE, have, 2 * ONE, parameters.number(asked), parameters.number(2 * asked));
    }

    private String halves(List<String> standings) {
        return share("(" + String.join(" + ", standings) + ")", 2L * standings.size());
    }

    /** 2 where it is verified, 1 where it is claimed or {@code otherwise} holds, else 0. */
    private String standing(String key, String otherwise) {
        // Behind the day stands a semicolon, which is below the tilde: the day itself is not behind the start.
        String start = "cast(%s as text) collate \"C\"".formatted(parameters.add(need.startsOn() + "~"));
        return "case when split_part(e.credentials, %s, 2) > %s then 2 when split_part(e.credentials, %s, 2) > %s or %s then 1 else 0 end"
                .formatted(
                        parameters.add(";%s/2=".formatted(key)),
                        start,
                        parameters.add(";%s/1=".formatted(key)),
                        start,
                        otherwise);
    }

    /** 0 where the code is not in the list. */
    private String level(String list, String code) {
        return "(ascii(split_part(e.%s, %s, 2)) & 63)".formatted(list, parameters.add(";" + code + "="));
    }
}
