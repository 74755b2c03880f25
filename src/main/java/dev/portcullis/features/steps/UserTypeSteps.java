package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.FieldDraft;
import dev.portcullis.features.crm.ModuleDraft;
import dev.portcullis.features.crm.UserTypeDraft;
import io.cucumber.java.DataTableType;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import java.util.List;
import java.util.Map;

/** What examples say of user types, and of the modules and fields they are granted. */
public final class UserTypeSteps {
    private final Crm crm;

    public UserTypeSteps(Crm crm) {
        this.crm = crm;
    }

    @DataTableType
    public UserTypeDraft userType(Map<String, String> row) {
        return UserTypeDraft.of(row);
    }

    @DataTableType
    public ModuleDraft module(Map<String, String> row) {
        return ModuleDraft.of(row);
    }

    @DataTableType
    public FieldDraft field(Map<String, String> row) {
        return FieldDraft.of(row);
    }

    /** A user type that is there already is replaced. */
    @Given("this/these user type(s):")
    public void userTypes(List<UserTypeDraft> types) {
        types.forEach(crm::add);
    }

    @Given("{string} is granted:")
    public void granted(String userType, List<ModuleDraft> modules) {
        modules.forEach(crm.userType(userType)::grant);
    }

    @Given("the modules of {string} are unknown")
    public void modulesUnknown(String userType) {
        crm.userType(userType).modulesKnown = false;
    }

    @Given("the fields of {word} for {string} are {knowledge}")
    public void fields(String module, String userType, boolean known) {
        crm.userType(userType).module(module).fieldsKnown = known;
    }

    @ParameterType("known|unknown")
    public boolean knowledge(String word) {
        return word.equals("known");
    }

    @Given("{string} shows of {word}:")
    public void shown(String userType, String module, List<FieldDraft> fields) {
        List<FieldDraft> shown = crm.userType(userType).module(module).fields;
        shown.clear();
        shown.addAll(fields);
    }
}
