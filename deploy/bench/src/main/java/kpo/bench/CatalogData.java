package kpo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kpo.generator.ExpertGenerator;

/** Fills a catalog with generated experts, through the import as providers send them. */
final class CatalogData {

    static final String ORGANISATION = "bench";

    private static final long SEED = 42;
    private static final int PROVIDERS = 20;
    private static final long POLL_MILLIS = 250;

    private final CatalogService service;
    private final String token;
    private final List<String> providers = new ArrayList<>();

    CatalogData(CatalogService service) {
        this.service = service;
        this.token = service.token("dev", ORGANISATION, "provider_manager");
        String operator = service.token("olga", "operator", "operator");
        for (int i = 0; i < PROVIDERS; i++) {
            providers.add(service.post(
                            "/v1/providers",
                            operator,
                            """
                            {"kind": "THIRD_PARTY", "organisation": "%s", "name": "Provider %d", "country": "IN"}"""
                                    .formatted(ORGANISATION, i))
                    .get("id")
                    .textValue());
        }
    }

    /** @return the file, to be deleted by the caller */
    Path file(long experts) throws IOException {
        Path file = Files.createTempFile("kpo-experts", ".ndjson");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new ExpertGenerator(SEED, LocalDate.now()).write(experts, providers, out);
        }
        return file;
    }

    /**
     * Sends the file and waits for its end.
     *
     * @param progress is shown the operation while it runs
     * @return the operation as it ended
     */
    JsonNode take(Path file, Consumer<JsonNode> progress) throws IOException {
        JsonNode operation = service.upload("/v1/experts/import", token, file);
        String path = "/v1/operations/" + operation.get("id").textValue();
        while (!operation.hasNonNull("endedAt")) {
            progress.accept(operation);
            pause();
            operation = service.get(path, token);
        }
        progress.accept(operation);
        return operation;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("broken off", e);
        }
    }
}
