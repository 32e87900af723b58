package kpo.catalog.matching;

import static java.util.stream.Collectors.toMap;
import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.match;
import static kpo.catalog.matching.RequirementFixture.need;
import static kpo.catalog.matching.RequirementFixture.ranked;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any time off, any hours: the days that a match counts beside those of the calendar. */
@QuarkusTest
class DaysAwayInMatchTest {

    private static final long SEED = 20_270_104L;
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private final String acme = organisation();

    @Test
    void they_are_those_of_the_calendar() {
        Random random = new Random(SEED);
        String provider = captive(organisation(), acme);
        List<String> experts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<String> days = Arrays.stream(DayOfWeek.values())
                    .filter(day -> day == DayOfWeek.TUESDAY || random.nextInt(3) > 0)
                    .map(Enum::name)
                    .toList();
            Map<String, Object> hours = Map.of("from", "12:30", "to", "21:30", "days", days);
            experts.add(vetted(asha(provider, profile -> {
                profile.put("workingHours", hours);
                profile.put("weeklyCapacityMinutes", 1800);
            })));
            plan(experts.get(i), random);
        }

        for (int i = 0; i < 25; i++) {
            LocalDate from = MONDAY.plusDays(random.nextInt(60));
            LocalDate to = from.plusDays(1 + random.nextInt(60));
            Map<String, Object> need = need(from.toString(), to.toString(), 600);
            need.put("explain", experts);
            JsonPath match = match(client(acme), need);
            for (String expert : experts) {
                Map<LocalDate, String> off = off(expert, from, to);
                String found = "explained.find { it.expertId == '%s' }".formatted(expert);
                List<String> removed = match.getList(found + ".removedBy.filter");
                if (isMostlyAway(off) || isAbsent(first(off, from.plusWeeks(1)))) {
                    assertThat(removed).as("from %s to %s: %s", from, to, off).containsExactly("CAPACITY");
                } else if (removed == null) {
                    assertThat(match.getLong(ranked(expert) + ".availability.daysAway"))
                            .as("from %s to %s: %s", from, to, off)
                            .isEqualTo(days(off, "TIME_OFF"));
                } else {
                    // Other hours of the period leave nothing of some week.
                    assertThat(removed).containsExactly("CAPACITY");
                    assertThat(match.getString(found + ".removedBy[0].why")).startsWith("Fewer than");
                }
            }
        }
    }

    private void plan(String expert, Random random) {
        LocalDate day = MONDAY.plusDays(random.nextInt(20));
        for (int i = 0; i < 4; i++) {
            LocalDate back = day.plusDays(1 + random.nextInt(12));
            away(expert, day.toString(), back.toString());
            day = back.plusDays(random.nextInt(3) * random.nextInt(12));
        }
        if (random.nextBoolean()) {
            LocalDate from = MONDAY.plusDays(random.nextInt(60));
            Map<String, Object> minutes = new HashMap<>();
            Arrays.stream(DayOfWeek.values())
                    .forEach(weekday -> minutes.put(weekday.name().toLowerCase(), 240 * random.nextInt(3)));
            operator()
                    .body(Map.of(
                            "from",
                            from.toString(),
                            "to",
                            from.plusDays(10 + random.nextInt(30)).toString(),
                            "minutes",
                            minutes))
                    .post("/v1/experts/" + expert + "/weekly-hours")
                    .then()
                    .statusCode(201);
        }
    }

    /** Why an expert does not work, by day; empty on a day of work, and on a holiday, which a match does not know. */
    private static Map<LocalDate, String> off(String expert, LocalDate from, LocalDate to) {
        List<Map<String, Object>> days = operator()
                .get("/v1/experts/%s/availability?from=%s&to=%s".formatted(expert, from, to))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return days.stream().collect(toMap(day -> LocalDate.parse((String) day.get("day")), day -> {
            Object reason = day.get("off");
            return reason == null || reason.equals("HOLIDAY") ? "" : (String) reason;
        }));
    }

    private static Map<LocalDate, String> first(Map<LocalDate, String> off, LocalDate to) {
        return off.entrySet().stream()
                .filter(day -> day.getKey().isBefore(to))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isAbsent(Map<LocalDate, String> off) {
        return days(off, "TIME_OFF") > 0 && days(off, "") == 0;
    }

    private static boolean isMostlyAway(Map<LocalDate, String> off) {
        return 2 * days(off, "TIME_OFF") > off.size() - days(off, "NO_WORKING_DAY");
    }

    private static long days(Map<LocalDate, String> off, String reason) {
        return off.values().stream().filter(reason::equals).count();
    }
}
