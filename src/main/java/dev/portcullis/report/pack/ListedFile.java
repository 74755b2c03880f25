package dev.portcullis.report.pack;

/** A file as the manifest lists it. */
public record ListedFile(String path, long size, String sha256) {}
