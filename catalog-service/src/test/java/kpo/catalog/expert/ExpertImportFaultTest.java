package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.Test;

/** Rows that the database refuses, and a database that fails: what is then kept of a file, and what is said of it. */
@QuarkusTest
class ExpertImportFaultTest extends ExpertUploads {

    @Test
    void a_whole_that_breaks_off_behind_its_first_batch_is_given_up_in_the_end() {
        String broken = "E-" + UUID.randomUUID();
        String rows =
                IntStream.range(0, 1_000).mapToObj(i -> row("E-" + i)).collect(Collectors.joining()) + row(broken);
        // No row is at fault where the database fails for a reason of its own.
        CatalogDatabase.execute(
                """
                create function break_off() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
                create trigger break_off before insert on expert for each row when (new.reference = '%s')
                execute function break_off()"""
                        .formatted(broken));
        try {
            for (String whole : List.of("?atomic=true", "?dryRun=true")) {
                JsonPath done = ended(upload(NDJSON, rows, whole));

                assertThat(done.getString("status")).isEqualTo("FAILED");
                assertThat(done.getString("failure.code")).isEqualTo("operation_broken");
                assertThat(done.getInt("outcomes.created")).isZero();
                assertThat(manager().get(done.getString("rows")).<List<String>>path("items.outcome"))
                        .containsOnly("NOT_KEPT");
            }
        } finally {
            CatalogDatabase.execute("drop function break_off() cascade");
        }
        assertThat(listed()).isZero();
    }

    @Test
    void a_row_with_less_time_than_is_reserved_is_refused_as_over_http_and_spoils_no_other() {
        Map<String, Object> asha = asha(provider);
        asha.put("reference", "E-asha");
        String expert = vetted(asha);
        held(as("engagement", "platform", SERVICE), hold(expert));
        asha.put("weeklyCapacityMinutes", 1199);
        JsonPath overHttp = operator()
                .header("If-Match", "*")
                .body(asha)
                .put("/v1/experts/" + expert)
                .then()
                .statusCode(409)
                .extract()
                .jsonPath();

        String rows = row("E-1") + row("E-asha", p -> p.putAll(asha)) + row("E-2");
        JsonPath tried = ended(upload(NDJSON, rows, "?dryRun=true"));
        JsonPath done = ended(upload(NDJSON, rows, ""));

        for (JsonPath operation : List.of(tried, done)) {
            assertThat(operation.getString("status")).isEqualTo("PARTLY");
            manager()
                    .get(operation.getString("rows"))
                    .then()
                    .body("items.outcome", contains("CREATED", "REFUSED", "CREATED"))
                    .body("items[1].code", is(overHttp.getString("code")))
                    .body("items[1].detail", is(overHttp.getString("detail")));
        }
        assertThat(expert(expert).getInt("weeklyCapacityMinutes")).isEqualTo(2400);
        assertThat(listed()).isEqualTo(3);
    }

    @Test
    void a_login_that_is_taken_refuses_its_row_only() {
        String login = "asha-" + UUID.randomUUID();

        JsonPath done = ended(upload(
                NDJSON, row("E-1", p -> p.put("subject", login)) + row("E-2", p -> p.put("subject", login)), ""));

        manager()
                .get(done.getString("rows"))
                .then()
                .body("items.outcome", contains("CREATED", "REFUSED"))
                .body("items[1].code", is("subject_taken"));
    }
}
