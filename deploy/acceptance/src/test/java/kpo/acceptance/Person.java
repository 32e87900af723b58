package kpo.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;
import kpo.acceptance.Stack.Service;

/**
 * Somebody at a client, a provider or the operator who works through HTTP. Careful as a partner's program should be: each
 * write has an Idempotency-Key, and a request whose answer is lost is sent again with the same key until it is answered.
 */
final class Person {

    private static final int TRIES = 300;

    private final Stack stack;
    private final String token;

    Person(Stack stack, String subject, String organisation, String... roles) {
        this.stack = stack;
        this.token = stack.token(subject, organisation, roles);
    }

    Response get(Service service, String path) {
        return patiently(() -> request().get(stack.url(service) + path));
    }

    /** Creates something, or asks a question that has a body. */
    Response post(Service service, String path, Object body) {
        return post(service, path, body, UUID.randomUUID().toString());
    }

    /** The same once more, for whoever has sent it with that key before. */
    Response post(Service service, String path, Object body, String key) {
        return send("POST", service, path, body, null, key);
    }

    /** Creates something and gives its id. */
    String create(Service service, String path, String body) {
        return post(service, path, body).then().statusCode(201).extract().path("id");
    }

    /** A verb on an object, with the version that is there now. */
    Response verb(Service service, String object, String verb) {
        return verb(service, object, verb, null);
    }

    Response verb(Service service, String object, String verb, Object body) {
        String eTag = get(service, object).then().statusCode(200).extract().header("ETag");
        return send(
                "POST",
                service,
                object + "/" + verb,
                body,
                eTag,
                UUID.randomUUID().toString());
    }

    /** Puts a part of an object, with the version that is there now. */
    Response put(Service service, String object, String part, Object body) {
        String eTag = get(service, object).then().statusCode(200).extract().header("ETag");
        return send(
                "PUT",
                service,
                object + "/" + part,
                body,
                eTag,
                UUID.randomUUID().toString());
    }

    /** A body of another media type than JSON: an FX history, say. */
    Response upload(Service service, String path, String mediaType, String body) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> request()
                .header("Idempotency-Key", key)
                .contentType(mediaType)
                .body(body)
                .post(stack.url(service) + path));
    }

    private Response send(String method, Service service, String path, Object body, String eTag, String key) {
        return patiently(() -> {
            RequestSpecification request = request().header("Idempotency-Key", key);
            if (eTag != null) {
                request.header("If-Match", eTag);
            }
            if (body != null) {
                request.contentType(ContentType.JSON).body(body);
            }
            return request.request(method, stack.url(service) + path);
        });
    }

    String token() {
        return token;
    }

    private RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    /** Tries again while the service, or a peer that it needs, is not there, or is still busy with the first try. */
    private static Response patiently(Supplier<Response> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                Response response = request.get();
                boolean busy = response.statusCode() == 503
                        || response.statusCode() == 409 && "idempotency_key_in_flight".equals(response.path("code"));
                if (!busy || attempt == TRIES) {
                    return response;
                }
            } catch (Exception lost) {
                // REST Assured throws the connection's own exception without declaring it.
                if (attempt == TRIES
                        || lost instanceof RuntimeException && !(lost.getCause() instanceof java.io.IOException)) {
                    throw lost;
                }
            }
            Stack.pause(100);
        }
    }
}
