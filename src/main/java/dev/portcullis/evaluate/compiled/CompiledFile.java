package dev.portcullis.evaluate.compiled;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The classes that were compiled of one rule file.
 *
 * @param model the name of the class that describes the rules, such as {@code rules.users.Rules0A1B}
 * @param rules how many rules the file holds
 * @param classes class files by path, such as {@code rules/users/Rules0A1B.class}
 */
public record CompiledFile(String model, int rules, SortedMap<String, byte[]> classes) {
    public CompiledFile {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }
}
