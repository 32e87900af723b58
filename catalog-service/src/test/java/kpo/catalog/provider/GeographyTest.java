package kpo.catalog.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kpo.platform.validation.ZoneNames;
import org.junit.jupiter.api.Test;

class GeographyTest {

    @Test
    void every_country_where_somebody_lives_has_zones() {
        Set<String> without = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
        without.removeIf(country -> !Geography.zonesOf(country).isEmpty());

        assertThat(without).containsExactly("BV", "HM");
    }

    @Test
    void its_zones_are_there_under_the_name_that_is_kept() {
        for (String country : Locale.getISOCountries()) {
            assertThat(Geography.zonesOf(country)).as(country).allSatisfy(zone -> {
                assertThat(ZoneNames.canonical(zone)).isEqualTo(zone);
                assertThat(ZoneId.of(zone)).isNotNull();
            });
        }
    }
}
