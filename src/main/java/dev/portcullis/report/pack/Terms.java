package dev.portcullis.report.pack;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack tells besides the assessment.
 *
 * @param snapshot the file that was judged, unchanged
 * @param zipped whether that file is a {@code .gz}
 * @param portals the names of the portals that were asked for; empty means all
 * @param reportUrl where the messages among the reports lead; null for nowhere
 * @param enclosed what the user gave besides
 * @param previous the digest of the pack before this one; null for the first
 */
public record Terms(
        Part.Content snapshot,
        boolean zipped,
        List<String> portals,
        @Nullable URI reportUrl,
        List<Enclosed> enclosed,
        @Nullable String previous) {}
