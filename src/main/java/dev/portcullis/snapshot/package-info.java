/**
 * What the portal looked like at one instant: the records that rules judge and the coverage that says what was collected.
 *
 * <p>Its records are the facts that rules see. Entry type: {@link dev.portcullis.snapshot.SnapshotRecord}; the file
 * form is in {@code snapshot.file}.
 *
 * <p>May import: nothing of ours; Jackson annotations.
 */
@NullMarked
package dev.portcullis.snapshot;

import org.jspecify.annotations.NullMarked;
