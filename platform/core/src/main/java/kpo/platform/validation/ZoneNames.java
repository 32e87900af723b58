package kpo.platform.validation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of time zones: one zone may have several, and we keep one. */
public final class ZoneNames {

    /** Made by the JDK and named nowhere else. */
    private static final String OF_JAVA = "SystemV/";

    private static final Map<String, String> KEPT = kept();

    // The JDK makes a new set for each question. A name without a region, such as Japan, is the other name of one that
    // has it.
    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name ->
                    name.equals("UTC") || KEPT.containsKey(name) || name.contains("/") && !name.startsWith(OF_JAVA))
            .collect(Collectors.toUnmodifiableSet());

    private ZoneNames() {}

    /** Whether a region of the IANA database is called so; offsets and abbreviations do not know daylight saving. */
    static boolean exists(String text) {
        return NAMES.contains(text);
    }

    /** {@code Asia/Calcutta} is {@code Asia/Kolkata}. What is no zone stays as it is, for {@link ZoneName} to refuse. */
    public static String canonical(String text) {
        return text == null ? null : KEPT.getOrDefault(text, text);
    }

    /** By the other name. */
    static Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        ofFile().forEach((name, others) -> {
            for (String other : others.toString().split(" ")) {
                kept.put(other, name.toString());
            }
        });
        return Map.copyOf(kept);
    }

    private static Properties ofFile() {
        Properties names = new Properties();
        try (var reader = new InputStreamReader(
                ZoneNames.class.getResourceAsStream("/time/zone-names.properties"), StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
