package kpo.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {

    private final ZoneName.Check check = new ZoneName.Check();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "Asia/Calcutta",
                "America/Argentina/Ushuaia",
                "Etc/GMT+5",
                "GB",
                "Japan",
                "EST5EDT",
                "GMT"
            })
    void regions_of_the_IANA_database_are_valid(String name) {
        assertThat(check.isValid(name, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "IST", "EST", "+05:30", "UTC+5", "SystemV/EST5EDT", "SystemV/PST8", "asia/kolkata", "gb"})
    void what_only_the_JDK_calls_a_zone_is_not(String name) {
        assertThat(check.isValid(name, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Calcutta, Asia/Kolkata",
        "US/Eastern, America/New_York",
        "Etc/UTC, UTC",
        "Etc/GMT, UTC",
        "GMT, UTC",
        "GB, Europe/London",
        "Japan, Asia/Tokyo",
        "EST5EDT, America/New_York",
        "Europe/Amsterdam, Europe/Amsterdam",
        "Mars/Olympus, Mars/Olympus"
    })
    void a_zone_has_one_name_that_is_kept(String written, String kept) {
        assertThat(ZoneNames.canonical(written)).isEqualTo(kept);
    }

    @Test
    void names_of_one_zone_mean_the_same_time() {
        assertThat(ZoneNames.kept())
                .isNotEmpty()
                .allSatisfy((other, name) -> assertThat(ZoneId.of(other).getRules())
                        .as(other)
                        .isEqualTo(ZoneId.of(name).getRules()))
                .doesNotContainKeys(ZoneNames.kept().values().toArray(String[]::new));
    }
}
