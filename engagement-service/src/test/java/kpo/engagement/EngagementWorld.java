package kpo.engagement;

import static kpo.engagement.Scene.*;
import static kpo.platform.caller.Role.*;

import java.util.UUID;
import kpo.testing.World;

/** A scene of its own for each request, as far as the request needs it. */
public class EngagementWorld implements World {

    /** A body must not be the one before. */
    private static int previews;

    private static final Who OPERATING = new Who("olga", "operator", OPERATOR);
    private static final Who COMPLYING = new Who("cora", "operator", COMPLIANCE);
    private static final Who ALSO_COMPLYING = new Who("dora", "operator", COMPLIANCE);
    private static final String NINE = "2026-10-05T03:30:00Z";
    private static final String FIVE = "2026-10-05T11:30:00Z";

    @Override
    public Call prepare(String operationId) {
        Scene scene = new Scene();
        Who client = new Who("carl", scene.clientOrganisation, CLIENT_MANAGER);
        Who provider = new Who("priya", scene.providerOrganisation, PROVIDER_MANAGER);
        Who expert = new Who(scene.expertSubject, scene.providerOrganisation, EXPERT);
        String reason = "{\"reason\": \"As agreed in %s\"}".formatted(UUID.randomUUID());
        return switch (operationId) {
            case "registerClient" ->
                Call.of(
                        OPERATING,
                        "/v1/clients",
                        """
                        {"organisation": "%s", "name": "Acme Capital LLC", "country": "US"}"""
                                .formatted(scene.clientOrganisation));
            case "draftNeed" -> {
                scene.draftNeed();
                yield Call.of(client, "/v1/needs", needBody().replace("Equity research", "Model " + id(scene.need)));
            }
            case "editNeed" ->
                Call.of(client, scene.draftNeed().need, needBody().replace("4800", "2400"));
            case "submitNeed" -> Call.of(client, scene.draftNeed().need + "/submit");
            case "returnNeed" -> Call.of(OPERATING, scene.submittedNeed().need + "/return", reason);
            case "assessNeed" ->
                Call.of(OPERATING, scene.submittedNeed().need + "/qualification-assessments", ANSWERS_KPO);
            case "previewQualification" ->
                Call.of(
                        OPERATING,
                        "/v1/qualification-assessments/preview",
                        ANSWERS_KPO
                                .replace("\"oneOff\": 3", "\"oneOff\": " + ++previews % 5)
                                .replace("\"judgement\": 4", "\"judgement\": " + previews / 5 % 5));
            case "proposeEngagement" ->
                Call.of(
                        OPERATING,
                        "/v1/engagements",
                        """
                        {"needId": "%s", "providerOrganisation": "%s"}"""
                                .formatted(id(scene.qualifiedNeed().need), scene.providerOrganisation));
            case "qualifyEngagement" -> Call.of(OPERATING, scene.proposed().engagement + "/qualify");
            case "openMatching" -> {
                take(scene.proposed().operator(), scene.engagement, "qualify");
                yield Call.of(client, scene.engagement + "/open-matching");
            }
            case "selectExperts" -> {
                take(scene.proposed().operator(), scene.engagement, "qualify");
                take(scene.client(), scene.engagement, "open-matching");
                yield Call.of(client, scene.engagement + "/select");
            }
            case "activateEngagement" -> {
                scene.contracting()
                        .signedNda(ndaBody())
                        .signedWork(workBody())
                        .readyAssignment()
                        .cleared();
                yield Call.of(client, scene.engagement + "/activate");
            }
            case "goLive" -> Call.of(client, scene.transition().engagement + "/go-live");
            case "beginRampDown" -> Call.of(client, scene.working().engagement + "/begin-ramp-down");
            case "closeEngagement" -> {
                take(scene.working().client(), scene.engagement, "begin-ramp-down");
                whatever(scene.provider())
                        .body("{\"endsOn\": \"2026-11-01\"}")
                        .post(scene.assignment + "/end")
                        .then()
                        .statusCode(200);
                yield Call.of(client, scene.engagement + "/close");
            }
            case "cancelEngagement" -> Call.of(client, scene.proposed().engagement + "/cancel", reason);
            case "draftNda" -> Call.of(client, scene.proposed().engagement + "/ndas", ndaBody());
            case "sendNda" -> Call.of(client, scene.proposed().draftNda(ndaBody()).nda + "/send");
            case "signNda" -> {
                take(scene.proposed().draftNda(ndaBody()).client(), scene.nda, "send");
                yield Call.of(client, scene.nda + "/sign");
            }
            case "terminateNda" -> Call.of(client, scene.proposed().signedNda(ndaBody()).nda + "/terminate", reason);
            case "draftStatementOfWork" ->
                Call.of(provider, scene.proposed().engagement + "/statements-of-work", workBody());
            case "editStatementOfWork" -> Call.of(provider, scene.proposed().draftWork(workBody()).work, workBody());
            case "proposeStatementOfWork" ->
                Call.of(provider, scene.proposed().draftWork(workBody()).work + "/propose");
            case "agreeStatementOfWork" -> {
                take(scene.proposed().draftWork(workBody()).provider(), scene.work, "propose");
                yield Call.of(client, scene.work + "/agree");
            }
            case "rejectStatementOfWork" ->
                Call.of(client, scene.proposed().agreedWork(workBody()).work + "/reject", reason);
            case "signStatementOfWork" -> {
                take(scene.proposed().agreedWork(workBody()).provider(), scene.work, "sign");
                yield Call.of(client, scene.work + "/sign");
            }
            case "proposeAssignment" -> {
                scene.contracting().draftWork(workBody());
                yield Call.of(provider, scene.engagement + "/assignments", scene.assignmentBody());
            }
            case "presentAssignment" -> Call.of(provider, proposedAssignment(scene) + "/present");
            case "confirmAssignment" -> {
                take(scene.provider(), proposedAssignment(scene), "present");
                yield Call.of(client, scene.assignment + "/confirm");
            }
            case "declineAssignment" -> {
                take(scene.provider(), proposedAssignment(scene), "present");
                yield Call.of(client, scene.assignment + "/decline", reason);
            }
            case "withdrawAssignment" -> Call.of(provider, confirmed(scene) + "/withdraw", reason);
            case "onboardAssignment" -> Call.of(provider, confirmed(scene) + "/onboard");
            case "markAssignmentReady" -> {
                take(scene.provider(), confirmed(scene), "onboard");
                yield Call.of(provider, scene.assignment + "/mark-ready");
            }
            case "startAssignment" -> Call.of(provider, scene.transition().assignment + "/start");
            case "endAssignment" ->
                Call.of(provider, scene.working().assignment + "/end", "{\"endsOn\": \"2026-11-01\"}");
            case "decideConflict" ->
                Call.of(
                        COMPLYING,
                        proposedAssignment(scene) + "/conflict-checks",
                        "{\"decision\": \"BLOCKED\", \"reason\": \"Worked for the competitor\"}");
            case "confirmWaiver" -> {
                proposedAssignment(scene);
                yield Call.of(ALSO_COMPLYING, scene.waived("2027-11-05").conflictCheck + "/confirm");
            }
            case "logTime" -> Call.of(expert, scene.working().assignment + "/time-entries", timeBody(NINE, FIVE));
            case "submitWeek" -> {
                scene.working().logged(NINE, FIVE);
                yield Call.of(expert, scene.assignment + "/weeks/2026-W41/submit");
            }
            case "approveWeek" -> {
                scene.working().submitted(NINE, FIVE);
                yield Call.of(client, scene.assignment + "/weeks/2026-W41/approve");
            }
            case "editTimeEntry" ->
                Call.of(expert, scene.working().logged(NINE, FIVE), timeBody(NINE, "2026-10-05T10:30:00Z"));
            case "deleteTimeEntry" -> Call.of(expert, scene.working().logged(NINE, FIVE));
            case "submitTimeEntry" -> Call.of(expert, scene.working().logged(NINE, FIVE) + "/submit");
            case "recallTimeEntry" -> Call.of(expert, scene.working().submitted(NINE, FIVE) + "/recall");
            case "approveTimeEntry" -> Call.of(client, scene.working().submitted(NINE, FIVE) + "/approve");
            case "rejectTimeEntry" -> Call.of(client, scene.working().submitted(NINE, FIVE) + "/reject", reason);
            default -> throw new IllegalArgumentException("no request is known for " + operationId);
        };
    }

    private static String proposedAssignment(Scene scene) {
        return scene.contracting().draftWork(workBody()).proposedAssignment().assignment;
    }

    private static String confirmed(Scene scene) {
        take(scene.provider(), proposedAssignment(scene), "present");
        take(scene.client(), scene.assignment, "confirm");
        return scene.assignment;
    }
}
