package kpo.localrun;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the README, as Maven starts it. */
class OneCommandTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path state;

    private final int port = fourFreePorts();
    private final List<Process> runs = new ArrayList<>();

    @AfterEach
    void stopWhatStillRuns() throws InterruptedException {
        for (Process run : runs) {
            run.destroy();
            run.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void it_survives_its_own_death_and_leaves_nothing_behind() throws Exception {
        Process first = run();
        awaitReady(first);
        String invoice = issuedInvoice();
        new MedicalProject("http://127.0.0.1:" + port, state).findsFiveAndSaysWhyTheSixthIsMissing();
        new TriedExamples(port, state).areOfTheDemo();

        first.destroyForcibly().waitFor();
        List<ProcessHandle> orphans = processes();
        assertThat(orphans).hasSize(4).allMatch(ProcessHandle::isAlive);

        Process second = run();
        awaitReady(second);
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(output(second)).contains("demo data").contains("there since").contains("with invoice " + invoice);
        assertThat(issuedInvoice()).isEqualTo(invoice);

        Process third = run();
        assertThat(third.waitFor()).isEqualTo(1);
        assertThat(output(third)).contains("is under way already");

        List<ProcessHandle> started = processes();
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started).hasSize(4).noneMatch(ProcessHandle::isAlive);
    }

    /** Read with the token that the run gave to the client's accountant. */
    private String issuedInvoice() throws IOException {
        String token = Files.readString(state.resolve("tokens/fiona"));
        return given().auth()
                .oauth2(token)
                .get("http://127.0.0.1:%d/v1/invoices?status=ISSUED".formatted(port + 2))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].number");
    }

    private Process run() throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dkpo.port=" + port,
                        "-Dkpo.state=" + state,
                        "-Dkpo.maven.home=" + System.getProperty("maven.home"),
                        "-Dkpo.maven.repository=" + System.getProperty("localRepository"),
                        "deploy/local/Run.java",
                        "run")
                .directory(new File("../.."))
                .redirectErrorStream(true)
                .redirectOutput(log(runs.size()).toFile())
                .start();
        runs.add(run);
        return run;
    }

    private void awaitReady(Process run) throws Exception {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            if (output(run).contains("Everything is ready")) {
                return;
            }
            assertThat(run.isAlive()).as(output(run)).isTrue();
        }
        throw new AssertionError("It is not ready:\n" + output(run));
    }

    private String output(Process run) throws IOException {
        return Files.readString(log(runs.indexOf(run)));
    }

    private Path log(int run) {
        return Path.of("target/one-command-%d.log".formatted(run));
    }

    /** The three services, by their notes, and the server. */
    private List<ProcessHandle> processes() throws IOException {
        try (Stream<Path> notes = Files.list(state.resolve("process"))) {
            return Stream.concat(notes, Stream.of(state.resolve("postgres/postmaster.pid")))
                    .map(OneCommandTest::process)
                    .toList();
        }
    }

    private static ProcessHandle process(Path note) {
        try {
            long pid = Long.parseLong(Files.readAllLines(note).get(0).trim());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int fourFreePorts() {
        for (int first = 18_081; first < 30_000; first += 4) {
            if (isFree(first) && isFree(first + 1) && isFree(first + 2) && isFree(first + 3)) {
                return first;
            }
        }
        throw new IllegalStateException("no four free ports side by side");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
