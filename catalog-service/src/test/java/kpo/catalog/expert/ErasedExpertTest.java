package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever was erased is nobody: what is left counts in statistics, and lives no further. */
@QuarkusTest
class ErasedExpertTest {

    @Test
    void with_who_was_erased_nothing_is_done_any_more() {
        String id = enrolled(asha(thirdParty(organisation())));
        String path = "/v1/experts/" + id;
        String away = away(id, "2027-02-01", "2027-02-06");
        String hours = fourDays(id);
        operator()
                .header("If-Match", "*")
                .delete(path + "/personal-data")
                .then()
                .statusCode(204);

        operator()
                .get(path + "/allowed-actions")
                .then()
                .statusCode(200)
                .body("items.allowed", everyItem(is(false)))
                .body("items.reasons.code", everyItem(hasItem("erased")));
        for (String verb : List.of("submit", "renew")) {
            refused(operator().header("If-Match", "*").post(path + "/" + verb));
        }
        for (String verb : List.of("start", "pass", "verify-all")) {
            refused(vera().header("If-Match", "*").post(path + "/" + verb));
        }
        Map<String, Object> reason = Map.of("reason", "Nobody");
        for (String verb : List.of("reject", "suspend", "reinstate")) {
            refused(vera().header("If-Match", "*").body(reason).post(path + "/" + verb));
        }
        refused(operator().header("If-Match", "*").body(reason).post(path + "/withdraw"));
        refused(viktor().header("If-Match", "*").post(path + "/approve"));
        refused(vera().body(checks("CLEAR", "IDENTITY")).post(path + "/vetting-checks"));
        refused(operator()
                .body(Map.of(
                        "from",
                        LocalDate.now().plusDays(90).toString(),
                        "rate",
                        Map.of("amount", "4711.00", "currency", "INR")))
                .post(path + "/cost-rates"));
        refused(operator()
                .body(Map.of("kind", "SICKNESS", "from", "2027-03-01", "to", "2027-03-06"))
                .post(path + "/time-off"));
        refused(operator().header("If-Match", "*").delete(path + "/time-off/" + away));
        refused(operator()
                .body(
                        """
                        {"from": "2027-05-01", "minutes": {"monday": 480, "tuesday": 480, "wednesday": 480,
                         "thursday": 480, "friday": 0, "saturday": 0, "sunday": 0}}""")
                .post(path + "/weekly-hours"));
        refused(operator().header("If-Match", "*").delete(path + "/weekly-hours/" + hours));
        refused(operator().header("If-Match", "*").body("{}").put(path + "/delivery-centre"));
        refused(operator().body(grant(id, "acme")).post("/v1/disclosure-grants"));
        refused(operator().header("If-Match", "*").body(EVIDENCE).put(path + "/degrees/" + id + "/evidence"));
        operator().get(path).then().body("status", is("DRAFT"));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(409).body("code", is("erased"));
    }
}
