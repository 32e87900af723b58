package kpo.catalog.expert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.catalog.provider.Provider;
import kpo.platform.Ids;

/** Profiles as the database's function {@code take_experts} reads them: JSON with the names of the columns. */
final class ExpertDocuments {

    private static final JsonFactory JSON = new JsonFactory();
    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    private interface Fields<T> {
        void write(T part) throws IOException;
    }

    private final JsonGenerator out;

    private ExpertDocuments(JsonGenerator out) {
        this.out = out;
    }

    static String document(UUID id, Provider provider, ExpertRequest profile, Instant now) {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            new ExpertDocuments(out).write(id, provider, profile, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(UUID id, Provider provider, ExpertRequest profile, Instant now) throws IOException {
        out.writeStartObject();
        text("id", id);
        text("provider_id", provider.id());
        text("organisation", provider.organisation());
        text("reference", profile.reference());
        text("subject", profile.subject());
        text("name", profile.name());
        text("party_kind", profile.partyKind());
        out.writeNumberField("head_count", profile.headCount());
        text("seniority", profile.seniority());
        text("country", profile.country());
        text("zone", profile.zone());
        text("working_from", profile.workingHours().from());
        text("working_to", profile.workingHours().to());
        text(
                "working_days",
                WORKING_DAYS.convertToDatabaseColumn(profile.workingHours().days()));
        out.writeNumberField("weekly_capacity_minutes", profile.weeklyCapacityMinutes());
        out.writeNumberField("cost_rate_amount", profile.costRate().amount());
        text("cost_rate_currency", profile.costRate().currency());
        text("available_from", profile.availableFrom());
        text("changed_at", now);
        text("audit_key", UUID.randomUUID());
        each("domains", profile.domains(), domain -> {
            text("domain", domain.domain());
            out.writeNumberField("years", domain.years());
        });
        each("skills", profile.skills(), skill -> {
            text("code", skill.code());
            out.writeNumberField("level", skill.level());
            text("last_used_on", skill.lastUsedOn());
        });
        each("languages", profile.languages(), language -> {
            text("tag", language.tag());
            text("level", language.level());
        });
        each("degrees", profile.degrees(), this::degree);
        each("credentials", profile.credentials(), this::credential);
        each("work_history", profile.workHistory(), this::work);
        out.writeEndObject();
    }

    private void degree(ExpertRequest.DegreeClaim degree) throws IOException {
        text("id", Ids.next());
        out.writeNumberField("level", degree.level());
        text("field", degree.field());
        text("title", degree.title());
        text("institution", degree.institution());
        out.writeNumberField("awarded_year", degree.awardedYear());
    }

    private void credential(ExpertRequest.CredentialClaim credential) throws IOException {
        text("id", Ids.next());
        text("kind", credential.kind());
        text("type", credential.type());
        text("domain", credential.domain());
        text("issuer", credential.issuer());
        text("country", credential.country());
        text("awarded_on", credential.awardedOn());
        text("expires_on", credential.expiresOn());
    }

    private void work(ExpertRequest.WorkClaim work) throws IOException {
        text("id", Ids.next());
        text("employer", work.employer());
        out.writeArrayFieldStart("clients");
        for (String client : work.clients()) {
            out.writeString(client);
        }
        out.writeEndArray();
        text("domain", work.domain());
        text("worked_from", work.from());
        text("worked_to", work.to());
    }

    private <T> void each(String name, List<T> parts, Fields<T> fields) throws IOException {
        out.writeArrayFieldStart(name);
        for (T part : parts) {
            out.writeStartObject();
            fields.write(part);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** What is absent is left out: the database reads it as null. */
    private void text(String name, Object value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }
}
