package dev.portcullis.evaluate.compiled;

import org.drools.model.Model;

/**
 * The rules of one file, ready to be made part of a rule base.
 *
 * @param rules how many rules the file holds
 */
public record LoadedFile(Model model, int rules) {

    static LoadedFile of(Class<?> type, int rules) {
        try {
            return new LoadedFile((Model) type.getDeclaredConstructor().newInstance(), rules);
        } catch (ReflectiveOperationException | ClassCastException noModel) {
            throw new LinkageError(type.getName() + " describes no rules", noModel);
        }
    }
}
