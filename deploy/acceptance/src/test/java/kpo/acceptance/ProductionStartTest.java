package kpo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kpo.local.LocalPostgres;
import kpo.local.RandomKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged services in the profile of production: what they need to start, and what is not in them. */
class ProductionStartTest {

    private static final long MOST_SECONDS = 90;

    private static LocalPostgres postgres;

    private record End(int code, String said) {}

    @BeforeAll
    static void database() {
        postgres = LocalPostgres.throwaway();
        postgres.provide("billing", "engagement");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void without_an_issuer_and_its_keys_a_service_says_so_in_one_line_and_ends() throws Exception {
        End end = start("billing", Map.of());

        assertThat(end.code()).isEqualTo(1);
        assertThat(end.said().lines().filter(line -> line.contains("does not start")))
                .containsExactly(
                        "The service does not start: set KPO_TOKEN_ISSUER and KPO_TOKEN_KEYS and KPO_SECRET_KEY and"
                                + " KPO_CURSOR_KEY (see README, Settings).");
        assertThat(end.said()).doesNotContain("\tat ");
    }

    @Test
    void keys_that_are_none_or_could_be_changed_on_their_way_are_refused() throws Exception {
        End absent = start("billing", withKeys("KPO_TOKEN_KEYS", "file:///no/such/keys.pem"));
        End open = start("billing", withKeys("KPO_TOKEN_KEYS", "http://id.example.com/keys"));

        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.said()).contains("KPO_TOKEN_KEYS names no readable JWKS or public RSA key in PEM");
        assertThat(open.code()).isEqualTo(1);
        assertThat(open.said()).contains("KPO_TOKEN_KEYS must be an https address");
    }

    @Test
    void engagement_names_the_services_that_it_needs() throws Exception {
        End end = start("engagement", withKeys("KPO_TOKEN_KEYS", "https://id.example.com/keys"));

        assertThat(end.code()).isEqualTo(1);
        assertThat(end.said())
                .contains("set KPO_CATALOG_URL and KPO_BILLING_URL and KPO_SERVICE_TOKEN_FILE (see README, Settings)");
    }

    @Test
    void nothing_of_the_local_issuer_is_in_a_packaged_service() throws IOException {
        for (String service : List.of("catalog", "engagement", "billing")) {
            List<String> classes = new ArrayList<>();
            try (Stream<Path> files = Files.walk(folder(service))) {
                for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                    assertThat(jar.getFileName().toString())
                            .doesNotContain("platform-local")
                            .doesNotContain("platform-testing");
                    try (ZipFile content = new ZipFile(jar.toFile())) {
                        content.stream().map(ZipEntry::getName).forEach(classes::add);
                    }
                }
            }
            assertThat(classes)
                    .anyMatch(name -> name.equals("kpo/platform/caller/Caller.class"))
                    .noneMatch(name -> name.startsWith("kpo/local/") || name.startsWith("kpo/testing/"));
        }
    }

    /** What every service needs, and one setting more. */
    private static Map<String, String> withKeys(String name, String value) {
        return Map.of(
                "KPO_TOKEN_ISSUER",
                "https://id.example.com",
                "KPO_SECRET_KEY",
                "start:" + RandomKey.base64(),
                "KPO_CURSOR_KEY",
                RandomKey.base64(),
                name,
                value);
    }

    private static Path folder(String service) {
        return Path.of("../..", service + "-service", "target", "quarkus-app");
    }

    private static End start(String service, Map<String, String> settings) throws IOException, InterruptedException {
        Path log = Files.createTempFile("start-" + service, ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        folder(service).resolve("quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.putAll(postgres.settings(service));
        builder.environment().keySet().removeIf(name -> name.startsWith("KPO_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("it runs on, and said: %s", Files.readString(log))
                    .isTrue();
            return new End(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }
}
