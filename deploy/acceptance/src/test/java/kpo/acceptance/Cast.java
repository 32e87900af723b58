package kpo.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who takes part in the story, and what came to be in it so far. */
final class Cast {

    /** An expert with a role and the minutes that case A bills. */
    record Staff(String login, String name, String role, int minutes) {}

    static final List<Staff> STAFF = List.of(
            new Staff("asha", "Asha Rao", "senior-financial-analyst", 7_650),
            new Staff("vikram", "Vikram Shetty", "research-associate", 9_880),
            new Staff("leela", "Leela Menon", "legal-reviewer", 1_385),
            new Staff("nikhil", "Nikhil Bose", "qa-reviewer", 90));

    final Stack stack;
    final Person operator;
    final Person vettingOfficer;
    final Person secondVettingOfficer;
    final Person compliance;
    final Person deliveryManager;
    final Person providerFinance;
    final Person sourcingManager;
    final Person approver;

    String seller;
    String buyer;
    String provider;
    String need;
    String engagement;
    String statementOfWork;
    String agreement;
    String invoice;
    final List<String> rateCards = new ArrayList<>();
    final Map<Staff, String> experts = new LinkedHashMap<>();
    final Map<Staff, String> assignments = new LinkedHashMap<>();
    final TreeSet<String> weeks = new TreeSet<>();

    Cast(Stack stack) {
        this.stack = stack;
        operator = new Person(stack, "olga", "operator", "operator");
        vettingOfficer = new Person(stack, "vera", "operator", "vetting_officer");
        secondVettingOfficer = new Person(stack, "viktor", "operator", "vetting_officer");
        compliance = new Person(stack, "cem", "operator", "compliance");
        deliveryManager = new Person(stack, "meera", "deccan", "provider_manager");
        providerFinance = new Person(stack, "farid", "deccan", "provider_finance");
        sourcingManager = new Person(stack, "sofia", "rheinwerk", "client_manager");
        approver = new Person(stack, "anton", "rheinwerk", "client_approver");
    }

    Person as(Staff expert) {
        return new Person(stack, expert.login(), "deccan", "expert");
    }
}
