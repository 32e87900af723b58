package kpo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a partner's client relies on stays: each committed {@code openapi.yaml} is held against the
 * {@code openapi.released.yaml} beside it, which partners were given. A release takes the new one with
 * {@code mvn -pl deploy/contract test -Dkpo.contract=release}.
 */
class BreakingChangesTest {

    private static final Path REPOSITORY = Path.of("../..");

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "engagement-service", "billing-service"})
    void the_committed_contract_breaks_nothing_that_was_released(String service) throws IOException {
        Path now = REPOSITORY.resolve(service).resolve("openapi.yaml");
        Path released = REPOSITORY.resolve(service).resolve("openapi.released.yaml");

        if ("release".equals(System.getProperty("kpo.contract"))) {
            Files.copy(now, released, StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(released)
                .as("a release takes it with -Dkpo.contract=release")
                .exists();
        assertThat(Compatibility.breaks(Files.readString(released), Files.readString(now)))
                .isEmpty();
    }

    static Stream<Arguments> plantedBreaks() {
        return Stream.of(
                Arguments.of("a member of an answer goes", "        gone:\n          type: string\n", ""),
                Arguments.of("a request needs one member more", "      - name\n", "      - name\n      - remark\n"),
                Arguments.of("an operation goes", "    delete:\n", "    put:\n"),
                Arguments.of("a value of a request goes", "      - EXPENSE\n", ""),
                Arguments.of("a member gets another type", "          type: integer\n", "          type: boolean\n"),
                Arguments.of("an answer goes", "        \"202\":\n", "        \"203\":\n"),
                Arguments.of("a parameter is required", "          required: false\n", "          required: true\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedBreaks")
    void a_planted_break_is_found(String what, String before, String after) {
        assertThat(CONTRACT).as("the place of the break").contains(before);

        assertThat(Compatibility.breaks(CONTRACT, CONTRACT.replace(before, after)))
                .as(what)
                .isNotEmpty();
    }

    @Test
    void an_addition_breaks_nothing() {
        String added = CONTRACT.replace(
                "        gone:\n          type: string\n",
                "        gone:\n          type: string\n        added:\n          type: string\n");

        assertThat(Compatibility.breaks(CONTRACT, added)).isEmpty();
        assertThat(Compatibility.breaks(CONTRACT, CONTRACT)).isEmpty();
    }

    private static final String CONTRACT =
            """
            openapi: 3.1.0
            info:
              title: Planted
              version: "1"
            paths:
              /v1/things/{id}:
                parameters:
                  - name: id
                    in: path
                    required: true
                    schema:
                      type: string
                post:
                  operationId: changeThing
                  parameters:
                    - name: note
                      in: query
                      required: false
                      schema:
                        type: string
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          $ref: "#/components/schemas/ThingRequest"
                  responses:
                    "200":
                      description: Changed
                      content:
                        application/json:
                          schema:
                            $ref: "#/components/schemas/Thing"
                    "202":
                      description: Later
                delete:
                  operationId: deleteThing
                  responses:
                    "204":
                      description: Gone
            components:
              schemas:
                Kind:
                  type: string
                  enum:
                  - TIME
                  - EXPENSE
                ThingRequest:
                  type: object
                  required:
                  - name
                  properties:
                    name:
                      type: string
                    remark:
                      type: string
                    kind:
                      $ref: "#/components/schemas/Kind"
                Thing:
                  type: object
                  properties:
                    gone:
                      type: string
                    count:
                      type: integer
            """
                    .indent(0);
}
