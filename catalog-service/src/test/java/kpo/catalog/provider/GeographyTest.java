package kpo.catalog.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kpo.platform.validation.ZoneNames;
import org.junit.jupiter.api.Test;

class GeographyTest {

    private static final Predicate<String> OF_PLACES = Pattern.compile(
                    "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")
            .asMatchPredicate();

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

    @Test
    void a_zone_of_a_place_is_used_in_a_country() {
        Set<String> nowhere = new TreeSet<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(OF_PLACES)
                .map(ZoneNames::canonical)
                .forEach(nowhere::add);
        for (String country : Locale.getISOCountries()) {
            nowhere.removeAll(Geography.zonesOf(country));
        }

        assertThat(nowhere).isEmpty();
    }
}
