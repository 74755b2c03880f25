package dev.portcullis.report.listing;

import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.util.ArrayList;
import java.util.List;

/** Collects where Zoho did not say what a user type may do. */
final class UnknownGrants {
    private final List<String> sentences = new ArrayList<>();

    void look(UserType type) {
        List<Module> modules = type.modules();
        if (modules == null) {
            sentences.add("Zoho did not say which modules user type " + type.label() + " is granted");
            return;
        }
        modules.stream().filter(module -> module.permissions() == null).forEach(module -> add(type, module));
    }

    void add(UserType type, Module module) {
        sentences.add("Zoho did not say what user type " + type.label() + " may do in "
                + (module.apiName() == null ? "a module" : module.apiName()));
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
