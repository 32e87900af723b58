package kpo.manifests;

import static java.util.stream.Collectors.toSet;
import static kpo.manifests.Workload.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    /** What Quarkus takes from the environment by its own names. */
    private static final Set<String> DATABASE = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_FLYWAY_USERNAME",
            "QUARKUS_FLYWAY_PASSWORD");

    /** A placeholder without a default: the service does not start without the variable. */
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+)}");

    static List<Path> files() {
        return Kustomize.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_well_formed(Path file) {
        assertThat(StrictManifests.read(Kustomize.text(file)).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            replicas: 2                  | replcas: 2                              | replcas
            periodSeconds: 10            | periodSecond: 10                        | periodSecond
            replicas: 2                  | replicas: "2"                           | is a string, must be a number
            runAsNonRoot: true           | runAsNonRoot: "true"                    | is a string, must be a boolean
            memory: 768Mi                | memory: 1                               | is a number, must be a string
            readOnlyRootFilesystem: true | readOnlyRootFilesystem: maybe           | readOnlyRootFilesystem
            terminationGracePeriodSeconds: 30 | automountServiceAccountToken: true | Duplicate
            apiVersion: apps/v1          | apiVersion: apps/v2                     | unknown kind
            """)
    void a_typo_is_found(String right, String wrong, String fault) {
        String manifest = Kustomize.text(Kustomize.BASE.resolve("every-service.yaml"));
        assertThat(manifest).contains(right);

        List<String> faults =
                StrictManifests.read(manifest.replaceFirst(right, wrong)).faults();

        assertThat(faults).singleElement().asString().contains(fault);
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void what_is_rendered_is_well_formed(Path folder) {
        assertThat(StrictManifests.read(render(folder)).faults()).isEmpty();
    }

    static List<Path> rendered() {
        return List.of(Kustomize.BASE, Kustomize.LOCAL);
    }

    @Test
    void what_the_objects_say_of_each_other_is_true() {
        assertThat(References.faults(local())).isEmpty();
    }

    /** In each, the first place is made wrong. */
    static List<Arguments> wrongReferences() {
        return List.of(
                arguments("serviceAccountName: billing-service", "serviceAccountName: biling", "no service account"),
                arguments(
                        "key: app-password\\n *name: billing",
                        "key: password\n              name: billing",
                        "no secret"),
                arguments("secretName: engagement-service-token", "secretName: token", "no secret token"),
                arguments(
                        "configMapRef:\\n *name: kpo-configuration",
                        "configMapRef:\n            name: kpo",
                        "no config map"),
                arguments("configMap:\\n *name: token-keys", "configMap:\n          name: keys", "no config map keys"),
                arguments("value: http://billing-service", "value: http://biling-service", "names no service"),
                arguments("//postgres:5432/billing", "//database:5432/billing", "names no service"),
                arguments("serviceName: postgres", "serviceName: database", "no service database"),
                arguments("targetPort: http", "targetPort: https", "nothing listens on"),
                arguments(
                        "path: /q/health/live\\n *port: management",
                        "path: /q/health/live\n            port: web",
                        "a probe asks"),
                arguments(
                        "mountPath: /etc/kpo/service-token\\n *name: service-token",
                        "mountPath: /token\n          name: token",
                        "no volume token"),
                arguments(
                        "(NetworkPolicy[\\s\\S]*?)- billing-service",
                        "$1- biling-service",
                        "selects no pod by biling-service"),
                arguments("(NetworkPolicy[\\s\\S]*?)port: 5432", "$1port: 5433", "nothing listens on"),
                arguments(
                        "(matchLabels:\\n *app.kubernetes.io/name): billing-service",
                        "$1: biling-service",
                        "selector"));
    }

    @ParameterizedTest
    @MethodSource("wrongReferences")
    void a_reference_to_what_is_not_there_is_found(String right, String wrong, String fault) {
        String manifests = render(Kustomize.LOCAL);
        String planted = manifests.replaceFirst(right, wrong);
        assertThat(planted).as("nothing was planted").isNotEqualTo(manifests);

        assertThat(References.faults(StrictManifests.read(planted).objects()))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void every_service_gets_what_it_does_not_start_without() {
        List<HasMetadata> objects = local();

        assertThat(only(objects, Deployment.class)).hasSize(3).allSatisfy(deployment -> {
            String service = deployment.getMetadata().getName();
            Container container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(References.environment(container, objects))
                    .as(service)
                    .containsAll(DATABASE)
                    .containsAll(required("platform/core/src/main/resources/META-INF/microprofile-config.properties"))
                    .containsAll(required(service + "/src/main/resources/application.properties"));
        });
    }

    private static Set<String> required(String properties) {
        return REQUIRED.matcher(Kustomize.text(Path.of("../..", properties)))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());
    }

    @Test
    void nothing_runs_as_root_or_writes_where_it_should_not() {
        assertThat(Workload.of(local())).hasSize(4).allSatisfy(workload -> {
            assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
            assertThat(workload.pod().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(workload.pod().getSecurityContext().getRunAsUser()).isPositive();
            assertThat(workload.pod().getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(workload.containers()).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
            });
        });
    }

    @Test
    void everything_has_probes_and_knows_its_size() {
        assertThat(Workload.of(local())).flatExtracting(Workload::containers).allSatisfy(container -> {
            assertThat(container.getLivenessProbe()).isNotNull();
            assertThat(container.getReadinessProbe()).isNotNull();
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        });
    }

    @Test
    void health_and_metrics_are_not_for_callers() {
        assertThat(only(local(), Deployment.class)).allSatisfy(deployment -> {
            Container container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(Stream.of(
                                    container.getStartupProbe(),
                                    container.getLivenessProbe(),
                                    container.getReadinessProbe())
                            .map(probe -> probe.getHttpGet().getPort().getStrVal()))
                    .containsOnly("management");
        });
        assertThat(only(local(), Service.class))
                .flatExtracting(service -> service.getSpec().getPorts())
                .noneMatch(port -> "management".equals(port.getTargetPort().getStrVal())
                        || Integer.valueOf(9000).equals(port.getTargetPort().getIntVal()));
        assertThat(only(local(), NetworkPolicy.class)
                        .filter(policy -> policy.getSpec().getIngress().stream()
                                .flatMap(rule -> rule.getPorts().stream())
                                .anyMatch(port ->
                                        "management".equals(port.getPort().getStrVal())))
                        .map(policy -> policy.getMetadata().getName()))
                .containsExactly("prometheus-reads-metrics");
    }

    @Test
    void the_base_holds_no_secret() {
        assertThat(only(read(Kustomize.BASE), Secret.class)).isEmpty();
    }

    private static List<HasMetadata> local() {
        return read(Kustomize.LOCAL);
    }

    private static List<HasMetadata> read(Path folder) {
        return StrictManifests.read(render(folder)).objects();
    }

    private static String render(Path folder) {
        assumeTrue(Kustomize.isInstalled(), "kubectl is not installed");
        return Kustomize.render(folder);
    }
}
