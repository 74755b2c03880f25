package dev.portcullis.report.json;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.access.GrantedAccess;
import dev.portcullis.assess.access.Objection;
import dev.portcullis.evaluate.seen.Population;
import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What outsiders can do, and who can in several places, as {@code report.json} has it. */
final class AccessJson {
    private AccessJson() {}

    static void write(Assessment assessment, JsonGenerator json) {
        json.writeArrayPropertyStart("access");
        assessment.access().forEach(row -> row(row, json));
        json.writeEndArray();
        people(assessment.population(), json);
    }

    private static void row(GrantedAccess row, JsonGenerator json) {
        json.writeStartObject();
        JsonStream.text(json, "portal", row.portal());
        JsonStream.text(json, "portalId", row.portalId());
        JsonStream.text(json, "userType", row.userType());
        JsonStream.text(json, "userTypeId", row.userTypeId());
        JsonStream.flag(json, "userTypeActive", row.userTypeActive());
        JsonStream.text(json, "module", row.module());
        JsonStream.text(json, "label", row.label());
        JsonStream.text(json, "records", row.records());
        JsonStream.number(json, "people", row.people());
        actions(row.permissions(), json);
        json.writeArrayPropertyStart("objections");
        row.objections().forEach(objection -> objection(objection, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** One that Zoho left out is left out here too. */
    private static void actions(@Nullable Permissions permissions, JsonGenerator json) {
        if (permissions == null) {
            json.writeNullProperty("actions");
            return;
        }
        json.writeObjectPropertyStart("actions");
        for (Action action : Action.values()) {
            Boolean granted = action.in(permissions);
            if (granted != null) {
                json.writeBooleanProperty(action.key(), granted);
            }
        }
        json.writeEndObject();
    }

    private static void objection(Objection objection, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("control", objection.control());
        JsonStream.text(
                json,
                "action",
                objection.action() == null ? null : objection.action().key());
        json.writeStringProperty("state", objection.open() ? "open" : "waived");
        json.writeEndObject();
    }

    private static void people(Population population, JsonGenerator json) {
        json.writeObjectPropertyStart("peopleInSeveralPlaces");
        json.writeNumberProperty("count", population.inSeveralPlaces());
        json.writeArrayPropertyStart("first");
        population.firstInSeveralPlaces().forEach(person -> person(person, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void person(Person person, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("email", person.email());
        json.writeArrayPropertyStart("places");
        person.memberships().forEach(place -> {
            json.writeStartObject();
            JsonStream.text(json, "portalId", place.portal());
            JsonStream.text(json, "userType", place.userTypeName());
            JsonStream.text(json, "userTypeId", place.userType());
            JsonStream.text(json, "personalityId", place.personalityId());
            JsonStream.flag(json, "active", place.active());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
