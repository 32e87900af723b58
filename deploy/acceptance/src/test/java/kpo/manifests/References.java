package kpo.manifests;

import static kpo.manifests.Workload.only;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what the objects of one cluster say of each other is true. The API server does not look at that. */
final class References {

    private static final Pattern HOST = Pattern.compile("(?:jdbc:)?(?:http|postgresql)://([^:/]+).*");

    private final List<HasMetadata> objects;
    private final List<Workload> workloads;
    private final Map<String, Set<String>> configMaps = new HashMap<>();
    private final Map<String, Set<String>> secrets = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private References(List<HasMetadata> objects) {
        this.objects = objects;
        this.workloads = Workload.of(objects);
        only(objects, ConfigMap.class)
                .forEach(c -> configMaps.put(
                        c.getMetadata().getName(), new HashSet<>(c.getData().keySet())));
        only(objects, Secret.class)
                .forEach(s -> secrets.put(
                        s.getMetadata().getName(), new HashSet<>(s.getData().keySet())));
    }

    /** @return a sentence for each reference to what is not there */
    static List<String> faults(List<HasMetadata> objects) {
        References references = new References(objects);
        references.workloads.forEach(references::check);
        only(objects, StatefulSet.class).forEach(references::check);
        only(objects, Service.class).forEach(references::check);
        only(objects, PodDisruptionBudget.class).forEach(references::check);
        only(objects, NetworkPolicy.class).forEach(references::check);
        return references.faults;
    }

    /** The names of the environment variables that a container gets. */
    static Set<String> environment(Container container, List<HasMetadata> objects) {
        References references = new References(objects);
        Stream<String> named = container.getEnv().stream().map(EnvVar::getName);
        Stream<String> fromMaps = container.getEnvFrom().stream()
                .flatMap(from ->
                        references
                                .configMaps
                                .getOrDefault(from.getConfigMapRef().getName(), Set.of())
                                .stream());
        return Stream.concat(named, fromMaps).collect(Collectors.toSet());
    }

    private void check(Workload workload) {
        String who = workload.name();
        require(workload.matches(workload.selector()), who + ": its selector is not on its own pods");
        String account = workload.pod().getServiceAccountName();
        require(names(ServiceAccount.class).contains(account), who + ": no service account " + account);
        Set<String> volumes = new HashSet<>(workload.claims());
        for (Volume volume : workload.pod().getVolumes()) {
            volumes.add(volume.getName());
            check(who, volume);
        }
        for (Container container : workload.containers()) {
            check(who, container);
            container
                    .getVolumeMounts()
                    .forEach(mount ->
                            require(volumes.contains(mount.getName()), who + ": no volume " + mount.getName()));
        }
    }

    private void check(String who, Volume volume) {
        if (volume.getConfigMap() != null) {
            requireConfigMap(who, volume.getConfigMap().getName());
        }
        if (volume.getSecret() != null) {
            requireSecret(who, volume.getSecret().getSecretName());
        }
        if (volume.getProjected() != null) {
            for (VolumeProjection source : volume.getProjected().getSources()) {
                source.getSecret()
                        .getItems()
                        .forEach(item -> requireKey(
                                who, "secret", secrets, source.getSecret().getName(), item.getKey()));
            }
        }
    }

