package kpo.deploy.local;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kpo.local.Folders;
import kpo.local.LocalPostgres;
import kpo.local.LocalRunException;
import kpo.local.PackagedService;

/**
 * The whole product with one command: PostgreSQL, three services, demo data. It runs until it is told to stop (Ctrl-C,
 * SIGTERM, the end of the Maven that started it) and then ends all it started, the services before the server.
 */
public final class LocalRun {

    private static final Duration RESTART = Duration.ofSeconds(60);

    /** Set when the end begins: whatever fails from then on fails because of it. */
    private static volatile boolean stopping;

    private final Path state;
    private final Ports ports;
    private LocalPostgres postgres;
    private LocalCluster cluster;

    private LocalRun(Path state, Ports ports) {
        this.state = state;
        this.ports = ports;
    }

    public static void main(String[] arguments) {
        try {
            Path state = Path.of(System.getProperty("kpo.state", ".local")).toAbsolutePath();
            // Held until this process ends, however it ends.
            StateLock.take(state);
            PackagedService.endOrphans(state);
            LocalPostgres.endOrphan(state.resolve("postgres"));
            if (arguments.length > 0 && arguments[0].equals("reset")) {
                Folders.delete(state);
                say("Deleted %s; the next run starts with empty databases.", state);
                return;
            }
            new LocalRun(state, Ports.from(System.getProperty("kpo.port", "8081"))).run();
        } catch (LocalRunException | UncheckedIOException problem) {
            fail(problem);
        }
    }

    private static void fail(RuntimeException problem) {
        if (stopping) {
            return;
        }
        System.err.printf("%n%s%n", problem.getMessage());
        System.exit(1);
    }

    private void run() {
        ports.requireFree();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        stopWithMaven();
        begin();
        sayOf("PostgreSQL", "ready on port " + ports.postgres());
        try {
            open();
        } catch (LocalRunException problem) {
            throw new LocalRunException(
                    "%s%n%nWhere the data are of older sources, start over without them: mvn -q -N exec:exec@reset",
                    problem.getMessage());
        }
        say("%nEverything is ready, %.1f s after the command. Ctrl-C stops it.", secondsSinceCommand());
        cluster.services().forEach(PackagedService::archiveClasses);
        sleepUntilStopped();
    }

    private void open() {
        cluster.awaitReady(service -> sayOf(service.name(), "ready, " + service.url()));
        cluster.services().forEach(this::watch);
        Welcome welcome = new Welcome(cluster, state);
        Demo demo = new DemoData(cluster, welcome::token, state.resolve("demo.json"), line -> sayOf("demo data", line))
                .load();
        welcome.print(demo);
    }

    /** One step for {@link #stop}: it sees nothing started, or all of it. */
    private synchronized void begin() {
        if (stopping) {
            return;
        }
        postgres = LocalPostgres.keeping(
                state.resolve("postgres"),
                ports.postgres(),
                state.resolve("log").resolve("postgresql.log"));
        cluster = new LocalCluster(Path.of("").toAbsolutePath(), state, postgres, ports, Map.of());
        cluster.services().forEach(PackagedService::recordClasses);
        cluster.start();
    }

    private void stop() {
        stopping = true;
        stopAll();
    }

    private synchronized void stopAll() {
        if (cluster != null) {
            cluster.close();
        }
        if (postgres != null) {
            postgres.close();
            say("%nStopped. The data stay in %s.", state);
        }
    }

    /** A service that ends is started again, as a cluster would. */
    private void watch(PackagedService service) {
        service.process().onExit().thenRun(() -> {
            try {
                if (startAgain(service)) {
                    service.awaitReady(RESTART);
                    sayOf(service.name(), "ready again");
                    watch(service);
                }
            } catch (LocalRunException problem) {
                fail(problem);
            }
        });
    }

    private synchronized boolean startAgain(PackagedService service) {
        if (stopping) {
            return false;
        }
        sayOf(service.name(), "ended; it is started again");
        service.start();
        return true;
    }

    /** SIGTERM, or even SIGKILL, to Maven alone must not leave us behind. */
    private static void stopWithMaven() {
        maven().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
    }

    private static Optional<ProcessHandle> maven() {
        return System.getProperty("kpo.maven.home") == null
                ? Optional.empty()
                : ProcessHandle.current().parent();
    }

    private static double secondsSinceCommand() {
        Instant start =
                maven().orElse(ProcessHandle.current()).info().startInstant().orElseThrow();
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }

    private static void sleepUntilStopped() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sayOf(String what, String line) {
        say("%5.1f s  %-20s %s", secondsSinceCommand(), what, line);
    }

    private static void say(String line, Object... arguments) {
        System.out.printf(line + "%n", arguments);
    }
}
