package dev.portcullis.evaluate.compiled;

import dev.portcullis.control.RuleFile;
import dev.portcullis.snapshot.file.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells apart what was compiled of different texts, by different programs, or on different Java. */
public final class Stamp {
    private Stamp() {}

    /** Of a rule file: its id, which stands in what its rules say of a failure, and its text. */
    public static String ofText(RuleFile file) {
        return digest(file.control().id(), file.text());
    }

    /** Of what is compiled of a rule file here, or null when the program does not know which build it is. */
    static @Nullable String ofCompiled(RuleFile file) {
        String program = ShippedModels.program();
        return program == null
                ? null
                : digest(program, Runtime.version().toString(), System.getProperty("java.vm.vendor", ""), ofText(file));
    }

    private static String digest(String... parts) {
        var digest = Digests.sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + " ").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
