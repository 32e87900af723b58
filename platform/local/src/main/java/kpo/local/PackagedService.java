package kpo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service as it is shipped: its packaged jar in a process of its own, with a log of its own. */
public final class PackagedService {

    /** The folder, in the state, with a note for each running process. */
    private static final String NOTES = "process";

    /** One machine, a short life: a quick start is worth more than the last percent of speed. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Path jar;
    private final int port;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final Path log;
    private final Path note;
    private final ClassArchive classes;
    private Process process;
    private int managementPort;

    /**
     * @param folder the service's Maven module, packaged
     * @param state where its log and the note of its process are kept
     */
    public PackagedService(Path folder, Path state, int port, Map<String, String> environment) {
        this(folder, state, port, QUICK_START, environment);
    }

    /** With other options for its JVM than those of a quick start. */
    public PackagedService(
            Path folder, Path state, int port, List<String> jvmOptions, Map<String, String> environment) {
        this.name = folder.getFileName().toString();
        this.jar = folder.resolve("target/quarkus-app/quarkus-run.jar");
        this.port = port;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        this.log = state.resolve("log").resolve(name + ".log");
        this.note = state.resolve(NOTES).resolve(name);
        this.classes = new ClassArchive(folder.resolve("target"), jar);
    }

    /** Ends the services that a killed run left behind. */
    public static void endOrphans(Path state) {
        Path notes = state.resolve(NOTES);
        if (Files.isDirectory(notes)) {
            try (Stream<Path> all = Files.list(notes)) {
                all.forEach(Leftover::end);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The next start may take longer; {@link #archiveClasses} then makes those after it quicker. */
    public void recordClasses() {
        classes.record();
    }

    /** Starts the process and does not wait for it. */
    public void start() {
        if (!Files.exists(jar)) {
            throw new LocalRunException("%s is not packaged: run `mvn package`.", name);
        }
        LocalPostgres.requireFree(port);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(classes.options());
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        managementPort = LocalPostgres.freePort();
        while (managementPort == port) {
            managementPort = LocalPostgres.freePort();
        }
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Leftover.note(note, process.toHandle());
    }

    /** @throws LocalRunException with the end of its log, where it ends or is not ready in time */
    public void awaitReady(Duration patience) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(managementUrl() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end; ) {
            if (!process.isAlive()) {
                throw new LocalRunException("%s ended at its start. Its log, %s:%n%s", name, log, logTail());
            }
            if (answersWell(question)) {
                return;
            }
        }
        throw new LocalRunException("%s is not ready. Its log, %s:%n%s", name, log, logTail());
    }

    private static boolean answersWell(HttpRequest question) {
        try {
            if (HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
        } catch (IOException notYet) {
            // It does not listen yet.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("The start was broken off.");
        }
        pause();
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets requests under way end (the service's own shutdown time-out is 10 s), then insists. */
    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(12, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Leftover.forget(note);
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        Leftover.endsWithin(process.toHandle(), Duration.ofSeconds(5));
    }

    /** Keeps what was recorded; the service stands still for some seconds. Nothing happens where nothing was. */
    public void archiveClasses() {
        classes.dump(process.pid());
    }

    public Process process() {
        return process;
    }

    public String name() {
        return name;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Where it shows health and metrics: another port after each start. */
    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** What it wrote since its state was made, over all its starts. */
    public Path log() {
        return log;
    }

    public String logTail() {
        return Folders.tail(log, 25);
    }
}
