package kpo.manifests;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads manifests as strictly as the API server with strict field validation: no unknown field, no field twice, no text
 * where a number or a truth value belongs.
 */
final class StrictManifests {

    /** What was read, and what is wrong with it. */
    record Reading(List<HasMetadata> objects, List<String> faults) {}

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1 Namespace", Namespace.class,
            "v1 ServiceAccount", ServiceAccount.class,
            "v1 Service", Service.class,
            "v1 ConfigMap", ConfigMap.class,
            "v1 Secret", Secret.class,
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    private static final ObjectMapper YAML = strictMapper();

    private final List<HasMetadata> objects = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private StrictManifests() {}

    /** @param yaml any number of documents */
    static Reading read(String yaml) {
        StrictManifests reader = new StrictManifests();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            while (documents.hasNextValue()) {
                JsonNode document = documents.nextValue();
                if (!document.isNull()) {
                    reader.read(document);
                }
            }
        } catch (JsonProcessingException e) {
            reader.faults.add(
                    e.getOriginalMessage() + " in line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always readable", e);
        }
        return new Reading(reader.objects, reader.faults);
    }

    private void read(JsonNode document) {
        String kind = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        String name = kind + " " + document.path("metadata").path("name").asText();
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            faults.add(name + ": an unknown kind");
            return;
        }
        try {
            HasMetadata object = YAML.treeToValue(document, type);
            compareTypes(name, document, YAML.valueToTree(object));
            objects.add(object);
        } catch (JsonMappingException e) {
            String path = e.getPath().stream().map(StrictManifests::step).collect(Collectors.joining("."));
            faults.add(name + "." + path + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (JsonProcessingException e) {
            faults.add(name + ": " + e.getOriginalMessage());
        }
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() != null ? reference.getFieldName() : Integer.toString(reference.getIndex());
    }

    /** Jackson takes "2" for a number and 2 for a text, the API server does not: what comes back tells which it is. */
    private void compareTypes(String path, JsonNode written, JsonNode understood) {
        if (understood == null) {
            return;
        }
        if (written.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = written.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                compareTypes(path + "." + field.getKey(), field.getValue(), understood.get(field.getKey()));
            }
        } else if (written.isArray()) {
            for (int i = 0; i < written.size(); i++) {
                compareTypes(path + "." + i, written.get(i), understood.get(i));
            }
        } else if (!written.isNull() && written.getNodeType() != understood.getNodeType()) {
            faults.add("%s: is a %s, must be a %s"
                    .formatted(path, word(written.getNodeType()), word(understood.getNodeType())));
        }
    }

    private static String word(Enum<?> nodeType) {
        return nodeType.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static ObjectMapper strictMapper() {
        ObjectMapper mapper = new ObjectMapper(YAMLFactory.builder().build());
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        // Every model takes unknown fields into a map beside its own; without that map they are refused.
        mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(
                new JacksonAnnotationIntrospector() {
                    @Override
                    public Boolean hasAnySetter(Annotated annotated) {
                        return annotated instanceof AnnotatedMember member
                                        && member.getDeclaringClass().getName().startsWith("io.fabric8.")
                                ? Boolean.FALSE
                                : null;
                    }
                },
                mapper.getDeserializationConfig().getAnnotationIntrospector()));
        return mapper;
    }
}
