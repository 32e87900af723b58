package kpo.engagement.client;

import static kpo.platform.caller.Role.AUDITOR;
import static kpo.platform.caller.Role.OPERATOR;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list under change, and cursors in wrong hands: on one list, for all are made alike. */
@QuarkusTest
class ClientListTest {

    private static final String LIST = "/v1/clients?country=IS&limit=7&sort=";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-createdAt", "name", "-name", "country,-name", "-country,name"})
    void what_stays_is_read_once_while_others_come_and_go(String sort) throws Exception {
        Set<String> staying = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            staying.add(insert());
        }
        AtomicBoolean reading = new AtomicBoolean(true);
        var writers = Executors.newFixedThreadPool(2);
        List<String> read = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                writers.submit(() -> {
                    while (reading.get()) {
                        remove(insert());
                    }
                    return null;
                });
            }
            String next = LIST + sort;
            while (next != null) {
                Response page = as("olga", "operator", OPERATOR)
                        .urlEncodingEnabled(false)
                        .get(next);
                page.then().statusCode(200);
                read.addAll(page.jsonPath().getList("items.id", String.class));
                String cursor = page.path("next");
                next = cursor == null ? null : LIST + sort + "&after=" + cursor;
            }
        } finally {
            reading.set(false);
            writers.shutdown();
        }

        assertThat(read).doesNotHaveDuplicates().containsAll(staying);
        for (String id : staying) {
            remove(id);
        }
    }

    @Test
    void a_total_is_told_only_when_asked_for_and_with_the_filters() throws SQLException {
        String id = insert();

        operator("?country=IS").body("total", nullValue());
        operator("?country=IS&count=true").body("total", is(1));
        operator("?country=IS&count=true&limit=1").body("next", nullValue()).header("Link", nullValue());
        remove(id);
    }

    @Test
    void a_cursor_is_good_for_its_own_list_filter_sort_and_organisation_only() throws SQLException {
        List<String> made = List.of(insert(), insert());
        String cursor = as("olga", "operator", OPERATOR)
                .get("/v1/clients?limit=1&sort=name&country=IS")
                .path("next");
        String after = "&after=" + cursor;

        operator("?limit=1&sort=name&country=IS" + after).body("items", hasSize(1));
        refused("/v1/clients?sort=name&country=US" + after, "another set of filters");
        refused("/v1/clients?sort=name" + after, "another set of filters");
        refused("/v1/clients?sort=-name&country=IS" + after, "another sort");
        refused("/v1/clients?country=IS" + after, "another sort");
        refused("/v1/needs?after=" + cursor, "another list");
        as("ada", "auditors", AUDITOR)
                .get("/v1/clients?sort=name&country=IS" + after)
                .then()
                .statusCode(400)
                .body("code", is("invalid_parameter"))
                .body("detail", containsString("another organisation"));
        for (String id : made) {
            remove(id);
        }
    }

    @Test
    void a_changed_cursor_is_refused() throws SQLException {
        List<String> made = List.of(insert(), insert());
        String cursor = as("olga", "operator", OPERATOR)
                .get("/v1/clients?limit=1&country=IS")
                .path("next");

        for (int at : List.of(0, 10, 40, cursor.length() - 3)) {
            char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
            refused("/v1/clients?country=IS&after=" + changed, "not one that we gave");
        }
        for (String own : List.of("x", "AAAA", "____", UUID.randomUUID().toString())) {
            refused("/v1/clients?country=IS&after=" + own, "not one that we gave");
        }
        for (String id : made) {
            remove(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id", "organisation", "name,name", "name,-name", "name,", "--name", "name;drop"})
    void only_a_declared_sort_is_taken(String sort) {
        as("olga", "operator", OPERATOR)
                .get("/v1/clients?sort=" + sort)
                .then()
                .statusCode(400)
                .body("code", is("invalid_parameter"))
                .body("errors[0].pointer", is("?sort"));
    }

    private static ValidatableResponse operator(String query) {
        return as("olga", "operator", OPERATOR)
                .get("/v1/clients" + query)
                .then()
                .statusCode(200);
    }

    private static void refused(String path, String reason) {
        as("olga", "operator", OPERATOR)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", is("invalid_parameter"))
                .body("errors[0].pointer", is("?after"))
                .body("detail", containsString(reason));
    }

    private static String insert() {
        return as("olga", "operator", OPERATOR)
                .body("""
                        {"organisation": "org-%s", "name": "N%s", "country": "IS"}"""
                        .formatted(
                                UUID.randomUUID(), UUID.randomUUID().toString().substring(0, 1)))
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** No operation removes a client. */
    private void remove(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.reach', 'ALL', false)");
            statement.execute("delete from client where id = '" + id + "'");
            statement.execute("select set_config('app.reach', '', false)");
        }
    }
}
