package kpo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a service's time goes, by the layer that was at work when the Flight Recorder looked. */
final class Profile {

    /** From the inside out: the first that owns a frame of the stack, seen from its top, is charged. */
    private static final Map<String, List<String>> LAYERS = new LinkedHashMap<>();

    static {
        LAYERS.put("token (jose4j, SmallRye JWT)", List.of("org.jose4j", "io.smallrye.jwt", "io.quarkus.smallrye.jwt"));
        LAYERS.put("JDBC driver and pool", List.of("org.postgresql", "io.agroal"));
        LAYERS.put("transaction (Narayana)", List.of("com.arjuna", "io.quarkus.narayana", "org.jboss.tm"));
        LAYERS.put("Hibernate", List.of("org.hibernate", "io.quarkus.hibernate"));
        LAYERS.put("JSON (Jackson)", List.of("com.fasterxml.jackson"));
        LAYERS.put(
                "metrics, tracing, logging",
                List.of("io.micrometer", "io.quarkus.micrometer", "io.opentelemetry", "org.jboss.log"));
        LAYERS.put("our code", List.of("kpo."));
        LAYERS.put("security, CDI, REST (Quarkus)", List.of("io.quarkus", "org.jboss.resteasy", "io.smallrye"));
        LAYERS.put("HTTP and event loop (Vert.x, Netty)", List.of("io.vertx", "io.netty"));
    }

    private Profile() {}

    /** @return lines of percent and layer, the largest first */
    static List<String> of(Path recording) {
        Map<String, Integer> samples = new TreeMap<>();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")
                        && event.getStackTrace() != null) {
                    samples.merge(layer(event.getStackTrace().getFrames()), 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        double all = samples.values().stream().mapToInt(Integer::intValue).sum();
        return samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(e -> "%5.1f %%  %s".formatted(100 * e.getValue() / all, e.getKey()))
                .toList();
    }

    private static String layer(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            for (var layer : LAYERS.entrySet()) {
                if (layer.getValue().stream().anyMatch(type::startsWith)) {
                    return layer.getKey();
                }
            }
        }
        return "the JVM itself";
    }
}
