package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of a snapshot file; {@code kind} names which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Header.class, name = "snapshot"),
    @JsonSubTypes.Type(value = Org.class, name = "org"),
    @JsonSubTypes.Type(value = Portal.class, name = "portal"),
    @JsonSubTypes.Type(value = UserType.class, name = "userType"),
    @JsonSubTypes.Type(value = HubUser.class, name = "hubUser"),
    @JsonSubTypes.Type(value = FieldMetadata.class, name = "fieldMetadata"),
    @JsonSubTypes.Type(value = User.class, name = "user"),
    @JsonSubTypes.Type(value = Coverage.class, name = "coverage"),
    @JsonSubTypes.Type(value = End.class, name = "end")
})
public sealed interface SnapshotRecord
        permits Header, Org, Portal, UserType, HubUser, FieldMetadata, User, Coverage, End {

    /** The place of this kind in the file: lines of a lower rank come first. */
    int rank();
}
