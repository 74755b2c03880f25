package dev.portcullis.control;

import java.util.List;

/**
 * A folder of rule files.
 *
 * @param sha256 digest over the names and contents of all its files
 */
public record RulePack(String name, String version, String sha256, List<RuleFile> files) {}
