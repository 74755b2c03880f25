/**
 * The evidence pack: a zip of everything that a judgement rests on and everything that it gave, with a manifest of
 * digests that names the pack before it and may be signed.
 *
 * <p>Entry types: {@link dev.portcullis.report.pack.PackWriter} and {@link dev.portcullis.report.pack.OpenPack}. Whatever
 * is read from a pack or an envelope was written by somebody else; {@link dev.portcullis.report.pack.PackException} says
 * what is wrong with it.
 *
 * <p>May import: {@code assess}, {@code control}, {@code snapshot}, {@code report}; Jackson and commons-compress, whose
 * zips are the same whatever Java writes them.
 */
@NullMarked
package dev.portcullis.report.pack;

import org.jspecify.annotations.NullMarked;
