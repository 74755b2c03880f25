package dev.portcullis.evaluate.rules;

import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * Functions of one name in two files. Drools takes conditions of the same words for the same condition, of whatever
 * package, so that one file's function would answer for the other's.
 */
final class SharedFunctions {
    private final Map<String, RuleFile> owners = new HashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private SharedFunctions() {}

    static List<Mistake> mistakes(Collection<RuleFile> files) {
        List<RuleFile> perhaps =
                files.stream().filter(file -> file.text().contains("function")).toList();
        var shared = new SharedFunctions();
        if (perhaps.size() > 1) {
            perhaps.forEach(shared::look);
        }
        return shared.mistakes;
    }

    private void look(RuleFile file) {
        PackageDescr parsed = DrlText.parse(file.control().file(), file.text(), new ArrayList<>());
        if (parsed != null) {
            parsed.getFunctions().forEach(function -> look(file, function));
        }
    }

    private void look(RuleFile file, FunctionDescr function) {
        RuleFile other = owners.putIfAbsent(function.getName(), file);
        if (other != null && !other.equals(file)) {
            String text = file.text();
            int name = Math.max(0, text.indexOf(function.getName() + "(", function.getStartCharacter()));
            String problem = "the function '" + function.getName() + "' stands in "
                    + other.control().file() + " too, and could answer in its place; expected another name";
            mistakes.add(new Mistake(
                    file.control().file(), function.getLine(), name - text.lastIndexOf('\n', name - 1), problem));
        }
    }
}
