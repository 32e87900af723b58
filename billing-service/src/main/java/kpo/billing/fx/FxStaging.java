package kpo.billing.fx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The rates of one file in a table of the running transaction, judged and taken over by a few statements. */
@ApplicationScoped
class FxStaging {

    @Inject
    EntityManager database;

    /** Writes rates while the file is read; nothing is kept in memory. */
    interface Filling {
        void from(RateWriter writer) throws IOException;
    }

    /** One staged rate for a euro. */
    interface RateWriter {
        void write(int line, LocalDate day, String currency, BigDecimal rate);
    }

    void fill(Filling filling) {
        database.createNativeQuery(
                        """
                        create temporary table fx_staging (
                            line integer not null, published_on date not null, quote text not null,
                            rate numeric(20, 10) not null, code text, detail text
                        ) on commit drop""")
                .executeUpdate();
        database.unwrap(Session.class).doWork(connection -> {
            var postgres = connection.unwrap(PGConnection.class);
            try (var copy = new PGCopyOutputStream(
                            postgres, "copy fx_staging (line, published_on, quote, rate) from stdin");
                    Writer rows = new OutputStreamWriter(copy, StandardCharsets.UTF_8)) {
                filling.from((line, day, currency, rate) -> append(rows, line, day, currency, rate));
            } catch (IOException e) {
                throw new SQLException("the copy of the rates broke off", e);
            }
        });
        database.createNativeQuery("analyze fx_staging").executeUpdate();
    }

    /** Currencies and numbers were checked: nothing in a row needs escaping. */
    private static void append(Writer rows, int line, LocalDate day, String currency, BigDecimal rate) {
        try {
            rows.write(line + "\t" + day + "\t" + currency + "\t" + rate.toPlainString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long days() {
        return count("select count(distinct published_on) from fx_staging");
    }

    long rates() {
        return count("select count(*) from fx_staging");
    }

    long leftOut() {
        return count("select count(*) from fx_staging where code is not null");
    }

    private long count(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }

    /** The first line of a file that names a day and currency counts. */
    void refuseRepeated() {
        database.createNativeQuery(
                        """
                        update fx_staging s
                        set code = 'fx_rate_repeated', detail = 'The file has this day and currency in line ' || f.line || ' already.'
                        from (select published_on, quote, min(line) as line from fx_staging
                              group by published_on, quote having count(*) > 1) f
                        where f.published_on = s.published_on and f.quote = s.quote and f.line < s.line""")
                .executeUpdate();
    }

    void refuseChanged(String source) {
        database.createNativeQuery(
                        """
                        update fx_staging s
                        set code = 'fx_rate_differs',
                            detail = trim_scale(s.rate) || ' where ' || trim_scale(r.rate) || ' is published; it is never changed.'
                        from fx_rate r
                        where r.source = :source and r.base = 'EUR' and r.quote = s.quote
                          and r.published_on = s.published_on and r.rate <> s.rate and s.code is null""")
                .setParameter("source", source)
                .executeUpdate();
    }

    /** Against the currency's publication before, whether it is stored or in the file. */
    void refuseJumps(String source, BigDecimal largestJump) {
        database.createNativeQuery(
                        """
                        update fx_staging s
                        set code = 'fx_rate_jump',
                            detail = trim_scale(s.rate) || ' after ' || trim_scale(p.last_rate) || ' of ' || p.last_on
                        from (
                            select quote, published_on, rate,
                                   lag(rate) over w as last_rate, lag(published_on) over w as last_on
                            from (
                                select quote, published_on, rate from fx_staging where code is null
                                union
                                select quote, published_on, rate from fx_rate
                                where source = :source and base = 'EUR'
                                  and quote in (select quote from fx_staging)
                            ) known
                            window w as (partition by quote order by published_on)
                        ) p
                        where p.quote = s.quote and p.published_on = s.published_on and s.code is null
                          and abs(p.rate - p.last_rate) > p.last_rate * :largestJump
                          and not exists (select 1 from fx_rate r
                                          where r.source = :source and r.base = 'EUR' and r.quote = s.quote
                                            and r.published_on = s.published_on)""")
                .setParameter("source", source)
                .setParameter("largestJump", largestJump)
                .executeUpdate();
    }

    /** @return how many were not there yet */
    int takeOver(String source) {
        return database.createNativeQuery(
                        """
                        insert into fx_rate (id, base, quote, rate, published_on, source)
                        select uuidv7(), 'EUR', quote, rate, published_on, :source
                        from fx_staging where code is null order by published_on, quote
                        on conflict (source, base, quote, published_on) where computed_from_a is null do nothing""")
                .setParameter("source", source)
                .executeUpdate();
    }

    List<FxImportResponse.RowProblem> problems(int most) {
        List<?> rows = database.createNativeQuery(
                        """
                        select line, cast(published_on as text), quote, code, detail from fx_staging
                        where code is not null order by line, quote""")
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(r -> new FxImportResponse.RowProblem(
                        (Integer) r[0], (String) r[1], (String) r[2], (String) r[3], (String) r[4]))
                .toList();
    }
}
