package dev.portcullis.cli.option;

import dev.portcullis.assess.Assessment;
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
