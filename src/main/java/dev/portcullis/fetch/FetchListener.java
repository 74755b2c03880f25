package dev.portcullis.fetch;

/** Hears how a collection goes on. Called from several threads at once. */
public interface FetchListener {
    /** Hears nothing. */
    FetchListener SILENT = new FetchListener() {};

    /** A request was answered; {@code path} has no query, {@code status} is 0 where there was no answer. */
    default void requestDone(String method, String path, int status, long millis) {}

    /** Something was collected, or not; in words for people. */
    default void progress(String what) {}

    /** Something that the user should know, though it stops nothing. */
    default void warn(String what) {}
}
