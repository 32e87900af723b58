package kpo.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kpo.generator.ExpertGenerator;
import kpo.generator.GeneratedExpert;
import kpo.local.LocalRunException;

/**
 * Experts of nobody, from the generator and through the import, among whom a search has somebody to choose from. Those in
 * medicine with an advanced degree are vetted. The seed is one for which the medical project of {@link Welcome} finds five,
 * and one more who fits in all but the hours.
 */
final class DemoPool {

    private static final long SEED = 2076;
    private static final int NUMBER = 300;

    /** In Karachi, by day. */
    private static final int FAR = 93;

    private static final int ADVANCED = 7;

    private final DemoStage stage;
    private final List<String> providerIds;

    DemoPool(DemoStage stage, List<String> providerIds) {
        this.stage = stage;
        this.providerIds = providerIds;
    }

    /** @return the id of the one who fits in all but the hours */
    String fill() {
        ExpertGenerator generator = new ExpertGenerator(SEED, stage.day);
        List<GeneratedExpert> experts = generator.experts(NUMBER, providerIds).toList();
        Map<Integer, String> ids = imported(generator);
        List<Integer> medical = IntStream.range(0, NUMBER)
                .filter(n -> isVetted(experts.get(n)))
                .boxed()
                .toList();
        DemoVetting vetting = new DemoVetting(stage);
        medical.parallelStream().forEach(n -> vetting.vet(submitted(ids.get(n))));
        stage.tell("%d more experts imported, %d of them vetted: those in medicine", NUMBER, medical.size());
        return ids.get(FAR);
    }

    private static boolean isVetted(GeneratedExpert expert) {
        return expert.domains().stream().anyMatch(claim -> claim.domain().equals("MEDICAL_AND_HEALTH_CARE"))
                && expert.degrees().get(0).level() >= ADVANCED;
    }

    /** @return the ids of the experts, by their place in the file */
    private Map<Integer, String> imported(ExpertGenerator generator) {
        Caller olga = stage.as(Person.OLGA);
        Thing operation = olga.importRows(stage.catalog + "/v1/experts/import", file(generator));
        while (!operation.body().hasNonNull("endedAt")) {
            pause();
            operation = olga.get(operation.url());
        }
        Map<Integer, String> ids = new HashMap<>();
        String next = "";
        while (next != null) {
            JsonNode page = olga.get(operation.url() + "/rows?limit=200" + next).body();
            page.get("items")
                    .forEach(row -> ids.put(
                            row.get("line").asInt() - 1, row.get("objectId").asText()));
            next = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : null;
        }
        return ids;
    }

    private String file(ExpertGenerator generator) {
        var rows = new ByteArrayOutputStream();
        try {
            generator.write(NUMBER, providerIds, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.toString(StandardCharsets.UTF_8);
    }

    private Thing submitted(String id) {
        Caller olga = stage.as(Person.OLGA);
        return olga.act(olga.get(stage.catalog + "/v1/experts/" + id), "submit");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("The import was broken off.");
        }
    }
}
