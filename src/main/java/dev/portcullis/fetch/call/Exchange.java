package dev.portcullis.fetch.call;

import java.time.Duration;

/**
 * A request that was sent, and what came of it.
 *
 * @param path without query
 * @param status 0 where there was no answer
 * @param bytes of the answer's body, unzipped
 * @param attempt from 1
 */
public record Exchange(String method, String path, int status, Duration time, long bytes, int attempt) {}
