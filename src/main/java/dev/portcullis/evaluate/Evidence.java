package dev.portcullis.evaluate;

/** One observed value that proves a finding, beside what was expected. Values and dates, never ages. */
public record Evidence(String what, String observed, String expected) {}
