package dev.portcullis.assess.signed;

import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.snapshot.file.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What an approver saw: hex SHA-256 over the findings a waiver matches, in the order of the report, each as its
 * fingerprint and its evidence. Every text goes in behind its length in bytes, so that none can pass for two.
 */
public final class EvidenceDigest {
    private final MessageDigest digest = Digests.sha256();

    public void add(Finding shown) {
        Finding finding = shown.judged();
        text(finding.fingerprint());
        text(String.valueOf(finding.evidence().size()));
        for (Evidence evidence : finding.evidence()) {
            text(evidence.what());
            text(evidence.observed());
            text(evidence.expected());
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** The digest of all that was added; nothing may be added after it. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
