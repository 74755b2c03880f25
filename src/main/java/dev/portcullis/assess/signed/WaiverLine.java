package dev.portcullis.assess.signed;

import dev.portcullis.input.signed.Waiver;
import dev.portcullis.pseudonym.Pseudonyms;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as reports show it.
 *
 * @param number its place in the file, counted from 1
 * @param subject what its selector gives, by key
 * @param expires the last day on which it holds
 * @param why what keeps it from having an effect; null when nothing does
 * @param findings how many findings its selector matches; null when nobody looked
 */
public record WaiverLine(
        int number,
        String control,
        Map<String, String> subject,
        String reason,
        String requestedBy,
        String approvedBy,
        @Nullable String ticket,
        LocalDate from,
        LocalDate expires,
        @Nullable String evidenceDigest,
        Standing standing,
        @Nullable String why,
        @Nullable Long findings) {

    /** The line with pseudonyms in place of people. */
    WaiverLine told(Pseudonyms pseudonyms) {
        if (!pseudonyms.inForce()) {
            return this;
        }
        var given = new LinkedHashMap<String, String>(subject);
        given.computeIfPresent("email", (key, email) -> String.valueOf(pseudonyms.email(email)));
        return new WaiverLine(
                number,
                control,
                Collections.unmodifiableMap(given),
                pseudonyms.freeText(reason),
                pseudonyms.signer(requestedBy),
                pseudonyms.signer(approvedBy),
                ticket == null ? null : pseudonyms.freeText(ticket),
                from,
                expires,
                evidenceDigest == null ? null : pseudonyms.digest(evidenceDigest),
                standing,
                why,
                findings);
    }

    static WaiverLine of(Waiver waiver, Standing standing, @Nullable String why, @Nullable Long findings) {
        return new WaiverLine(
                waiver.number(),
                waiver.control(),
                waiver.subject().given(),
                waiver.reason().strip(),
                waiver.requestedBy().strip(),
                waiver.approvedBy().strip(),
                waiver.ticket(),
                waiver.period().first(),
                waiver.period().last(),
                waiver.evidenceDigest(),
                standing,
                why,
                findings);
    }
}
