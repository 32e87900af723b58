package kpo.billing;

import static kpo.platform.caller.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

    private static final String NEXT = "GET /v1/problems HTTP/1.1\r\nHost: localhost\r\n\r\n";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: gzip\r\nContent-Length: 3\r\n"
            })
    void a_body_of_unknown_length_is_refused_and_never_run_as_a_request(String framing) throws IOException {
        String answer = exchanged(post(framing) + TOKEN + "\r\n" + NEXT);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"invalid_framing\"");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nconnection: close\r\n");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @Test
    void nothing_runs_behind_a_body_in_chunks() throws IOException {
        String head = post("Content-Type: application/json\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n");

        String answer = exchanged(head + TOKEN + "\r\n2\r\n{}\r\n0\r\n\r\n" + NEXT);

        assertThat(answer).startsWith("HTTP/1.1 422");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "2\r\n{}xx\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n"})
    void chunks_that_are_broken_are_refused(String chunks) throws IOException {
        String head = post("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n");

        assertThat(exchanged(head + TOKEN + "\r\n" + chunks))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"invalid_framing\"");
    }

    @Test
    void what_is_far_too_long_is_refused_with_a_problem() throws IOException {
        refused("GET " + PATH + "?a=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n", 414, "uri_too_long");
        refused(
                "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(100_000) + "\r\n",
                431,
                "headers_too_large");
    }

    @Test
    void chunks_of_nothing_are_no_body() throws IOException {
        String verb = "POST /v1/invoices/01990a5c-1d2e-7c3f-8a4b-5c6d7e8f9a0b/issue HTTP/1.1\r\nHost: localhost\r\n"
                + "If-Match: *\r\nIdempotency-Key: chunks\r\nTransfer-Encoding: chunked\r\n" + TOKEN + "\r\n";

        assertThat(exchanged(verb + "0\r\n\r\n")).startsWith("HTTP/1.1 404");
        assertThat(exchanged(verb + "2\r\n{}\r\n0\r\n\r\n")).startsWith("HTTP/1.1 404");
        assertThat(exchanged(verb + "2\r\n[]\r\n0\r\n\r\n")).contains("unexpected_body");
    }

    @Test
    void a_connection_ends_with_an_early_refusal() throws IOException {
        assertThat(exchanged("GET " + PATH + "/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n" + NEXT)
                        .split("HTTP/1.1 ", -1))
                .hasSize(2);
        assertThat(exchanged(post("Content-Type: application/json\r\nContent-Length: 99999999\r\n") + TOKEN + "\r\n{"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_list_has_a_next_page_for_whoever_names_no_host() throws IOException {
        Company.in("DE", null, "EUR");
        Company.in("DE", null, "EUR");

        assertThat(sent("GET " + PATH + "?limit=1 HTTP/1.0\r\n"))
                .contains(" 200 OK\r\n", "\r\nLink: <" + PATH + "?limit=1&after=");
    }

    @Test
    void what_counts_once_is_sent_once() throws IOException {
        refused(post("Idempotency-Key: a\r\nIdempotency-Key: b\r\n"), 400, "idempotency_key_invalid");
        refused(post("Authorization: Bearer another\r\n"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Accept: ,application/json\r\n", "Accept: \r\nAccept: application/json\r\n", "Accept: ,\r\n"})
    void empty_elements_of_a_list_are_none(String accept) throws IOException {
        String head = "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n";

        assertThat(sent(head + accept)).startsWith("HTTP/1.1 200");
        assertThat(sent("GET " + PATH
                        + "/1 HTTP/1.1\r\nHost: localhost\r\nAccept-Language: \r\nAccept-Language: ,hi\r\n"))
                .contains("\r\nContent-Language: hi\r\n");
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

    /** As it is, on a connection that the caller would keep. */
    private static String exchanged(String bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
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
