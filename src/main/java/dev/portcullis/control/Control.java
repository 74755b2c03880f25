package dev.portcullis.control;

import java.util.List;
import java.util.Map;

/**
 * One requirement with a permanent id.
 *
 * @param title the compliant condition in words
 * @param needs the resources that must have been collected before a subject may pass
 * @param frameworks by framework key, the requirements this control gives evidence for
 * @param parameters by name, in the order of the header
 * @param replaces whether it may take the place of a control of an earlier pack
 * @param file where its rule file is, as reports show it
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
        boolean replaces,
        String file) {}
