package kpo.catalog.provider;

import static kpo.catalog.CatalogFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Providers and delivery centres are closed, when nothing is left to do there. */
@QuarkusTest
class ShuttingTest {

    private static final String REASON = "{\"reason\": \"The lease ended.\"}";

    private final String deccan = organisation();
    private String provider;
    private String path;
    private String centre;

    @BeforeEach
    void open() {
        provider = thirdParty(deccan);
        path = "/v1/providers/" + provider;
        centre = made("/v1/delivery-centres", bengaluru(provider));
    }

    @Test
    void a_closed_provider_takes_nothing_new_and_is_read_as_before() {
        String draft = enrolled(asha(provider));
        String offering = made("/v1/service-offerings", offering(provider));
        operator()
                .get(path + "/allowed-actions")
                .then()
                .statusCode(200)
                .body("items.find { it.action == 'close' }.allowed", is(true));
        refused(close(manager(deccan), path), 403, "forbidden");

        close(operator(), path)
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("closure.by", is("olga"))
                .body("closure.reason", is("The lease ended."));

        refused(operator().body(asha(provider)).post("/v1/experts").then(), 409, "provider_closed");
        refused(post("/v1/delivery-centres", bengaluru(provider)), 409, "provider_closed");
        refused(post(path + "/certificates", certificate()), 409, "provider_closed");
        refused(post("/v1/service-offerings", offering(provider)), 409, "provider_closed");
        refused(
                put(path, Map.of("name", "Deccan", "country", "IN", "legalEntities", List.of())),
                409,
                "provider_closed");
        refused(put("/v1/delivery-centres/" + centre, bengaluru(provider)), 409, "centre_closed");
        refused(submit(draft), 409, "provider_closed");
        manager(deccan)
                .get("/v1/experts/" + draft + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'submit' }.reasons.code", contains("provider_closed"));
        refused(close(operator(), path), 409, "provider_closed");
        operator().get("/v1/delivery-centres/" + centre).then().body("status", is("CLOSED"));
        operator().get("/v1/service-offerings/" + offering).then().statusCode(404);
        client("acme")
                .get(path)
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("$", not(hasKey("closure")));
        assertThat(told("closed")).isOne();
        assertThat(told("centre_closed")).isOne();
        assertThat(told("offering_removed")).isOne();
    }

    @Test
    void nothing_is_closed_while_its_experts_may_be_hired_or_are_reserved() {
        String asha = vetted(asha(provider));
        workAt(asha, centre).statusCode(200);
        String reservation = held(operator(), hold(asha));
        // A mere hold is released as soon as a job sees that its expert is withdrawn.
        operator()
                .header("If-Match", "*")
                .post("/v1/reservations/" + reservation + "/confirm")
                .then()
                .statusCode(200);
        String centrePath = "/v1/delivery-centres/" + centre;
        for (String place : List.of(path, centrePath)) {
            refused(close(operator(), place), 409, "experts_in_use")
                    .body("expertId", is(asha))
                    .body("reasons.code", contains("experts_in_use", "reservations_last"));
            operator()
                    .get(place + "/allowed-actions")
                    .then()
                    .body("items[0].reasons.code", contains("experts_in_use", "reservations_last"));
        }
        String elsewhere = made("/v1/delivery-centres", bengaluru(provider));
        put("/v1/delivery-centres/" + elsewhere, bengaluru(provider)).statusCode(200);
        close(manager(deccan), "/v1/delivery-centres/" + elsewhere).statusCode(200);
        refused(put("/v1/delivery-centres/" + elsewhere, bengaluru(provider)), 409, "centre_closed");
        refused(workAt(asha, elsewhere), 409, "centre_closed").body("errors[0].pointer", is("/deliveryCentreId"));

        operator()
                .header("If-Match", "*")
                .body(REASON)
                .post("/v1/experts/" + asha + "/withdraw")
                .then()
                .statusCode(200);
        refused(close(operator(), path), 409, "reservations_last").body("reservationId", is(reservation));
        operator()
                .header("If-Match", "*")
                .body(REASON)
                .post("/v1/reservations/" + reservation + "/release")
                .then()
                .statusCode(200);
        close(manager(deccan), centrePath).statusCode(200).body("closure.by", is("dev"));
        close(operator(), path).statusCode(200);
    }

