package dev.portcullis.report.html;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.control.RulePack;
import dev.portcullis.control.Setting;
import dev.portcullis.report.html.part.Fact;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that one must have to come to the same report again. */
final class Settings {
    private final Assessment assessment;

    Settings(Assessment assessment) {
        this.assessment = assessment;
    }

    Page.Run run() {
        return new Page.Run(
                assessment.toolVersion(),
                facts(),
                assessment.packs().stream().map(Settings::pack).toList(),
                assessment.judgement().settings().stream().map(this::setting).toList());
    }

    private List<Fact> facts() {
        Snapshot snapshot = assessment.snapshot();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Tool", "portcullis " + Plain.name(assessment.toolVersion())));
        facts.add(new Fact("Judged as of", assessment.judgement().asOf().toString()));
        facts.add(new Fact("Fail on", assessment.judgement().failOnWord()));
        facts.add(new Fact("Exit code", exitCode(assessment.exitCode())));
        facts.add(new Fact("Snapshot collected", snapshot.header().collectedAt().toString()));
        facts.add(new Fact("Snapshot source", source(snapshot)));
        facts.add(new Fact("Collected by", Plain.name(snapshot.header().tool())));
        facts.add(new Fact("Token scopes", scopes(snapshot.header().scopes())));
        facts.add(new Fact("Snapshot SHA-256", snapshot.sha256()));
        assessment
                .judgement()
                .compared()
                .forEach(file -> facts.add(new Fact(
                        "Compared with the " + file.kind().replace('-', ' '),
                        Plain.name(file.name()) + ", SHA-256 " + file.sha256())));
        facts.add(new Fact("Seal", snapshot.sealed() ? "valid" : "missing or not valid"));
        return facts;
    }

    private static String source(Snapshot snapshot) {
        return Plain.name(snapshot.header().source()) + ", API "
                + Plain.name(snapshot.header().apiVersion());
    }

    private static String exitCode(int code) {
        return switch (code) {
            case 3 -> "3: an open finding at or above the fail-on severity";
            case 4 -> "4: no such finding, but something was not assessed";
            default -> "0: no open finding at or above the fail-on severity, and nothing left unassessed";
        };
    }

    private static String scopes(@Nullable List<String> scopes) {
        return scopes == null
                ? "not named by the token"
                : scopes.isEmpty() ? "none" : scopes.stream().map(Plain::name).collect(Collectors.joining(", "));
    }

    private static Page.Pack pack(RulePack pack) {
        return new Page.Pack(
                pack.name(), pack.version(), Counts.number(pack.files().size()), pack.sha256());
    }

    private Page.Setting setting(Setting setting) {
        ParameterDeclaration declaration = declaration(setting);
        return new Page.Setting(
                setting.control(),
                setting.name(),
                Plain.value(setting.value()),
                declaration == null ? "" : usual(declaration, setting),
                setting.isDefault() ? "" : setting.origin(),
                setting.reason() != null ? setting.reason() : declaration == null ? "" : declaration.description());
    }

    private static String usual(ParameterDeclaration declaration, Setting setting) {
        return declaration.defaultValue().equals(setting.value()) ? "" : Plain.value(declaration.defaultValue());
    }

    private @Nullable ParameterDeclaration declaration(Setting parameter) {
        return assessment.results().stream()
                .map(ControlResult::control)
                .filter(control -> control.id().equals(parameter.control()))
                .map(control -> control.parameters().get(parameter.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
