package dev.portcullis.fetch;

import dev.portcullis.fetch.call.Exchange;

/** Hears how a collection goes on. Called from several threads at once. */
public interface FetchListener {
    /** Hears nothing. */
    FetchListener SILENT = new FetchListener() {};

    /** A request was answered, or was not. */
    default void requestDone(Exchange exchange) {}

    /** How many calls Zoho still answers today; it says so only once half of them are used. */
    default void creditsLeft(long calls) {}

    /** Something was collected, or not; in words for people. */
    default void progress(String what) {}

    /** Something that the user should know, though it stops nothing. */
    default void warn(String what) {}
}
