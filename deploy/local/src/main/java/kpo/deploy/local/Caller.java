package kpo.deploy.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import kpo.local.LocalRunException;

/**
 * Somebody at the services' public APIs. Each write has an Idempotency-Key, the same for the same request: what an
 * earlier load that was broken off has done is answered again and not done twice.
 */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String subject;
    private final String token;

    Caller(String subject, String token) {
        this.subject = subject;
        this.token = token;
    }

    Thing get(String url) {
        return send("GET", url, request(url).GET(), url);
    }

    /** @param collection the address to which new objects are posted; the answer says where the new one is */
    Thing create(String collection, String body) {
        return post(collection, null, body, null);
    }

    /** @param rows NDJSON @return the operation that takes them */
    Thing importRows(String url, String rows) {
        return send(
                "POST",
                url,
                request(url)
                        .header("Idempotency-Key", key(url, rows))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(rows)),
                null);
    }

    /** A question with a body. */
    Thing ask(String url, String body) {
        return post(url, null, body, url);
    }

    Thing act(Thing on, String verb) {
        return act(on, verb, "");
    }

    /** A verb on the version of the object that was seen last. */
    Thing act(Thing on, String verb, String body) {
        return post(on.url() + "/" + verb, on.eTag(), body, on.url());
    }

    /** Puts a part of the object, on the version that was seen last. */
    Thing put(Thing on, String part, String body) {
        return write("PUT", on.url() + "/" + part, on.eTag(), body, on.url());
    }

    private Thing post(String url, String eTag, String body, String resultUrl) {
        return write("POST", url, eTag, body, resultUrl);
    }

    private Thing write(String method, String url, String eTag, String body, String resultUrl) {
        HttpRequest.Builder request = request(url).header("Idempotency-Key", key(url, body));
        if (eTag != null) {
            request.header("If-Match", eTag);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(method, url, request.method(method, HttpRequest.BodyPublishers.ofString(body)), resultUrl);
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private String key(String url, String body) {
        String request = subject + " " + URI.create(url).getPath() + " " + body;
        return "demo-" + UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8));
    }

    private static Thing send(String method, String url, HttpRequest.Builder request, String resultUrl) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LocalRunException(
                        "%s %s answered %d: %s", method, url, response.statusCode(), response.body());
            }
            String where = resultUrl != null ? resultUrl : location(response);
            return new Thing(where, response.headers().firstValue("ETag").orElse(null), json(response.body()));
        } catch (IOException e) {
            throw new LocalRunException("%s %s was not answered: %s", method, url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("%s %s was broken off.", method, url);
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> response.uri().resolve(location).toString())
                .orElseThrow(
                        () -> new LocalRunException("%s created something and does not say where.", response.uri()));
    }

    private static JsonNode json(String body) throws JsonProcessingException {
        return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
    }
}
