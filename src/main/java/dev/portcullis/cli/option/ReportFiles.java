package dev.portcullis.cli.option;

import dev.portcullis.assess.Assessment;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.ReportFile;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.snapshot.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes all reports, or none: old ones stay until every new one is whole. */
public record ReportFiles(
        Path folder, Set<ReportFormat> formats, @Nullable URI link) {

    public List<Path> paths() {
        return files().map(file -> folder.resolve(file.name())).toList();
    }

    /** Formats that are for standard output only. */
    public List<ReportFormat> printed() {
        return formats.stream().filter(format -> format.files().isEmpty()).toList();
    }

    private Stream<ReportFile> files() {
        return formats.stream().flatMap(format -> format.files().stream());
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
        Queue<AtomicFile> begun = new ConcurrentLinkedQueue<>();
        try {
            List<SideBySide.Making<AtomicFile>> makings = new ArrayList<>();
            files().forEach(report -> makings.add(() -> whole(report, assessment, begun)));
            for (AtomicFile file : SideBySide.all(makings)) {
                file.commit();
            }
        } finally {
            for (AtomicFile file : begun) {
                file.close();
            }
        }
    }

    private AtomicFile whole(ReportFile report, Assessment assessment, Queue<AtomicFile> begun) throws IOException {
        AtomicFile file = AtomicFile.at(folder.resolve(report.name()));
        begun.add(file);
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file.temporary()), 1 << 16)) {
            report.write(assessment, link, output);
        }
        return file;
    }

    /** Print a report; nothing of it is printed before all of it is made. */
    public void print(ReportFormat format, Assessment assessment, Console console) throws IOException {
        Path whole = Files.createTempFile("portcullis", ".report");
        try {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(whole), 1 << 16)) {
                format.write(assessment, link, output);
            }
            try (Reader reader = Files.newBufferedReader(whole)) {
                reader.transferTo(console.out());
            }
            console.out().flush();
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
