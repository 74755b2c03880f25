package dev.portcullis.evaluate.rules;

import dev.portcullis.control.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * One run of Drools' compiler.
 *
 * @param base null when there are complaints
 */
record DroolsBuild(@Nullable KieBase base, List<Complaint> complaints) {
    /** Drools keeps modules by release id for the whole JVM, so each gets its own. */
    private static final AtomicLong NEXT = new AtomicLong();

    /** What Drools says is wrong; {@code line} is below 2 when it does not say where. */
    record Complaint(int line, int column, String text) {}

    static DroolsBuild of(Collection<RuleFile> files, Guards guards) {
        ClassLoader visible = guards.visible().get();
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("dev.portcullis", "rules-" + NEXT.incrementAndGet(), "1");
        KieFileSystem fileSystem = services.newKieFileSystem().generateAndWritePomXML(release);
        files.forEach(file ->
                fileSystem.write("src/main/resources/rules/" + file.control().id() + ".drl", file.text()));
        try {
            KieBuilder builder = services.newKieBuilder(fileSystem, visible).buildAll(ExecutableModelProject.class);
            List<Complaint> complaints = complaints(builder.getResults().getMessages(Message.Level.ERROR));
            if (complaints.isEmpty()) {
                // Before anything of it is loaded.
                complaints = refusals((InternalKieModule) builder.getKieModule(), guards);
            }
            return complaints.isEmpty()
                    ? new DroolsBuild(services.newKieContainer(release, visible).getKieBase(), List.of())
                    : new DroolsBuild(null, complaints);
        } catch (StackOverflowError tooLong) {
            return new DroolsBuild(null, List.of(new Complaint(0, 0, "this is too long; " + DrlText.SHORTER)));
        } catch (RuntimeException | LinkageError stumbled) {
            // Some mistakes in rules it does not report but dies of.
            return new DroolsBuild(null, List.of(new Complaint(0, 0, cause(stumbled))));
        }
    }

    private static List<Complaint> refusals(InternalKieModule module, Guards guards) {
        var classes = new TreeMap<String, byte[]>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(".class")) {
                classes.put(file, module.getBytes(file));
            }
        }
        return guards.classes().apply(classes).stream()
                .map(refusal -> new Complaint(0, 0, refusal))
                .toList();
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
