package kpo.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kpo.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private final ObjectMapper json = new ObjectMapper();

    record Rate(String amount, String currency) {}

    record Level(String code, int level) {}

    record Line(String name, Rate rate, List<String> days, List<Level> levels) {}

    private final Columns columns = Columns.of(Line.class, json);

    @Test
    void the_columns_are_the_fields_in_their_order_with_dots_for_nested_ones() {
        assertThat(columns.names()).containsExactly("name", "rate.amount", "rate.currency", "days", "levels");
    }

    @Test
    void a_row_comes_back_as_it_was() throws Exception {
        Line line = new Line("=A", new Rate("-5.00", "INR"), List.of("MONDAY", "FRIDAY"), List.of(new Level("x", 3)));

        String[] cells = columns.cells(json.valueToTree(line));
        ObjectNode read = columns.object(columns.names(), cells);

        assertThat(cells).containsExactly("'=A", "-5.00", "INR", "MONDAY;FRIDAY", "[{\"code\":\"x\",\"level\":3}]");
        assertThat(json.treeToValue(read, Line.class)).isEqualTo(line);
    }

    @Test
    void an_empty_cell_is_an_absent_field() throws Exception {
        assertThat(columns.object(columns.names(), new String[] {"", "1", "", " ", ""})
                        .toString())
                .isEqualTo("{\"rate\":{\"amount\":\"1\"}}");
    }

    @Test
    void a_cell_that_looks_like_json_and_is_none_is_named() {
        assertThatThrownBy(() -> columns.object(columns.names(), new String[] {"", "1", "", "", "[{\"code\": }]"}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors()).extracting("pointer").containsExactly("/levels"));
    }

    @Test
    void a_column_is_read_under_its_other_names_and_written_under_its_own() throws Exception {
        record Named(@JsonAlias("label") String name) {}
        Columns named = Columns.of(Named.class, json);

        assertThat(named.has("label")).isTrue();
        assertThat(named.names()).containsExactly("name");
        assertThat(named.object(List.of("label"), new String[] {"Asha"}).toString())
                .isEqualTo("{\"name\":\"Asha\"}");
    }
}
