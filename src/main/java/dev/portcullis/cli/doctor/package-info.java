/**
 * What is wrong with a set-up: one line for each thing that a run rests on, and what to do about it.
 *
 * <p>Entry type: {@link dev.portcullis.cli.doctor.DoctorCommand}.
 *
 * <p>May import: {@code cli.run}, {@code cli.option}, {@code cli.terminal} and every room outside of {@code cli}; picocli.
 */
@NullMarked
package dev.portcullis.cli.doctor;

import org.jspecify.annotations.NullMarked;
