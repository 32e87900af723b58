package kpo.engagement;

import static kpo.engagement.Scene.*;
import static kpo.platform.caller.Role.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import kpo.testing.isolation.IsolationWorld;
import kpo.testing.isolation.RedactionCheck;

/** A client learns who an expert is with the NDA, an expert never what the client pays. */
@QuarkusTest
class RedactionTest extends RedactionCheck {

    private static final String NAME = "Anita Rao";

    @Override
    protected List<Reader> readers() {
        Scene secret = new Scene()
                .contracting()
                .draftNda(ndaBody())
                .signedWork(workBody())
                .proposedAssignment();
        take(secret.provider(), secret.assignment, "present");
        take(secret.client(), secret.assignment, "confirm");
        Scene open = new Scene().working();
        return Stream.concat(
                        Stream.of(CLIENT_MANAGER, CLIENT_APPROVER)
                                .flatMap(role -> Stream.of(
                                        new Reader(
                                                "a client before the NDA, " + role,
                                                world(secret),
                                                "carl",
                                                secret.clientOrganisation,
                                                role,
                                                List.of(NAME, secret.expertSubject),
                                                List.of(secret.expert.toString())),
                                        new Reader(
                                                "a client under the NDA, " + role,
                                                world(open),
                                                "carl",
                                                open.clientOrganisation,
                                                role,
                                                List.of(),
                                                List.of(NAME)))),
                        Stream.of(new Reader(
                                "an expert",
                                world(open),
                                open.expertSubject,
                                open.providerOrganisation,
                                EXPERT,
                                List.of("rateCardIds", "unitPrice", "fixedFx", "88.4275"),
                                List.of("ACTIVE"))))
                .toList();
    }

    private static IsolationWorld world(Scene scene) {
        return new IsolationWorld(scene.clientOrganisation)
                .object("/v1/needs/{id}", id(scene.need))
                .object("/v1/engagements/{id}", id(scene.engagement))
                .object("/v1/ndas/{id}", id(scene.nda))
                .object("/v1/statements-of-work/{id}", id(scene.work))
                .object("/v1/assignments/{id}", id(scene.assignment))
                .place("/v1/assignments/{id}/weeks/{week}", "2026-W41");
    }
}
