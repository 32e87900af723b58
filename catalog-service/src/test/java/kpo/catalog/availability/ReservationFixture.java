package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.SERVICE;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;

/** Reservations as their holder and the provider handle them. All over HTTP. */
final class ReservationFixture {

    static final Duration SOON = Duration.ofSeconds(20);

    private ReservationFixture() {}

    static RequestSpecification service() {
        return as("engagement", "platform", SERVICE);
    }

    /** Half of each day of the expert. @return its id */
    static String confirmed(String expert) {
        String id = held(service(), hold(expert));
        verb(service(), id, "confirm").statusCode(200);
        return id;
    }

    static JsonPath reservation(String id) {
        return service()
                .get("/v1/reservations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String status(String id) {
        return reservation(id).getString("status");
    }

    static List<String> conflicted(String expert) {
        return service()
                .get("/v1/reservations?conflicted=true&expertId=" + expert)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static JsonPath calendar(String organisation, String expert, String from, String to) {
        return manager(organisation)
                .get("/v1/experts/" + expert + "/availability?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse verb(RequestSpecification caller, String id, String verb) {
        return caller.header("If-Match", "*")
                .post("/v1/reservations/" + id + "/" + verb)
                .then();
    }

    static ValidatableResponse release(RequestSpecification caller, String id) {
        return verb(caller.body("{\"reason\": \"The client chose another expert.\"}"), id, "release");
    }

    static ValidatableResponse releaseFrom(String id, String day) {
        String body = "{\"reason\": \"The project ends earlier.\", \"from\": \"%s\"}".formatted(day);
        return verb(service().body(body), id, "release");
    }

    /** Away on days that are reserved. @return the id of the time off; null where other time off was there before */
    static String lostTo(String expert, String from, String to) {
        var answer = operator()
                .body(Map.of("kind", "VACATION", "from", from, "to", to, "losesReservedDays", true))
                .post("/v1/experts/" + expert + "/time-off");
        return answer.statusCode() == 409
                ? null
                : answer.then().statusCode(201).extract().path("id");
    }

    static void assertTold(String type, String reservation) {
        service()
                .get("/v1/events?limit=200&types=" + type)
                .then()
                .statusCode(200)
                .body("items.aggregate.id", hasItem(reservation));
    }

    /** Days above their capacity, or whose sum is not that of their reservations: none, ever (invariant 3). */
    static long wrongDays(String expert) {
        return CatalogDatabase.number(
                """
                select count(*) from expert_day d where expert_id = '%s' and (reserved_minutes > capacity_minutes
                or reserved_minutes <> coalesce((select sum(minutes) from reservation_day r
                    where r.expert_id = d.expert_id and r.day = d.day), 0))"""
                        .formatted(expert));
    }
}
