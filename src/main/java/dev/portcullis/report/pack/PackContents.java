package dev.portcullis.report.pack;

import dev.portcullis.assess.Assessment;
import dev.portcullis.control.RulePack;
import dev.portcullis.report.ReportFile;
import dev.portcullis.report.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which files a pack holds besides its manifest, and where. */
public final class PackContents {
    private PackContents() {}

    /** What the judgement rests on: snapshot, rules and what users gave besides. */
    static List<Part> inputs(Assessment assessment, Terms terms) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(snapshotPath(terms), terms.snapshot()));
        int number = 0;
        for (RulePack pack : assessment.packs()) {
            String folder = folder(number++, pack);
            pack.texts()
                    .forEach((name, text) ->
                            parts.add(Part.of(folder + "/" + name, text.getBytes(StandardCharsets.UTF_8))));
        }
        terms.enclosed().forEach(given -> parts.add(given.part()));
        return parts;
    }

    /** What it gave: every report that is a file, made whenever its bytes are asked for. */
    static List<Part> reports(Assessment assessment, java.net.@Nullable URI link) {
        var parts = new ArrayList<Part>();
        for (ReportFormat format : ReportFormat.all()) {
            for (ReportFile file : format.files()) {
                parts.add(new Part("reports/" + file.name(), output -> file.write(assessment, link, output)));
            }
        }
        return parts;
    }

    static String snapshotPath(Terms terms) {
        return terms.zipped() ? "snapshot.ndjson.gz" : "snapshot.ndjson";
    }

    /** The packs are numbered: two may have one name, and a name may hold anything. */
    static String folder(int index, RulePack pack) {
        String name = pack.name().replaceAll("[^A-Za-z0-9_-]", "-");
        return "rules/" + (index + 1) + "-" + name.substring(0, Math.min(60, name.length()));
    }
}
