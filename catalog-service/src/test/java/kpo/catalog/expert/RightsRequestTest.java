package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an expert asks for with the own login, and who answers. */
@QuarkusTest
class RightsRequestTest {

    private static final String PATH = "/v1/rights-requests";

    private final String deccan = organisation();
    private Map<String, Object> profile;
    private String id;

    @BeforeEach
    void enrol() {
        profile = asha(thirdParty(deccan));
        id = enrolled(profile);
    }

    @Test
    void an_expert_asks_to_be_put_right_and_reads_within_a_month_what_was_done() {
        ValidatableResponse asked = ask(oneself(), "RECTIFICATION").statusCode(201);
        String request = asked.extract().path("id");
        LocalDate received = LocalDate.ofInstant(Instant.parse(asked.extract().path("receivedAt")), ZoneOffset.UTC);
        asked.body("status", is("OPEN"))
                .body("dueOn", is(received.plusMonths(1).toString()))
                .body("$", not(hasKey("answer")));

        for (RequestSpecification reader :
                List.of(manager(deccan), operator(), vera(), as("conny", "compliance", COMPLIANCE), oneself())) {
            reader.get(PATH + "?status=OPEN&sort=dueOn&expertId=" + id)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(request));
        }
        answer(manager(deccan), request, "fulfil", "The year is 2013 now.")
                .statusCode(200)
                .body("status", is("FULFILLED"))
                .body("answeredBy", is("dev"));

