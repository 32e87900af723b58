package kpo.billing.fx;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.platform.Ids;
import org.hibernate.annotations.Immutable;

/**
 * How many units of {@code quote} one unit of {@code base} bought on a day, as a source published it, or as it follows
 * from two rates of that source. Never changed: money was computed from it.
 */
@Entity
@Immutable
@Table(name = "fx_rate")
class FxRate {

    static final int DECIMALS = 10;

    @Id
    private UUID id;

    private String base;
    private String quote;

    @Column(precision = 20, scale = DECIMALS)
    private BigDecimal rate;

    private LocalDate publishedOn;
    private String source;

    @ManyToOne
    @JoinColumn(name = "computed_from_a")
    private FxRate computedFromA;

    @ManyToOne
    @JoinColumn(name = "computed_from_b")
    private FxRate computedFromB;

    protected FxRate() {}

    static FxRate published(RecordFxRateRequest request) {
        FxRate published = new FxRate();
        published.id = Ids.next();
        published.base = request.base();
        published.quote = request.quote();
        published.rate = request.rate();
        published.publishedOn = request.publishedOn();
        published.source = request.source();
        return published;
    }

    /**
     * The rate between two currencies of which a source published, on one day, the rate for one euro. It is written in
     * the direction in which it is 1 or more, so that ten decimals never keep fewer digits than the sources had, and so
     * that both directions of the pair use the same figure.
     */
    static FxRate cross(FxRate one, FxRate other) {
        int order = one.rate.compareTo(other.rate);
        boolean asGiven = order < 0 || order == 0 && one.quote.compareTo(other.quote) < 0;
        FxRate a = asGiven ? one : other;
        FxRate b = asGiven ? other : one;
        FxRate cross = new FxRate();
        cross.id = Ids.next();
        cross.base = a.quote;
        cross.quote = b.quote;
        cross.rate = b.rate.divide(a.rate, DECIMALS, RoundingMode.HALF_UP);
        cross.publishedOn = a.publishedOn;
        cross.source = a.source;
        cross.computedFromA = a;
        cross.computedFromB = b;
        return cross;
    }

    /** This rate as it converts from a currency of its pair to the other. */
    FxQuote quoted(String from, String to, String reason) {
        List<FxQuote> legs = Stream.of(computedFromA, computedFromB)
                .filter(leg -> leg != null)
                .map(leg -> leg.quoted(leg.base, leg.quote, null))
                .toList();
        return new FxQuote(id, base, quote, rate(), publishedOn, source, from, to, legs, reason);
    }

    boolean isPublishedLike(RecordFxRateRequest request) {
        return base.equals(request.base()) && rate.compareTo(request.rate()) == 0;
    }

    UUID id() {
        return id;
    }

    String base() {
        return base;
    }

    String quote() {
        return quote;
    }

    /** Without the zeros that the column adds. */
    BigDecimal rate() {
        BigDecimal bare = rate.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    String source() {
        return source;
    }

    /** The published rates per euro of a cross rate's base and of its quote; null for a published rate. */
    FxRate computedFromA() {
        return computedFromA;
    }

    FxRate computedFromB() {
        return computedFromB;
    }
}
