package dev.portcullis.fetch.setup;

import java.time.Duration;

/**
 * How much may be asked.
 *
 * @param concurrency how many calls may be under way at once
 * @param retryBudget how long to wait for retries in all
 * @param firstWait the longest wait before the first retry; each further one may be twice the one before
 * @param maxCalls how many calls of the API may be sent in all, repeated ones among them; those for tokens cost no credit
 */
public record Limits(int concurrency, Duration retryBudget, Duration firstWait, long maxCalls) {
    /** As many calls as it takes. */
    public static final long UNLIMITED = Long.MAX_VALUE;
}
