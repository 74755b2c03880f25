package dev.portcullis.assess;

/**
 * A file of the user's own that the snapshot was compared with.
 *
 * @param kind as rule headers call it: roster, access-matrix or reference
 * @param name without its folder
 * @param sha256 of the file as it lay there
 */
public record ComparedFile(String kind, String name, String sha256) {}
