package dev.portcullis.given;

import dev.portcullis.assess.Assessment;
import dev.portcullis.report.ReportFile;
import dev.portcullis.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a format writes, kept in memory. */
public final class ReportBytes {
    private ReportBytes() {}

    /** Its files by name, or what it prints under the name of the format. */
    public static Map<String, byte[]> of(ReportFormat format, Assessment assessment) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ReportFile file : format.files()) {
            files.put(file.name(), bytes((one, output) -> file.write(one, null, output), assessment));
        }
        if (files.isEmpty()) {
            files.put(format.word(), bytes(format::write, assessment));
        }
        return files;
    }

    private static byte[] bytes(ReportFile.Writing writing, Assessment assessment) throws IOException {
        var output = new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                throw new IOException("the report closed a stream that is not its own");
            }
        };
        writing.write(assessment, output);
        return output.toByteArray();
    }
}
