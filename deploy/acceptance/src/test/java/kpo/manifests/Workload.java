package kpo.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes pods. */
record Workload(String name, LabelSelector selector, PodTemplateSpec template, Set<String> claims) {

    static List<Workload> of(List<HasMetadata> objects) {
        Stream<Workload> deployments = only(objects, Deployment.class)
                .map(d -> new Workload(
                        "Deployment " + d.getMetadata().getName(),
                        d.getSpec().getSelector(),
                        d.getSpec().getTemplate(),
                        Set.of()));
        Stream<Workload> statefulSets = only(objects, StatefulSet.class)
                .map(s -> new Workload(
                        "StatefulSet " + s.getMetadata().getName(),
                        s.getSpec().getSelector(),
                        s.getSpec().getTemplate(),
                        s.getSpec().getVolumeClaimTemplates().stream()
                                .map(claim -> claim.getMetadata().getName())
                                .collect(Collectors.toSet())));
        return Stream.concat(deployments, statefulSets).toList();
    }

    static <T> Stream<T> only(List<HasMetadata> objects, Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    PodSpec pod() {
        return template.getSpec();
    }

    List<Container> containers() {
        return pod().getContainers();
    }

    boolean listensOn(IntOrString port) {
        return containers().stream().anyMatch(container -> listensOn(container, port));
    }

    static boolean listensOn(Container container, IntOrString port) {
        return container.getPorts().stream().anyMatch(declared -> isPort(declared, port));
    }

    private static boolean isPort(ContainerPort declared, IntOrString port) {
        return port.getStrVal() != null
                ? port.getStrVal().equals(declared.getName())
                : port.getIntVal().equals(declared.getContainerPort());
    }

    boolean matches(Map<String, String> wanted) {
        return labels().entrySet().containsAll(wanted.entrySet());
    }

    /** An empty selector selects every pod. */
    boolean matches(LabelSelector wanted) {
        return matches(wanted.getMatchLabels())
                && wanted.getMatchExpressions().stream().allMatch(this::matches);
    }

    private boolean matches(LabelSelectorRequirement wanted) {
        String value = labels().get(wanted.getKey());
        return switch (wanted.getOperator()) {
            case "In" -> value != null && wanted.getValues().contains(value);
            case "NotIn" -> value == null || !wanted.getValues().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("no such operator: " + wanted.getOperator());
        };
    }

    private Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }
}
