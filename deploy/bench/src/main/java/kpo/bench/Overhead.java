package kpo.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What the platform costs on a single read and a single write of the engagement service: the same request with
 * everything, and with one part taken away in the database or left out of the request.
 */
final class Overhead {

    private static final int CONNECTIONS = 8;
    private static final int NEEDS = 10_000;

    private final Service service;
    private final Load load;
    private final Duration duration;
    private final AtomicLong keys = new AtomicLong();

    private Overhead(Service service, Duration duration) {
        this.service = service;
        this.load = new Load(service.port(), CONNECTIONS);
        this.duration = duration;
    }

    public static void main(String[] arguments) {
        Duration duration = Duration.ofSeconds(Long.getLong("kpo.bench.seconds", 15));
        try (Service service = Service.start()) {
            new Overhead(service, duration).measure();
        }
    }

    private void measure() {
        service.post(
                "/v1/clients",
                service.operator(),
                "{\"organisation\": \"acme\", \"name\": \"Acme Capital LLC\", \"country\": \"US\"}");
        List<String> needs = service.makeNeeds(NEEDS);
        Supplier<Supplier<byte[]>> reads = () -> reads(needs);
        Supplier<Supplier<byte[]>> writes = () -> this::keyedWrite;

        System.out.printf(
                "%d connections, %d needs, %s a run after %s of warm-up, PostgreSQL with fsync; service, PostgreSQL and load share %d cores.%n%n",
                CONNECTIONS,
                NEEDS,
                seconds(duration),
                seconds(duration),
                Runtime.getRuntime().availableProcessors());
        load.run(duration, reads, 200);
        System.out.printf(
                "%-44s %9s %8s %8s %8s %13s %13s%n",
                "", "a second", "p50 ms", "p99 ms", "max ms", "service CPU ms", "database CPU ms");
        service.startProfile();
        run("read", reads, 200);
        List<String> readProfile = service.endProfile();
        without("read without row-level security", "alter table need disable row level security", reads, 200);
        service.sql("alter table need enable row level security");

        load.run(duration, writes, 201);
        service.startProfile();
        run("write", writes, 201);
        List<String> writeProfile = service.endProfile();
        run("write without Idempotency-Key", () -> this::plainWrite, 201);
        without("write without audit", "alter table need disable trigger audit_change", writes, 201);
        service.sql("alter table need enable trigger audit_change");
        without("write without row-level security", "alter table need disable row level security", writes, 201);
        service.sql("alter table need enable row level security");

        print("Where the service's time goes, read:", readProfile);
        print("Where the service's time goes, write:", writeProfile);
    }

    private void without(String name, String sql, Supplier<Supplier<byte[]>> requests, int status) {
        service.sql(sql);
        run(name, requests, status);
    }

    private void run(String name, Supplier<Supplier<byte[]>> requests, int status) {
        long serviceBefore = service.cpuMillis();
        long databaseBefore = service.databaseCpuMillis();
        Load.Result result = load.run(duration, requests, status);
        double n = result.requests();
        System.out.printf(
                "%-44s %9.0f %8.2f %8.2f %8.2f %13.3f %13.3f%n",
                name,
                result.perSecond(),
                result.millis(50),
                result.millis(99),
                result.millis(100),
                (service.cpuMillis() - serviceBefore) / n,
                (service.databaseCpuMillis() - databaseBefore) / n);
    }

    private Supplier<byte[]> reads(List<String> needs) {
        List<byte[]> requests = needs.stream()
                .map(id -> service.request("GET", "/v1/needs/" + id, service.client(), "", null))
                .toList();
        return () -> requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
    }

    private byte[] keyedWrite() {
        return service.request(
                "POST",
                "/v1/needs",
                service.client(),
                "Idempotency-Key: bench-" + keys.incrementAndGet() + "\r\n",
                Service.NEED);
    }

    private byte[] plainWrite() {
        return service.request("POST", "/v1/needs", service.client(), "", Service.NEED);
    }

    private static void print(String title, List<String> lines) {
        System.out.printf("%n%s%n", title);
        lines.forEach(System.out::println);
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }
}
