package kpo.testing;

import static io.restassured.RestAssured.given;
import static kpo.platform.caller.Role.OPERATOR;
import static kpo.testing.AuditCheck.asSuperuser;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kpo.platform.action.Verb;
import kpo.platform.event.EventCatalogue;
import kpo.platform.event.EventType;
import org.junit.jupiter.api.Test;

/**
 * Whatever changes is told: no verb without an event, no event outside the catalogue, no catalogue but the committed one.
 * A wanted change is committed with {@code -Dkpo.contract=write}. Extended by one {@code @QuarkusTest} in each service.
 */
public abstract class EventsCheck {

    private static final Path COMMITTED = Path.of("asyncapi.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    @Inject
    EventCatalogue catalogue;

    private final String root;
    private final Map<String, String> told;

    /**
     * @param root package of the service
     * @param told each operation that writes, as {@code POST /v1/needs}, with the code of its event, or with why there is
     *     none after a {@code -}; verbs of state machines need no entry
     */
    protected EventsCheck(String root, Map<String, String> told) {
        this.root = root;
        this.told = told;
    }

    @Test
    void every_verb_of_a_state_machine_has_its_event() {
        List<Verb> untold = new ArrayList<>();
        for (Verb verb : verbs()) {
            if (catalogue.types().stream().noneMatch(type -> type.verb() == verb)) {
                untold.add(verb);
            }
        }
        assertThat(verbs()).isNotEmpty();
        assertThat(untold).isEmpty();
    }

    @Test
    void every_operation_that_writes_has_its_event_or_a_reason() {
        JsonPath contract = given().accept("application/json").get("/q/openapi").jsonPath();
        Map<String, Map<String, Object>> paths = contract.getMap("paths");
        List<String> unaccounted = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .map(String::toUpperCase)
                .filter(method -> List.of("POST", "PUT", "PATCH", "DELETE").contains(method))
                .map(method -> method + " " + path)
                .filter(operation -> !isTold(operation))
                .forEach(unaccounted::add));

        assertThat(unaccounted).isEmpty();
        assertThat(told.keySet()).as("operations that are gone").allSatisfy(operation -> assertThat(paths)
                .containsKey(operation.split(" ")[1]));
    }

    private boolean isTold(String operation) {
        String path = operation.split(" ")[1];
        // Common to all services; an operation of bulk work tells of each object that it changes.
        if (path.startsWith("/v1/webhook-") || path.startsWith("/v1/operations")) {
            return true;
        }
        String stated = told.get(operation);
        if (stated != null) {
            return stated.startsWith("-") || catalogue.find(stated).isPresent();
        }
        return catalogue.types().stream()
                .filter(type -> type.verb() != null && type.aggregate().path() != null)
                .anyMatch(type -> path.equals(
                        type.aggregate().path() + "/{id}/" + type.verb().action()));
    }

    /** Every change of a state that any test of this run made, as the audit saw it. */
    @Test
    void no_state_has_changed_without_an_event_in_the_same_transaction() throws SQLException {
        assertThat(
                        asSuperuser(
                                """
                                select distinct a.entity || ' ' || coalesce(a.before ->> 'status', 'nothing')
                                       || ' to ' || coalesce(a.after ->> 'status', 'nothing') || ' by ' || a.operation
                                from audit_event a
                                where (a.before -> 'status' is not null or a.after -> 'status' is not null)
                                  and a.before ->> 'status' is distinct from a.after ->> 'status'
                                  and a.entity not like 'audit%' and a.entity <> 'operation'
                                  and a.subject not like 'database:%'
                                  and not exists (
                                      select 1 from event e
                                      where e.aggregate_id = cast(a.entity_id as uuid)
                                        and e.xid = cast(cast(a.transaction_id as text) as bigint))"""))
                .isEmpty();
    }

    @Test
    void the_served_catalogue_is_the_committed_one() throws IOException {
        String served = document();

        if ("write".equals(System.getProperty("kpo.contract"))) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("the catalogue changed: read the difference, then commit it with -Dkpo.contract=write")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void the_examples_of_the_catalogue_are_what_its_schemas_ask_for() throws IOException {
        JsonNode document = YAML.readTree(document());
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/version").isTextual()).isTrue();
        assertThat(document.at("/components/messages").size())
                .isEqualTo(catalogue.types().size());
        for (EventType type : catalogue.types()) {
            JsonNode example =
                    document.at("/components/messages/" + type.code()).at("/examples/0/payload");
            assertThat(schema(document, type.code()).validate(example.toString(), InputFormat.JSON))
                    .as(type.code())
                    .isEmpty();
            ObjectNode broken = example.deepCopy();
            broken.remove("data");
            assertThat(schema(document, type.code()).validate(broken.toString(), InputFormat.JSON))
                    .as("%s without data", type.code())
                    .isNotEmpty();
        }
    }

    /** Whatever the tests of this run made happen. */
    @Test
    void what_was_really_told_is_as_the_catalogue_says() throws IOException {
        JsonNode document = YAML.readTree(document());
        Map<String, Schema> schemas = catalogue.types().stream()
                .collect(Collectors.toMap(EventType::code, type -> schema(document, type.code())));
        String next = null;
        JsonNode items;
        do {
            var request = Tokens.as("olga", "operator", OPERATOR).queryParam("limit", 200);
            JsonNode feed = JSON.readTree((next == null ? request : request.queryParam("after", next))
                    .get("/v1/events")
                    .asString());
            items = feed.path("items");
            next = feed.path("next").asText();
            for (JsonNode event : items) {
                // Tests also make events up, with nothing in them.
                if (!event.path("data").isEmpty()) {
                    assertThat(schemas.get(event.path("type").asText()).validate(event.toString(), InputFormat.JSON))
                            .as(event.toString())
                            .isEmpty();
                }
            }
        } while (!items.isEmpty());
    }

    private static String document() {
        return given().get("/q/asyncapi").then().statusCode(200).extract().asString();
    }

    private static Schema schema(JsonNode document, String code) {
        ObjectNode schema = JSON.createObjectNode();
        schema.set("allOf", document.at("/components/messages/" + code).at("/payload/allOf"));
        schema.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    private List<Verb> verbs() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root, "kpo.platform.webhook")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Verb.class))
                        .map(JavaClass::reflect)
                        // A constant with a body is a class of its own, without constants.
                        .filter(Class::isEnum)
                        .flatMap(type -> List.of((Verb[]) type.getEnumConstants()).stream())
                        .toList();
    }
}