    @Test
    void what_lasts_longest_is_found_by_an_index() {
        CatalogDatabase.execute(
                """
                set session_replication_role = replica;
                insert into reservation (id, version, expert_id, provider_id, organisation, holder, reference, starts_on,
                                         ends_on, weekly_minutes, status, held_by, held_at, expires_at)
                select gen_random_uuid(), 0, '%1$s', '%1$s', '%2$s', '%2$s', 'old-' || i, current_date - i - 9, current_date - i,
                       60, 'CONFIRMED', 'olga', now(), now()
                from generate_series(1, 5000) i;
                analyze reservation"""
                        .formatted(provider, deccan));
        String scans =
                "select coalesce(sum(idx_scan), 0) from pg_stat_user_indexes where indexrelname = 'reservation_in_use'";
        long before = CatalogDatabase.number(scans);

        Polling.until(Duration.ofSeconds(10), () -> {
            operator().get(path + "/allowed-actions").then().body("items[0].allowed", is(true));
            return CatalogDatabase.number(scans) > before;
        });
    }

    @Test
    void nobody_is_vetted_from_a_closed_centre() {
        String draft = enrolled(asha(provider));
        workAt(draft, centre).statusCode(200);
        close(manager(deccan), "/v1/delivery-centres/" + centre).statusCode(200);
        assertThat(CatalogDatabase.number(
                        "select count(*) from event where type = 'provider.centre_closed' and data ->> 'deliveryCentreId' = '%s'"
                                .formatted(centre)))
                .isOne();

        refused(submit(draft), 409, "centre_closed").body("remedy", startsWith("Say first from which other"));
        manager(deccan)
                .get("/v1/experts/" + draft + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'submit' }.reasons.code", contains("centre_closed"));

        workAt(draft, made("/v1/delivery-centres", bengaluru(provider))).statusCode(200);
        submit(draft).statusCode(200);
    }

    @Test
    void a_draft_is_not_submitted_while_its_centre_closes() {
        String draft = enrolled(asha(provider));
        workAt(draft, centre).statusCode(200);
        List<ValidatableResponse> answers = CatalogDatabase.atOnce(
                "select 1 from delivery_centre where id = '%s'".formatted(centre),
                () -> close(manager(deccan), "/v1/delivery-centres/" + centre),
                () -> submit(draft));

        answers.get(0).statusCode(200);
        refused(answers.get(1), 409, "centre_closed");
    }

    @Test
    void lists_show_open_ones_or_closed_ones() {
        String centres = "/v1/delivery-centres?providerId=" + provider + "&status=";
        operator().get(centres + "OPEN").then().body("items.id", contains(centre));
        close(operator(), path).statusCode(200);

        operator().get(centres + "OPEN").then().body("items", empty());
        operator().get(centres + "CLOSED").then().body("items.id", contains(centre));
        operator()
                .get("/v1/providers?status=CLOSED&sort=-createdAt")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(provider))
                .body("items.status", everyItem(is("CLOSED")));
    }

    private static ValidatableResponse close(RequestSpecification who, String path) {
        return who.header("If-Match", "*").body(REASON).post(path + "/close").then();
    }

    private ValidatableResponse submit(String draft) {
        return manager(deccan)
                .header("If-Match", "*")
                .post("/v1/experts/" + draft + "/submit")
                .then();
    }

    private ValidatableResponse post(String path, Object body) {
        return manager(deccan).body(body).post(path).then();
    }

    private ValidatableResponse put(String path, Object body) {
        return manager(deccan).header("If-Match", "*").body(body).put(path).then();
    }

    private long told(String event) {
        return CatalogDatabase.number("select count(*) from event where type = 'provider.%s' and aggregate_id = '%s'"
                .formatted(event, provider));
    }
}
