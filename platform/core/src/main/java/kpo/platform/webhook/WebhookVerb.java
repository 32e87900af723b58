package kpo.platform.webhook;

import kpo.platform.action.Verb;

/** What can be done to a webhook. */
enum WebhookVerb implements Verb {
    PAUSE,
    RESUME,
    ROTATE_SECRET,
    TEST,
    REPLAY
}
