/**
 * The NDJSON form of a snapshot: written sorted, sealed and in one atomic step, read as a stream and verified.
 *
 * <p>Entry types: {@link dev.portcullis.snapshot.file.SnapshotWriter} and {@link dev.portcullis.snapshot.file.Snapshot}.
 *
 * <p>May import: the rest of {@code snapshot}; Jackson.
 */
@NullMarked
package dev.portcullis.snapshot.file;

import org.jspecify.annotations.NullMarked;
