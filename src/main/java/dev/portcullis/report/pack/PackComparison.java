package dev.portcullis.report.pack;

import dev.portcullis.assess.Assessment;
import dev.portcullis.report.pack.Part.Measured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a judgement that was run again, by what a pack holds, gives what the pack holds. */
public final class PackComparison {
    private final Path file;
    private final Map<String, ListedFile> listed = new HashMap<>();
    private final List<Measured> again = new ArrayList<>();

    private PackComparison(Path file) {
        this.file = file;
    }

    /**
     * Make every file anew, and the manifest of them, and compare each with what the manifest of the pack says.
     *
     * @param terms as the pack tells them
     * @return how many reports were made
     */
    public static int check(Path file, Assessment again, Terms terms, OpenPack pack) throws IOException, PackException {
        var comparison = new PackComparison(file);
        pack.manifest().files().forEach(listed -> comparison.listed.put(listed.path(), listed));
        for (Part input : PackContents.inputs(again, terms)) {
            comparison.compare(input, "is not what was judged by it");
        }
        List<Part> reports = PackContents.reports(again, terms.reportUrl());
        for (Part report : reports) {
            comparison.compare(report, "is not the report that its snapshot, rules and inputs give");
        }
        for (String path : comparison.listed.keySet().stream().sorted().toList()) {
            throw comparison.wrong("'" + path + "' in it is nothing that its judgement needs or gives");
        }
        if (!pack.hasManifest(PackWriter.manifest(again, terms, comparison.again))) {
            throw comparison.wrong("its " + Manifest.FILE + " is not the one that its snapshot, rules and inputs give");
        }
        return reports.size();
    }

    private void compare(Part part, String otherwise) throws IOException, PackException {
        Measured made = part.measure();
        ListedFile found = listed.remove(part.path());
        if (found == null) {
            throw wrong("'" + part.path() + "' is missing in it");
        } else if (!found.equals(made.listed())) {
            throw wrong("'" + part.path() + "' in it " + otherwise);
        }
        again.add(made);
    }

    private PackException wrong(String problem) {
        return new PackException(file, problem);
    }
}
