package dev.portcullis.assess.signed;

import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.input.signed.Named;
import dev.portcullis.input.signed.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the waivers of a finding among many: by control, then by e-mail. */
final class WaiverIndex {
    private static final String ANYBODY = "";

    private final Map<String, Map<String, List<Waiver>>> waivers = new HashMap<>();

    WaiverIndex(List<Waiver> all) {
        for (Waiver waiver : all) {
            waivers.computeIfAbsent(waiver.control(), control -> new HashMap<>())
                    .computeIfAbsent(person(waiver.subject().email()), email -> new ArrayList<>())
                    .add(waiver);
        }
    }

    private static String person(@Nullable String email) {
        return email == null ? ANYBODY : email;
    }

    /** The waivers whose selectors match, in the order of the file, whether in force or not. */
    List<Waiver> matching(Finding finding) {
        Map<String, List<Waiver>> ofControl = waivers.get(finding.control());
        if (ofControl == null) {
            return List.of();
        }
        Named names = finding.judged().subject().names();
        List<Waiver> anybodys = ofControl.getOrDefault(ANYBODY, List.of());
        List<Waiver> theirs = names.email() == null ? List.of() : ofControl.getOrDefault(names.email(), List.of());
        return Stream.concat(anybodys.stream(), theirs.stream())
                .filter(waiver -> waiver.subject().matches(names))
                .sorted(Comparator.comparingInt(Waiver::number))
                .toList();
    }

    /** The keys that can match subjects of this type. */
    static List<String> keys(SubjectType type) {
        return switch (type) {
            case PORTAL -> List.of("portal");
            case USER_TYPE -> List.of("portal", "userType");
            case MODULE -> List.of("portal", "userType", "module");
            case FIELD -> List.of("portal", "userType", "module", "field");
            case USER -> List.of("portal", "userType", "module", "email");
            case PERSON -> List.of("email");
            case CREDENTIAL -> List.of();
        };
    }
}
