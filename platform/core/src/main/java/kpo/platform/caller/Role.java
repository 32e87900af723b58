package kpo.platform.caller;

import java.util.Set;

/** The roles a token can carry in its claim {@code roles}. Every operation names those that may call it. */
public final class Role {

    public static final String CLIENT_MANAGER = "client_manager";
    public static final String CLIENT_APPROVER = "client_approver";
    public static final String CLIENT_FINANCE = "client_finance";
    public static final String PROVIDER_MANAGER = "provider_manager";
    public static final String PROVIDER_FINANCE = "provider_finance";
    public static final String EXPERT = "expert";
    public static final String OPERATOR = "operator";
    public static final String VETTING_OFFICER = "vetting_officer";
    public static final String COMPLIANCE = "compliance";
    public static final String AUDITOR = "auditor";
    public static final String SERVICE = "service";

    static final Set<String> ACROSS_ORGANISATIONS = Set.of(OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE);

    private Role() {}
}
