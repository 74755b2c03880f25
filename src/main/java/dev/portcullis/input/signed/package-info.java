/**
 * What officers put their names to: waivers of findings, and attestations of what no API shows.
 *
 * <p>Entry types: {@link dev.portcullis.input.signed.Waivers} and {@link dev.portcullis.input.signed.Attestations}.
 *
 * <p>May import: {@code control} and {@code snapshot}; Jackson YAML, and the YAML parser below it for places in a text.
 */
@NullMarked
package dev.portcullis.input.signed;

import org.jspecify.annotations.NullMarked;
