package dev.portcullis.evaluate.guard;

import dev.portcullis.evaluate.guard.AllowList.Reach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;

/** What names mean in one rule file: its imports and its functions. */
final class Vocabulary {
    private final List<String> imports;
    private final Set<String> functions = new HashSet<>();

    Vocabulary(PackageDescr file) {
        imports = new ArrayList<>(
                file.getImports().stream().map(ImportDescr::getTarget).toList());
        imports.add("java.lang.*");
        file.getFunctions().stream().map(FunctionDescr::getName).forEach(functions::add);
    }

    boolean isFunction(String name) {
        return functions.contains(name);
    }

    /** The allowed class that a name stands for, or null. */
    @Nullable
    String allowed(String name) {
        return candidates(name).stream()
                .filter(type -> AllowList.ONE.permits(type, Reach.RULES))
                .findFirst()
                .orElse(null);
    }

    /** Whether the name is nothing in Java or of ours either; then it is misspelt rather than forbidden. */
    boolean isUnknown(String name) {
        return candidates(name).stream().noneMatch(Vocabulary::exists);
    }

    private List<String> candidates(String name) {
        var candidates = new ArrayList<String>();
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String nested = name.substring(first.length()).replace('.', '$');
        for (String imported : imports) {
            if (imported.endsWith("." + first)) {
                candidates.add(imported + nested);
            } else if (imported.endsWith(".*")) {
                candidates.add(imported.substring(0, imported.length() - 1) + first + nested);
            }
        }
        candidates.add(binaryName(name));
        return candidates;
    }

    /** {@code java.util.Map.Entry} is {@code java.util.Map$Entry}. */
    static String binaryName(String name) {
        var binary = new StringBuilder();
        boolean inClass = false;
        for (String part : name.split("\\.", -1)) {
            if (!binary.isEmpty()) {
                binary.append(inClass ? '$' : '.');
            }
            binary.append(part);
            inClass |= isClassName(part);
        }
        return binary.toString();
    }

    static boolean isClassName(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, Vocabulary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError unknown) {
            return false;
        }
    }
}
