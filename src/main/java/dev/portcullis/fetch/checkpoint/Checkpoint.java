package dev.portcullis.fetch.checkpoint;

import dev.portcullis.fetch.setup.CheckpointFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a collection has understood so far, by what was asked: path and query, without host and token. They
 * stay on disk; here is only where. Thread-safe.
 */
public final class Checkpoint implements Closeable {
    private static final String NOTHING = "no run that was cut short left anything there";

    private final Path path;
    private final Journal journal;
    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private Belonging belonging;

    private Checkpoint(Path path, Journal journal, Belonging belonging) {
        this.path = path;
        this.journal = journal;
        this.belonging = belonging;
    }

    /**
     * Open a file that no other run has open. What an earlier run left there is continued if that is asked for and it
     * belongs to the same collection; {@code warn} is told why where that is not so, and it is begun anew.
     */
    public static Checkpoint open(CheckpointFile file, Belonging belonging, Consumer<String> warn) throws IOException {
        var journal = new Journal(LockedFile.open(file.path()));
        try {
            var checkpoint = new Checkpoint(file.path(), journal, belonging);
            String objection = file.resume() ? checkpoint.resume() : null;
            if (objection != null) {
                warn.accept(
                        "nothing is resumed from '" + file.path() + "', everything is asked for anew: " + objection);
            }
            if (objection != null || !file.resume()) {
                checkpoint.begin(belonging);
            }
            return checkpoint;
        } catch (IOException | RuntimeException fault) {
            journal.close();
            throw fault;
        }
    }

    private @Nullable String resume() throws IOException {
        if (Files.size(path) == 0) {
            return NOTHING;
        }
        var begun = new Belonging[1];
        try {
            journal.read((position, record) -> {
                if (begun[0] == null) {
                    begun[0] = Belonging.read(record);
                } else {
                    note(position, HeldAnswer.head(record));
                }
            });
        } catch (Journal.Damaged damaged) {
            return "it is damaged";
        }
        if (begun[0] == null) {
            return NOTHING;
        }
        String objection = belonging.objection(begun[0]);
        belonging = begun[0];
        return objection;
    }

    private void note(long position, HeldAnswer answer) {
        if (answer.forgotten()) {
            positions.remove(answer.target());
        } else {
            positions.put(answer.target(), position);
        }
    }

    private void begin(Belonging own) throws IOException {
        belonging = own;
        positions.clear();
        journal.clear();
        journal.append(own.bytes());
    }

    /** When the collection began that this continues. */
    public Instant collectedAt() {
        return belonging.collectedAt();
    }

    /** Whether this was asked before, and the answer is here. */
    public boolean holds(String target) {
        return positions.containsKey(target);
    }

    /** The answer to this; null when it is not here. */
    public @Nullable HeldAnswer held(String target) throws IOException {
        Long position = positions.get(target);
        return position == null ? null : HeldAnswer.read(journal.at(position));
    }

    /** Keep an answer, in the place of one that is here. */
    public void keep(HeldAnswer answer) throws IOException {
        try {
            note(journal.append(answer.bytes()), answer);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException fault) {
            throw new FileSystemException(path.toString(), null, String.valueOf(fault.getMessage()));
        }
    }

    /** Forget an answer, so that this is asked again. */
    public void forget(String target) throws IOException {
        if (holds(target)) {
            keep(HeldAnswer.forgotten(target));
        }
    }

    /** Take the file away: there is nothing left to resume. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
