package dev.portcullis.evaluate.rules;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.compiled.RuleCache;
import java.util.List;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/** Makes one rule base of rule files, each of which is compiled on its own and only where that was not done before. */
final class CompiledRules {
    /** Building one from the same files again costs more than all else that a small judgement takes. */
    private static final Remembered<List<Remembered.Source>, KieBase> BASES = new Remembered<>(4);

    private CompiledRules() {}

    /** What gives the base may have to wait until it is put together; a mistake in a file is told here. */
    static synchronized Supplier<KieBase> of(List<RuleFile> files, RuleCache cache) throws InvalidFilesException {
        List<Remembered.Source> sources =
                files.stream().map(Remembered.Source::of).toList();
        KieBase known = BASES.get(sources);
        if (known != null) {
            return () -> known;
        }
        List<LoadedFile> loaded = loaded(files, cache);
        Supplier<KieBase> shipped = ShippedBase.of(loaded);
        if (shipped != null) {
            return shipped;
        }
        ShippedBase.standAside();
        KieBase base = base(loaded);
        BASES.put(sources, base);
        return () -> base;
    }

    private static List<LoadedFile> loaded(List<RuleFile> files, RuleCache cache) throws InvalidFilesException {
        List<Mistake> mistakes = SharedFunctions.mistakes(files);
        try {
            List<LoadedFile> loaded = new LoadedRules(cache).of(files);
            if (mistakes.isEmpty()) {
                return loaded;
            }
        } catch (InvalidFilesException more) {
            mistakes.addAll(more.mistakes());
        }
        throw new InvalidFilesException(mistakes.stream().sorted(Mistake.ORDER).toList());
    }

    /** Put models together, as those of a file are when it is compiled. */
    static KieBase together(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(
                models, KieServices.get().newKieBaseConfiguration(), new WithoutReactivity());
    }

    /** Put the rules together, all of them; it takes as long as loading them. */
    static KieBase base(List<LoadedFile> files) throws InvalidFilesException {
        List<Model> models = files.stream().map(LoadedFile::model).toList();
        KieBase base = together(models);
        int expected = files.stream().mapToInt(LoadedFile::rules).sum();
        int loaded = count(base);
        if (loaded != expected) {
            String problem = "only " + loaded + " of " + expected + " rules were loaded; expected all of them";
            throw new InvalidFilesException(List.of(new Mistake("rules", 1, 1, problem)));
        }
        return base;
    }

    /** Drools builds a base without rules just as gladly: never take that for a compliant portal. */
    static int count(KieBase base) {
        return base.getKiePackages().stream()
                .mapToInt(kiePackage -> kiePackage.getRules().size())
                .sum();
    }
}
