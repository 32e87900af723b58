package kpo.testing.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kpo.local.LocalIssuer;
import kpo.platform.caller.Role;
import kpo.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the served contract, tried by everybody who may not: without a token, with bad tokens, in every
 * role that it does not name, without its scope, and for another organisation with the ids of objects that exist. The
 * answer is 401, 403 or 404, always a problem document, and no row of the database changes. A new operation is tried
 * without being told; one whose path or body the world does not know fails the test. Extended by one
 * {@code @QuarkusTest} in each service.
 */
public abstract class IsolationMatrix {

    private static final Set<String> ROLES = Tokens.everyRole();

    private static final Set<String> ACROSS_ORGANISATIONS =
            Set.of(Role.OPERATOR, Role.VETTING_OFFICER, Role.COMPLIANCE, Role.AUDITOR, Role.SERVICE);

    /** Made once for each service: the tests of this class change nothing in it. */
    private static final Map<Class<?>, IsolationWorld> WORLDS = new HashMap<>();

    private List<GuardedOperation> operations;
    private IsolationWorld world;
    private Findings findings;

    /** Makes the objects that strangers try to get at, over HTTP. */
    protected abstract IsolationWorld world();

    @BeforeEach
    void look() {
        operations = GuardedOperation.all();
        world = WORLDS.computeIfAbsent(getClass(), service -> {
            IsolationWorld made = world();
            PlatformWorld.complete(made);
            return made;
        });
        findings = new Findings(world);
    }

