package dev.portcullis.assess;

import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.snapshot.Coverage;
import java.util.List;

/**
 * What was collected of one resource, and which controls could not be fully assessed for want of it.
 *
 * @param consequence control ids, sorted
 */
public record CoverageLine(Coverage coverage, List<String> consequence) {

    /** The line with pseudonyms in place of people. */
    CoverageLine told(Pseudonyms pseudonyms) {
        Coverage told = new Coverage(
                coverage.resource(),
                coverage.scope(),
                coverage.state(),
                coverage.count(),
                coverage.code() == null ? null : pseudonyms.sentence(coverage.code()),
                coverage.http(),
                coverage.message() == null ? null : pseudonyms.freeText(coverage.message()));
        return new CoverageLine(told, consequence);
    }

    static CoverageLine of(Coverage coverage, List<ControlResult> results) {
        List<String> consequence = coverage.collected()
                ? List.of()
                : results.stream()
                        .filter(ControlResult::incomplete)
                        .filter(result -> restsOn(result, coverage.resource()))
                        .map(result -> result.control().id())
                        .sorted()
                        .toList();
        return new CoverageLine(coverage, consequence);
    }

    private static boolean restsOn(ControlResult result, String resource) {
        return result.control().needs().contains(resource)
                || result.control().subject().listNeeds().contains(resource);
    }
}
