package dev.portcullis.evaluate;

import dev.portcullis.input.signed.Attestation;

/**
 * An attestation, and what came of it.
 *
 * @param subjects how many subjects it answered that nobody could judge
 */
public record Answer(Attestation attestation, long subjects) {}
