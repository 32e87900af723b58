package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.Test;

/** Zones and languages that were stated under another name, before one was kept of each. */
@QuarkusTest
class OneNameEachTest {

    @Test
    void what_was_stated_before_is_kept_under_the_one_name() {
        String id = vetted(asha(
                thirdParty(organisation()),
                profile -> profile.put("languages", List.of(language("hi", "B1"), language("en", "C1")))));
        CatalogDatabase.execute("update expert set zone = 'Asia/Calcutta' where id = '%s'".formatted(id));
        CatalogDatabase.execute(
                "insert into expert_language values ('%1$s', 'hin', 'C2'), ('%1$s', 'ger-AT', 'A2')".formatted(id));
        CatalogDatabase.awaitLists();
        int version = Integer.parseInt(
                operator().get("/v1/experts/" + id).header("ETag").replace("\"", ""));

        CatalogDatabase.migrate("V0430__one_name_each.sql");

        assertThat(wronglyListed(id)).isZero();
        long written = written(id);
        CatalogDatabase.execute("select refresh_expert_search(array['%s'::uuid])".formatted(id));
        assertThat(written(id)).as("the narrow row is as if made anew").isEqualTo(written);

        operator()
                .get("/v1/experts/" + id)
                .then()
                .body("zone", is("Asia/Kolkata"))
                .body("languages.tag", contains("hi", "en", "de-AT"))
                .body("languages.level", contains("C2", "C1", "A2"));
        assertThat(operator().get("/v1/experts/" + id).header("ETag")).isNotEqualTo("\"" + version + "\"");
    }

    @Test
    void what_has_another_name_since_is_kept_under_that() {
        String id = vetted(asha(
                thirdParty(organisation()),
                profile -> profile.put("languages", List.of(language("no", "B1"), language("en", "C1")))));
        CatalogDatabase.execute("update expert set zone = 'Etc/GMT' where id = '%s'".formatted(id));
        CatalogDatabase.execute(
                "insert into expert_language values ('%1$s', 'nb', 'C2'), ('%1$s', 'cmn-Hans', 'A2')".formatted(id));
        CatalogDatabase.awaitLists();

        CatalogDatabase.migrate("V0463__languages_and_zones_by_other_names.sql");
        CatalogDatabase.awaitLists();

        assertThat(wronglyListed(id)).isZero();
        operator()
                .get("/v1/experts/" + id)
                .then()
                .body("zone", is("UTC"))
                .body("languages.tag", contains("no", "en", "zh-Hans"))
                .body("languages.level", contains("C2", "C1", "A2"));
    }

    /** Facets under which the expert is not listed and should be, or the other way round. */
    private static long wronglyListed(String expert) {
        return CatalogDatabase.number(
                """
                with is_in as (
                    select facet from expert_list l join expert_search e on l.nrs @> array[e.nr]
                    where e.expert_id = '%1$s' and facet !~ '^(name|title):'),
                belongs as (select unnest(expert_facets(e)) from expert_search e where e.expert_id = '%1$s')
                select count(*) from (
                    (select * from is_in except select * from belongs)
                    union all (select * from belongs except select * from is_in)) wrong"""
                        .formatted(expert));
    }

    /** The transaction that wrote the narrow row. */
    private static long written(String expert) {
        return CatalogDatabase.number(
                "select cast(cast(changed_in as text) as bigint) from expert_search where expert_id = '%s'"
                        .formatted(expert));
    }
}
