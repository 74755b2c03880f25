package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Meaning("A CRM module as one user type is granted it")
public record Module(
        @Meaning(value = "The id of the module", from = "user_type[].modules[].id") @Nullable
        String id,

        @Meaning(value = "Its API name", from = "user_type[].modules[].api_name") @Nullable
        String apiName,

        @Meaning(value = "The plural label that people see in the CRM", from = "user_type[].modules[].plural_label")
        @Nullable
        String label,

        @Meaning(
                value =
                        "Whether users see only records bound to them (private) or every record (public), or what else Zoho said",
                from = "user_type[].modules[].shared_type")
        @Nullable
        String sharedType,

        @Meaning(value = "The granted actions", from = "user_type[].modules[].permissions") @Nullable
        Permissions permissions,

        @Meaning(
                value = "API names of the lookup fields that bind records to the user; empty when there are none",
                from = "user_type[].modules[].filters[].api_name")
        @Nullable
        List<String> filters,

        @Meaning(value = "The exposed fields, those of subforms flat among them", from = "user_type[].modules[].fields")
        @JsonSetter(contentNulls = Nulls.FAIL)
        @Nullable
        List<Field> fields,

        @Meaning(value = "The page layouts that the user type sees", from = "user_type[].modules[].layouts")
        @JsonSetter(contentNulls = Nulls.FAIL)
        @Nullable
        List<Layout> layouts,

        @Meaning(value = "The list view of the module", from = "user_type[].modules[].views") @Nullable
        View view) {

    @Meaning("A page layout that a user type sees")
    public record Layout(
            @Meaning(value = "The id of the layout", from = "user_type[].modules[].layouts[].id") @Nullable
            String id,

            @Meaning(value = "Its name", from = "user_type[].modules[].layouts[].name") @Nullable
            String name) {}

    @Meaning("The list view of a module")
    public record View(
            @Meaning(value = "The id of the view", from = "user_type[].modules[].views.id") @Nullable
            String id,

            @Meaning(value = "Its name", from = "user_type[].modules[].views.name") @Nullable
            String name,

            @Meaning(
                    value = "Which kind of view it is: custom_view or canvas_view",
                    from = "user_type[].modules[].views.type")
            @Nullable
            String type) {}
}
