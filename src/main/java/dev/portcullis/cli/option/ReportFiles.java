package dev.portcullis.cli.option;

import dev.portcullis.assess.Assessment;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.snapshot.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes all reports, or none: old ones stay until every new one is whole. */
public record ReportFiles(Path folder, Set<ReportFormat> formats) {

    public List<Path> paths() {
        return formats.stream().map(format -> folder.resolve(format.fileName())).toList();
    }

    /** Find out that nothing can be written there before anything takes time; nothing is made yet. */
    void checkFolder() throws UsageException {
        Path existing = folder.toAbsolutePath();
        while (existing.getParent() != null && Files.notExists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new UsageException("--out is '" + Console.clean(folder.toString()) + "', but '"
                    + Console.clean(existing.toString()) + "' is no folder that this user may write to.");
        }
    }

    public void write(Assessment assessment) throws IOException {
        List<AtomicFile> written = new ArrayList<>();
        try {
            for (ReportFormat format : formats) {
                AtomicFile file = AtomicFile.at(folder.resolve(format.fileName()));
                written.add(file);
                try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file.temporary()), 1 << 16)) {
                    format.write(assessment, output);
                }
            }
            for (AtomicFile file : written) {
                file.commit();
            }
        } finally {
            for (AtomicFile file : written) {
                file.close();
            }
        }
    }
}
