package kpo.platform.webhook;

import java.util.List;
import java.util.UUID;

/** What a delivery must know of its endpoint. @param secrets valid now, the newest first */
record WebhookRoute(UUID endpointId, String organisation, String url, List<String> secrets) {}
