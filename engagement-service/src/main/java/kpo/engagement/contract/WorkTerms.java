package kpo.engagement.contract;

import static kpo.engagement.contract.ContractProblem.*;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a statement of work says, from its first day to its last, both included. */
@Embeddable
class WorkTerms {

    private static final int BACKDATING_DAYS = 60;

    private UUID sellerEntityId;
    private UUID buyerEntityId;
    private String currency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> rateCardIds;

    @ElementCollection
    @CollectionTable(name = "work_line", joinColumns = @JoinColumn(name = "statement_of_work_id"))
    @OrderColumn(name = "position")
    private List<WorkLine> lines = new ArrayList<>();

    private LocalDate startsOn;
    private LocalDate endsOn;
    private String zone;
    private int paymentTermsDays;
    private String serviceCode;
    private String placeOfSupply;
    private String fxSource;

    @ElementCollection
    @CollectionTable(name = "fixed_rate", joinColumns = @JoinColumn(name = "statement_of_work_id"))
    @OrderColumn(name = "position")
    private List<FixedRate> fixedFx = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private LineGrouping lineGrouping;

    private int backdatingDays;

    protected WorkTerms() {}

    static WorkTerms of(StatementOfWorkRequest request) {
        WorkTerms terms = new WorkTerms();
        terms.replace(request);
        return terms;
    }

    void replace(StatementOfWorkRequest request) {
        check(request);
        sellerEntityId = request.sellerEntityId();
        buyerEntityId = request.buyerEntityId();
        currency = request.currency();
        rateCardIds = request.rateCardIds().stream().distinct().toList();
        lines.clear();
        lines.addAll(request.lines());
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        zone = request.zone();
        paymentTermsDays = request.paymentTermsDays();
        serviceCode = request.serviceCode();
        placeOfSupply = request.placeOfSupply();
        fxSource = request.fxSource();
        fixedFx.clear();
        fixedFx.addAll(Objects.requireNonNullElse(request.fixedFx(), List.of()));
        lineGrouping = Objects.requireNonNullElse(request.lineGrouping(), LineGrouping.ROLE);
        backdatingDays = Objects.requireNonNullElse(request.backdatingDays(), BACKDATING_DAYS);
    }

    private static void check(StatementOfWorkRequest request) {
        if (request.endsOn() != null && request.endsOn().isBefore(request.startsOn())) {
            throw SOW_PERIOD_EMPTY
                    .because("endsOn %s is before startsOn %s.", request.endsOn(), request.startsOn())
                    .at("/endsOn");
        }
        if (request.sellerEntityId().equals(request.buyerEntityId())) {
            throw SOW_PARTIES_EQUAL
                    .because("%s cannot sell to itself.", request.sellerEntityId())
                    .at("/buyerEntityId");
        }
        Set<Set<String>> pairs = new HashSet<>();
        for (FixedRate rate : Objects.requireNonNullElse(request.fixedFx(), List.<FixedRate>of())) {
            if (rate.base().equals(rate.quote()) || !pairs.add(Set.of(rate.base(), rate.quote()))) {
                throw FIXED_FX_TWICE
                        .because("%s and %s are one currency or stand there twice.", rate.base(), rate.quote())
                        .at("/fixedFx");
            }
        }
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    List<String> roles() {
        return lines.stream().map(WorkLine::role).distinct().toList();
    }

    UUID sellerEntityId() {
        return sellerEntityId;
    }

    UUID buyerEntityId() {
        return buyerEntityId;
    }

    String currency() {
        return currency;
    }

    List<UUID> rateCardIds() {
        return rateCardIds;
    }

    List<WorkLine> lines() {
        return List.copyOf(lines);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String zone() {
        return zone;
    }

    int paymentTermsDays() {
        return paymentTermsDays;
    }

    String serviceCode() {
        return serviceCode;
    }

    String placeOfSupply() {
        return placeOfSupply;
    }

    String fxSource() {
        return fxSource;
    }

    List<FixedRate> fixedFx() {
        return List.copyOf(fixedFx);
    }

    LineGrouping lineGrouping() {
        return lineGrouping;
    }

    int backdatingDays() {
        return backdatingDays;
    }
}
