package dev.portcullis.control;

import java.util.List;
import java.util.Map;

/**
 * A folder of rule files.
 *
 * @param sha256 digest over the names and contents of all its files
 * @param folder how reports name the folder
 * @param texts what was digested, by its path inside the folder: the rule files and {@code pack.yaml}
 */
public record RulePack(
        String name, String version, String sha256, List<RuleFile> files, String folder, Map<String, String> texts) {}
