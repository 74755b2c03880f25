package dev.portcullis.report.pack;

import java.nio.file.Path;
import java.util.List;

/** The signatures under the manifest of a pack. Whose they are is not known before {@link #check} says so. */
public record Signatures(Path pack, Envelope envelope) {

    /** Who say to have signed. */
    public List<String> keyids() {
        return envelope.signatures().stream().map(Envelope.Signed::keyid).toList();
    }

    /** Refuse the pack where none of them is by this key. */
    public void check(VerifyingKey key) throws PackException {
        if (envelope.signedBy(key)) {
            return;
        } else if (keyids().contains(key.keyid())) {
            throw new PackException(
                    pack,
                    "its signature does not fit its manifest; one of them was changed after " + key.keyid()
                            + " signed");
        }
        throw new PackException(
                pack,
                "it is signed by another key (" + String.join(", ", keyids()) + ") than the one given (" + key.keyid()
                        + ")");
    }
}
