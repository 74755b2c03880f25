package dev.portcullis.report.html;

/** Rule files for tests: one of each severity that the shipped rule does not have. */
final class Rules {
    static final String DELETE = """
            /*
            id: MOD-02
            title: No user type may delete records
            severity: critical
            subject: module
            needs: [user-type]
            rationale: >
              A deleted record is gone for everybody in the company. Someone outside the company should never be able
              to cause that, by mistake or on purpose.
            remediation: >
              Open Setup > Portals > User Types, choose the user type, and clear Delete for the module.
            frameworks: { soc2: [CC6.1, CC6.3], iso27001: ["5.15", "8.3"], nist80053: [AC-6], gdpr: ["32"] }
            parameters: {}
            */
            package rules.modules

            import dev.portcullis.snapshot.GrantedModule
            global dev.portcullis.evaluate.Findings findings

            rule "MOD-02"
            when
              $module : GrantedModule(deleteGranted)
            then
              findings.fail($module, $module.userType().name() + " may delete records of " + $module.label() + ".",
                  findings.evidence("granted actions", $module.grantedActions(), "no delete"));
            end
            """;

    static final String INVITATION = """
            /*
            id: USR-02
            title: Invitations are accepted or withdrawn in time
            severity: medium
            subject: user
            needs: [users]
            rationale: >
              An open invitation is a key lying about: whoever holds the mailbox today can use it.
            remediation: >
              Withdraw the invitation, or remind the user to accept it.
            frameworks: { soc2: [CC6.2], iso27001: ["5.18"], nist80053: [AC-2] }
            parameters:
              invitation-days:
                { type: integer, default: 30, min: 1, max: 365, description: "days an invitation may stay open" }
            */
            package rules.users

            import dev.portcullis.control.Parameter
            import dev.portcullis.evaluate.AsOf
            import dev.portcullis.snapshot.User
            global dev.portcullis.evaluate.Findings findings

            rule "USR-02"
            when
              $days : Parameter(control == "USR-02", name == "invitation-days")
              $asOf : AsOf()
              $user : User(active == true, confirmed == false,
                  invitedTime != null && invitedTime < $asOf.daysBefore($days.number()))
            then
              findings.fail($user, $user.name() + " has not accepted the invitation.",
                  findings.evidence("invited", $user.invitedTime(), "after " + $asOf.daysBefore($days.number())));
            end
            """;

    static final String UNUSED = """
            /*
            id: UTY-02
            title: Every active user type is used
            severity: low
            subject: user-type
            needs: [user-types]
            rationale: >
              An unused user type is access that nobody reviews.
            remediation: >
              Deactivate the user type, or delete it.
            frameworks: { soc2: [CC6.3], cis: ["6.2"] }
            */
            package rules.user_types

            import dev.portcullis.snapshot.UserType
            global dev.portcullis.evaluate.Findings findings

            rule "UTY-02"
            when
              $type : UserType(active == true, reportedUsers == 0)
            then
              findings.fail($type, $type.name() + " has no users.", findings.evidence("users", 0, "at least 1"));
            end
            """;

    private Rules() {}
}
