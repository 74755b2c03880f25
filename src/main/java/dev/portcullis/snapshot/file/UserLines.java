package dev.portcullis.snapshot.file;

/**
 * Where the users of a verified file stand, and what tells that it still is the same file.
 *
 * @param first the number of the first user's line, counted from 1; 0 when there is no user
 * @param last the number of the last user's line; all between are users too
 * @param checksum the sum over the whole file
 */
public record UserLines(long first, long last, long checksum) {
    boolean include(long line) {
        return line >= first && line <= last && first > 0;
    }

    long count() {
        return first == 0 ? 0 : last - first + 1;
    }
}
