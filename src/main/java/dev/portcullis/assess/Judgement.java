package dev.portcullis.assess;

import dev.portcullis.control.Parameter;
import dev.portcullis.control.Setting;
import dev.portcullis.control.Severity;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.pseudonym.Pseudonyms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict rests on besides snapshot and rules.
 *
 * @param settings what is in force for each control, and where it comes from
 * @param compared the files of the user's own that subjects were compared with, by kind
 * @param failOn the least severity of an open finding that makes CI fail; null means never
 */
public record Judgement(
        Instant asOf,
        @Nullable Severity failOn,
        List<Parameter> parameters,
        List<Setting> settings,
        Waivers waivers,
        List<ComparedFile> compared) {

    public Judgement(
            Instant asOf,
            @Nullable Severity failOn,
            List<Parameter> parameters,
            List<Setting> settings,
            Waivers waivers) {
        this(asOf, failOn, parameters, settings, waivers, List.of());
    }

    public Judgement(Instant asOf, @Nullable Severity failOn, List<Parameter> parameters, List<Setting> settings) {
        this(asOf, failOn, parameters, settings, Waivers.NONE);
    }

    public Judgement(Instant asOf, @Nullable Severity failOn, List<Parameter> parameters) {
        this(asOf, failOn, parameters, List.of());
    }

    /** The same as reports show it: without the waivers, which {@link Assessment#waiving} tells. */
    Judgement told(Pseudonyms pseudonyms) {
        if (!pseudonyms.inForce()) {
            return this;
        }
        return new Judgement(
                asOf,
                failOn,
                parameters.stream()
                        .map(parameter -> new Parameter(
                                parameter.control(), parameter.name(), pseudonyms.value(parameter.value())))
                        .toList(),
                settings.stream().map(setting -> told(setting, pseudonyms)).toList(),
                Waivers.NONE,
                compared.stream()
                        .map(file -> new ComparedFile(file.kind(), pseudonyms.freeText(file.name()), file.sha256()))
                        .toList());
    }

    private static Setting told(Setting setting, Pseudonyms pseudonyms) {
        return new Setting(
                setting.control(),
                setting.name(),
                pseudonyms.value(setting.value()),
                setting.origin(),
                setting.reason() == null ? null : pseudonyms.freeText(setting.reason()));
    }

    /** The word of the command line. */
    public String failOnWord() {
        return failOn == null ? "never" : failOn.word();
    }
}
