package kpo.bench;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What the platform costs on a single read and a single write of the engagement service: the same request with
 * everything, and with one part taken away in the database or left out of the request. Beside it stand peers that do
 * less, so that the figures have a measure on the same machine.
 */
final class Overhead {

    private static final int CONNECTIONS = 8;
    private static final int NEEDS = 10_000;
    private static final String PEER = "  peer: ";
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final String READ = "select * from need where id = ?";

    private static final String SAY_WHO_ACTS =
            "select set_config('app.org', 'acme', true), set_config('app.reach', 'OWN', true)";

    private static final String WRITE =
            """
            insert into need (id, version, client_id, organisation, title, domain, description, one_off, starts_on,
                              weekly_minutes, excluded_competitors, data_classification, status)
            select ?, 0, id, organisation, 'Equity research model', 'INVESTMENT', 'Three statements and scenarios.', true,
                   date '2026-01-01', 4800, '{}', 'CONFIDENTIAL', 'DRAFT' from client where organisation = 'acme'""";

    private final Service service;
    private final Load load = new Load(CONNECTIONS);
    private final Duration duration;
    private final Pattern rows;
    private final AtomicLong keys = new AtomicLong();
    private final Set<String> warm = new HashSet<>();

    private Overhead(Service service, Duration duration, Pattern rows) {
        this.service = service;
        this.duration = duration;
        this.rows = rows;
    }

    public static void main(String[] arguments) {
        Duration duration = Duration.ofSeconds(Long.getLong("kpo.bench.seconds", 15));
        Pattern rows = Pattern.compile(System.getProperty("kpo.bench.rows", ".*"));
        try (Service service = Service.start()) {
            Overhead overhead = new Overhead(service, duration, rows);
            overhead.reads(overhead.prepare());
            overhead.writes();
        }
    }

    private List<UUID> prepare() {
        service.post(
                "/v1/clients",
                service.operator(),
                "{\"organisation\": \"acme\", \"name\": \"Acme Capital LLC\", \"country\": \"US\"}");
        Callable<Asking> writing = http(this::keyedWrite, 201);
        while (service.needs().size() < NEEDS) {
            load.run(Duration.ofSeconds(2), writing);
        }
        List<UUID> needs = service.needs().subList(0, NEEDS);
        System.out.printf(
                "%d connections, %d needs, %d s a run, warm; PostgreSQL with fsync, service and load share %d cores.%n%n",
                CONNECTIONS, NEEDS, duration.toSeconds(), CORES);
        System.out.printf(
                "%-46s %9s %8s %8s %8s   %s%n", "", "a second", "p50 ms", "p99 ms", "max ms", "CPU ms a request of:");
        System.out.printf(
                "%-46s %9s %8s %8s %8s %9s %9s %9s %10s%n",
                "", "", "", "", "", "service", "database", "load", "others");
        return needs;
    }

    private void reads(List<UUID> needs) {
        Supplier<Object> anyNeed = () -> needs.get(ThreadLocalRandom.current().nextInt(needs.size()));
        List<byte[]> requests = needs.stream()
                .map(id -> service.request("GET", "/v1/needs/" + id, service.client(), "", null))
                .toList();
        Callable<Asking> read =
                http(() -> requests.get(ThreadLocalRandom.current().nextInt(requests.size())), 200);

        run("read", read);
        without("read without row-level security", "need disable row level security", read);
        peer(
                "empty answer of the service (liveness)",
                () -> new HttpAsking(
                        service.managementPort(), () -> service.request("GET", "/q/health/live", "", "", null), 200));
        peer("the row by SQL, who acts said once", () -> new SqlAsking(service.connect(), anyNeed, READ));
        peer("the row by SQL, in its transaction", () -> new SqlAsking(service.connect(), anyNeed, SAY_WHO_ACTS, READ));
        profile("profile of the read", read);
    }

    private void writes() {
        Callable<Asking> write = http(this::keyedWrite, 201);

        run("write, idempotent, audited, with its event", write);
        run("write without Idempotency-Key", http(this::plainWrite, 201));
        without("write without audit", "need disable trigger audit_change", write);
        without("write without its event's row", "event enable trigger bench_no_row", write);
        without("write without row-level security", "need disable row level security", write);
        peer(
                "the row by SQL, in its transaction",
                () -> new SqlAsking(service.connect(), UUID::randomUUID, SAY_WHO_ACTS, WRITE));
        peer("all of its statements by SQL", () -> new SqlWriting(service.connect()));
        profile("profile of the write", write);
    }

    /** Once for each operation, before the first of its rows that is wanted. */
    private void warmUp(String operation, Callable<Asking> asking) {
        if (!warm.add(operation)) {
            return;
        }
        long start = System.nanoTime();
        load.warmUp(asking, service::compilerMillis);
        System.out.printf(
                "(%d s of warm-up)%n",
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private void without(String name, String change, Callable<Asking> asking) {
        service.alter(change);
        run(name, asking);
        service.alter(
                change.contains("disable") ? change.replace("disable", "enable") : change.replace("enable", "disable"));
    }

    private void peer(String name, Callable<Asking> asking) {
        if (isWanted(PEER + name)) {
            load.run(Duration.ofSeconds(3), asking);
            run(PEER + name, asking);
        }
    }

    private boolean isWanted(String name) {
        return rows.matcher(name).lookingAt();
    }

    private void run(String name, Callable<Asking> asking) {
        if (!isWanted(name)) {
            return;
        }
        if (!name.startsWith(PEER)) {
            warmUp(name.split("\\W")[0], asking);
        }
        Spent before = spent();
        Load.Result result = load.run(duration, asking);
        Spent spent = spent().since(before);
        double n = result.requests();
        System.out.printf(
                "%-46s %9.0f %8.2f %8.2f %8.2f %9.3f %9.3f %9.3f %8.0f %%%n",
                name,
                result.perSecond(),
                result.millis(50),
                result.millis(99),
                result.millis(100),
                spent.service / n,
                spent.database / n,
                spent.load / n,
                100.0 * spent.others() / result.took().toMillis() / CORES);
    }

    private Spent spent() {
        return new Spent(service.cpuMillis(), service.databaseCpuMillis(), Cpu.ownMillis(), Cpu.machineMillis());
    }

    /** Milliseconds of processor time. */
    private record Spent(long service, long database, long load, long machine) {

        Spent since(Spent before) {
            return new Spent(
                    service - before.service, database - before.database, load - before.load, machine - before.machine);
        }

        /** What the machine did besides: the kernel's own work, and whoever disturbs the measurement. */
        long others() {
            return machine - service - database - load;
        }
    }

    private void profile(String title, Callable<Asking> asking) {
        if (!isWanted(title)) {
            return;
        }
        System.out.printf(
                "%n%s, where the service's time goes:%n%s%n%n", title, service.profile(load, duration, asking));
    }

    private Callable<Asking> http(Supplier<byte[]> requests, int status) {
        return () -> new HttpAsking(service.port(), requests, status);
    }

    private byte[] keyedWrite() {
        String key = "Idempotency-Key: bench-" + keys.incrementAndGet() + "\r\n";
        return service.request("POST", "/v1/needs", service.client(), key, Service.NEED);
    }

    private byte[] plainWrite() {
        return service.request("POST", "/v1/needs", service.client(), "", Service.NEED);
    }
}
