package kpo.testing.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Fields that some may not read: every reading operation of the served contract is asked by those people, and no answer
 * has the words that are hidden from them. A new operation is asked without being told. Extended by one
 * {@code @QuarkusTest} in each service that hides something.
 */
public abstract class RedactionCheck {

    /**
     * Somebody from whom words are hidden.
     *
     * @param who in words, for the failure
     * @param world the objects that are asked for
     * @param hidden what no answer has
     * @param shown what an answer has: otherwise nothing would be hidden, but all refused
     */
    public record Reader(
            String who,
            IsolationWorld world,
            String subject,
            String organisation,
            String role,
            List<String> hidden,
            List<String> shown) {}

    /** Makes the objects over HTTP, and names who reads them. */
    protected abstract List<Reader> readers();

    @Test
    void nobody_reads_what_is_hidden_from_his_role() {
        List<String> failures = new ArrayList<>();
        for (Reader reader : readers()) {
            String token = Tokens.token(reader.subject(), reader.organisation(), reader.role());
            StringBuilder everything = new StringBuilder();
            for (GuardedOperation operation : GuardedOperation.all()) {
                boolean mayAsk =
                        operation.isOpenToAnyRole() || operation.roles().contains(reader.role());
                if (operation.reads() && mayAsk) {
                    reader.world().path(operation).ifPresent(path -> {
                        Response answer = Tokens.bearing(token).get(path);
                        everything.append(answer.asString());
                        reader.hidden().stream()
                                .filter(answer.asString()::contains)
                                .forEach(word -> failures.add("%s tells %s of %s: %s"
                                        .formatted(operation, reader.who(), word, answer.asString())));
                    });
                }
            }
            reader.shown().forEach(word -> assertThat(everything)
                    .as("what %s reads at all", reader.who())
                    .contains(word));
        }

        assertThat(failures).isEmpty();
    }

    /** Of every object of the worlds: codes, roles and figures stay as they are, the words around them do not. */
    @Test
    void what_stands_against_a_verb_is_said_in_the_language_of_whoever_asks() {
        List<String> said = new ArrayList<>();
        for (Reader reader : readers()) {
            String token = Tokens.token(reader.subject(), reader.organisation(), reader.role());
            GuardedOperation.all().stream()
                    .filter(operation -> operation.reads() && operation.path().endsWith("/allowed-actions"))
                    .flatMap(operation -> reader.world().path(operation).stream())
                    .map(path -> Tokens.bearing(token)
                            .header("Accept-Language", "en;q=0.5, hi")
                            .get(path))
                    .filter(answer -> answer.statusCode() == 200)
                    .forEach(answer -> {
                        said.addAll(answer.jsonPath().getList("items.reasons.detail.flatten()"));
                        // Null where a reason has none.
                        said.addAll(answer.jsonPath().getList("items.reasons.remedy.flatten()"));
                    });
        }

        assertThat(said).isNotEmpty().allSatisfy(words -> assertThat(words).containsPattern("[\\u0900-\\u097F]"));
    }
}
