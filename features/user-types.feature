Feature: User types
  Examples are judged as of 2026-11-30, midnight UTC. Whatever an example does not mention complies with every control.

  Rule: UTY-01 Inactive user types have no users

    Scenario Outline: An <status> user type with <reported users> reported users: the control <verdict>
      Given this user type:
        | user type | status   | reported users   |
        | Vendor    | <status> | <reported users> |
      When the portal is assessed
      Then UTY-01 <verdict>

      Examples:
        | status   | reported users | verdict         |
        | inactive | 0              | passes          |
        | inactive | 1              | fails           |
        | active   | 12             | passes          |
        | unknown  | 0              | is not assessed |

    Example: The message and the evidence name the number
      Given this user type:
        | user type | status   | reported users |
        | Vendor    | inactive | 12             |
      When the portal is assessed
      Then UTY-01 fails for "Vendor (Acme portal)"
      And UTY-01 says "The user type Vendor is inactive but still has users: 12."
      And the evidence of UTY-01 is:
        | what  | observed | expected |
        | users | 12       | 0        |

    Example: The listed users count where Zoho reports no number
      Given this user type:
        | user type | status   | reported users |
        | Vendor    | inactive | unknown        |
      And this portal user:
        | e-mail          | user type | status      |
        | bob@client.test | Vendor    | deactivated |
      When the portal is assessed
      Then UTY-01 fails for "Vendor (Acme portal)"

    Example: No number is reported and the whole list is empty
      Given this user type:
        | user type | status   | reported users |
        | Vendor    | inactive | unknown        |
      When the portal is assessed
      Then UTY-01 passes

    Example: No number is reported and the list was refused
      Given this user type:
        | user type | status   | reported users |
        | Vendor    | inactive | unknown        |
      And the users of "Vendor" were refused
      When the portal is assessed
      Then UTY-01 is not assessed, because "Zoho reports no number of users, and the list of users is not whole"

    Example: An active user type may have any number of users
      Given this user type:
        | user type | reported users |
        | Vendor    | unknown        |
      And the users of "Vendor" were refused
      When the portal is assessed
      Then UTY-01 passes

    Example: The list of user types was cut short
      Given the list of user types was cut short
      When the portal is assessed
      Then UTY-01 is not assessed, because "the user types of the Acme portal were cut short"

  Rule: UTY-02 Active user types are in use

    Scenario Outline: <status> with <reported users> users, last changed <last modified>: the control <verdict>
      Given this user type:
        | user type | status   | reported users   | last modified   |
        | Vendor    | <status> | <reported users> | <last modified> |
      When the portal is assessed
      Then UTY-02 <verdict>

      Examples: to the second 90 days are 2026-09-01
        | status   | reported users | last modified        | verdict         |
        | active   | 0              | 2026-09-01           | passes          |
        | active   | 0              | 2026-08-31T23:59:59Z | fails           |
        | active   | 0              | unknown              | fails           |
        | active   | 1              | 2020-01-01           | passes          |
        | inactive | 0              | 2020-01-01           | passes          |
        | unknown  | 0              | 2020-01-01           | is not assessed |

    Example: How long a user type may wait for users is the company's choice
      Given "unused-user-type-days" of UTY-02 is 30
      And this user type:
        | user type | last modified |
        | Vendor    | 2026-10-30    |
      When the portal is assessed
      Then UTY-02 fails for "Vendor (Acme portal)"
      And the evidence of UTY-02 is:
        | what          | observed             | expected       |
        | users         | 0                    | at least 1     |
        | last modified | 2026-10-30T00:00:00Z | within 30 days |

    Example: The listed users count where Zoho reports no number
      Given this user type:
        | user type | reported users | last modified |
        | Vendor    | unknown        | 2020-01-01    |
      When the portal is assessed
      Then UTY-02 fails for "Vendor (Acme portal)"

    Example: A listed user shows that the user type is in use
      Given this user type:
        | user type | reported users | last modified |
        | Vendor    | unknown        | 2020-01-01    |
      And this portal user:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
      When the portal is assessed
      Then UTY-02 passes

    Example: An inactive user type need not be in use
      Given this user type:
        | user type | status   | reported users |
        | Vendor    | inactive | unknown        |
      And the users of "Vendor" were refused
      When the portal is assessed
      Then UTY-02 passes

    Example: Neither a number nor a whole list
      Given this user type:
        | user type | reported users | last modified |
        | Vendor    | unknown        | 2020-01-01    |
      And the users of "Vendor" were refused
      When the portal is assessed
      Then UTY-02 is not assessed, because "Zoho reports no number of users, and the list of users is not whole"

  Rule: UTY-03 The default user type only views records and edits its own

    Scenario Outline: The default user type may <actions> <module>: the control <verdict>
      Given "Client Portal" is granted:
        | module   | actions   |
        | <module> | <actions> |
      When the portal is assessed
      Then UTY-03 <verdict>

      Examples: its users are Contacts
        | module   | actions            | verdict         |
        | Deals    | view               | passes          |
        | Contacts | view, edit         | passes          |
        | Deals    | view, edit         | fails           |
        | Contacts | view, create       | fails           |
        | Contacts | view, delete       | fails           |
        | Contacts | view, edit shared  | fails           |
        | Notes    | create attachment  | passes          |
        | Deals    | unknown            | is not assessed |

    Example: Several excessive modules make one finding with all the evidence
      Given "Client Portal" is granted:
        | module | actions      |
        | Deals  | view, edit   |
        | Cases  | view, create |
      When the portal is assessed
      Then UTY-03 fails for "Client Portal (Acme portal)"
      And the evidence of UTY-03 is:
        | what  | observed     | expected                                         |
        | Cases | view, create | no create, delete or edit shared records         |
        | Deals | view, edit   | no edit, since it is not the users' own module   |

    Example: Another user type may do more
      Given "Vendor" is granted:
        | module | actions                                 |
        | Deals  | view, create, edit, edit shared, delete |
      When the portal is assessed
      Then UTY-03 passes

    Scenario Outline: Default is <default>, own module <own module>, and Contacts may be edited: the control <verdict>
      Given this user type:
        | user type | default   | own module   |
        | Vendor    | <default> | <own module> |
      And "Vendor" is granted:
        | module   | actions    |
        | Contacts | view, edit |
      When the portal is assessed
      Then UTY-03 <verdict>

      Examples:
        | default | own module | verdict         |
        | no      | unknown    | passes          |
        | yes     | unknown    | is not assessed |
        | yes     | Vendors    | fails           |
        | unknown | Contacts   | is not assessed |

    Example: The default user type edits nothing, and its own module is unknown
      Given this user type:
        | user type | default | own module |
        | Vendor    | yes     | unknown    |
      When the portal is assessed
      Then UTY-03 passes

    Example: Unknown permissions of another user type do not matter
      Given "Vendor" is granted:
        | module | actions |
        | Deals  | unknown |
      When the portal is assessed
      Then UTY-03 passes

    Example: Unknown permissions of one module do not excuse another one
      Given "Client Portal" is granted:
        | module | actions      |
        | Deals  | unknown      |
        | Cases  | view, delete |
      When the portal is assessed
      Then UTY-03 fails for "Client Portal (Acme portal)"

    Example: The modules of another user type are unknown
      Given the modules of "Vendor" are unknown
      When the portal is assessed
      Then UTY-03 passes

    Example: The modules of the default user type are unknown
      Given the modules of "Client Portal" are unknown
      When the portal is assessed
      Then UTY-03 is not assessed, because "Zoho left out the modules of the default user type"

    Example: The modules of the default user type were cut short
      Given the modules of "Client Portal" were cut short
      When the portal is assessed
      Then UTY-03 is not assessed, because "the modules of Client Portal (Acme portal) were cut short"

  Rule: UTY-04 The reported number of users agrees with the list of users

    Scenario Outline: <reported users> users are reported, 3 are listed and 2 of them active: the control <verdict>
      Given this user type:
        | user type | reported users   |
        | Vendor    | <reported users> |
      And these portal users:
        | e-mail           | user type | status          |
        | bob@client.test  | Vendor    | able to sign in |
        | cleo@client.test | Vendor    | invited         |
        | dan@client.test  | Vendor    | deactivated     |
      When the portal is assessed
      Then UTY-04 <verdict>

      Examples: Zoho does not say which of the two it counts
        | reported users | verdict         |
        | 3              | passes          |
        | 2              | passes          |
        | 1              | fails           |
        | 4              | fails           |
        | unknown        | is not assessed |

    Scenario Outline: <reported users> users are reported, 3 are listed, 1 active and 1 of unknown status: the control <verdict>
      Given this user type:
        | user type | reported users   |
        | Vendor    | <reported users> |
      And these portal users:
        | e-mail           | user type | status          |
        | bob@client.test  | Vendor    | able to sign in |
        | cleo@client.test | Vendor    | unknown         |
        | dan@client.test  | Vendor    | deactivated     |
      When the portal is assessed
      Then UTY-04 <verdict>

      Examples:
        | reported users | verdict         |
        | 3              | passes          |
        | 2              | is not assessed |
        | 1              | is not assessed |
        | 0              | fails           |
        | 4              | fails           |

    Example: A number that agrees with the whole list leaves nothing open
      Given this user type:
        | user type | reported users |
        | Vendor    | 2              |
      And these portal users:
        | e-mail           | user type | status          |
        | bob@client.test  | Vendor    | able to sign in |
        | cleo@client.test | Vendor    | unknown         |
      When the portal is assessed
      Then UTY-04 passes

    Example: A list that was cut short cannot contradict the number
      Given this user type:
        | user type | reported users |
        | Vendor    | 500            |
      And the users of "Vendor" were cut short
      When the portal is assessed
      Then UTY-04 is not assessed, because "the users of Vendor (Acme portal) were cut short"
