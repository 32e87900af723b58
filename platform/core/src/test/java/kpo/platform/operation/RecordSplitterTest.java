package kpo.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {

    @Test
    void lines_are_counted_and_blank_ones_passed_over() throws IOException {
        var pieces = split("a,b\r\n\r\nc,d\n\n  \ne,f", true, 100);

        assertThat(texts(pieces)).containsExactly("a,b\r", "c,d", "e,f");
        assertThat(pieces).extracting(RecordSplitter.Piece::line).containsExactly(1L, 3L, 6L);
    }

    @Test
    void a_line_break_inside_quotation_marks_ends_no_record_of_csv() throws IOException {
        var pieces = split("a,\"b\nc \"\"d\"\"\"\ne,f\n", true, 100);

        assertThat(texts(pieces)).containsExactly("a,\"b\nc \"\"d\"\"\"", "e,f");
        assertThat(pieces).extracting(RecordSplitter.Piece::line).containsExactly(1L, 3L);
    }

    @Test
    void a_line_ends_with_a_carriage_return_alone_too() throws IOException {
        var pieces = split("a,\"b\rc\"\rd,e\r\r\nf,g\r", true, 100);

        assertThat(texts(pieces)).containsExactly("a,\"b\rc\"", "d,e", "f,g");
        assertThat(pieces).extracting(RecordSplitter.Piece::line).containsExactly(1L, 3L, 5L);
        assertThat(split("a\r" + "x".repeat(300_000) + "\rb\r", true, 1000))
                .extracting(RecordSplitter.Piece::fault)
                .containsExactly(null, OperationProblem.ROW_TOO_LONG, null);
    }

    @Test
    void in_json_a_quotation_mark_means_nothing() throws IOException {
        assertThat(texts(split("{\"a\n}\n", false, 100))).containsExactly("{\"a", "}");
    }

    @Test
    void an_open_quotation_mark_costs_its_own_line_only() throws IOException {
        var pieces = split("a,\"b\nc,d\ne,f\n", true, 100);

        assertThat(pieces)
                .extracting(RecordSplitter.Piece::fault)
                .containsExactly(OperationProblem.QUOTE_OPEN, null, null);
        assertThat(texts(pieces).subList(1, 3)).containsExactly("c,d", "e,f");
    }

    @Test
    void a_line_beyond_the_limit_costs_itself_only() throws IOException {
        var pieces = split("a\n" + "x".repeat(300_000) + "\nb\n", false, 1000);

        assertThat(pieces)
                .extracting(RecordSplitter.Piece::fault)
                .containsExactly(null, OperationProblem.ROW_TOO_LONG, null);
        assertThat(pieces).extracting(RecordSplitter.Piece::line).containsExactly(1L, 2L, 3L);
    }

    @Property(tries = 200)
    void whoever_goes_on_behind_a_record_reads_the_rest(
            @ForAll List<@AlphaChars @StringLength(max = 30) String> lines, @ForAll @IntRange(max = 20) int stop)
            throws IOException {
        String text = String.join("\n", lines);
        var all = split(text, true, 1000);
        if (stop < all.size()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            var last = all.get(stop);
            var rest = new RecordSplitter(
                    new ByteArrayInputStream(bytes, (int) last.next(), bytes.length),
                    true,
                    1000,
                    last.next(),
                    last.nextLine());

            var read = all(rest);
            assertThat(texts(read)).isEqualTo(texts(all.subList(stop + 1, all.size())));
            assertThat(read)
                    .extracting(RecordSplitter.Piece::line)
                    .isEqualTo(all.subList(stop + 1, all.size()).stream()
                            .map(RecordSplitter.Piece::line)
                            .toList());
        }
    }

    private static List<RecordSplitter.Piece> split(String text, boolean quotes, int most) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return all(new RecordSplitter(new ByteArrayInputStream(bytes), quotes, most, 0, 1));
    }

    private static List<RecordSplitter.Piece> all(RecordSplitter splitter) throws IOException {
        List<RecordSplitter.Piece> pieces = new ArrayList<>();
        for (var piece = splitter.next(); piece != null; piece = splitter.next()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private static List<String> texts(List<RecordSplitter.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new String(piece.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
