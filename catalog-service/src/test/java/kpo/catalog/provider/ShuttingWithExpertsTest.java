package kpo.catalog.provider;

import static kpo.catalog.CatalogFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may be hired of a provider or a delivery centre is withdrawn when it closes, where that is said. */
@QuarkusTest
class ShuttingWithExpertsTest {

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
    void experts_are_withdrawn_with_their_centre_or_provider() {
        String asha = vetted(asha(provider));
        workAt(asha, centre).statusCode(200);
        String elsewhere = vetted(asha(provider));
        String submitted = enrolled(asha(provider));
        step(operator(), submitted, "submit");
        String draft = enrolled(asha(provider));
        String reservation = held(operator(), hold(asha));
        String centrePath = "/v1/delivery-centres/" + centre;
        long version = version(asha);

        refused(
                        manager(deccan)
                                .header("If-Match", "*")
                                .body(REASON)
                                .post(centrePath + "/close")
                                .then(),
                        409,
                        "experts_in_use")
                .body("remedy", endsWith("or say withdrawExperts."));
        refused(closeWithExperts(manager(deccan), centrePath), 409, "reservations_last")
                .body("reservationId", is(reservation));
        assertThat(expert(asha).getString("status")).isEqualTo("VETTED");
        operator()
                .header("If-Match", "*")
                .body(REASON)
                .post("/v1/reservations/" + reservation + "/release")
                .then()
                .statusCode(200);
        closeWithExperts(manager(deccan), centrePath).statusCode(200).body("status", is("CLOSED"));
        assertThat(List.of(status(asha), status(elsewhere))).containsExactly("WITHDRAWN", "VETTED");
        assertThat(version(asha)).isGreaterThan(version);

        closeWithExperts(operator(), path).statusCode(200);

        assertThat(List.of(status(elsewhere), status(submitted), status(draft)))
                .containsExactly("WITHDRAWN", "WITHDRAWN", "DRAFT");
        assertThat(expert(elsewhere).getMap("")).doesNotContainKey("vettedUntil");
        // Else the job that ends verifications would give the withdrawn an end of approval, which the table refuses.
        assertThat(CatalogDatabase.number("select count(*) from expert where id = '%s' and approval_ends_on is not null"
                        .formatted(elsewhere)))
                .isZero();
        manager(deccan)
                .get("/v1/experts/" + elsewhere + "/vetting-cases")
                .then()
                .body("items[0].outcome", is("APPROVED"))
                .body("items[0].steps[-1].verb", is("WITHDRAW"))
                .body("items[0].steps[-1].by", is("olga"))
                .body("items[0].steps[-1].reason", is("The lease ended."));
        manager(deccan)
                .get("/v1/experts/" + submitted + "/vetting-cases")
                .then()
                .body("items[0].outcome", is("WITHDRAWN"))
                .body("items[0].decidedBy", is("olga"))
                .body("items[0].steps.verb", contains("SUBMIT", "WITHDRAW"));
        for (String withdrawn : List.of(asha, elsewhere, submitted)) {
            assertThat(CatalogDatabase.number(
                            "select count(*) from event where type = 'expert.withdrawn' and aggregate_id = '%s'"
                                    .formatted(withdrawn)))
                    .isOne();
        }
    }

    @Test
    void a_hold_and_a_closing_of_one_moment_are_one_after_the_other() {
        String asha = vetted(asha(provider));
        String row = "select 1 from expert where id = '%s'".formatted(asha);
        List<ValidatableResponse> held =
                CatalogDatabase.atOnce(row, () -> reserve(asha), () -> closeWithExperts(operator(), path));
        String reservation = held.get(0).statusCode(201).extract().path("id");
        refused(held.get(1), 409, "reservations_last").body("reservationId", is(reservation));
        assertThat(status(asha)).isEqualTo("VETTED");
        operator()
                .header("If-Match", "*")
                .body(REASON)
                .post("/v1/reservations/" + reservation + "/release")
                .then()
                .statusCode(200);

        List<ValidatableResponse> closed =
                CatalogDatabase.atOnce(row, () -> closeWithExperts(operator(), path), () -> reserve(asha));

        closed.get(0).statusCode(200);
        refused(closed.get(1), 409, "expert_not_vetted");
    }

    @Test
    void whoever_leaves_a_centre_in_the_moment_of_its_closing_stays() {
        String asha = vetted(asha(provider));
        workAt(asha, centre).statusCode(200);
        String elsewhere = made("/v1/delivery-centres", bengaluru(provider));

        List<ValidatableResponse> answers = CatalogDatabase.atOnce(
                "select 1 from expert where id = '%s'".formatted(asha),
                () -> workAt(asha, elsewhere),
                () -> closeWithExperts(manager(deccan), "/v1/delivery-centres/" + centre));

        answers.forEach(answer -> answer.statusCode(200));
        assertThat(status(asha)).isEqualTo("VETTED");
    }

    private static ValidatableResponse reserve(String expert) {
        return operator().body(hold(expert)).post("/v1/reservations").then();
    }

    @Test
    void more_experts_than_a_closing_withdraws_refuse_it() {
        String like = enrolled(asha(provider));
        String copies =
                """
                set session_replication_role = replica;
                insert into expert select (jsonb_populate_record(e, jsonb_build_object(
                    'id', gen_random_uuid(), 'reference', null, 'subject', null, 'status', 'SUBMITTED'))).*
                from expert e, generate_series(1, 10001) where e.id = '%s'""";
        CatalogDatabase.execute(copies.formatted(like));

        refused(closeWithExperts(operator(), path), 409, "experts_in_use")
                .body("detail", is("More than 10000 experts are vetted, suspended or being vetted."));

        CatalogDatabase.execute(
                "set session_replication_role = replica; delete from expert where provider_id = '%s' and id <> '%s'"
                        .formatted(provider, like));
        closeWithExperts(operator(), path).statusCode(200);
    }

    private static ValidatableResponse closeWithExperts(RequestSpecification who, String path) {
        return who.header("If-Match", "*")
                .body(Map.of("reason", "The lease ended.", "withdrawExperts", true))
                .post(path + "/close")
                .then();
    }

    private static String status(String expert) {
        return expert(expert).getString("status");
    }

    private static long version(String expert) {
        return CatalogDatabase.number("select version from expert where id = '%s'".formatted(expert));
    }
}
