package dev.portcullis.evaluate.lint;

import dev.portcullis.evaluate.Findings;
import dev.portcullis.evaluate.facts.Fact;
import dev.portcullis.evaluate.facts.FactCatalogue;
import dev.portcullis.spelling.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.jspecify.annotations.Nullable;

/** The names that a rule file knows by its imports. Classes are looked up, but never initialised. */
final class Names {
    private static final String OURS = "dev.portcullis.";
    private static final List<String> JAVA = List.of("java.lang.", "java.util.", "java.time.");

    private final List<String> imports;
    private final Set<String> declared;
    private final Set<String> functions;
    private final Map<String, Class<?>> globals = new HashMap<>();

    Names(PackageDescr parsed, Source source) {
        imports = parsed.getImports().stream().map(ImportDescr::getTarget).toList();
        declared = parsed.getTypeDeclarations().stream()
                .map(TypeDeclarationDescr::getTypeName)
                .collect(Collectors.toSet());
        functions = parsed.getFunctions().stream().map(FunctionDescr::getName).collect(Collectors.toSet());
        for (GlobalDescr global : parsed.getGlobals()) {
            if (global.getType().equals(Findings.class.getName())) {
                globals.put(global.getIdentifier(), Findings.class);
            }
        }
        parsed.getImports().forEach(imported -> check(imported, source));
    }

    private static void check(ImportDescr imported, Source source) {
        String target = imported.getTarget();
        if (!target.startsWith(OURS) || target.endsWith(".*") || isFact(target) || classOf(target) != null) {
            return;
        }
        List<String> known =
                FactCatalogue.facts().stream().map(Fact::importName).toList();
        String word = target.substring(target.lastIndexOf('.') + 1);
        String meant = FactCatalogue.named(word)
                .map(fact -> "; did you mean '" + fact.importName() + "'?")
                .orElse(Nearest.hint(target, known));
        int at = source.find(target, imported.getStartCharacter());
        source.mistake(
                at, "there is no fact '" + target + "'; expected one that 'portcullis rules facts' lists" + meant);
    }

    private static boolean isFact(String importName) {
        return FactCatalogue.facts().stream().anyMatch(fact -> fact.importName().equals(importName));
    }

    /** The class of the global of this name, or null. */
    @Nullable
    Class<?> global(String name) {
        return globals.get(name);
    }

    /** Whether the file itself has a function of this name. */
    boolean function(String name) {
        return functions.contains(name);
    }

    /** A type that the file itself declares: nothing is known of it here. */
    boolean declared(String name) {
        return declared.contains(name);
    }

    /** The fact of this name, if the file imports it or names it in full. */
    Optional<Fact> fact(String name) {
        return FactCatalogue.facts().stream()
                .filter(fact -> name.equals(fact.importName()) || name.equals(fact.name()) && imported(fact))
                .findFirst();
    }

    private boolean imported(Fact fact) {
        String full = fact.importName();
        return imports.contains(full) || imports.contains(full.substring(0, full.lastIndexOf('.')) + ".*");
    }

    /** The class of this name, as far as the imports or {@code java.lang} know it. */
    @Nullable
    Class<?> type(String name) {
        Optional<Fact> fact = fact(name);
        if (fact.isPresent()) {
            return fact.get().type();
        }
        for (String imported : imports) {
            if (imported.endsWith("." + name)) {
                return classOf(imported);
            } else if (imported.endsWith(".*")
                    && classOf(imported.substring(0, imported.length() - 1) + name) != null) {
                return classOf(imported.substring(0, imported.length() - 1) + name);
            }
        }
        return name.indexOf('.') < 0 ? classOf("java.lang." + name) : classOf(name);
    }

    private static @Nullable Class<?> classOf(String name) {
        if (JAVA.stream().noneMatch(name::startsWith) && !name.startsWith(OURS)) {
            return null;
        }
        try {
            return Class.forName(name, false, Names.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError noSuchClass) {
            return null;
        }
    }
}
