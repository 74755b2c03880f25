package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Columns;
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
    static final Columns USER_TYPES = UserTypeDraft.COLUMNS;
    static final Columns MODULES = ModuleDraft.COLUMNS;
    static final Columns FIELDS = FieldDraft.COLUMNS;

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
    @Explained(
            value = "Adds user types to Client Portal, the default one; of the same name, in its place.",
            example = """
                    Given this user type:
                      | user type | status   | reported users |
                      | Vendor    | inactive | 3              |
                    """)
    public void userTypes(List<UserTypeDraft> types) {
        types.forEach(crm::add);
    }

    @Given("{string} is granted:")
    @Explained(
            value =
                    "Grants modules to a user type; of the same name, in place of the earlier grant. Without a word it has Contacts, private, to view.",
            example = """
                    Given "Vendor" is granted:
                      | module | actions    |
                      | Deals  | view, edit |
                    """)
    public void granted(String userType, List<ModuleDraft> modules) {
        modules.forEach(crm.userType(userType)::grant);
    }

    @Given("the modules of {string} are unknown")
    @Explained(value = "Zoho left the modules out of the page of a user type.", example = """
                    Given the modules of "Vendor" are unknown
                    """)
    public void modulesUnknown(String userType) {
        crm.userType(userType).modulesKnown = false;
    }

    @Given("the fields of {word} for {string} are {knowledge}")
    @Explained(value = "Whether Zoho told the fields that a user type shows of a module.", example = """
                    Given the fields of Contacts for "Client Portal" are unknown
                    """)
    public void fields(String module, String userType, boolean known) {
        crm.userType(userType).module(module).fieldsKnown = known;
    }

    @ParameterType("known|unknown")
    @Explained(value = "Whether Zoho told it.", example = "unknown")
    public boolean knowledge(String word) {
        return word.equals("known");
    }

    @Given("Zoho does not say the name of the user type {string}")
    @Explained(
            value = "Zoho left out what a user type is called; steps call it by this name all the same.",
            example = """
                    Given Zoho does not say the name of the user type "Vendor"
                    """)
    public void unnamed(String userType) {
        crm.userType(userType).named = false;
    }

    @Given("{string} is missing from the list of user types")
    @Explained(value = "The list of user types does not name a user type that users belong to.", example = """
                    Given "Vendor" is missing from the list of user types
                    """)
    public void unlisted(String userType) {
        crm.userType(userType).listed = false;
    }

    @Given("{string} shows of {word}:")
    @Explained(
            value = "The fields that a user type shows of a module; Last_Name, read-only, when nothing is said.",
            example = """
                    Given "Client Portal" shows of Contacts:
                      | field | read-only | protected as |
                      | Email | no        | personal     |
                    """)
    public void shown(String userType, String module, List<FieldDraft> fields) {
        List<FieldDraft> shown = crm.userType(userType).module(module).fields;
        shown.clear();
        shown.addAll(fields);
    }
}
