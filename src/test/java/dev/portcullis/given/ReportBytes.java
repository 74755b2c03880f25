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

    /** Its files by name. */
    public static Map<String, byte[]> of(ReportFormat format, Assessment assessment) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ReportFile file : format.files()) {
            var output = new ByteArrayOutputStream() {
                @Override
                public void close() throws IOException {
                    throw new IOException("the report closed a stream that is not its own");
                }
            };
            file.write(assessment, output);
            files.put(file.name(), output.toByteArray());
        }
        return files;
    }
}
