package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpo.catalog.CatalogFixture;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

/** How an import runs: once, as a whole or in part, dry, watched and cancelled; with experts as with every kind of rows. */
@QuarkusTest
class ExpertImportRunTest extends ExpertUploads {

    @Test
    void the_same_key_of_the_request_names_the_first_operation_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        String first = upload(NDJSON, row("E-1"), "", key)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        upload(NDJSON, row("E-1"), "", key)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first);
        upload(NDJSON, row("E-2"), "", key).then().statusCode(422).body("code", is("idempotency_key_reused"));
    }

    @Test
    void atomic_keeps_all_rows_or_none() {
        JsonPath failed = ended(upload(NDJSON, row("E-1") + "{}\n" + row("E-2"), "?atomic=true"));

        assertThat(failed.getString("status")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("row_refused_in_atomic");
        manager()
                .get(failed.getString("rows"))
                .then()
                .body("items.outcome", contains("NOT_KEPT", "REFUSED", "NOT_KEPT"));
        assertThat(listed()).isZero();

        assertThat(ended(upload(NDJSON, row("E-1") + row("E-2"), "?atomic=true"))
                        .getString("status"))
                .isEqualTo("SUCCEEDED");
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void a_dry_run_tells_what_would_be_and_keeps_nothing() {
        Response taken = upload(NDJSON, row("E-1") + "{}\n" + row("E-1"), "?dryRun=true");
        taken.then().statusCode(202).header("Dry-Run", "true");

        JsonPath done = ended(taken);

        assertThat(done.getString("status")).isEqualTo("PARTLY");
        assertThat(done.getInt("outcomes.created")).isEqualTo(1);
        assertThat(done.getInt("outcomes.unchanged")).isEqualTo(1);
        assertThat(done.getInt("outcomes.refused")).isEqualTo(1);
        assertThat(listed()).isZero();
    }

    @Test
    void progress_is_seen_while_it_runs_and_cancel_ends_it_between_two_batches() {
        String rows = IntStream.range(0, 5_000).mapToObj(i -> row("E-" + i)).collect(Collectors.joining());
        String path = upload(NDJSON, rows, "").then().statusCode(202).extract().header("Location");

        Polling.until(Duration.ofSeconds(30), () -> {
            JsonPath now = manager().get(path).jsonPath();
            return now.getString("status").equals("RUNNING")
                    && now.getInt("progress.done") > 0
                    && now.getInt("progress.done") < 5_000;
        });
        manager().post(path + "/cancel").then().statusCode(428);
        String eTag = manager().get(path).header("ETag");
        manager().header("If-Match", eTag).post(path + "/cancel").then().statusCode(200);
        manager().header("If-Match", "*").post(path + "/cancel").then().statusCode(200);

        JsonPath done = ended(path);
        assertThat(done.getString("status")).isEqualTo("CANCELLED");
        assertThat(done.getInt("progress.done")).isLessThan(5_000);
        assertThat(listed()).isEqualTo(done.getInt("outcomes.created"));
        manager().header("If-Match", "*").post(path + "/cancel").then().statusCode(200);
    }

    @Test
    void what_is_over_is_not_cancelled_and_another_organisation_sees_nothing_of_it() {
        String path = upload(NDJSON, row("E-1"), "").then().extract().header("Location");
        ended(path);

        manager()
                .header("If-Match", "*")
                .post(path + "/cancel")
                .then()
                .statusCode(409)
                .body("code", is("operation_over"));
        manager()
                .get(path + "/allowed-actions")
                .then()
                .statusCode(200)
                .body("items.action", contains("cancel"))
                .body("items[0].reasons.code", contains("operation_over"));
        RequestSpecification stranger = CatalogFixture.manager(organisation());
        stranger.get(path).then().statusCode(404);
        stranger.get(path + "/rows").then().statusCode(404);
        stranger.header("If-Match", "*").post(path + "/cancel").then().statusCode(404);
        CatalogFixture.manager(organisation()).get("/v1/operations").then().body("items", empty());
    }
}
