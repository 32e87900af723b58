package kpo.catalog.vetting;

import static io.restassured.RestAssured.given;
import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static kpo.platform.caller.Role.COMPLIANCE;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an approval: it is suspended, ends and is renewed. */
@QuarkusTest
class VettedExpertTest {

    private final String deccan = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = thirdParty(deccan);
    }

    @Test
    void an_adverse_check_of_sanctions_suspends_and_a_clear_one_allows_to_reinstate() {
        String id = vetted(asha(provider));

        found(vera(), id, "ADVERSE", "SANCTIONS");
        assertThat(expert(id).getString("status")).isEqualTo("SUSPENDED");
        client("acme").get("/v1/experts/" + id).then().statusCode(404);
        refused(reasoned(viktor(), id, "reinstate"), 409, "sanctions_not_clear");
        checked(valentina(), id, "SANCTIONS");
        reasoned(viktor(), id, "reinstate").statusCode(200).body("status", is("VETTED"));
        client("acme").get("/v1/experts/" + id).then().statusCode(200);

        reasoned(as("cem", "operator", COMPLIANCE), id, "suspend")
                .statusCode(200)
                .body("status", is("SUSPENDED"));
        refused(verb(viktor().body("{\"reason\": \" \"}"), id, "reinstate"), 422, "validation_failed");
    }

    @Test
    void an_approval_ends_by_itself_and_is_renewed_with_checks_of_its_own() {
        String id = vetted(asha(provider));
        refused(verb(manager(deccan), id, "renew"), 409, "state_conflict");

        CatalogDatabase.endVetting(id);

        client("acme").get("/v1/experts/" + id).then().statusCode(404);
        verb(manager(deccan), id, "renew").statusCode(200).body("status", is("CREDENTIAL_CHECK"));
        verb(vera(), id, "verify-all").statusCode(200);
        refused(verb(vera(), id, "pass"), 409, "interview_missing");
        checked(vera(), id, "IDENTITY", "SANCTIONS", "BACKGROUND", "INTERVIEW", "REFERENCE");
        verb(vera(), id, "pass").statusCode(200);
        verb(viktor(), id, "approve").statusCode(200).body("status", is("VETTED"));
        manager(deccan)
                .get("/v1/experts/" + id + "/vetting-cases")
                .then()
                .body("items", hasSize(2))
                .body("items[0].steps.verb", hasItem("EXPIRE"))
                .body("items[1].submittedBy", is("dev"));
    }

    @Test
    void when_an_approval_ends_is_read_and_found_by_whoever_may_know_it() {
        String id = vetted(asha(provider));
        String acme = organisation();
        disclosed(id, acme);
        String path = "/v1/experts/" + id;
        LocalDate until = LocalDate.parse(
                manager(deccan).get(path + "/vetting-cases").jsonPath().getString("items[0].validUntil"));
        String ending = "/v1/experts?providerId=%s&vettedUntilBefore=".formatted(provider);

        for (RequestSpecification caller : List.of(manager(deccan), vera())) {
            given(caller).get(path).then().body("vettedUntil", is(until.toString()));
            given(caller)
                    .get(ending + until.plusDays(1))
                    .then()
                    .body("items.id", contains(id))
                    .body("items[0].vettedUntil", is(until.toString()));
            given(caller).get(ending + until).then().body("items", empty());
        }
        for (RequestSpecification caller : List.of(manager(organisation()), client(acme))) {
            given(caller).get(path).then().statusCode(200).body("$", not(hasKey("vettedUntil")));
            given(caller).get(ending + "2999-01-01").then().statusCode(200).body("items", empty());
        }
    }

    @Test
    void an_approval_that_is_suspended_still_has_its_end_and_one_that_is_gone_has_none() {
        String id = vetted(asha(provider));
        String until = expert(id).getString("vettedUntil");

        reasoned(viktor(), id, "suspend").body("vettedUntil", is(until));
        reasoned(viktor(), id, "reinstate").body("vettedUntil", is(until));
        CatalogDatabase.endVetting(id);

        assertThat(expert(id).getString("vettedUntil")).isNull();
    }

    @Test
    void an_approval_of_before_ends_as_its_round_says() {
        String id = vetted(asha(provider));
        String until = expert(id).getString("vettedUntil");
        CatalogDatabase.execute("update expert set vetted_until = null where id = '%s'".formatted(id));
        assertThat(expert(id).getString("vettedUntil")).isNull();

        CatalogDatabase.migrate("V0481__vetted_until_of_before.sql");

        assertThat(expert(id).getString("vettedUntil")).isEqualTo(until);
    }

    @Test
    void the_provider_is_reminded_once_of_each_time_before_the_end() {
        String id = vetted(asha(provider));

        remindedWith(id, 30, 1);
        remindedWith(id, 29, 1);
        remindedWith(id, 7, 2);
        remindedWith(id, 6, 2);
    }

    private void remindedWith(String id, int daysLeft, int reminders) {
        CatalogDatabase.execute("update vetting_case set valid_until = current_date + %d where expert_id = '%s'"
                .formatted(daysLeft, id));
        String later = vetted(asha(provider));
        CatalogDatabase.execute("update vetting_case set valid_until = current_date + %d where expert_id = '%s'"
                .formatted(daysLeft, later));
        // The job has been at it when it has found the one who came later.
        Polling.until(Duration.ofSeconds(20), () -> reminders(later) > 0);
        assertThat(reminders(id)).as("%d days before", daysLeft).isEqualTo(reminders);
    }

    private long reminders(String id) {
        List<String> told = manager(deccan)
                .get("/v1/events?types=expert.expires_soon&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.aggregate.id");
        return told.stream().filter(id::equals).count();
    }
}
