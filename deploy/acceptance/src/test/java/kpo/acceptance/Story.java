package kpo.acceptance;

import static kpo.acceptance.Stack.Service.BILLING;
import static kpo.acceptance.Stack.Service.CATALOG;
import static kpo.acceptance.Stack.Service.ENGAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One engagement from the first expert to the issued invoice, told in steps: a German manufacturer has a merger modelled
 * by four experts of an Indian firm and pays in US dollars. The figures are those of worked case A.
 */
final class Story {

    /** One thing that happens; whoever tells the story may do harm before or while it happens. */
    record Step(String title, Runnable deed) {}

    /** An expert with a role and the minutes that case A bills. */
    private record Staff(String login, String name, String role, int minutes) {}

    private static final List<Staff> STAFF = List.of(
            new Staff("asha", "Asha Rao", "senior-financial-analyst", 7_650),
            new Staff("vikram", "Vikram Shetty", "research-associate", 9_880),
            new Staff("leela", "Leela Menon", "legal-reviewer", 1_385),
            new Staff("nikhil", "Nikhil Bose", "qa-reviewer", 90));

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
    private static final int LONGEST_DAY_MINUTES = 600;

    private final Person operator;
    private final Person vettingOfficer;
    private final Person compliance;
    private final Person deliveryManager;
    private final Person providerFinance;
    private final Person sourcingManager;
    private final Person approver;
    private final Stack stack;

    private String seller;
    private String buyer;
    private String provider;
    private String need;
    private String engagement;
    private String statementOfWork;
    private String agreement;
    private String invoice;
    private final List<String> rateCards = new ArrayList<>();
    private final Map<Staff, String> experts = new LinkedHashMap<>();
    private final Map<Staff, String> assignments = new LinkedHashMap<>();

    Story(Stack stack) {
        this.stack = stack;
        operator = new Person(stack, "olga", "operator", "operator");
        vettingOfficer = new Person(stack, "vera", "operator", "vetting_officer");
        compliance = new Person(stack, "cem", "operator", "compliance");
        deliveryManager = new Person(stack, "meera", "deccan", "provider_manager");
        providerFinance = new Person(stack, "farid", "deccan", "provider_finance");
        sourcingManager = new Person(stack, "sofia", "rheinwerk", "client_manager");
        approver = new Person(stack, "anton", "rheinwerk", "client_approver");
    }

    List<Step> steps() {
        return List.of();
    }
}
