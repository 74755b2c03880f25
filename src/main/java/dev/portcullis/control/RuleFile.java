package dev.portcullis.control;

/**
 * A control together with the text of its rule file.
 *
 * @param text the whole file, header comment and DRL
 */
public record RuleFile(Control control, String text) {}
