package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.Test;

/** Zones and languages that were stated under another name, before one was kept of each. */
@QuarkusTest
class OneNameEachTest {

    @Test
    void what_was_stated_before_is_kept_under_the_one_name() throws IOException {
        String id = vetted(asha(
                thirdParty(organisation()),
                profile -> profile.put("languages", List.of(language("hi", "B1"), language("en", "C1")))));
        CatalogDatabase.execute("update expert set zone = 'Asia/Calcutta' where id = '%s'".formatted(id));
        CatalogDatabase.execute(
                "insert into expert_language values ('%1$s', 'hin', 'C2'), ('%1$s', 'ger-AT', 'A2')".formatted(id));
        int version = Integer.parseInt(
                operator().get("/v1/experts/" + id).header("ETag").replace("\"", ""));

        CatalogDatabase.execute(migration("V0430__one_name_each.sql"));

        operator()
                .get("/v1/experts/" + id)
                .then()
                .body("zone", is("Asia/Kolkata"))
                .body("languages.tag", contains("hi", "en", "de-AT"))
                .body("languages.level", contains("C2", "C1", "A2"));
        assertThat(operator().get("/v1/experts/" + id).header("ETag")).isNotEqualTo("\"" + version + "\"");
    }

    private static String migration(String name) throws IOException {
        try (InputStream sql = OneNameEachTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
