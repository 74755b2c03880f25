package dev.portcullis.evaluate.expected;

import dev.portcullis.control.InputKind;
import dev.portcullis.snapshot.GrantedField;
import dev.portcullis.snapshot.GrantedModule;
import org.jspecify.annotations.Nullable;

/**
 * An exposed field beside the same field in the reference snapshot.
 *
 * @param now the field as exposed now
 * @param moduleBefore the field's module as granted in the reference; null when the reference shows no such grant
 * @param before the field as exposed in the reference; null when the reference does not show it
 * @param gap why the reference is not known to hold all fields of the module; null when it does
 */
public record FieldDrift(
        GrantedField now,
        @Nullable GrantedModule moduleBefore,
        @Nullable GrantedField before,
        @Nullable String gap) implements Compared {

    @Override
    public InputKind input() {
        return InputKind.REFERENCE;
    }

    @Override
    public Object subject() {
        return now;
    }

    /** Whether the reference grants the field's module to the user type. */
    public boolean moduleInReference() {
        return moduleBefore != null;
    }

    /** Whether the reference exposes the field in the module. */
    public boolean inReference() {
        return before != null;
    }

    /** Whether the field can be written now, and could not in the reference, which exposes it. */
    public boolean becameWritable() {
        return before != null && Boolean.FALSE.equals(writableBefore()) && now.writable();
    }

    /** Whether it cannot be said that the field could be written in the reference, or that it can now. */
    public boolean writingUnknown() {
        if (before == null || Boolean.TRUE.equals(now.readOnly())) {
            return false;
        }
        return !now.permissionsKnown() || now.writable() && writableBefore() == null;
    }

    private @Nullable Boolean writableBefore() {
        if (before == null || Boolean.TRUE.equals(before.readOnly())) {
            return false;
        }
        return before.permissionsKnown() ? Boolean.valueOf(before.writable()) : null;
    }

    /** Whether it can be written or only be read, for messages. */
    public String access() {
        return now.writable() ? "written" : "read";
    }

    /** What messages call the field. */
    public String label() {
        return now.label();
    }

    /** What messages call the module. */
    public String moduleLabel() {
        return now.module().label();
    }

    /** What messages call the user type. */
    public String userTypeLabel() {
        return now.module().userType().label();
    }
}
