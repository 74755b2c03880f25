package dev.portcullis.evaluate.expected;

import dev.portcullis.snapshot.GrantedField;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Meaning;
import org.jspecify.annotations.Nullable;

@Meaning(
        "An exposed field beside the same field in the reference snapshot: what field controls judge that need the reference")
public record FieldDrift(
        @Meaning("The field as exposed now") GrantedField now,

        @Meaning("Its module as granted in the reference; unknown when the reference shows no such grant") @Nullable
        GrantedModule moduleBefore,

        @Meaning("The field as exposed in the reference; unknown when the reference does not show it") @Nullable
        GrantedField before,

        @Meaning("Why the reference is not known to hold all fields of the module; unknown when it does") @Nullable
        String gap)
        implements Compared {

    @Meaning("Whether the reference grants the field's module to the user type")
    public boolean moduleInReference() {
        return moduleBefore != null;
    }

    @Meaning("Whether the reference exposes the field in the module")
    public boolean inReference() {
        return before != null;
    }

    @Meaning("Whether the field can be written now, and could not in the reference, which exposes it")
    public boolean becameWritable() {
        return before != null && Boolean.FALSE.equals(writableBefore()) && now.writable();
    }

    @Meaning("Whether it cannot be said that the field could be written in the reference, or that it can now")
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

    @Meaning("Whether it can be written or only be read, for messages")
    public String access() {
        return now.writable() ? "written" : "read";
    }

    @Meaning("What messages call the field")
    public String label() {
        return now.label();
    }

    @Meaning("What messages call the module")
    public String moduleLabel() {
        return now.module().label();
    }

    @Meaning("What messages call the user type")
    public String userTypeLabel() {
        return now.module().userType().label();
    }
}
