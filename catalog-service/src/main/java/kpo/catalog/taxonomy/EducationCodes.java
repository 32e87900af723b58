package kpo.catalog.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The code lists of degrees: levels (ISCED 2011) and fields (ISCED-F 2013). Facts, the same for everybody. */
@ApplicationScoped
public class EducationCodes {

    private static final String RESIDUAL = "residual";
    private static final int ADVANCED_LEVEL = 7;

    private static final List<EducationLevel> LEVELS = readLevels();
    private static final Map<String, EducationField> FIELDS = readFields();

    public static boolean hasField(String code) {
        return FIELDS.containsKey(code);
    }

    List<EducationLevel> levels() {
        return LEVELS;
    }

    /** @param within a code whose own field and those below it are meant; null for all */
    List<EducationField> fields(String within) {
        return FIELDS.values().stream()
                .filter(field -> within == null || field.code().startsWith(within))
                .toList();
    }

    private static List<EducationLevel> readLevels() {
        return read("isced-2011").entrySet().stream()
                .map(entry -> {
                    int level = Integer.parseInt((String) entry.getKey());
                    String[] names = ((String) entry.getValue()).split("\\|");
                    return new EducationLevel(level, names[0], names[1], level >= ADVANCED_LEVEL);
                })
                .sorted(Comparator.comparing(EducationLevel::level))
                .toList();
    }

    private static Map<String, EducationField> readFields() {
        Properties read = read("isced-f");
        Map<String, EducationField> fields = new TreeMap<>();
        read.stringPropertyNames().stream()
                .filter(code -> !code.equals(RESIDUAL))
                .forEach(code -> {
                    String[] names = read.getProperty(code).split("\\|");
                    fields.put(code, field(code, names[0], names.length > 1 ? names[1] : null));
                });
        List.of(read.getProperty(RESIDUAL).split("\\s+")).stream()
                // The shorter first: the longer are named after them.
                .sorted(Comparator.comparing(String::length))
                .forEach(code -> fields.put(code, field(code, residual(code, fields), null)));
        return fields;
    }

    private static EducationField field(String code, String en, String hi) {
        return new EducationField(code, code.length() == 2 ? null : parent(code), en, hi);
    }

    private static String parent(String code) {
        return code.substring(0, code.length() - 1);
    }

    private static String residual(String code, Map<String, EducationField> fields) {
        String above = fields.get(parent(code)).en();
        String within = parent(code).length() == 3 ? parent(code).substring(2) : "";
        if (code.endsWith(within) && List.of("0", "8", "9").contains(within)) {
            // The one detailed field of a residual narrow one is called like it.
            return above;
        }
        return switch (code.charAt(code.length() - 1)) {
            case '0' -> above + " not further defined";
            case '9' -> above + " not elsewhere classified";
            default -> "Inter-disciplinary programmes and qualifications involving " + decapitalised(above);
        };
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Properties read(String name) {
        Properties read = new Properties();
        try (var file = EducationCodes.class.getResourceAsStream("/education/" + name + ".properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
