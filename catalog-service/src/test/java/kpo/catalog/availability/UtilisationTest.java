package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.availability.ReservationFixture.*;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of what experts can work is reserved. */
@QuarkusTest
class UtilisationTest {

    private final String deccan = organisation();
    private String provider;
    private String asha;

    @BeforeEach
    void vet() {
        provider = thirdParty(deccan);
        asha = vetted(asha(provider));
    }

    @Test
    void utilisation_is_reserved_by_capacity() {
        held(service(), hold(asha));
        String other = vetted(asha(provider));
        away(other, "2027-01-04", "2027-01-06");
        String period = "/utilisation?from=2027-01-04&to=2027-01-09";

        manager(deccan)
                .get("/v1/experts/" + asha + period)
                .then()
                .statusCode(200)
                .body("capacityMinutes", is(2400))
                .body("reservedMinutes", is(1200))
                .body("percent", is("50.00"));
        manager(deccan)
                .get("/v1/providers/" + provider + period)
                .then()
                .body("experts", is(2))
                .body("capacityMinutes", is(3840))
                .body("percent", is("31.25"));
    }

    @Test
    void the_utilisation_of_a_provider_counts_own_hours_and_days_off_of_each_expert() {
        String fourDays = vetted(asha(provider));
        fourDays(fourDays);
        String away = vetted(asha(provider));
        fourDays(away);
        away(away, "2027-04-05", "2027-04-07");

        manager(deccan)
                .get("/v1/providers/" + provider + "/utilisation?from=2027-04-05&to=2027-04-10")
                .then()
                .statusCode(200)
                .body("experts", is(3))
                .body("capacityMinutes", is(2400 + 4 * 480 + 2 * 480));
    }

    @Test
    void who_comes_later_than_the_period_is_not_counted_with_days_off_either() {
        String later = vetted(asha(provider, profile -> profile.put("availableFrom", "2027-06-01")));
        String period = "/v1/providers/" + provider + "/utilisation?from=2027-04-05&to=2027-04-10";
        manager(deccan).get(period).then().statusCode(200).body("experts", is(1));

        away(later, "2027-04-06", "2027-04-08");

        manager(deccan).get(period).then().body("experts", is(1)).body("capacityMinutes", is(2400));
    }
}
