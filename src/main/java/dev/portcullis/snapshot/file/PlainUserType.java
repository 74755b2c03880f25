package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.UserType;

/** What a user type's line says of its modules and their fields, in the order of {@link PlainRecordReader}. */
final class PlainUserType {
    private PlainUserType() {}

    static UserType read(Cursor line) {
        return new UserType(
                line.text("portal"),
                line.text("id"),
                line.text("name"),
                line.flag("default"),
                line.flag("active"),
                line.number("reportedUsers"),
                line.time("modifiedTime"),
                line.text("personalityModule"),
                line.objects("modules", PlainUserType::module));
    }

    private static Module module(Cursor line) {
        return new Module(
                line.text("id"),
                line.text("apiName"),
                line.text("label"),
                line.text("sharedType"),
                line.object("permissions", PlainUserType::permissions),
                line.texts("filters"),
                line.objects("fields", PlainUserType::field),
                line.objects("layouts", PlainUserType::layout),
                line.object("view", PlainUserType::view));
    }

    private static Permissions permissions(Cursor line) {
        return new Permissions(
                line.flag("view"),
                line.flag("edit"),
                line.flag("editSharedRecords"),
                line.flag("create"),
                line.flag("delete"),
                line.flag("createAttachment"),
                line.flag("deleteAttachment"));
    }

    private static Field field(Cursor line) {
        return new Field(
                line.text("id"),
                line.text("apiName"),
                line.flag("readOnly"),
                line.object("permissions", PlainUserType::permissions));
    }

    private static Module.Layout layout(Cursor line) {
        return new Module.Layout(line.text("id"), line.text("name"));
    }

    private static Module.View view(Cursor line) {
        return new Module.View(line.text("id"), line.text("name"), line.text("type"));
    }
}
