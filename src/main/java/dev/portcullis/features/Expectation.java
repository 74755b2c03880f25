package dev.portcullis.features;

import java.util.function.Consumer;

/**
 * What an example says must become of a control.
 *
 * @param check throws {@link Unmet} when something else did
 */
public record Expectation(String control, Consumer<Judged> check) {}
