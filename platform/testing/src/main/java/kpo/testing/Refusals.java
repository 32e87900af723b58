package kpo.testing;

import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** How a refusal is checked: always a problem document with its status and code. */
public final class Refusals {

    private Refusals() {}

    public static ValidatableResponse refused(Response response, int status, String code) {
        return refused(response.then(), status, code);
    }

    public static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("status", is(status));
    }

    /** @param pointer the part of the request that is at fault */
    public static ValidatableResponse refused(Response response, int status, String code, String pointer) {
        return refused(response, status, code).body("errors[0].pointer", is(pointer));
    }
}
