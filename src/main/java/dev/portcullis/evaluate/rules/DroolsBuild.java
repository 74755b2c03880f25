package dev.portcullis.evaluate.rules;

import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.CompiledFile;
import dev.portcullis.evaluate.compiled.CompiledLoader;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.compiled.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * One run of Drools' compiler, over one file.
 *
 * @param compiled null when there are complaints
 */
record DroolsBuild(@Nullable CompiledFile compiled, List<Complaint> complaints) {

    /** What Drools says is wrong; {@code line} is below 2 when it does not say where. */
    record Complaint(int line, int column, String text) {}

    /** @param rules how many rules the file holds */
    static DroolsBuild of(RuleFile file, int rules, Guards guards) {
        KieServices services = KieServices.get();
        // Drools names classes after it: no two files may share one, and a file must have the same each time.
        ReleaseId release = services.newReleaseId("dev.portcullis", "rules-" + Stamp.ofText(file), "1");
        KieFileSystem fileSystem = services.newKieFileSystem().generateAndWritePomXML(release);
        fileSystem.write("src/main/resources/rules/" + file.control().id() + ".drl", file.text());
        try {
            KieBuilder builder =
                    services.newKieBuilder(fileSystem, guards.visible().get()).buildAll(ExecutableModelProject.class);
            List<Complaint> complaints = complaints(builder.getResults().getMessages(Message.Level.ERROR));
            return complaints.isEmpty()
                    ? guarded((InternalKieModule) builder.getKieModule(), rules, guards)
                    : new DroolsBuild(null, complaints);
        } catch (StackOverflowError tooLong) {
            return new DroolsBuild(null, List.of(new Complaint(0, 0, "this is too long; " + DrlText.SHORTER)));
        } catch (RuntimeException | LinkageError stumbled) {
            // Some mistakes in rules it does not report but dies of.
            return new DroolsBuild(null, List.of(new Complaint(0, 0, cause(stumbled))));
        }
    }

    /** What was built, when it does nothing that rules may not do. */
    private static DroolsBuild guarded(InternalKieModule module, int rules, Guards guards) {
        var compiled = new CompiledFile(model(module), rules, classes(module));
        List<Complaint> refusals = guards.classes().apply(compiled.classes()).stream()
                .map(refusal -> new Complaint(0, 0, refusal))
                .toList();
        // Some mistakes show only when the rules become part of a base.
        return refusals.isEmpty() ? tried(compiled, guards) : new DroolsBuild(null, refusals);
    }

    private static DroolsBuild tried(CompiledFile compiled, Guards guards) {
        LoadedFile loaded = CompiledLoader.load(compiled, guards.visible().get());
        int found = CompiledRules.count(CompiledRules.together(List.of(loaded.model())));
        return found == compiled.rules()
                ? new DroolsBuild(compiled, List.of())
                : new DroolsBuild(
                        null,
                        List.of(new Complaint(
                                0, 0, "only " + found + " of " + compiled.rules() + " rules were built")));
    }

    private static TreeMap<String, byte[]> classes(InternalKieModule module) {
        String project = CanonicalKieModule.PROJECT_MODEL_CLASS.replace('.', '/');
        var classes = new TreeMap<String, byte[]>();
        for (String file : module.getFileNames()) {
            // The project only lists the models; nobody loads it.
            if (file.endsWith(".class") && !file.startsWith(project)) {
                classes.put(file, module.getBytes(file));
            }
        }
        return classes;
    }

    /** The one class that describes the rules, from Drools' own list. */
    private static String model(InternalKieModule module) {
        String list = CanonicalKieModule.getModelFileWithGAV(module.getReleaseId());
        return new String(module.getBytes(list), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith(CanonicalKieModule.MODEL_VERSION))
                .findFirst()
                .orElseThrow();
    }

    private static List<Complaint> complaints(List<Message> messages) {
        var complaints = new ArrayList<Complaint>();
        for (Message message : messages) {
            // It names a file that Drools made, and the next message says what is wrong.
            if (!message.getText().startsWith("Java source of ")) {
                // Other lines are those of Java that Drools made.
                boolean placed = String.valueOf(message.getPath()).endsWith(".drl");
                complaints.add(new Complaint(
                        placed ? message.getLine() : 0, placed ? message.getColumn() : 0, message.getText()));
            }
        }
        return complaints.isEmpty() && !messages.isEmpty()
                ? List.of(new Complaint(0, 0, "Drools cannot compile this"))
                : complaints;
    }

    private static String cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
