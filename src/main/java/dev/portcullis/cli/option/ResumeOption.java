package dev.portcullis.cli.option;

import dev.portcullis.fetch.setup.CheckpointFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a run that was cut short is continued. */
public final class ResumeOption {
    @Option(
            names = "--resume",
            description = "Continue a run that was cut short, within 24 hours: ask only for what it lacks.")
    private boolean resume;

    /** Where a run keeps what it has; null where it does not ask Zoho, and then there is nothing to continue. */
    public @Nullable CheckpointFile file(Path path, boolean zoho) throws UsageException {
        if (zoho) {
            return new CheckpointFile(path, resume);
        } else if (resume) {
            throw new UsageException(
                    "--resume continues a run that asks Zoho; leave it out with --demo or --snapshot.");
        }
        return null;
    }
}
