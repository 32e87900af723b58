package kpo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private int port;

    @BeforeEach
    void aPackagedService() throws IOException {
        Path app = Files.createDirectories(folder.resolve("echo-service/target/quarkus-app"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String file = Echo.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(app.resolve("quarkus-run.jar")), manifest);
                var bytes = Echo.class.getClassLoader().getResourceAsStream(file)) {
            jar.putNextEntry(new JarEntry(file));
            bytes.transferTo(jar);
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void nothingIsLeft() {
        PackagedService.endOrphans(folder.resolve("state"));
    }

    @Test
    void it_is_ready_when_it_says_so_and_ends_when_told() {
        PackagedService service = service(Map.of());

        service.start();
        service.awaitReady(PATIENCE);
        service.stop();

        assertThat(service.process().isAlive()).isFalse();
        assertThat(folder.resolve("state/process")).isEmptyDirectory();
    }

    @Test
    void one_that_ends_at_its_start_is_told_with_its_last_words() {
        PackagedService service = service(Map.of("LAST_WORDS", "There is no database."));

        service.start();

        assertThatThrownBy(() -> service.awaitReady(PATIENCE))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("echo-service ended")
                .hasMessageContaining("There is no database.");
    }

    @Test
    void one_that_a_killed_run_left_behind_is_ended() {
        PackagedService service = service(Map.of());
        service.start();
        service.awaitReady(PATIENCE);

        PackagedService.endOrphans(folder.resolve("state"));

        assertThat(service.process().isAlive()).isFalse();
    }

    @Test
    void a_stranger_that_was_given_the_same_number_is_left_alone() throws IOException {
        PackagedService service = service(Map.of());
        service.start();
        service.awaitReady(PATIENCE);
        Path note = folder.resolve("state/process/echo-service");
        Files.writeString(note, service.process().pid() + "\n2020-01-01T00:00:00Z\n");

        PackagedService.endOrphans(folder.resolve("state"));

        assertThat(service.process().isAlive()).isTrue();
        service.stop();
    }

    @Test
    void an_archive_of_its_classes_is_made_once_and_used() {
        PackagedService first = service(Map.of());
        first.recordClasses();
        first.start();
        first.awaitReady(PATIENCE);
        first.archiveClasses();
        first.stop();

        PackagedService second = service(Map.of());
        second.start();
        second.awaitReady(PATIENCE);

        assertThat(second.process().info().commandLine().orElse("")).contains("-XX:SharedArchiveFile=");
        second.stop();
    }

    @Test
    void one_that_is_not_packaged_is_told_with_what_to_do() throws IOException {
        Folders.delete(folder.resolve("echo-service/target"));

        assertThatThrownBy(() -> service(Map.of()).start())
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("mvn package");
    }

    private PackagedService service(Map<String, String> environment) {
        return new PackagedService(folder.resolve("echo-service"), folder.resolve("state"), port, environment);
    }

    /** Answers every path with 200, or says its last words. */
    public static final class Echo {

        public static void main(String[] arguments) throws IOException {
            String lastWords = System.getenv("LAST_WORDS");
            if (lastWords != null) {
                System.out.println(lastWords);
                return;
            }
            int port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }
}
