package kpo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * How long the catalog takes for a file of experts with their skills, degrees and languages, sent through HTTP as one
 * NDJSON body: from its first byte to the end of the operation, on a fresh database each time. Beside it what the
 * database takes for the rows alone.
 */
final class CatalogImport {

    private long shown;

    public static void main(String[] arguments) throws IOException {
        long[] sizes = Arrays.stream(
                        System.getProperty("kpo.bench.experts", "10000").split(","))
                .mapToLong(Long::parseLong)
                .toArray();
        System.out.printf(
                "Service with 512 MiB of heap, PostgreSQL with fsync; both and the sender share %d cores.%n%n",
                Runtime.getRuntime().availableProcessors());
        for (long experts : sizes) {
            try (CatalogService service = CatalogService.start()) {
                new CatalogImport().measure(service, experts);
                rowsAlone(service, experts);
            } catch (SQLException e) {
                throw new IllegalStateException("the rows could not be written again", e);
            }
        }
    }

    private void measure(CatalogService service, long experts) throws IOException {
        CatalogData data = new CatalogData(service);
        Path file = data.file(experts);
        long bytes = Files.size(file);
        long serviceBefore = service.cpuMillis();
        long databaseBefore = service.databaseCpuMillis();
        long start = System.nanoTime();
        long[] sent = new long[1];
        JsonNode ended = data.take(file, operation -> {
            sent[0] = sent[0] == 0 ? System.nanoTime() : sent[0];
            show(operation);
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        if (!ended.get("status").textValue().equals("SUCCEEDED")) {
            throw new IllegalStateException("the import failed: " + ended);
        }
        long[] heap = service.peakHeapMebibytes();
        System.out.printf(
                "%,d experts, %,d MiB: %.1f s (%.1f s of them until all was sent), %,.0f a second; heap at most %d MiB,"
                        + " %d MiB behind a collection, memory %d MiB; CPU of an expert: service %.3f ms, database %.3f ms%n",
                experts,
                bytes >> 20,
                seconds,
                (sent[0] - start) / 1e9,
                experts / seconds,
                heap[0],
                heap[1],
                service.peakMemoryMebibytes(),
                (service.cpuMillis() - serviceBefore) / (double) experts,
                (service.databaseCpuMillis() - databaseBefore) / (double) experts);
    }

    /** The peer: the same rows by SQL. */
    private static void rowsAlone(CatalogService service, long experts) throws SQLException {
        service.stop();
        try (Connection administrator = service.administer()) {
            long before = service.databaseCpuMillis();
            long start = System.nanoTime();
            long rows = RowsAlone.write(administrator);
            System.out.printf(
                    "their %,d rows by SQL alone, on one connection: %.1f s; CPU of an expert: %.3f ms%n%n",
                    rows, (System.nanoTime() - start) / 1e9, (service.databaseCpuMillis() - before) / (double) experts);
        }
    }

    private void show(JsonNode operation) {
        long percent = operation.at("/progress/percent").asLong();
        if (percent >= shown + 10) {
            shown = percent;
            System.out.printf("  %d %%%n", percent);
        }
    }
}
