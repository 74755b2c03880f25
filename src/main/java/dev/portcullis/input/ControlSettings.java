package dev.portcullis.input;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.ControlSetting;
import dev.portcullis.control.Severity;
import dev.portcullis.snapshot.MailAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Reads {@code controls:} of the configuration: how a user wants single controls treated. */
final class ControlSettings {
    private final Catalogue catalogue;
    private final BiConsumer<JsonNode, String> mistakes;

    /** @param mistakes takes each mistake with the node it is about */
    ControlSettings(Catalogue catalogue, BiConsumer<JsonNode, String> mistakes) {
        this.catalogue = catalogue;
        this.mistakes = mistakes;
    }

    /** The settings by control, out of what the schema let pass. */
    Map<String, ControlSetting> read(JsonNode all) {
        Map<String, ControlSetting> settings = new TreeMap<>();
        all.properties().forEach(entry -> {
            JsonNode node = entry.getValue();
            if (catalogue.control(entry.getKey()) == null) {
                mistakes.accept(
                        node,
                        "there is no control '" + entry.getKey() + "'; 'portcullis rules list' shows those there are");
            } else if (MailAddress.normal(node.get("reason").stringValue()) == null) {
                mistakes.accept(node.get("reason"), "the reason is empty; expected one that an auditor can read");
            } else if (!node.has("enabled") && !node.has("severity")) {
                mistakes.accept(node, entry.getKey() + " is given a reason only; expected enabled, severity, or both");
            } else {
                settings.put(entry.getKey(), setting(node));
            }
        });
        return settings;
    }

    private static ControlSetting setting(JsonNode node) {
        return new ControlSetting(
                node.has("enabled") ? node.get("enabled").booleanValue() : null,
                node.has("severity") ? Severity.of(node.get("severity").stringValue()) : null,
                node.get("reason").stringValue().strip());
    }
}
