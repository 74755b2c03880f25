Feature: What only an officer can attest
  No API shows these. Examples are judged as of 2026-11-30, midnight UTC.

  Rule: MAN-01 Multi-factor authentication is required for portal users

    Example: Nobody attested anything, which does not make the run incomplete
      When the portal is assessed
      Then MAN-01 is not assessed, because "no attestation in force says whether multi-factor authentication is required"
      And the run is compliant

    Example: An attestation in force answers
      Given this attestation:
        | control | portal | on         | valid until |
        | MAN-01  | acme   | 2026-11-01 | 2027-01-31  |
      When the portal is assessed
      Then MAN-01 passes
      And 1 subject of MAN-01 counts as attested

    Example: An officer attests that it is not so
      Given this attestation:
        | control | compliant | by                  | on         | evidence |
        | MAN-01  | no        | officer@example.com | 2026-11-01 | SEC-500  |
      When the portal is assessed
      Then MAN-01 fails for "Acme portal"
      And the evidence of MAN-01 is:
        | what                                          | observed               | expected  |
        | attested by officer@example.com on 2026-11-01 | not compliant: SEC-500 | compliant |

    Scenario Outline: An attestation made on <on> that is valid until <valid until>: the control <verdict>
      Given this attestation:
        | control | on   | valid until   |
        | MAN-01  | <on> | <valid until> |
      When the portal is assessed
      Then MAN-01 <verdict>

      Examples:
        | on         | valid until | verdict         |
        | 2026-11-30 | 2026-11-30  | passes          |
        | 2026-11-01 | 2026-11-29  | is not assessed |
        | 2026-12-01 | 2026-12-31  | is not assessed |
        | 2026-11-01 | 2027-11-02  | passes          |
        | 2026-11-01 | 2027-11-03  | is not assessed |

    Example: The newest attestation counts
      Given these attestations:
        | control | compliant | on         |
        | MAN-01  | no        | 2026-11-01 |
        | MAN-01  | yes       | 2026-11-02 |
      When the portal is assessed
      Then MAN-01 passes

    Example: Of one day the one that does not comply counts
      Given these attestations:
        | control | compliant | on         |
        | MAN-01  | yes       | 2026-11-01 |
        | MAN-01  | no        | 2026-11-01 |
      When the portal is assessed
      Then MAN-01 fails for "Acme portal"

    Example: An attestation on another portal says nothing
      Given this attestation:
        | control | portal |
        | MAN-01  | Other  |
      When the portal is assessed
      Then MAN-01 is not assessed

    Example: An attestation does not make up for a list of portals that was cut short
      Given the list of portals was cut short
      And this attestation:
        | control |
        | MAN-01  |
      When the portal is assessed
      Then MAN-01 is not assessed

  Rule: MAN-02 The criteria on shared modules have been reviewed

    Example: Nobody attested anything
      When the portal is assessed
      Then MAN-02 is not assessed

    Example: An attestation in force answers
      Given this attestation:
        | control |
        | MAN-02  |
      When the portal is assessed
      Then MAN-02 passes
      And MAN-01 is not assessed

    Example: An officer attests that it is not so
      Given this attestation:
        | control | compliant | statement                        |
        | MAN-02  | no        | The criteria were last read here |
      When the portal is assessed
      Then MAN-02 fails for "Acme portal"
      And MAN-02 says "The criteria were last read here"

  Rule: MAN-03 Portal users and their access were reviewed with their owners this quarter

    Example: Nobody attested anything
      When the portal is assessed
      Then MAN-03 is not assessed

    Example: An attestation in force answers
      Given this attestation:
        | control |
        | MAN-03  |
      When the portal is assessed
      Then MAN-03 passes

    Example: An officer attests that it is not so
      Given this attestation:
        | control | compliant |
        | MAN-03  | no        |
      When the portal is assessed
      Then MAN-03 fails for "Acme portal"
