package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.availability.ReservationFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of a period is reserved, of an expert and of all of a provider; and which periods can be asked for. */
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
    void days_are_counted_that_the_islamic_calendar_does_not_reach() {
        for (String period : List.of(
                "from=0001-01-01&to=0001-02-01",
                "from=1583-01-01&to=1583-02-01",
                "from=2175-01-01&to=2175-02-01",
                "from=9999-01-01&to=9999-02-01")) {
            for (String path : List.of(
                    "/v1/experts/" + asha + "/availability?",
                    "/v1/experts/" + asha + "/utilisation?",
                    "/v1/providers/" + provider + "/utilisation?")) {
                manager(deccan).get(path + period).then().statusCode(200);
            }
        }
        Map<String, Object> hold = hold(asha);
        hold.put("from", "2175-01-02");
        hold.put("to", "2175-01-28");
        held(service(), hold);
        assertThat(calendar(deccan, asha, "2175-01-26", "2175-01-27").getString("items[0].off"))
                .isEqualTo("HOLIDAY");
        operator()
                .body(
                        """
                        {"from": "2176-04-01", "minutes": {"monday": 480, "tuesday": 480, "wednesday": 480,
                         "thursday": 480, "friday": 0, "saturday": 0, "sunday": 0}}""")
                .post("/v1/experts/" + asha + "/weekly-hours")
                .then()
                .statusCode(201);
    }

    @Test
    void a_period_that_is_none_is_refused_by_the_parameter_that_says_it() {
        for (String path : List.of(
                "/v1/experts/" + asha + "/availability",
                "/v1/experts/" + asha + "/utilisation",
                "/v1/providers/" + provider + "/utilisation")) {
            refused(operator().get(path + "?from=2027-01-04&to=2027-01-03").then(), 422, "days_empty")
                    .body("errors[0].pointer", is("?to"));
            refused(operator().get(path + "?from=2027-01-04&to=2029-01-05").then(), 422, "days_too_many")
                    .body("errors[0].pointer", is("?to"));
        }
        Map<String, Object> away = Map.of("kind", "VACATION", "from", "2027-01-04", "to", "2029-01-05");
        refused(operator().body(away).post("/v1/experts/" + asha + "/time-off").then(), 422, "days_too_many")
                .body("errors[0].pointer", is("/to"));
    }
}