        oneself().get(PATH + "/" + request).then().statusCode(200).body("answer", is("The year is 2013 now."));
        oneself()
                .get("/v1/experts/" + id + "/personal-data")
                .then()
                .body("rightsRequests.id", contains(request))
                .body("changes.entity", hasItem("rights_request"));
        assertThat(told(request, "asked")).isOne();
        assertThat(told(request, "fulfilled")).isOne();
        refused(answer(operator(), request, "refuse", "Too late."), 409, "state_conflict");
    }

    @Test
    void only_the_person_asks_and_only_others_answer() {
        RequestSpecification colleague = as("ravi", deccan, EXPERT);
        refused(ask(colleague, "RECTIFICATION"), 404, "not_found");
        refused(ask(as((String) profile.get("subject"), organisation(), EXPERT), "ERASURE"), 404, "not_found");
        refused(ask(manager(deccan), "RECTIFICATION"), 403, "forbidden");

        String request =
                ask(oneself(), "RECTIFICATION").statusCode(201).extract().path("id");
        refused(as("ravi", deccan, EXPERT).get(PATH + "/" + request).then(), 404, "not_found");
        as("ravi", deccan, EXPERT).get(PATH).then().statusCode(200).body("items", empty());
        refused(manager(organisation()).get(PATH + "/" + request).then(), 404, "not_found");
        refused(answer(oneself(), request, "fulfil", "I did it."), 403, "forbidden");
        refused(answer(alsoManager(), request, "fulfil", "I did it."), 403, "forbidden")
                .body("detail", is("You are the expert."));
        alsoManager()
                .get(PATH + "/" + request + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'refuse' }.reasons.code", contains("forbidden"));
        refused(answer(vera(), request, "refuse", "No."), 403, "forbidden");
        manager(deccan)
                .get(PATH + "/" + request + "/allowed-actions")
                .then()
                .body("items.findAll { it.allowed }.action", contains("fulfil", "refuse", "extend"))
                .body("items.find { it.action == 'withdraw' }.reasons.code", contains("forbidden"));
    }

    @Test
    void the_same_is_asked_for_once_until_it_is_answered() {
        String open = ask(oneself(), "RECTIFICATION").statusCode(201).extract().path("id");

        refused(ask(oneself(), "RECTIFICATION"), 409, "asked_already")
                .body("rightsRequestId", is(open))
                .body("remedy", endsWith("or withdraw it."));
        ask(oneself(), "ERASURE").statusCode(201);
        answer(manager(deccan), open, "fulfil", "The year is 2013 now.").statusCode(200);
        ask(oneself(), "RECTIFICATION").statusCode(201);
    }

    @Test
    void several_things_are_put_right_at_once_and_one_is_forgotten_once() {
        ask(oneself(), "RECTIFICATION", "My degree is of 2013.").statusCode(201);
        String name = ask(oneself(), "RECTIFICATION", "My family name is Rao-Iyer.")
                .statusCode(201)
                .extract()
                .path("id");

        refused(ask(oneself(), "RECTIFICATION", " my family name is Rao-Iyer. "), 409, "asked_already")
                .body("rightsRequestId", is(name));
        ask(oneself(), "ERASURE", "Forget me.").statusCode(201);
        refused(ask(oneself(), "ERASURE", "All of it."), 409, "asked_already");
    }

    @Test
    void whoever_asked_takes_it_back_and_may_ask_anew() {
        String request = ask(oneself(), "ERASURE").statusCode(201).extract().path("id");
        refused(withdraw(as("ravi", deccan, EXPERT), request, "*"), 404, "not_found");
        refused(withdraw(manager(deccan), request, "*"), 403, "forbidden");
        refused(withdraw(as("mina", deccan, EXPERT, PROVIDER_MANAGER), request, "*"), 403, "forbidden")
                .body("detail", is("You are not the expert."));
        refused(withdraw(oneself(), request, "\"7\""), 412, "stale_version");
        oneself()
                .get(PATH + "/" + request + "/allowed-actions")
                .then()
                .body("items.findAll { it.allowed }.action", contains("withdraw"));

        String version = oneself().get(PATH + "/" + request).header("ETag");
        withdraw(oneself(), request, version)
                .statusCode(200)
                .body("status", is("WITHDRAWN"))
                .body("withdrawnAt", notNullValue())
                .body("$", not(hasKey("answer")));

        assertThat(told(request, "withdrawn")).isOne();
        assertThat(audited(request)).contains("WITHDRAWN");
        refused(withdraw(oneself(), request, "*"), 409, "state_conflict");
        refused(answer(manager(deccan), request, "refuse", "No."), 409, "state_conflict");
        ask(oneself(), "ERASURE").statusCode(201);
    }

    @Test
    void an_answer_is_put_off_once_by_two_months_at_most_and_the_expert_is_told_why() {
        ValidatableResponse asked = ask(oneself(), "RECTIFICATION").statusCode(201);
        String request = asked.extract().path("id");
        LocalDate due = LocalDate.parse(asked.extract().path("dueOn"));
        refused(extend(oneself(), request, due.plusMonths(1)), 403, "forbidden");
        refused(extend(alsoManager(), request, due.plusMonths(1)), 403, "forbidden");
        for (LocalDate wrong : List.of(due, due.plusMonths(2).plusDays(1))) {
            refused(extend(manager(deccan), request, wrong), 422, "extension_period")
                    .body("errors[0].pointer", is("/dueOn"))
                    .body("remedy", containsString(due.plusMonths(2).toString()));
        }

        extend(manager(deccan), request, due.plusMonths(2))
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("dueOn", is(due.plusMonths(2).toString()));

        oneself()
                .get(PATH + "/" + request)
                .then()
                .body("extension.reason", is("The university is slow."))
                .body("extension.by", is("dev"));
        assertThat(told(request, "extended")).isOne();
        refused(extend(operator(), request, due.plusMonths(3)), 409, "extended_already");
        manager(deccan)
                .get(PATH + "/" + request + "/allowed-actions")
                .then()
                .body("items.findAll { it.allowed }.action", contains("fulfil", "refuse"));
        answer(manager(deccan), request, "fulfil", "The year is 2013 now.").statusCode(200);
        refused(extend(manager(deccan), request, due.plusMonths(2)), 409, "state_conflict");
        assertThat(audited(request)).contains("The university is slow.");

        manager(deccan)
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(204);

        operator().get(PATH + "/" + request).then().body("extension.reason", is("Erased."));
        assertThat(audited(request)).doesNotContain("The university is slow.");
    }

    @Test
    void when_the_month_is_over_it_is_too_late_to_put_an_answer_off() {
        String request = ask(oneself(), "RECTIFICATION").extract().path("id");
        CatalogDatabase.execute(
                "update rights_request set due_on = current_date - 2 where id = '%s'".formatted(request));

        refused(
                extend(manager(deccan), request, LocalDate.now(ZoneOffset.UTC).plusDays(20)),
                409,
                "extension_too_late");
    }

    @Test
    void an_erasure_is_fulfilled_by_erasing_and_refused_with_the_reason() {
        String held = ask(oneself(), "ERASURE").extract().path("id");
        refused(answer(manager(deccan), held, "fulfil", "Done."), 409, "erasure_outstanding");
        answer(as("conny", "compliance", COMPLIANCE), held, "refuse", "A claim is open: Article 17(3)(e).")
                .statusCode(200)
                .body("status", is("REFUSED"));
        String again = ask(oneself(), "ERASURE").extract().path("id");
        String mending = ask(oneself(), "RECTIFICATION").extract().path("id");
        assertThat(audited(again)).contains("of 2013");

        manager(deccan)
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(204);

        operator()
                .get(PATH + "?expertId=" + id)
                .then()
                .body("items.id", contains(held, again, mending))
                .body("items.status", contains("REFUSED", "FULFILLED", "REFUSED"))
                .body("items.wish", everyItem(is("Erased.")))
                .body("items.answer", everyItem(is("Erased.")));
        assertThat(told(again, "fulfilled")).isOne();
        assertThat(told(held, "refused")).isOne();
        assertThat(audited(again)).doesNotContain("of 2013").contains(again);
        assertThat(audited(held)).doesNotContain("Article 17(3)(e)");
        refused(ask(oneself(), "ERASURE"), 404, "not_found");
    }

    private RequestSpecification oneself() {
        return as((String) profile.get("subject"), deccan, EXPERT);
    }

    private RequestSpecification alsoManager() {
        return as((String) profile.get("subject"), deccan, EXPERT, PROVIDER_MANAGER);
    }

    private ValidatableResponse ask(RequestSpecification who, String kind) {
        return ask(who, kind, "My degree is of 2013.");
    }

    private ValidatableResponse ask(RequestSpecification who, String kind, String wish) {
        return who.body(Map.of("expertId", id, "kind", kind, "wish", wish))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse answer(RequestSpecification who, String request, String verb, String answer) {
        return who.header("If-Match", "*")
                .body(Map.of("reason", answer))
                .post(PATH + "/" + request + "/" + verb)
                .then();
    }

    private static ValidatableResponse extend(RequestSpecification who, String request, LocalDate day) {
        return who.header("If-Match", "*")
                .body(Map.of("dueOn", day.toString(), "reason", "The university is slow."))
                .post(PATH + "/" + request + "/extend")
                .then();
    }

    private static ValidatableResponse withdraw(RequestSpecification who, String request, String version) {
        return who.header("If-Match", version)
                .post(PATH + "/" + request + "/withdraw")
                .then();
    }

    private static long told(String request, String event) {
        return CatalogDatabase.number(
                "select count(*) from event where type = 'rights_request.%s' and aggregate_id = '%s'"
                        .formatted(event, request));
    }

    private static String audited(String entity) {
        return as("aud", "operator", AUDITOR)
                .get("/v1/audit-events?entityId=" + entity)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .prettify();
    }
}
