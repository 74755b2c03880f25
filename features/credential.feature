Feature: The audit's own credential

  Rule: AUD-01 The audit's own token can only read

    Scenario Outline: The token has the scope <scope>: the control <verdict>
      Given the scopes of the token are:
        | ZohoCRM.settings.clientportal.READ |
        | <scope>                            |
      When the portal is assessed
      Then AUD-01 <verdict>

      Examples:
        | scope                                | verdict |
        | ZohoCRM.org.READ                     | passes  |
        | zohocrm.org.read                     | passes  |
        | ZohoCRM.settings.clientportal.ALL    | fails   |
        | ZohoCRM.settings.clientportal.UPDATE | fails   |
        | ZohoCRM.users.READWRITE              | fails   |
        | AaaServer.profile.Read.DELETE        | fails   |

    Example: The finding names the scopes that write
      Given the scopes of the token are:
        | ZohoCRM.org.READ    |
        | ZohoCRM.modules.ALL |
        | ZohoCRM.users.ALL   |
      When the portal is assessed
      Then AUD-01 fails for "The audit's token for Acme"
      And the evidence of AUD-01 is:
        | what   | observed                               | expected                      |
        | scopes | ZohoCRM.modules.ALL, ZohoCRM.users.ALL | only scopes that end in .READ |

    Example: The token names no scopes
      Given the token names no scopes
      When the portal is assessed
      Then AUD-01 is not assessed, because "Zoho did not name the scopes of the token"

    Example: The token names no scopes, and an officer attests them
      Given the token names no scopes
      And this attestation:
        | control |
        | AUD-01  |
      When the portal is assessed
      Then AUD-01 passes
      And 1 subject of AUD-01 counts as attested
