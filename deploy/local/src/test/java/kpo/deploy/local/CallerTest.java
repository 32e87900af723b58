package kpo.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kpo.local.LocalRunException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final List<Headers> requests = new ArrayList<>();
    private final Caller sofia = new Caller("sofia", "a-token");
    private HttpServer service;
    private String url;

    @BeforeEach
    void aService() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/v1/needs", this::answer);
        service.start();
        url = "http://127.0.0.1:" + service.getAddress().getPort() + "/v1/needs";
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestHeaders());
        boolean refused = exchange.getRequestURI().getPath().endsWith("/refuse");
        byte[] body = (refused ? "{\"code\": \"four_eyes\"}" : "{\"id\": \"17\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", "\"" + requests.size() + "\"");
        exchange.getResponseHeaders().add("Location", "/v1/needs/17");
        exchange.sendResponseHeaders(refused ? 409 : 201, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void what_is_created_is_where_the_answer_says() {
        Thing need = sofia.create(url, "{}");

        assertThat(need.url()).isEqualTo(url + "/17");
        assertThat(need.id()).isEqualTo("17");
        assertThat(requests.get(0).getFirst("Authorization")).isEqualTo("Bearer a-token");
    }

    @Test
    void the_same_request_has_the_same_key_and_another_has_another() {
        sofia.create(url, "{\"title\": \"a\"}");
        sofia.create(url, "{\"title\": \"a\"}");
        sofia.create(url, "{\"title\": \"b\"}");
        new Caller("anton", "a-token").create(url, "{\"title\": \"a\"}");

        assertThat(requests).extracting(r -> r.getFirst("Idempotency-Key")).satisfies(keys -> {
            assertThat(keys.get(1)).isEqualTo(keys.get(0));
            assertThat(keys).doesNotContainNull();
            assertThat(keys.stream().distinct()).hasSize(3);
        });
    }

    @Test
    void a_verb_names_the_version_seen_last() {
        Thing need = sofia.create(url, "{}");

        Thing submitted = sofia.act(need, "submit");
        sofia.act(submitted, "withdraw");

        assertThat(requests).extracting(r -> r.getFirst("If-Match")).containsExactly(null, "\"1\"", "\"2\"");
    }

    @Test
    void a_refusal_is_told_with_the_services_own_words() {
        Thing need = sofia.create(url, "{}");

        assertThatThrownBy(() -> sofia.act(need, "refuse"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("409")
                .hasMessageContaining("four_eyes");
    }
}
