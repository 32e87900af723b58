package kpo.billing;

import static kpo.platform.caller.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library sends: the bytes of a request as they are, and that even these are answered with a problem. */
@QuarkusTest
class AddressTest {

    private static final String PATH = "/v1/legal-entities";
    private static final String TOKEN =
            "Authorization: Bearer %s\r\n".formatted(Tokens.token("olga", "operator", OPERATOR));

    @ParameterizedTest
    @ValueSource(
            strings = {
                PATH + "/%zz",
                PATH + "/%",
                PATH + "?organisation=%zz",
                PATH + "/%ff",
                PATH + "/a|b",
                PATH + "?a=%c3"
            })
    void an_address_that_cannot_be_decoded_is_refused(String address) throws IOException {
        refused("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n", 400, "malformed_address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n", "Host: localhost:port\r\n", "Host: a.example\r\nHost: b.example\r\n"})
    void a_request_names_one_host(String hosts) throws IOException {
        refused("GET " + PATH + " HTTP/1.1\r\n" + hosts, 400, "invalid_host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET v1/legal-entities", "OPTIONS *", "CONNECT localhost:80"})
    void what_is_no_path_of_ours_is_not_found(String target) throws IOException {
        refused(target + " HTTP/1.1\r\nHost: localhost\r\n", 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "application/*", "*/*", "application/vnd.of-others+json", "text/json"})
    void only_json_is_json(String contentType) throws IOException {
        String answer = refused(post("Content-Type: " + contentType + "\r\n"), 415, "unsupported_media_type");

        assertThat(answer)
                .contains("\r\nAccept: application/json\r\n", "\r\nAccept-Post: application/json\r\n")
                .contains("\"accepted\":[\"application/json\"]");
    }

    @Test
    void a_body_that_is_packed_is_refused_with_what_is_taken() throws IOException {
        String answer = refused(
                post("Content-Type: application/json\r\nContent-Encoding: gzip\r\n"),
                415,
                "content_encoding_unsupported");

        assertThat(answer).contains("\r\nAccept-Encoding: identity\r\n", "\"accepted\":[\"identity\"]");
        assertThat(sent(post("Content-Type: application/JSON; charset=UTF-8\r\nContent-Encoding: identity\r\n")))
                .contains("422");
    }

    @Test
    void an_answer_that_cannot_be_given_is_refused_with_those_that_can() throws IOException {
        String head = "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n";
        assertThat(refused(head + "Accept: text/html\r\n", 406, "not_acceptable"))
                .contains("\"accepted\":[\"application/json\"]");

        assertThat(sent(head + "Accept: text/html\r\nAccept: application/json\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void versions_in_several_lines_are_one_list() throws IOException {
        Company company = Company.in("DE", null, "EUR");
        String path = PATH + "/" + company.id() + "/tax-registrations";
        String body = "{\"kind\": \"VAT\", \"number\": \"DE136695976\", \"validFrom\": \"2025-04-01\","
                + " \"checkedOn\": \"2025-04-01\", \"checkReference\": \"WAPIAAAAYs3kd\"}";
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

        assertThat(sent(head + "If-Match: \"7\"\r\nIf-Match: \"8\"\r\n", body)).startsWith("HTTP/1.1 412");
        assertThat(sent(head + "If-Match: \"7\"\r\nIf-Match: \"0\", \"8\"\r\n", body))
                .startsWith("HTTP/1.1 200");
    }

    private static String post(String headers) {
        return "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    }

    private static String refused(String head, int status, String code) throws IOException {
        String answer = sent(head);
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\ncontent-type: application/problem+json")
                .contains("\"code\":\"" + code + "\"", "\"status\":" + status);
        return answer;
    }

    private static String sent(String head) throws IOException {
        return sent(head, head.startsWith("POST") ? "{}" : "");
    }

    private static String sent(String head, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String length = body.isEmpty() ? "" : "Content-Length: %d\r\n".formatted(body.length());
            String request = head + TOKEN + length + "Connection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
