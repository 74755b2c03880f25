package dev.portcullis.evaluate.rules;

import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.guard.ClassGuard;
import dev.portcullis.evaluate.guard.RuleClassLoader;
import dev.portcullis.evaluate.guard.SourceGuard;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * What keeps rules from acting; each holds without the others, which only tests leave out.
 *
 * @param source judges what a file says
 * @param visible the classes that rules are compiled and loaded against
 * @param classes judges what was compiled, before it is loaded
 */
record Guards(
        BiFunction<RuleFile, PackageDescr, List<Mistake>> source,
        Supplier<ClassLoader> visible,
        Function<Map<String, byte[]>, List<String>> classes) {
    static final Guards ALL = new Guards(SourceGuard::mistakes, RuleClassLoader::new, ClassGuard::refusals);
}
