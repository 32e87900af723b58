package kpo.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;

/** What stands beside the code for its contract: words and recorded examples, from the service's and our own archive. */
final class ContractFiles {

    static final String WORDS = "contract/words.properties";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractFiles() {}

    /** All files of this name together. */
    static Properties properties(String name) {
        Properties all = new Properties();
        try {
            for (URL file : Collections.list(loader().getResources(name))) {
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static Optional<JsonNode> json(String name) {
        try (InputStream file = loader().getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the contract's model takes it: maps, lists, texts, numbers. */
    static Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    /** The loader of the application that is built; ours may know the platform only. */
    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
