Feature: Portal users
  Examples are judged as of 2026-11-30, midnight UTC. Whatever an example does not mention complies with every control.

  Rule: USR-01 No user is active in an inactive user type

    Scenario Outline: A user <status> in a user type that is <type>: the control <verdict>
      Given this user type:
        | user type | status |
        | Vendor    | <type> |
      And this portal user:
        | e-mail          | user type | status   |
        | bob@client.test | Vendor    | <status> |
      When the portal is assessed
      Then USR-01 <verdict>

      Examples:
        | status          | type     | verdict         |
        | able to sign in | active   | passes          |
        | deactivated     | inactive | passes          |
        | able to sign in | inactive | fails           |
        | invited         | inactive | fails           |
        | unknown         | inactive | is not assessed |
        | able to sign in | unknown  | is not assessed |
        | deactivated     | unknown  | is not assessed |

    Example: The finding names the user and the user type
      Given this user type:
        | user type | status   |
        | Vendor    | inactive |
      And this portal user:
        | e-mail          | user type |
        | Bob@client.test | Vendor    |
      When the portal is assessed
      Then USR-01 fails for "Bob@client.test, Vendor (Acme portal)"
      And USR-01 says "Bob@client.test is active in the user type Vendor, which is not."

    Example: Another user type of unknown status does not matter
      Given this user type:
        | user type | status  |
        | Vendor    | unknown |
      And this portal user:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
      When the portal is assessed
      Then USR-01 is not assessed
      And USR-01 could not judge 1 subject

    Example: The users of a user type were refused
      Given the users of "Vendor" were refused
      When the portal is assessed
      Then USR-01 is not assessed, because "the users of Vendor (Acme portal) were refused"

    Example: A list that was cut short still proves a violation
      Given this user type:
        | user type | status   |
        | Vendor    | inactive |
      And this portal user:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
      And the users of "Vendor" were cut short
      When the portal is assessed
      Then USR-01 fails for "bob@client.test, Vendor (Acme portal)"

    Example: A portal without users has nothing to judge
      Given there are no portal users
      When the portal is assessed
      Then USR-01 does not apply, because "there are no users"

    Example: Nobody in a user type of unknown status can be judged
      Given this user type:
        | user type | status  |
        | Vendor    | unknown |
      And these portal users:
        | e-mail           | user type |
        | bob@client.test  | Vendor    |
        | cleo@client.test | Vendor    |
      When the portal is assessed
      Then USR-01 could not judge 2 subjects

    Example: A user type that Zoho does not list may be inactive
      Given "Vendor" is missing from the list of user types
      And these portal users:
        | e-mail           | user type |
        | bob@client.test  | Vendor    |
        | cleo@client.test | Vendor    |
      When the portal is assessed
      Then USR-01 is not assessed, because "the user type of the user is unknown"
      And USR-01 could not judge 2 subjects

  Rule: USR-02 Invitations are accepted or withdrawn in time

    Scenario Outline: A user <status>, invited on <invited on>: the control <verdict>
      Given this portal user:
        | e-mail          | status   | invited on   |
        | bob@client.test | <status> | <invited on> |
      When the portal is assessed
      Then USR-02 <verdict>

      Examples: to the second 30 days are 2026-10-31
        | status                       | invited on           | verdict         |
        | invited                      | 2026-11-29           | passes          |
        | invited                      | 2026-10-31           | passes          |
        | invited                      | 2026-10-30T23:59:59Z | fails           |
        | able to sign in              | 2020-01-01           | passes          |
        | deactivated                  | 2020-01-01           | passes          |
        | deactivated, never confirmed | 2020-01-01           | passes          |
        | deactivated, never confirmed | unknown              | passes          |
        | invited                      | unknown              | is not assessed |
        | able to sign in              | unknown              | passes          |
        | unknown                      | 2026-11-29           | is not assessed |
        | active, confirmation unknown | 2026-11-29           | is not assessed |

    Example: How long an invitation may stay open is the company's choice
      Given "invitation-days" of USR-02 is 14
      And this portal user:
        | e-mail          | status  | invited on |
        | bob@client.test | invited | 2026-11-15 |
      When the portal is assessed
      Then USR-02 fails for "bob@client.test, Client Portal (Acme portal)"
      And the evidence of USR-02 is:
        | what    | observed             | expected       |
        | invited | 2026-11-15T00:00:00Z | within 14 days |

    Example: The users of a user type were cut short
      Given the users of "Client Portal" were cut short
      When the portal is assessed
      Then USR-02 is not assessed, because "the users of Client Portal (Acme portal) were cut short"

  Rule: USR-03 No portal user belongs to a record in the recycle bin

    Scenario Outline: The status reason is <status reason>: the control <verdict>
      Given this portal user:
        | e-mail          | status      | status reason   |
        | bob@client.test | deactivated | <status reason> |
      When the portal is assessed
      Then USR-03 <verdict>

      Examples:
        | status reason                            | verdict |
        | disabled due to record is in recycle bin | fails   |
        | disabled on updation of email            | passes  |
        | disabled manually                        | passes  |
        | unknown                                  | passes  |

    Example: The users of a user type were refused
      Given the users of "Client Portal" were refused
      When the portal is assessed
      Then USR-03 is not assessed

    Example: Whether the user is active does not matter here
      Given this portal user:
        | e-mail          | status  |
        | bob@client.test | unknown |
      When the portal is assessed
      Then USR-03 passes

  Rule: USR-04 No portal user is left disabled by a change of e-mail

    Scenario Outline: The status reason is <status reason>: the control <verdict>
      Given this portal user:
        | e-mail          | status      | status reason   |
        | bob@client.test | deactivated | <status reason> |
      When the portal is assessed
      Then USR-04 <verdict>

      Examples:
        | status reason                            | verdict |
        | disabled on updation of email            | fails   |
        | disabled due to record is in recycle bin | passes  |
        | unknown                                  | passes  |

    Example: The users of a user type were refused
      Given the users of "Client Portal" were refused
      When the portal is assessed
      Then USR-04 is not assessed

  Rule: USR-05 Active portal users have e-mails of acceptable domains

    Scenario Outline: The user <e-mail> is <status>: the control <verdict>
      Given this portal user:
        | e-mail   | status   |
        | <e-mail> | <status> |
      When the portal is assessed
      Then USR-05 <verdict>

      Examples:
        | e-mail                      | status          | verdict         |
        | bob@client.test             | able to sign in | passes          |
        | bob@mailinator.com          | able to sign in | fails           |
        | bob@guerrillamail.com       | invited         | fails           |
        | bob@10minutemail.com        | able to sign in | fails           |
        | bob@yopmail.com             | able to sign in | fails           |
        | bob@temp-mail.org           | able to sign in | fails           |
        | bob@trashmail.com           | able to sign in | fails           |
        | bob@eu.mailinator.com       | able to sign in | fails           |
        | " BOB@Mailinator.COM "      | able to sign in | fails           |
        | bob@notmailinator.com       | able to sign in | passes          |
        | bob@mailinator.com.test     | able to sign in | passes          |
        | "bob@x"@mailinator.com      | able to sign in | fails           |
        | bob@mailinator.com          | deactivated     | passes          |
        | bob@client.test             | unknown         | is not assessed |
        | bob.mailinator.com          | unknown         | passes          |
        | unknown                     | able to sign in | passes          |

    Scenario Outline: Only client.test is allowed and the e-mail is <e-mail>: the control <verdict>
      Given there are no portal users
      And "allowed-domains" of USR-05 is "Client.test"
      And this portal user:
        | e-mail   |
        | <e-mail> |
      When the portal is assessed
      Then USR-05 <verdict>

      Examples:
        | e-mail               | verdict |
        | bob@client.test      | passes  |
        | bob@mail.client.test | passes  |
        | bob@other.test       | fails   |
        | bob@test             | fails   |
        | no e-mail at all     | passes  |

    Example: Which domains are blocked is the company's choice
      Given "blocked-domains" of USR-05 is "none"
      And this portal user:
        | e-mail             |
        | bob@mailinator.com |
      When the portal is assessed
      Then USR-05 passes

    Example: Where few domains are allowed, a deactivated user may have any
      Given there are no portal users
      And "allowed-domains" of USR-05 is "client.test"
      And this portal user:
        | e-mail         | status      |
        | bob@other.test | deactivated |
      When the portal is assessed
      Then USR-05 passes

    Example: A domain may be blocked within an allowed one
      Given there are no portal users
      And "allowed-domains" of USR-05 is "client.test"
      And "blocked-domains" of USR-05 is "guests.client.test"
      And this portal user:
        | e-mail                 |
        | bob@guests.client.test |
      When the portal is assessed
      Then USR-05 fails for "bob@guests.client.test, Client Portal (Acme portal)"

    Example: The users of a user type were refused
      Given the users of "Client Portal" were refused
      When the portal is assessed
      Then USR-05 is not assessed

  Rule: USR-06 Active portal users are persons, not shared mailboxes

    Scenario Outline: The user <e-mail> is <status>: the control <verdict>
      Given this portal user:
        | e-mail   | status   |
        | <e-mail> | <status> |
      When the portal is assessed
      Then USR-06 <verdict>

      Examples:
        | e-mail                  | status          | verdict         |
        | bob@client.test         | able to sign in | passes          |
        | info@client.test        | able to sign in | fails           |
        | no-reply@client.test    | invited         | fails           |
        | " Sales@client.test"    | able to sign in | fails           |
        | information@client.test | able to sign in | passes          |
        | info+bob@client.test    | able to sign in | passes          |
        | info                    | able to sign in | passes          |
        | info@client.test        | deactivated     | passes          |
        | info@client.test        | unknown         | is not assessed |

    Example: Which mailboxes are shared is the company's choice
      Given "role-mailboxes" of USR-06 is "Team, desk"
      And these portal users:
        | e-mail           |
        | team@client.test |
        | info@client.test |
      When the portal is assessed
      Then USR-06 fails for "team@client.test, Client Portal (Acme portal)"

  Rule: USR-07 Every portal user has a well-formed e-mail

    Scenario Outline: The e-mail is <e-mail>: the control <verdict>
      Given this portal user:
        | e-mail   | status      |
        | <e-mail> | deactivated |
      When the portal is assessed
      Then USR-07 <verdict>

      Examples:
        | e-mail               | verdict |
        | bob@client.test      | passes  |
        | " bob@client.test "  | passes  |
        | jürgen@müller.test   | passes  |
        | bob@a.b.c            | passes  |
        | unknown              | fails   |
        | ""                   | fails   |
        | "  "                 | fails   |
        | bob                  | fails   |
        | bob@client           | fails   |
        | bob@client.          | fails   |
        | bob@.test            | fails   |
        | bob@client..test     | fails   |
        | @client.test         | fails   |
        | bob@x@client.test    | fails   |
        | bob b@client.test    | fails   |

    Example: A user without an e-mail is called by name
      Given this portal user:
        | e-mail  |
        | unknown |
      When the portal is assessed
      Then USR-07 says "The portal user User 1001 has no e-mail."

    Example: The users of a user type were refused
      Given the users of "Client Portal" were refused
      When the portal is assessed
      Then USR-07 is not assessed