    private void check(String who, Container container) {
        container
                .getEnvFrom()
                .forEach(from -> requireConfigMap(who, from.getConfigMapRef().getName()));
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValue() != null) {
                checkHost(who, variable);
            } else {
                check(who, variable.getValueFrom());
            }
        }
        Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .filter(probe -> probe != null && probe.getHttpGet() != null)
                .map(Probe::getHttpGet)
                .forEach(get -> require(
                        Workload.listensOn(container, get.getPort()), who + ": a probe asks port " + get.getPort()));
    }

    private void check(String who, EnvVarSource source) {
        if (source.getSecretKeyRef() != null) {
            requireKey(
                    who,
                    "secret",
                    secrets,
                    source.getSecretKeyRef().getName(),
                    source.getSecretKeyRef().getKey());
        }
        if (source.getConfigMapKeyRef() != null) {
            requireKey(
                    who,
                    "config map",
                    configMaps,
                    source.getConfigMapKeyRef().getName(),
                    source.getConfigMapKeyRef().getKey());
        }
    }

    /** An address without a dot is a Service of this cluster. */
    private void checkHost(String who, EnvVar variable) {
        Matcher address = HOST.matcher(variable.getValue());
        if (address.matches() && !address.group(1).contains(".")) {
            require(
                    names(Service.class).contains(address.group(1)),
                    who + ": " + variable.getName() + " names no service: " + URI.create(variable.getValue()));
        }
    }

    private void check(StatefulSet set) {
        String service = set.getSpec().getServiceName();
        require(
                names(Service.class).contains(service),
                "StatefulSet " + set.getMetadata().getName() + ": no service " + service);
    }

    private void check(Service service) {
        String who = "Service " + service.getMetadata().getName();
        List<Workload> behind = workloads.stream()
                .filter(w -> w.matches(service.getSpec().getSelector()))
                .toList();
        require(!behind.isEmpty(), who + ": selects no pod");
        service.getSpec()
                .getPorts()
                .forEach(port -> require(
                        behind.stream().allMatch(w -> w.listensOn(port.getTargetPort())),
                        who + ": nothing listens on " + port.getTargetPort()));
    }

    private void check(PodDisruptionBudget budget) {
        selected(
                "PodDisruptionBudget " + budget.getMetadata().getName(),
                budget.getSpec().getSelector());
    }

    private void check(NetworkPolicy policy) {
        String who = "NetworkPolicy " + policy.getMetadata().getName();
        List<Workload> own = selected(who, policy.getSpec().getPodSelector());
        policy.getSpec().getIngress().forEach(rule -> {
            rule.getFrom().forEach(peer -> peers(who, peer));
            checkPorts(who, rule.getPorts(), own);
        });
        policy.getSpec().getEgress().forEach(rule -> rule.getTo().forEach(peer -> {
            List<Workload> reached = peers(who, peer);
            if (!reached.isEmpty()) {
                checkPorts(who, rule.getPorts(), reached);
            }
        }));
    }

    /** The pods that a peer means; none where it means another namespace or addresses. */
    private List<Workload> peers(String who, NetworkPolicyPeer peer) {
        return peer.getNamespaceSelector() == null && peer.getPodSelector() != null
                ? selected(who, peer.getPodSelector())
                : List.of();
    }

    private List<Workload> selected(String who, LabelSelector selector) {
        List<Workload> selected =
                workloads.stream().filter(w -> w.matches(selector)).toList();
        require(!selected.isEmpty(), who + ": selects no pod by " + selector.getMatchLabels());
        // Of a list of names, each is meant.
        selector.getMatchExpressions().stream()
                .filter(expression -> expression.getOperator().equals("In"))
                .forEach(expression -> expression
                        .getValues()
                        .forEach(value -> require(
                                workloads.stream().anyMatch(w -> w.matches(Map.of(expression.getKey(), value))),
                                who + ": selects no pod by " + value)));
        return selected;
    }

    private void checkPorts(String who, List<NetworkPolicyPort> ports, List<Workload> listeners) {
        ports.forEach(port -> require(
                listeners.stream().allMatch(w -> w.listensOn(port.getPort())),
                who + ": nothing listens on " + port.getPort()));
    }

    private void requireConfigMap(String who, String name) {
        require(configMaps.containsKey(name), who + ": no config map " + name);
    }

    private void requireSecret(String who, String name) {
        require(secrets.containsKey(name), who + ": no secret " + name);
    }

    private void requireKey(String who, String what, Map<String, Set<String>> there, String name, String key) {
        require(
                there.getOrDefault(name, Set.of()).contains(key),
                "%s: no %s %s with a key %s".formatted(who, what, name, key));
    }

    private Set<String> names(Class<? extends HasMetadata> type) {
        return only(objects, type).map(o -> o.getMetadata().getName()).collect(Collectors.toSet());
    }

    private void require(boolean truth, String fault) {
        if (!truth) {
            faults.add(fault);
        }
    }
}
