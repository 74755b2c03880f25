package dev.portcullis.control;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One requirement with a permanent id.
 *
 * @param title the compliant condition in words
 * @param needs the resources that must have been collected before a subject may pass
 * @param frameworks by framework key, the requirements this control gives evidence for
 * @param parameters by name, in the order of the header
 * @param guards which of these requirements hold only up to some value of a parameter
 * @param mending the change through Zoho's API that would mend its findings; null when there is none
 * @param switchedOff why the user switched it off; null when it is on
 * @param byHand whether no API shows it, so that only an attestation can answer it
 * @param replaces whether it may take the place of a control of an earlier pack
 * @param file where its rule file is, as messages show it
 * @param reportedFile the same as reports show it, which names no folder of this machine
 * @param ruleLine the line of that file on which its first rule begins
 */
public record Control(
        String id,
        String title,
        Severity severity,
        SubjectType subject,
        List<String> needs,
        String rationale,
        String remediation,
        Map<String, List<String>> frameworks,
        Map<String, ParameterDeclaration> parameters,
        List<Guard> guards,
        @Nullable Mending mending,
        @Nullable String switchedOff,
        boolean byHand,
        boolean replaces,
        String file,
        String reportedFile,
        int ruleLine) {

    /** The control as a user wants it treated. */
    Control with(ControlSetting setting) {
        return new Control(
                id,
                title,
                setting.severity() == null ? severity : setting.severity(),
                subject,
                needs,
                rationale,
                remediation,
                frameworks,
                parameters,
                guards,
                mending,
                Boolean.FALSE.equals(setting.enabled()) ? setting.reason() : null,
                byHand,
                replaces,
                file,
                reportedFile,
                ruleLine);
    }

    /** The control with other words in the texts of its header. */
    public Control saying(UnaryOperator<String> words) {
        return new Control(
                id,
                words.apply(title),
                severity,
                subject,
                needs,
                words.apply(rationale),
                words.apply(remediation),
                frameworks,
                parameters,
                guards,
                mending,
                switchedOff == null ? null : words.apply(switchedOff),
                byHand,
                replaces,
                file,
                reportedFile,
                ruleLine);
    }

    /** The user's own file that the control compares its subjects with, or null when it needs none. */
    public @Nullable InputKind input() {
        return InputKind.among(needs);
    }
}
