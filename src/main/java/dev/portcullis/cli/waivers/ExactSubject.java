package dev.portcullis.cli.waivers;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.snapshot.MailAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The selector that names the subject of one finding and, as far as names can tell, no other. */
final class ExactSubject {
    private ExactSubject() {}

    static Map<String, String> of(Finding finding) throws UsageException {
        Subject subject = finding.subject();
        Map<String, String> values = new LinkedHashMap<>();
        switch (subject.type()) {
            case PORTAL -> put(values, "portal", subject.portal());
            case USER_TYPE -> granted(values, subject);
            case MODULE -> {
                granted(values, subject);
                put(values, "module", subject.module());
            }
            case FIELD -> {
                granted(values, subject);
                put(values, "module", subject.module());
                put(values, "field", subject.field());
            }
            case USER -> {
                granted(values, subject);
                put(values, "email", subject.email());
            }
            case PERSON -> put(values, "email", subject.email());
            // There is one token, and stars match what has no name.
            case CREDENTIAL -> put(values, "portal", "*");
        }
        if (subject.type() != SubjectType.CREDENTIAL
                && values.values().stream().anyMatch(value -> value.indexOf('*') >= 0)) {
            throw new UsageException("a name of this finding's subject holds a '*', which would match other subjects"
                    + " too; write the waiver by hand.");
        }
        return values;
    }

    private static void granted(Map<String, String> values, Subject subject) throws UsageException {
        put(values, "portal", subject.portal());
        put(values, "userType", subject.userType());
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) throws UsageException {
        if (value == null || MailAddress.normal(value) == null) {
            throw new UsageException("the finding's subject has no " + key
                    + ", so that no waiver could name it alone; write one by hand that covers others too.");
        }
        values.put(key, value);
    }
}
