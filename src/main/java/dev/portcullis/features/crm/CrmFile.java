package dev.portcullis.features.crm;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.snapshot.file.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the CRM of an example as the snapshot that fetching it would have left. */
public final class CrmFile {
    private final Crm crm;
    private final List<FieldMetadata> metadata = new ArrayList<>();
    private final Set<String> modules = new LinkedHashSet<>();

    public CrmFile(Crm crm) {
        this.crm = crm;
    }

    /** Write it, and read it as a run on a stored snapshot does; its users are gone with the file. */
    Snapshot read() throws IOException, InvalidSnapshotException {
        Path file = Files.createTempFile("features", ".ndjson");
        try {
            write(file);
            return Snapshot.read(file, false);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    public void write(Path file) throws IOException {
        crm.users.forEach(user -> crm.userType(user.userType));
        gatherFields();
        try (SnapshotWriter writer = SnapshotWriter.create(
                file,
                new Header(
                        Header.VERSION,
                        Crm.AS_OF,
                        "https://www.zohoapis.eu",
                        "v8",
                        "portcullis features",
                        crm.scopes))) {
            for (SnapshotRecord record : records()) {
                writer.write(record);
            }
            writer.seal();
        }
    }

    private List<SnapshotRecord> records() {
        var records = new ArrayList<SnapshotRecord>();
        records.add(new Org("1", "Acme", "production", "enterprise"));
        records.add(crm.portal.build());
        for (UserTypeDraft type : crm.userTypes()) {
            long listed = crm.users.stream()
                    .filter(user -> user.userType.equals(type.name))
                    .count();
            if (type.listed) {
                records.add(type.build(crm.idOf(type.name), listed));
            }
        }
        records.addAll(crm.hubUsers);
        records.addAll(metadata);
        for (UserDraft user : crm.users) {
            records.add(user.build(crm.idOf(user.userType), String.valueOf(1000 + crm.users.indexOf(user))));
        }
        coverage(records);
        return records;
    }

    private void gatherFields() {
        for (UserTypeDraft type : crm.userTypes()) {
            for (ModuleDraft module : type.modules) {
                modules.add(module.apiName);
                for (FieldDraft field : module.fields) {
                    String id = module.fieldId(type.moduleId(crm.idOf(type.name), module), field);
                    FieldMetadata known = field.metadata(module.apiName, id);
                    if (known != null) {
                        metadata.add(known);
                    }
                }
            }
        }
    }

    private void coverage(List<SnapshotRecord> records) {
        records.add(line("org", null));
        records.add(line("portals", null));
        records.add(line("portal", PortalDraft.ZAID));
        records.add(line("user-types", PortalDraft.ZAID));
        for (UserTypeDraft type : crm.userTypes()) {
            records.add(line("user-type", crm.idOf(type.name)));
            records.add(line("users", crm.idOf(type.name)));
        }
        records.add(line("hub-users", null));
        modules.forEach(module -> records.add(line("field-metadata", module)));
    }

    private Coverage line(String resource, @Nullable String scope) {
        return new Coverage(resource, scope, crm.stateOf(resource, scope), null, null, null, null);
    }
}
