package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static kpo.platform.caller.Role.COMPLIANCE;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
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
