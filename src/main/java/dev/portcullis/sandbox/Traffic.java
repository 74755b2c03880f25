package dev.portcullis.sandbox;

import java.time.Duration;

/**
 * Figures on all requests that a sandbox has had.
 *
 * @param requests how many arrived, also those that the log has forgotten
 * @param mostAtOnce how many waited for their answers at the same time, at the most
 * @param duration from the arrival of the first to the moment before the latest answer was sent
 */
public record Traffic(long requests, int mostAtOnce, Duration duration) {}
