package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The manifests, put together as Kustomize does and read as Kubernetes does: what it doesn't know is an error. */
class KubernetesTest {
    private static final Path FOLDER = Platform.docs().resolveSibling("kubernetes");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public @Nullable Boolean hasAnySetter(Annotated member) {
                    return null; // the models would take any member
                }
            })
            .build();
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/Service", Service.class,
            "apps/v1/Deployment", Deployment.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "batch/v1/Job", Job.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);
    private static final String NAME = "app.kubernetes.io/name";
    private static final Set<String> SERVICES =
            Set.of("gateway", "identity-service", "event-service", "booking-service", "support-service");

    private final List<HasMetadata> objects = objects();

    @Test
    void every_service_has_all_that_it_takes_to_be_run() {
        assertThat(names(Deployment.class)).isEqualTo(SERVICES);
        assertThat(names(Service.class)).containsAll(SERVICES);
        assertThat(names(HorizontalPodAutoscaler.class)).isEqualTo(SERVICES);
        assertThat(names(PodDisruptionBudget.class)).isEqualTo(SERVICES);
        of(HorizontalPodAutoscaler.class).forEach(scaler -> {
            assertThat(scaler.getSpec().getScaleTargetRef().getName())
                    .isEqualTo(scaler.getMetadata().getName());
            assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void selectors_find_their_pods_and_ports_their_containers() {
        for (var deployment : of(Deployment.class).toList()) {
            var labels = Map.of(NAME, deployment.getMetadata().getName());
            assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(labels);
        }
        of(Service.class).forEach(service -> {
            assertThat(service.getSpec().getSelector())
                    .isEqualTo(Map.of(NAME, service.getMetadata().getName()));
            assertThat(service.getSpec().getPorts().getFirst().getTargetPort().getStrVal())
                    .isEqualTo("http");
        });
        of(PodDisruptionBudget.class)
                .forEach(budget -> assertThat(budget.getSpec().getSelector().getMatchLabels())
                        .isEqualTo(Map.of(NAME, budget.getMetadata().getName())));
    }

    @Test
    void every_container_is_probed_bounded_and_locked_down() {
        for (var pod : pods()) {
            assertThat(pod.getContainers()).hasSize(1);
            var container = pod.getContainers().getFirst();
            assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        }
    }

    @Test
    void secrets_are_named_and_never_written_down() throws IOException {
        for (var pod : pods()) {
            var environment = pod.getContainers().getFirst().getEnv();
            assertThat(environment).allSatisfy(variable -> {
                assertThat(variable.getValue()).as(variable.getName()).isNull();
                assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isEqualTo("ticketing");
            });
            assertThat(environment).anyMatch(variable -> variable.getName().equals("SERVICE_TOKEN"));
        }
        assertThat(Files.readString(FOLDER.resolve("settings.env"))).doesNotContain("TOKEN", "PASSWORD", "KEY");
    }

    @Test
    void the_gateway_alone_is_reached_from_outside() {
        var open = of(NetworkPolicy.class)
                .filter(policy -> policy.getSpec().getIngress().stream()
                        .anyMatch(
                                rule -> rule.getFrom() == null || rule.getFrom().isEmpty()))
                .toList();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().getSpec().getPodSelector().getMatchLabels()).isEqualTo(Map.of(NAME, "gateway"));
        assertThat(of(NetworkPolicy.class))
                .as("what is not allowed is forbidden, both ways")
                .anyMatch(policy ->
                        policy.getSpec().getPodSelector().getMatchLabels().isEmpty()
                                && policy.getSpec().getIngress().isEmpty()
                                && policy.getSpec().getEgress().isEmpty()
                                && policy.getSpec().getPolicyTypes().equals(List.of("Ingress", "Egress")));
    }

    /** What runs, whether or not it has a place of its own for data. */
    private List<PodSpec> pods() {
        return Stream.concat(
                        of(Deployment.class)
                                .map(deployment -> deployment.getSpec().getTemplate()),
                        of(StatefulSet.class).map(set -> set.getSpec().getTemplate()))
                .map(PodTemplateSpec::getSpec)
                .toList();
    }

    private static @Nullable String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private <T extends HasMetadata> Stream<T> of(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Set<String> names(Class<? extends HasMetadata> kind) {
        return of(kind).map(object -> object.getMetadata().getName()).collect(Collectors.toSet());
    }

    private static List<HasMetadata> objects() {
        var kustomization = documents("kustomization.yaml").getFirst();
        var patch = kustomization.at("/patches/0");
        var common = documents(patch.get("path").asText()).getFirst();
        return Json.list(kustomization.get("resources")).stream()
                .flatMap(file -> documents(file.asText()).stream())
                .map(document ->
                        document.get("kind").equals(patch.at("/target/kind")) ? patched(document, common) : document)
                .map(KubernetesTest::read)
                .toList();
    }

    private static JsonNode patched(JsonNode document, JsonNode patch) {
        var patched = (ObjectNode) merge(document, patch);
        patched.set("metadata", document.get("metadata")); // a patch for all of a kind renames nothing
        return patched;
    }

    /** A strategic merge, as far as it goes here: lists of named things are merged by their names. */
    private static JsonNode merge(@Nullable JsonNode base, JsonNode patch) {
        if (base instanceof ObjectNode object && patch instanceof ObjectNode change) {
            var merged = object.deepCopy();
            change.properties()
                    .forEach(member ->
                            merged.set(member.getKey(), merge(object.get(member.getKey()), member.getValue())));
            return merged;
        }
        if (base instanceof ArrayNode list
                && patch instanceof ArrayNode changes
                && changes.path(0).has("name")) {
            var merged = list.deepCopy();
            for (var change : changes) {
                var index = indexOf(list, change.get("name"));
                index.ifPresentOrElse(
                        place -> merged.set(place, merge(list.get(place), change)), () -> merged.add(change));
            }
            return merged;
        }
        return patch;
    }

    private static Optional<Integer> indexOf(ArrayNode list, JsonNode name) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .filter(i -> name.equals(list.get(i).get("name")))
                .findFirst();
    }

    private static HasMetadata read(JsonNode document) {
        var kind =
                document.get("apiVersion").asText() + "/" + document.get("kind").asText();
        try {
            return STRICT.treeToValue(document, Objects.requireNonNull(KINDS.get(kind), kind));
        } catch (IOException e) {
            throw new UncheckedIOException(document.at("/metadata/name").asText(), e);
        }
    }

    private static List<JsonNode> documents(String file) {
        try (var documents = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(FOLDER.resolve(file).toFile())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
