package kpo.billing.fx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kpo.billing.fx.FxImportResponse.RowProblem;

/** Loads the ECB's files of euro reference rates; a file may be sent again and again. */
@ApplicationScoped
@Transactional
class FxImporting {

    static final String SOURCE = "ECB";

    @Inject
    FxStaging staging;

    @Inject
    FxRecording recording;

    /** How a file is read. */
    interface Format {
        void read(ByteArrayInputStream file, RateRows rows) throws IOException;
    }

    FxImportResponse load(byte[] file, Format format, boolean confirmsJumps) {
        Unreadable unreadable = new Unreadable();
        LocalDate latestDay = recording.latestDay();
        staging.fill(writer -> format.read(new ByteArrayInputStream(file), unreadable.besides(writer, latestDay)));
        staging.refuseRepeated();
        staging.refuseChanged(SOURCE);
        if (!confirmsJumps) {
            staging.refuseJumps(SOURCE, FxRecording.LARGEST_JUMP);
        }
        long inserted = staging.takeOver(SOURCE);
        long staged = staging.rates();
        long refused = staging.leftOut();
        return new FxImportResponse(
                staging.days(),
                staged + unreadable.rates,
                inserted,
                staged - refused - inserted,
                refused + unreadable.rates,
                Stream.concat(unreadable.problems.stream(), staging.problems(FxImportResponse.MOST_PROBLEMS).stream())
                        .sorted(Comparator.comparingInt(RowProblem::line))
                        .limit(FxImportResponse.MOST_PROBLEMS)
                        .toList());
    }

    /** What the reader itself found wrong, and how many rates that cost. */
    private static final class Unreadable {

        private final List<RowProblem> problems = new ArrayList<>();
        private long rates;

        RateRows besides(FxStaging.RateWriter writer, LocalDate latestDay) {
            return new RateRows(latestDay) {
                @Override
                void rate(int line, LocalDate day, String currency, BigDecimal rate) {
                    writer.write(line, day, currency, rate);
                }

                @Override
                void problem(int line, String day, String currency, String code, String detail) {
                    if (currency != null) {
                        rates++;
                    }
                    if (problems.size() < FxImportResponse.MOST_PROBLEMS) {
                        problems.add(
                                new RowProblem(line, shortened(day), shortened(currency), code, shortened(detail)));
                    }
                }
            };
        }

        private static String shortened(String text) {
            return text == null || text.length() <= 100 ? text : text.substring(0, 100);
        }
    }
}
