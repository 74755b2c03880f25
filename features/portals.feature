Feature: Portals
  Examples are judged as of 2026-11-30, midnight UTC. Whatever an example does not mention complies with every control.

  Rule: PTL-01 A portal that is switched off has no active users

    Example: A portal that is switched off and has no users complies
      Given the portal is switched off
      And there are no portal users
      When the portal is assessed
      Then PTL-01 passes

    Example: An active portal may have active users
      Given the portal is active
      When the portal is assessed
      Then PTL-01 passes

    Example: Active users of all user types count, invited ones too
      Given the portal is switched off
      And these portal users:
        | e-mail           | user type | status      |
        | bob@client.test  | Vendor    | invited     |
        | cleo@client.test | Vendor    | deactivated |
      When the portal is assessed
      Then PTL-01 fails for "Acme portal"
      And the evidence of PTL-01 is:
        | what          | observed | expected |
        | portal active | false    | true     |
        | active users  | 2        | 0        |

    Example: A list of users that was cut short still proves a violation
      Given the portal is switched off
      And the users of "Client Portal" were cut short
      When the portal is assessed
      Then PTL-01 fails for "Acme portal"

    Example: Without the list of users nobody can tell
      Given the portal is switched off
      And there are no portal users
      And the users of "Client Portal" were refused
      When the portal is assessed
      Then PTL-01 is not assessed, because "the users of Client Portal (Acme portal) were refused"

    Example: A user of unknown status leaves it open
      Given the portal is switched off
      And there are no portal users
      And this portal user:
        | e-mail          | status  |
        | bob@client.test | unknown |
      When the portal is assessed
      Then PTL-01 is not assessed, because "Zoho did not say of some users whether they are active"

    Example: In an active portal users may have any status
      Given this portal user:
        | e-mail          | status  |
        | bob@client.test | unknown |
      When the portal is assessed
      Then PTL-01 passes

    Example: A user of unknown status does not excuse an active one
      Given the portal is switched off
      And this portal user:
        | e-mail          | status  |
        | bob@client.test | unknown |
      When the portal is assessed
      Then PTL-01 fails for "Acme portal"

    Example: The portal's own status is unknown
      Given Zoho does not say whether the portal is active
      When the portal is assessed
      Then PTL-01 is not assessed, because "Zoho did not say whether the portal is active"

    Example: The list of portals was not collected whole
      Given the list of portals was cut short
      When the portal is assessed
      Then PTL-01 is not assessed

  Rule: PTL-02 Users of an active portal sign in through SAML single sign-on

    Scenario Outline: The portal is active and SAML is <SAML>: the control <verdict>
      Given SAML is <SAML>
      When the portal is assessed
      Then PTL-02 <verdict>

      Examples:
        | SAML                    | verdict         |
        | active                  | passes          |
        | not set up              | fails           |
        | set up but switched off | fails           |
        | unknown                 | is not assessed |

    Scenario Outline: A portal that is switched off needs no sign-in, and SAML is <SAML>
      Given the portal is switched off
      And SAML is <SAML>
      When the portal is assessed
      Then PTL-02 does not apply, because "the portal is not active"

      Examples:
        | SAML                    |
        | active                  |
        | not set up              |
        | set up but switched off |
        | unknown                 |

    Example: The portal's own status is unknown
      Given Zoho does not say whether the portal is active
      And SAML is active
      When the portal is assessed
      Then PTL-02 is not assessed, because "Zoho did not say whether the portal is active"

    Example: An officer attests what Zoho hides
      Given SAML is unknown
      And this attestation:
        | control | statement                              |
        | PTL-02  | SAML is active, seen in the settings   |
      When the portal is assessed
      Then PTL-02 passes
      And 1 subject of PTL-02 counts as attested

    Example: An attestation does not outweigh what Zoho shows
      Given SAML is not set up
      And this attestation:
        | control |
        | PTL-02  |
      When the portal is assessed
      Then PTL-02 fails for "Acme portal"
      And 0 subjects of PTL-02 count as attested

    Example: The page that shows SAML was refused
      Given the page of the portal was refused
      When the portal is assessed
      Then PTL-02 is not assessed, because "the page of the Acme portal was refused"

  Rule: PTL-03 The SAML certificate of the portal stays valid for the warning period

    Scenario Outline: The certificate ends on <end>, <why>: the control <verdict>
      Given the SAML certificate ends on <end>
      When the portal is assessed
      Then PTL-03 <verdict>

      Examples:
        | end                  | verdict | why                                 |
        | 2027-11-30           | passes  | a year ahead                        |
        | 2026-12-30           | passes  | to the second the 30 days of notice |
        | 2026-12-29T23:59:59Z | fails   | a second less than the notice       |
        | 2026-11-01           | fails   | in the past                         |

    Example: The notice is the company's choice
      Given "certificate-warning-days" of PTL-03 is 60
      And the SAML certificate ends on 2027-01-15
      When the portal is assessed
      Then PTL-03 fails for "Acme portal"
      And the evidence of PTL-03 is:
        | what             | observed             | expected              |
        | certificate ends | 2027-01-15T00:00:00Z | at least 60 days ahead |

    Example: A portal that is switched off keeps its certificate in order too
      Given the portal is switched off
      And the SAML certificate ends on 2026-11-01
      When the portal is assessed
      Then PTL-03 fails for "Acme portal"

    Example: A certificate that cannot be read proves nothing
      Given the SAML certificate cannot be read
      When the portal is assessed
      Then PTL-03 is not assessed, because "the SAML certificate cannot be read"

    Example: SAML without any certificate proves nothing
      Given there is no SAML certificate
      When the portal is assessed
      Then PTL-03 is not assessed, because "the SAML certificate cannot be read"

    Scenario Outline: Without SAML no certificate is missed, and SAML is <SAML>
      Given SAML is <SAML>
      And there is no SAML certificate
      When the portal is assessed
      Then PTL-03 does not apply, because "SAML is not active"

      Examples:
        | SAML                    |
        | not set up              |
        | set up but switched off |

    Scenario Outline: SAML is <SAML> and an old certificate is left behind: the control <verdict>
      Given SAML is <SAML>
      And the SAML certificate ends on 2026-11-01
      When the portal is assessed
      Then PTL-03 <verdict>

      Examples:
        | SAML                    | verdict         |
        | not set up              | does not apply  |
        | set up but switched off | does not apply  |
        | unknown                 | is not assessed |
