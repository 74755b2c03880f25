package dev.portcullis.evaluate.expected;

import dev.portcullis.control.InputKind;

/**
 * A subject beside what one of the user's files expects of it. Controls that need the file judge these facts, in place of
 * the bare records of the snapshot.
 */
public sealed interface Compared permits RosteredUser, RosteredPerson, ApprovedModule, ModuleDrift, FieldDrift {

    /** The file it is compared with. */
    InputKind input();

    /** The user, person, granted module or granted field that findings are about. */
    Object subject();
}
