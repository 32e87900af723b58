package kpo.catalog.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProximityRuleTest {

    private static final Instant NOW = Instant.parse("2027-01-15T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "IN, Asia/Kolkata,    IN, Asia/Kolkata,     ONSHORE",
        "LK, Asia/Colombo,    IN, Asia/Kolkata,     NEARSHORE",
        "DE, Europe/Berlin,   PL, Europe/Warsaw,    NEARSHORE",
        // One hour apart, in another region.
        "GB, Europe/London,   MA, Africa/Casablanca, NEARSHORE",
        "US, America/New_York, CO, America/Bogota,  NEARSHORE",
        "AE, Asia/Dubai,      IN, Asia/Kolkata,     NEARSHORE",
        "DE, Europe/Berlin,   AE, Asia/Dubai,       NEARSHORE",
        // Four and a half hours.
        "DE, Europe/Berlin,   IN, Asia/Kolkata,     OFFSHORE",
        "US, America/New_York, IN, Asia/Kolkata,    OFFSHORE",
        "US, America/New_York, AQ, Antarctica/Troll, OFFSHORE",
        // Two hours on the clock, and a day.
        "US, Pacific/Honolulu, FJ, Pacific/Fiji,    OFFSHORE",
    })
    void the_same_region_or_few_hours_apart_is_near(
            String client, String clientZone, String centre, String centreZone, Proximity expected) {
        assertThat(rule(true, 3).of(client, ZoneId.of(clientZone), centre, ZoneId.of(centreZone), NOW))
                .isEqualTo(expected);
    }

    /** 8 February to 9 March 2027 is Ramadan, when Morocco is an hour behind its usual time. */
    @ParameterizedTest
    @CsvSource({
        "AE, Asia/Dubai,        MA, Africa/Casablanca, NEARSHORE",
        "AE, Asia/Dubai,        EH, Africa/El_Aaiun,   NEARSHORE",
        "BR, America/Sao_Paulo, MA, Africa/Casablanca, OFFSHORE",
        // By standard time, in summer too.
        "AE, Asia/Dubai,        IE, Europe/Dublin,     OFFSHORE",
        "AE, Asia/Dubai,        GB, Europe/London,     OFFSHORE",
        "NZ, Pacific/Auckland,  JP, Asia/Tokyo,        NEARSHORE",
        "IN, Asia/Kolkata,      CZ, Europe/Prague,     OFFSHORE",
    })
    void the_time_of_most_of_the_year_decides_in_every_season(
            String client, String clientZone, String centre, String centreZone, Proximity expected) {
        for (String day : List.of("2027-01-15", "2027-02-20", "2027-04-10", "2027-07-15", "2027-10-15")) {
            Instant when = Instant.parse(day + "T00:00:00Z");
            assertThat(rule(true, 3).of(client, ZoneId.of(clientZone), centre, ZoneId.of(centreZone), when))
                    .as(day)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, -1, NEARSHORE", "false, 3, NEARSHORE", "false, -1, OFFSHORE"})
    void both_halves_of_the_rule_can_be_switched_off(boolean sameRegion, int hours, Proximity expected) {
        assertThat(rule(sameRegion, hours).of("LK", ZoneId.of("Asia/Colombo"), "IN", ZoneId.of("Asia/Kolkata"), NOW))
                .isEqualTo(expected);
    }

    private static ProximityRule rule(boolean sameRegion, int hours) {
        ProximityRule rule = new ProximityRule();
        rule.near = new ProximityRule.Near() {
            @Override
            public boolean sameRegion() {
                return sameRegion;
            }

            @Override
            public int hours() {
                return hours;
            }
        };
        return rule;
    }
}
