package kpo.testing;

import static io.restassured.RestAssured.given;
import static kpo.platform.caller.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Walks the contract: every list is declared like the others and can be read page by page, in each of its sorts and in
 * both directions, each object once. Extended by one {@code @QuarkusTest} in each service, which makes some rows.
 */
public abstract class ListCheck {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final String ANSWER = "responses.'200'.content.'application/json'.schema";

    /** A feed is read onwards only, in the one order that it has. */
    private static final Set<String> FEEDS = Set.of("readEvents");

    /** Makes at least three objects of some lists. */
    protected abstract void makeRows();

    /** What must be long enough to have been paged, by operationId; so that the walk cannot pass over empty lists. */
    protected abstract Set<String> longLists();

    @Test
    void every_list_declares_limit_after_sort_count_and_its_link() {
        lists().forEach((path, operation) -> {
            String id = operation.getString("operationId");
            assertThat(operation.getList("parameters.name")).as(id).contains("limit", "after", "sort", "count");
            assertThat(sorts(operation)).as(id).contains("createdAt", "-createdAt");
            assertThat(operation.<Map<?, ?>>get("responses.'200'.headers"))
                    .as(id)
                    .isNotNull();
            assertThat(operation.<Object>get("responses.'200'.headers.Link"))
                    .as(id)
                    .isNotNull();
        });
    }

    @Test
    void every_list_is_read_page_by_page_each_object_once_in_every_sort_and_both_directions() {
        makeRows();
        Set<String> paged = new HashSet<>();
        lists().forEach((template, operation) -> {
            String id = operation.getString("operationId");
            String path = filled(template);
            if (path == null) {
                return;
            }
            long total = all(path + "?limit=1&count=true").jsonPath().getLong("total");
            if (total >= 3) {
                paged.add(id);
            }
            int limit = (int) Math.max(1, Math.min(200, total / 3));
            for (String sort : sorts(operation)) {
                if (!sort.startsWith("-")) {
                    List<String> there = read(path, sort, limit);
                    List<String> back = read(path, "-" + sort, limit);
                    assertThat(there)
                            .as("%s by %s", id, sort)
                            .doesNotHaveDuplicates()
                            .hasSize((int) total);
                    Collections.reverse(back);
                    assertThat(back).as("%s by -%s", id, sort).isEqualTo(there);
                }
            }
        });
        assertThat(paged).containsAll(longLists());
    }

    @Test
    void nothing_answers_a_bare_array() {
        JsonPath contract = contract();
        for (String method : List.of("get", "post", "put", "patch", "delete")) {
            operations(contract, method).forEach((path, operation) -> assertThat(operation.getList(
                            "responses.values().content.findAll { it }.collect { it.values() }.flatten()"
                                    + ".schema.type",
                            String.class))
                    .as(method + " " + path)
                    .doesNotContain("array"));
        }
    }

    @Test
    void a_sort_that_is_not_declared_is_refused() {
        lists().keySet().stream().filter(path -> !path.contains("{")).forEach(path -> given().auth()
                .oauth2(token())
                .get(path + "?sort=version")
                .then()
                .statusCode(400));
    }

    /** Follows {@code next}, and holds it against the header. */
    private static List<String> read(String path, String sort, int limit) {
        List<String> ids = new ArrayList<>();
        String next = path + "?sort=%s&limit=%d".formatted(sort, limit);
        while (next != null) {
            Response page = all(next);
            page.jsonPath()
                    .<Map<String, ?>>getList("items")
                    .forEach(item -> ids.add(String.valueOf(item.containsKey("id") ? item.get("id") : item)));
            String cursor = page.jsonPath().getString("next");
            String link = page.header("Link");
            assertThat(link == null).as("%s Link and next", next).isEqualTo(cursor == null);
            next = cursor == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
            assertThat(next == null || next.contains(cursor)).isTrue();
        }
        return ids;
    }

    private static Response all(String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** With ids of objects that exist; null where there are none. */
    private String filled(String template) {
        String path = template;
        for (Matcher parameter = PARAMETER.matcher(path); parameter.find(); parameter = PARAMETER.matcher(path)) {
            String parent = path.substring(0, parameter.start() - 1);
            String id = parent.contains("/lines") ? lineOf(parent) : firstOf(parent);
            if (id == null) {
                return null;
            }
            path = parent + "/" + id + path.substring(parameter.end());
        }
        return path;
    }

    /** @param collection a path; where it is no list of its own, the service's test knows another way to an id */
    protected String firstOf(String collection) {
        return first(collection, "id");
    }

    protected static String first(String list, String field) {
        List<String> ids = all(list + "?limit=1").jsonPath().getList("items." + field, String.class);
        return ids.isEmpty() ? null : ids.get(0);
    }

    private static String lineOf(String lines) {
        return all(lines.substring(0, lines.lastIndexOf('/'))).jsonPath().getString("lines[0].id");
    }

    private static List<String> sorts(JsonPath operation) {
        return operation.getList("parameters.find { it.name == 'sort' }.schema.items.enum", String.class);
    }

    /** Every GET whose answer has {@code items} and {@code next}, by path. */
    private static Map<String, JsonPath> lists() {
        JsonPath contract = contract();
        Map<String, JsonPath> lists = operations(contract, "get");
        lists.values()
                .removeIf(operation ->
                        FEEDS.contains(operation.getString("operationId")) || !isList(contract, operation));
        assertThat(lists).isNotEmpty();
        return lists;
    }

    private static JsonPath contract() {
        return given().get("/q/openapi?format=json").jsonPath();
    }

    /** By path. */
    private static Map<String, JsonPath> operations(JsonPath contract, String method) {
        Map<String, JsonPath> operations = new LinkedHashMap<>();
        contract.<Map<String, Map<String, Object>>>get("paths").forEach((path, item) -> {
            if (item.get(method) != null) {
                operations.put(path, json(item.get(method)));
            }
        });
        return operations;
    }

    private static JsonPath json(Object operation) {
        try {
            return new JsonPath(new ObjectMapper().writeValueAsString(operation));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isList(JsonPath contract, JsonPath operation) {
        String schema = operation.getString(ANSWER + ".'$ref'");
        if (schema == null) {
            return false;
        }
        Map<String, ?> properties = contract.getMap(
                "components.schemas.'%s'.properties".formatted(schema.substring(schema.lastIndexOf('/') + 1)));
        return properties != null && properties.keySet().containsAll(Set.of("items", "next"));
    }

    private static String token() {
        return Tokens.token(
                "walker",
                "platform",
                OPERATOR,
                AUDITOR,
                COMPLIANCE,
                CLIENT_MANAGER,
                CLIENT_FINANCE,
                PROVIDER_MANAGER,
                PROVIDER_FINANCE,
                SERVICE);
    }
}
