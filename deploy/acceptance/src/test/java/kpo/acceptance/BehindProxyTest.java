package kpo.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the settings of the manifests a service knows that its ingress was called by HTTPS. */
class BehindProxyTest {

    private static LoneService service;

    @BeforeAll
    static void start() throws IOException {
        service = LoneService.start(proxySettings());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Map<String, String> proxySettings() throws IOException {
        JsonNode data = new YAMLMapper()
                .readTree(Path.of("../kubernetes/base/configuration.yaml").toFile())
                .path("data");
        return data.properties().stream()
                .filter(setting -> setting.getKey().startsWith("QUARKUS_HTTP_PROXY"))
                .collect(toMap(Map.Entry::getKey, setting -> setting.getValue().asText()));
    }

    @Test
    void browsers_are_told_to_stay_with_https() {
        assertThat(hsts("https")).startsWith("max-age=");
        assertThat(hsts("http")).isEmpty();
    }

    private static String hsts(String scheme) {
        return service.send(service.request("/v1/skills")
                        .header("X-Forwarded-Proto", scheme)
                        .build())
                .headers()
                .firstValue("Strict-Transport-Security")
                .orElse("");
    }
}
