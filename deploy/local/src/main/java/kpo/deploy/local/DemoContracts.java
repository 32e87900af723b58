package kpo.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import kpo.local.PackagedService;

/**
 * The services' contracts with examples that work when they are tried in the local run: what tests have recorded, with
 * the ids of the demo's objects, in a request's path and body.
 */
final class DemoContracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private final DemoStage stage;
    private final Map<String, DemoIds> ids = new HashMap<>();
    private final Map<String, JsonNode> fields = new HashMap<>();
    private final String farExpert;

    DemoContracts(DemoStage stage, Demo demo) {
        this.stage = stage;
        this.farExpert = demo.farExpert();
    }

    /** Writes them where the services look for them. */
    void place(LocalCluster cluster) {
        Map<PackagedService, ObjectNode> contracts = new HashMap<>();
        cluster.services().forEach(service -> {
            ObjectNode contract = (ObjectNode)
                    stage.as(Person.OLGA).get(service.url() + "/q/openapi.json").body();
            contracts.put(service, contract);
            ids.put(service.url(), new DemoIds(service.url(), contract, stage.as(Person.OLGA)));
        });
        choose();
        learnFields();
        DemoChanges changes = new DemoChanges(stage);
        contracts.forEach((service, contract) -> {
            contract.path("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
                ObjectNode changed = changes.of(operation.path("operationId").asText());
                parameters(ids.get(service.url()), path.getKey(), operation.path("parameters"), changed);
                bodies(operation, changed);
            }));
            write(JSON, contract, cluster.contracts().resolve(service.name() + ".json"));
            write(YAML, contract, cluster.contracts().resolve(service.name() + ".yaml"));
        });
    }

    /** Where not all of the list is good: most people of the demo are of one provider and one client. */
    private void choose() {
        DemoIds catalog = ids.get(stage.catalog).choose("/v1/providers", "?country=IN&kind=THIRD_PARTY");
        catalog.choose("/v1/experts", "?status=VETTED&providerId=" + catalog.of("/v1/providers"));
        ids.get(stage.billing)
                .choose("/v1/invoices", "?status=DRAFT")
                .choose("/v1/fx-rates", "?base=EUR&quote=INR&on=" + stage.firstMonday);
    }

    /** What the members of bodies are called that name an object. */
    private void learnFields() {
        field(stage.catalog, "/v1/providers", "providerId");
        field(stage.catalog, "/v1/experts", "expertId", "expertIds", "explain");
        field(stage.catalog, "/v1/delivery-centres", "deliveryCentreId");
        field(stage.engagement, "/v1/needs", "needId");
        field(stage.engagement, "/v1/statements-of-work", "statementOfWorkId");
        field(stage.billing, "/v1/billing-agreements", "agreementId");
        JsonNode agreement = stage.as(Person.OLGA)
                .get(stage.billing + "/v1/billing-agreements/"
                        + fields.get("agreementId").asText())
                .body();
        for (String shared : new String[] {
            "sellerEntityId", "buyerEntityId", "sellerOrganisation", "buyerOrganisation", "rateCardIds", "roles"
        }) {
            fields.put(shared, agreement.path(shared));
        }
        fields.put("experts", JSON.createArrayNode().add(fields.get("expertId")).add(farExpert));
    }

    private void field(String service, String collection, String... names) {
        String id = ids.get(service).of(collection);
        if (id != null) {
            for (String name : names) {
                fields.put(name, JSON.getNodeFactory().textNode(id));
            }
        }
    }

    private void parameters(DemoIds known, String path, JsonNode parameters, JsonNode changed) {
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            int place = path.indexOf("/{" + name + "}");
            String here = changed.path(name).asText(null);
            if (place > 0) {
                here = name.equals("week") ? firstWeek() : known.of(path.substring(0, place));
            }
            if (here != null) {
                ((ObjectNode) parameter).put("example", here);
            }
        }
    }

    private String firstWeek() {
        return "%d-W%02d"
                .formatted(
                        stage.firstMonday.get(IsoFields.WEEK_BASED_YEAR),
                        stage.firstMonday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private void bodies(JsonNode operation, ObjectNode changed) {
        for (JsonNode form : operation.at("/requestBody/content")) {
            if (form.path("example") instanceof ObjectNode body) {
                replace(body);
                body.setAll(changed);
            }
        }
    }

    private void replace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                JsonNode known = fields.get(member.getKey());
                if (known == null) {
                    replace(member.getValue());
                } else if (member.getValue() instanceof ArrayNode list && !known.isArray()) {
                    list.removeAll().add(known);
                } else {
                    member.setValue(known);
                }
            });
        } else {
            node.forEach(this::replace);
        }
    }

    private static void write(ObjectMapper form, JsonNode contract, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            form.writeValue(unfinished.toFile(), contract);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
