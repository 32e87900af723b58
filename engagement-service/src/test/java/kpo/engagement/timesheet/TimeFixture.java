package kpo.engagement.timesheet;

import static kpo.engagement.Scene.timeBody;

import io.restassured.response.Response;
import kpo.engagement.Scene;

/** A day of work, and how an expert logs it. */
final class TimeFixture {

    static final String NINE = "2026-10-05T03:30:00Z";
    static final String FIVE = "2026-10-05T11:30:00Z";

    private TimeFixture() {}

    static Response log(Scene scene, String startedAt, String endedAt) {
        return scene.expert().body(timeBody(startedAt, endedAt)).post(scene.assignment + "/time-entries");
    }
}
