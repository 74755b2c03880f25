/**
 * How much the examples prove: what of the rules no example touches, and which changes of the rules none notices.
 *
 * <p>Entry types: {@link dev.portcullis.features.proof.Coverage} and {@link dev.portcullis.features.proof.Mutations}.
 *
 * <p>May import: {@code features}, {@code control}, {@code evaluate} and {@code assess}.
 */
@NullMarked
package dev.portcullis.features.proof;

import org.jspecify.annotations.NullMarked;
