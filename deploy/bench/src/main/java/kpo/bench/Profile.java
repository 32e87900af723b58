package kpo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a service's time goes, by the layer and by the method that was at work when the Flight Recorder looked. It looks
 * at Java code only: the kernel's part, most of it sockets, is in no sample. Code that the compiler had to give up again
 * and again is told beside it, for it runs many times slower and shows as nothing but slowness everywhere.
 */
final class Profile {

    private static final int HOTTEST = 15;

    /** From the inside out: the first that owns a frame of the stack, seen from its top, is charged. */
    private static final Map<String, List<String>> LAYERS = new LinkedHashMap<>();

    static {
        LAYERS.put("token (jose4j)", List.of("org.jose4j", "kpo.platform.identity"));
        LAYERS.put("JDBC driver and pool", List.of("org.postgresql", "io.agroal"));
        LAYERS.put("transaction (Narayana)", List.of("com.arjuna", "io.quarkus.narayana", "org.jboss.tm"));
        LAYERS.put("Hibernate", List.of("org.hibernate", "io.quarkus.hibernate"));
        LAYERS.put("JSON (Jackson)", List.of("com.fasterxml.jackson"));
        LAYERS.put(
                "metrics, trace, log",
                List.of("io.micrometer", "org.jboss.log", "kpo.platform.observation", "kpo.platform.trace"));
        LAYERS.put("our code", List.of("kpo."));
        LAYERS.put("security, CDI, REST (Quarkus)", List.of("io.quarkus", "org.jboss.resteasy", "io.smallrye"));
        LAYERS.put("HTTP and event loop (Vert.x, Netty)", List.of("io.vertx", "io.netty"));
    }

    private final Map<String, Integer> layers = new TreeMap<>();
    private final Map<String, Integer> methods = new TreeMap<>();
    private final Map<String, Integer> givenUp = new TreeMap<>();
    private int samples;

    private Profile() {}

    static Profile of(Path recording) {
        Profile profile = new Profile();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                profile.add(event);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return profile;
    }

    private void add(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> stack = event.getStackTrace().getFrames();
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> sampled(stack);
            case "jdk.Deoptimization" -> givenUp.merge(name(stack.get(0)), 1, Integer::sum);
            default -> {
                // Of the rest nothing is told.
            }
        }
    }

    private void sampled(List<RecordedFrame> stack) {
        samples++;
        layers.merge(layer(stack), 1, Integer::sum);
        methods.merge(name(stack.get(0)), 1, Integer::sum);
    }

    private static String layer(List<RecordedFrame> stack) {
        for (RecordedFrame frame : stack) {
            String type = frame.getMethod().getType().getName();
            for (var layer : LAYERS.entrySet()) {
                if (layer.getValue().stream().anyMatch(type::startsWith)) {
                    return layer.getKey();
                }
            }
        }
        return "the JVM itself";
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    @Override
    public String toString() {
        return "%s%n%n  the hottest methods, themselves:%n%s%n%n  compiled code given up, times:%n%s"
                .formatted(table(layers, this::percent), table(methods, this::percent), table(givenUp, count -> "%7d"
                        .formatted(count)));
    }

    private String percent(int count) {
        return "%5.1f %%".formatted(100.0 * count / samples);
    }

    private static String table(Map<String, Integer> counts, IntFunction<String> figure) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(HOTTEST)
                .map(e -> figure.apply(e.getValue()) + "  " + e.getKey())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
