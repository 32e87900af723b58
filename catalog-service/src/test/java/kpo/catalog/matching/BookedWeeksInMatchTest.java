package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.match;
import static kpo.catalog.matching.RequirementFixture.need;
import static kpo.catalog.matching.RequirementFixture.ranked;
import static kpo.platform.caller.Role.SERVICE;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reservations leave of the weeks of a match is what a hold can take. 4 January 2027 is a Monday. */
@QuarkusTest
class BookedWeeksInMatchTest {

    private static final long SEED = 20_270_105L;
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @Test
    void a_day_that_is_booked_leaves_the_other_days_of_its_week() {
        String asha = vetted(asha(provider));
        hold(asha, MONDAY.plusDays(1), MONDAY.plusDays(2), 2400);

        assertThat(free(asha, MONDAY, MONDAY.plusWeeks(13))).isEqualTo(1920);
        assertThat(holds(asha, MONDAY, MONDAY.plusWeeks(13), 1920)).isTrue();
        assertThat(free(asha, MONDAY.plusDays(2), MONDAY.plusWeeks(13)))
                .as("without that day")
                .isEqualTo(2400);
        assertThat(free(asha, MONDAY, MONDAY.plusDays(2)))
                .as("half of the days of work are booked")
                .isEqualTo(1200);
        assertThat(free(asha, MONDAY.plusDays(1), MONDAY.plusDays(2))).isZero();
        assertThat(free(asha, MONDAY.minusDays(2), MONDAY)).as("no day of work").isEqualTo(2400);
    }

    @Test
    void what_is_free_in_every_week_is_what_a_hold_can_take() {
        Random random = new Random(SEED);
        List<String> experts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            // Of Sri Lanka no public holidays are known: of these a match knows nothing, and a hold takes nothing.
            String expert = vetted(asha(provider, profile -> profile.put("country", "LK")));
            experts.add(expert);
            if (i % 2 == 1) {
                fourDays(expert);
            }
            for (int n = 0; n < 4; n++) {
                LocalDate from = MONDAY.plusDays(random.nextInt(110));
                holds(expert, from, from.plusDays(1 + random.nextInt(30)), 100 * (1 + random.nextInt(16)), false);
            }
        }
        for (int i = 0; i < 15; i++) {
            LocalDate from = MONDAY.plusWeeks(random.nextInt(14));
            LocalDate to = from.plusWeeks(1 + random.nextInt(6));
            for (String expert : experts) {
                int free = free(expert, from, to);
                String period = "%s to %s of %s".formatted(from, to, expert);
                assertThat(free == 0 || holds(expert, from, to, free))
                        .as(period)
                        .isTrue();
                // Of a week in which the hours change less than a minute in ten is rounded.
                assertThat(holds(expert, from, to, free + 10)).as(period).isFalse();
            }
        }
    }

    private static void hold(String expert, LocalDate from, LocalDate to, int weeklyMinutes) {
        assertThat(holds(expert, from, to, weeklyMinutes, false)).isTrue();
    }

    private static boolean holds(String expert, LocalDate from, LocalDate to, int weeklyMinutes) {
        return holds(expert, from, to, weeklyMinutes, true);
    }

    private static boolean holds(String expert, LocalDate from, LocalDate to, int weeklyMinutes, boolean dryRun) {
        return as("engagement", "platform", SERVICE)
                        .body(Map.of(
                                "expertId",
                                expert,
                                "reference",
                                UUID.randomUUID().toString(),
                                "from",
                                from.toString(),
                                "to",
                                to.toString(),
                                "weeklyMinutes",
                                weeklyMinutes))
                        .post("/v1/reservations?dryRun=" + dryRun)
                        .statusCode()
                == 201;
    }

    /** 0 where the match removes the expert. */
    private int free(String expert, LocalDate from, LocalDate to) {
        Map<String, Object> need = need(from.toString(), to.toString(), 1);
        need.put("explain", List.of(expert));
        JsonPath match = match(client(acme), need);
        List<String> removed = match.getList("explained[0].removedBy.filter");
        if (removed != null) {
            assertThat(removed).containsExactly("CAPACITY");
            return 0;
        }
        return match.getInt(ranked(expert) + ".availability.freeWeeklyMinutes");
    }
}
