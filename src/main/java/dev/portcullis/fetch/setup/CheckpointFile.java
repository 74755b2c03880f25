package dev.portcullis.fetch.setup;

import java.nio.file.Path;

/**
 * Where a collection keeps what it has, so that another run can go on from there.
 *
 * @param resume whether to go on from what an earlier run left there
 */
public record CheckpointFile(Path path, boolean resume) {}
