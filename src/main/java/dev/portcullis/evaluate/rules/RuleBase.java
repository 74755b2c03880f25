package dev.portcullis.evaluate.rules;

import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.RuleCache;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Compiled rules. Immutable; sessions are made of it one by one. */
public final class RuleBase {
    /** Not made before there is a base: Drools would be initialised by two threads at once, and might stand still. */
    private static final class Sessions {
        private static final KieSessionConfiguration OF_ONE_THREAD = ofOneThread();

        private static KieSessionConfiguration ofOneThread() {
            KieSessionConfiguration sessions = KieServices.get().newKieSessionConfiguration();
            sessions.setOption(ThreadSafeOption.NO);
            return sessions;
        }
    }

    private final List<RuleFile> files;
    private final Supplier<KieBase> kieBase;
    private final RuleCache cache;

    private RuleBase(List<RuleFile> files, RuleCache cache) throws InvalidFilesException {
        this.files = files;
        this.cache = cache;
        this.kieBase = CompiledRules.of(files, cache);
    }

    /** Compile the files, and keep nothing for another run; all mistakes of all files are told at once. */
    public static RuleBase compile(Collection<RuleFile> files) throws InvalidFilesException {
        return compile(files, RuleCache.NONE);
    }

    /** Compile those of the files that the cache does not know; all mistakes of all files are told at once. */
    public static RuleBase compile(Collection<RuleFile> files, RuleCache cache) throws InvalidFilesException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("without rules every portal would be compliant");
        }
        return new RuleBase(List.copyOf(files), cache);
    }

    /** The same rules without those of some controls; of all, where all of them fail. */
    public RuleBase without(Set<String> controls) throws InvalidFilesException {
        return new RuleBase(
                files.stream()
                        .filter(file -> !controls.contains(file.control().id()))
                        .toList(),
                cache);
    }

    /** The rules of one control alone. */
    public RuleBase only(Control control) throws InvalidFilesException {
        return compile(
                files.stream()
                        .filter(file -> file.control().id().equals(control.id()))
                        .toList(),
                cache);
    }

    public List<Control> controls() {
        return files.stream().map(RuleFile::control).toList();
    }

    /** A session for one thread: nobody else inserts into it, and it need not take care of that. */
    public KieSession newSession() {
        return kieBase.get().newKieSession(Sessions.OF_ONE_THREAD, null);
    }

    /** The control a rule belongs to, by the rule's name: the id, or the id, a blank and words. */
    @Nullable
    public Control controlOf(String rule) {
        int blank = rule.indexOf(' ');
        String id = blank < 0 ? rule : rule.substring(0, blank);
        for (RuleFile file : files) {
            if (file.control().id().equals(id)) {
                return file.control();
            }
        }
        return null;
    }
}