    @Test
    void every_operation_declares_its_policy() {
        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.scopes()).as("scope of %s", operation).hasSize(1);
            assertThat(operation.scopes()).allMatch(scope -> scope.matches("[a-z][a-z-]*:(read|write)"));
            assertThat(operation.roles()).as("roles of %s", operation).isNotEmpty();
            if (!operation.isOpenToAnyRole()) {
                assertThat(ROLES).containsAll(operation.roles());
            }
        });
    }

    @Test
    void every_operation_is_in_the_matrix() {
        for (GuardedOperation operation : operations) {
            if (world.path(operation).isEmpty()) {
                findings.add(operation + ": the world has no object for this path");
            }
            if (hasStrangers(operation) && world.body(operation).isEmpty()) {
                findings.add(operation + ": neither the world nor the contract has a body");
            }
        }
        Set<String> unknown = new TreeSet<>(world.named());
        operations.forEach(operation -> unknown.remove(operation.id()));

        assertThat(findings.all()).isEmpty();
        assertThat(unknown)
                .as("operations of the world that the contract does not have")
                .isEmpty();
    }

    @Test
    void whoever_may_see_every_organisation_finds_the_objects() {
        for (GuardedOperation operation : operations) {
            if (operation.reads() && operation.namesAnObject()) {
                operation.roles().stream()
                        .filter(ACROSS_ORGANISATIONS::contains)
                        .findFirst()
                        .ifPresent(role -> {
                            int status = send(operation, Tokens.token("mona", "operator", role), body(operation))
                                    .statusCode();
                            if (status != 200) {
                                findings.add(operation + " as " + role + ": " + status);
                            }
                        });
            }
        }

        assertThat(findings.all())
                .as("the matrix proves nothing about objects that are not there")
                .isEmpty();
    }

    @Test
    void without_a_good_token_every_operation_answers_401() {
        String[] all = ROLES.toArray(String[]::new);
        String organisation = world.organisation();
        Map<String, String> bad = Map.of(
                "expired", Tokens.expiredToken("mallory", organisation, all),
                "of another issuer", LocalIssuer.withNewKey().token("mallory", organisation, Duration.ofHours(1), all),
                "with alg none", Tokens.unsignedToken("mallory", organisation, all),
                "that is none", "nonsense");

        unchanged(() -> {
            for (GuardedOperation operation : operations) {
                findings.refused(
                        operation, "without a token", send(operation, null, body(operation)), 401, "unauthenticated");
                bad.forEach((how, token) -> findings.refused(
                        operation,
                        "with a token " + how,
                        send(operation, token, body(operation)),
                        401,
                        "unauthenticated"));
            }
        });
    }

    @Test
    void in_a_role_that_it_does_not_name_every_operation_answers_403() {
        unchanged(() -> {
            for (GuardedOperation operation : operations) {
                if (operation.isOpenToAnyRole()) {
                    continue;
                }
                Set<String> others = new TreeSet<>(ROLES);
                others.removeAll(operation.roles());
                others.add("no-such-role");
                for (String role : others) {
                    Response answer =
                            send(operation, Tokens.token("mallory", world.organisation(), role), body(operation));
                    findings.refused(operation, "as " + role, answer, 403, "forbidden");
                    if (answer.statusCode() == 403
                            && !Set.copyOf(answer.jsonPath().getList("neededRoles", String.class))
                                    .equals(operation.roles())) {
                        findings.add(operation + " does not name the roles that it declares");
                    }
                }
            }
        });
    }

    @Test
    void without_its_scope_every_operation_answers_403() {
        String everyRole = String.join(" ", ROLES);
        unchanged(() -> {
            for (GuardedOperation operation : operations) {
                String needed = operation.scopes().iterator().next();
                String opposite = needed.endsWith(":read")
                        ? needed.replace(":read", ":write")
                        : needed.replace(":write", ":read");
                for (String scopes : List.of("openid", opposite)) {
                    Response answer = send(
                            operation,
                            Tokens.scopedToken(scopes, "mallory", world.organisation(), everyRole.split(" ")),
                            body(operation));
                    findings.refused(operation, "with the scope " + scopes, answer, 403, "insufficient_scope");
                    if (answer.statusCode() == 403
                            && !List.of(needed).equals(answer.jsonPath().getList("neededScopes"))) {
                        findings.add(operation + " does not name the scope that it declares");
                    }
                }
            }
        });
    }

    @Test
    void objects_of_another_organisation_are_absent() {
        unchanged(() -> strangers(operation -> operation.namesAnObject() && !world.isCommon(operation))
                .forEach(attempt -> findings.refused(
                        attempt.operation(),
                        "as a stranger, " + attempt.role(),
                        send(attempt.operation(), attempt.token(), body(attempt.operation())),
                        404,
                        "not_found")));
    }

    @Test
    void lists_have_nothing_of_another_organisation() {
        unchanged(() -> strangers(
                        operation -> operation.reads() && !operation.namesAnObject() && !world.isCommon(operation))
                .forEach(attempt -> {
                    findings.tellsNothing(
                            attempt, path(attempt.operation()), send(attempt.operation(), attempt.token(), ""));
                    if (path(attempt.operation()).contains("?")) {
                        findings.sameAnswer(
                                attempt,
                                "asking with foreign ids",
                                send(attempt.operation(), attempt.token(), ""),
                                attempt.operation()
                                        .ask(attempt.token(), "")
                                        .get(world.withAbsentIds(path(attempt.operation()))));
                    }
                    attempt.operation().queryParameters().stream()
                            .filter(world.filters()::containsKey)
                            .forEach(filter -> {
                                String real = world.filters().get(filter);
                                Response ofReal = filtered(attempt, filter, real);
                                Response ofAbsent = filtered(attempt, filter, world.withAbsentIds(real));
                                findings.tellsNothing(attempt, real, ofReal);
                                findings.sameAnswer(attempt, "filtered by " + filter, ofReal, ofAbsent);
                            });
                }));
    }

    @Test
    void ids_of_another_organisation_in_a_body_are_absent() {
        unchanged(() -> strangers(
                        operation -> !operation.reads() && !operation.namesAnObject() && !world.isOwn(operation))
                .forEach(attempt -> {
                    String body = body(attempt.operation());
                    Response ofReal = send(attempt.operation(), attempt.token(), body);
                    Response ofAbsent = send(attempt.operation(), attempt.token(), world.withAbsentIds(body));
                    findings.sameAnswer(attempt, "with foreign ids", ofReal, ofAbsent);
                    findings.tellsNothing(attempt, body, ofReal);
                }));
    }

    /** @param role one that the operation names @param token of somebody in it */
    record Attempt(GuardedOperation operation, String role, String token) {}

    /** Each operation in each of its roles that see their own organisation only, by somebody of another. */
    private Stream<Attempt> strangers(Predicate<GuardedOperation> which) {
        return operations.stream().filter(which).flatMap(operation -> ofOneOrganisation(operation)
                .map(role -> new Attempt(operation, role, Tokens.token("eve", "strangers", role))));
    }

    private static boolean hasStrangers(GuardedOperation operation) {
        return ofOneOrganisation(operation).findAny().isPresent();
    }

    private static Stream<String> ofOneOrganisation(GuardedOperation operation) {
        return operation.isOpenToAnyRole()
                ? Stream.of(Role.CLIENT_MANAGER, Role.EXPERT)
                : operation.roles().stream().filter(role -> !ACROSS_ORGANISATIONS.contains(role));
    }

    private void unchanged(Runnable attempts) {
        Map<String, String> before = WholeDatabase.settled();
        attempts.run();
        Map<String, String> after = WholeDatabase.checksums();

        assertThat(findings.all()).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    private String body(GuardedOperation operation) {
        return world.body(operation).orElse("{}");
    }

    private Response send(GuardedOperation operation, String token, String body) {
        return operation.ask(token, body).request(operation.method(), path(operation));
    }

    private Response filtered(Attempt attempt, String filter, String value) {
        return attempt.operation()
                .ask(attempt.token(), "")
                .queryParam(filter, value)
                .get(path(attempt.operation()));
    }

    private String path(GuardedOperation operation) {
        return world.path(operation).orElseThrow(() -> new AssertionError(operation + " is not in the matrix"));
    }
}
