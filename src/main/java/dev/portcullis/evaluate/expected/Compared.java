package dev.portcullis.evaluate.expected;

import dev.portcullis.control.InputKind;

/**
 * A subject beside what one of the user's files expects of it. Controls that need the file judge these facts, in place of
 * the bare records of the snapshot.
 */
public sealed interface Compared permits RosteredUser, RosteredPerson, ApprovedModule, ModuleDrift, FieldDrift {

    /** The file that a fact is compared with. */
    static InputKind inputOf(Compared fact) {
        if (fact instanceof ApprovedModule) {
            return InputKind.ACCESS_MATRIX;
        }
        return fact instanceof RosteredUser || fact instanceof RosteredPerson ? InputKind.ROSTER : InputKind.REFERENCE;
    }

    /** The user, person, granted module or granted field that findings on a fact are about. */
    static Object subjectOf(Compared fact) {
        if (fact instanceof RosteredUser user) {
            return user.user();
        } else if (fact instanceof RosteredPerson person) {
            return person.person();
        } else if (fact instanceof ApprovedModule module) {
            return module.module();
        } else if (fact instanceof ModuleDrift module) {
            return module.now();
        } else if (fact instanceof FieldDrift field) {
            return field.now();
        }
        throw new IllegalArgumentException(String.valueOf(fact));
    }
}
