Feature: Roster
  A roster says who should have access. Its first row is line 2; an empty portal or user type means any. Whatever an
  example does not mention complies with every control.

  Rule: RST-01 Every active portal user is on the roster

    Scenario Outline: A user <status>, and the roster names <named> in <portal>: the control <verdict>
      Given this portal user:
        | e-mail          | status   |
        | bob@client.test | <status> |
      And this roster:
        | e-mail  | portal   |
        | <named> | <portal> |
      When the portal is assessed
      Then RST-01 <verdict>

      Examples: e-mails and portals compare ignoring case and outer blanks
        | status          | named              | portal    | verdict         |
        | able to sign in | bob@client.test    | Acme      | passes          |
        | able to sign in | bob@client.test    |           | passes          |
        | able to sign in | " BOB@Client.test" | " acme "  | passes          |
        | able to sign in | bob@client.test    | Beta      | fails           |
        | able to sign in | rob@client.test    | Acme      | fails           |
        | invited         | rob@client.test    | Acme      | fails           |
        | deactivated     | rob@client.test    | Acme      | passes          |
        | unknown         | rob@client.test    | Acme      | is not assessed |
        | unknown         | bob@client.test    | Acme      | is not assessed |

    Example: A row that says inactive is a row too
      Given this portal user:
        | e-mail          |
        | bob@client.test |
      And this roster:
        | e-mail          | status   |
        | bob@client.test | inactive |
      When the portal is assessed
      Then RST-01 passes

    Example: A user without an e-mail is on no roster
      Given this portal user:
        | e-mail  |
        | unknown |
      And this roster:
        | e-mail          |
        | bob@client.test |
      When the portal is assessed
      Then RST-01 fails

    Example: The finding names the user and what the roster says
      Given this portal user:
        | e-mail          | user type |
        | Bob@client.test | Vendor    |
      And this roster:
        | e-mail          | portal |
        | bob@client.test | Beta   |
      When the portal is assessed
      Then RST-01 fails for "Bob@client.test, Vendor (Acme portal)"
      And RST-01 says "Bob@client.test is active in Vendor, but roster.csv has no row for this e-mail and the portal Acme."
      And the evidence of RST-01 is:
        | what          | observed                      | expected                        |
        | on the roster | named for another portal only | named for this portal or for any |
      And the report notes "roster.csv: there is no portal 'Beta' (line 2)"

    Example: A row that names an unknown user type is noted and still counts
      Given this portal user:
        | e-mail          |
        | bob@client.test |
      And this roster:
        | e-mail          | portal | user type |
        | bob@client.test | Acme   | Vendr     |
        | bob@client.test |        | Sellr     |
      When the portal is assessed
      Then RST-01 passes
      And the report notes "roster.csv: the portal 'Acme' has no user type 'Vendr' (line 2)"
      And the report notes "roster.csv: no portal has a user type 'Sellr' (line 3)"

    Example: What was not collected whole is not called unknown
      Given the list of user types was cut short
      And this roster:
        | e-mail          | portal | user type |
        | bob@client.test | Acme   | Vendr     |
      When the portal is assessed
      Then the report has no notes

    Example: Without a roster there is nothing to compare with
      When the portal is assessed
      Then RST-01 does not apply, because "no roster was given"

    Example: The users of a user type were refused
      Given the users of "Vendor" were refused
      And this roster:
        | e-mail          |
        | bob@client.test |
      When the portal is assessed
      Then RST-01 is not assessed, because "the users of Vendor (Acme portal) were refused"

    Example: A list that was cut short still proves a violation
      Given this portal user:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
      And the users of "Vendor" were cut short
      And this roster:
        | e-mail          |
        | rob@client.test |
      When the portal is assessed
      Then RST-01 fails for "bob@client.test, Vendor (Acme portal)"

    Scenario Outline: The portal has no name, a user is <status>, and a second row for any portal names <any>: the control <verdict>
      Given Zoho does not say the name of the portal
      And this portal user:
        | e-mail          | status   |
        | bob@client.test | <status> |
      And this roster:
        | e-mail          | portal |
        | bob@client.test | Acme   |
        | <any>           |        |
      When the portal is assessed
      Then RST-01 <verdict>

      Examples: only a row for any portal is known to be meant
        | status          | any             | verdict         |
        | able to sign in | rob@client.test | is not assessed |
        | able to sign in | bob@client.test | passes          |
        | deactivated     | rob@client.test | passes          |

  Rule: RST-02 Everybody whom the roster calls active is active in the portal

    Scenario Outline: A user <status>, whom the roster calls <roster> in <portal>: the control <verdict>
      Given this portal user:
        | e-mail          | status   |
        | bob@client.test | <status> |
      And this roster:
        | e-mail          | portal   | status   |
        | Bob@client.test | <portal> | <roster> |
      When the portal is assessed
      Then RST-02 <verdict>

      Examples:
        | status          | portal | roster   | verdict         |
        | able to sign in | ACME   | active   | passes          |
        | able to sign in |        | active   | passes          |
        | invited         | Acme   | active   | passes          |
        | deactivated     | Acme   | active   | fails           |
        | deactivated     |        | active   | fails           |
        | deactivated     | Acme   | inactive | passes          |
        | able to sign in | Beta   | active   | fails           |
        | unknown         | Acme   | active   | is not assessed |

    Example: One active user is enough, whatever else the person has
      Given these portal users:
        | e-mail          | user type     | status          |
        | bob@client.test | Client Portal | deactivated     |
        | bob@client.test | Vendor        | able to sign in |
        | bob@client.test | Partner       | unknown         |
      And this roster:
        | e-mail          | portal |
        | bob@client.test | Acme   |
      When the portal is assessed
      Then RST-02 passes

    Example: A person whom no portal knows is named by the e-mail
      Given this roster:
        | e-mail          | portal | owner            |
        | zoe@client.test | Acme   | sue@acme.example |
        | zoe@client.test | Acme   | max@acme.example |
      When the portal is assessed
      Then RST-02 fails for "zoe@client.test"
      And RST-02 says "zoe@client.test should be active in the portal Acme (roster.csv, lines 2 and 3 (owner max@acme.example, sue@acme.example)), but no active user there has this e-mail."
      And the evidence of RST-02 is:
        | what                                              | observed | expected   |
        | active users with this e-mail in the portal Acme | none     | at least 1 |

    Example: Nobody is on the roster as active
      Given there are no portal users
      And this roster:
        | e-mail          | status   |
        | bob@client.test | inactive |
      When the portal is assessed
      Then RST-02 does not apply, because "there are no people"

    Scenario Outline: That somebody is missing needs the whole list: the users of a user type were <state>
      Given the users of "Vendor" were <state>
      And this roster:
        | e-mail          | portal   |
        | zoe@client.test | <portal> |
      When the portal is assessed
      Then RST-02 is not assessed, because "the users of Vendor (Acme portal) were <state>"

      Examples:
        | state     | portal |
        | refused   | Acme   |
        | cut short | Acme   |
        | cut short |        |

    Example: Without a roster there is nobody to look for
      When the portal is assessed
      Then RST-02 does not apply, because "no roster was given"

  Rule: RST-03 Nobody whom the roster calls inactive is active in the portal

    Scenario Outline: A user <status>, whom the roster calls <roster> in <portal>: the control <verdict>
      Given this portal user:
        | e-mail          | status   |
        | bob@client.test | <status> |
      And this roster:
        | e-mail          | portal   | status   |
        | bob@client.test | <portal> | <roster> |
      When the portal is assessed
      Then RST-03 <verdict>

      Examples:
        | status          | portal | roster   | verdict         |
        | able to sign in | Acme   | active   | passes          |
        | able to sign in | Acme   | inactive | fails           |
        | able to sign in |        | inactive | fails           |
        | invited         | Acme   | inactive | fails           |
        | deactivated     | Acme   | inactive | passes          |
        | able to sign in | Beta   | inactive | passes          |
        | unknown         | Acme   | inactive | is not assessed |

    Example: A row that says active outweighs one that says inactive
      Given this portal user:
        | e-mail          |
        | bob@client.test |
      And this roster:
        | e-mail          | portal | status   |
        | bob@client.test | Acme   | inactive |
        | bob@client.test |        | active   |
      When the portal is assessed
      Then RST-03 passes

    Example: The finding tells who answers for the person
      Given this portal user:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
      And this roster:
        | e-mail          | status   | owner            |
        | bob@client.test | inactive | sue@acme.example |
      When the portal is assessed
      Then RST-03 fails for "bob@client.test, Vendor (Acme portal)"
      And RST-03 says "though the roster says inactive (roster.csv, line 2 (owner sue@acme.example))."
      And the evidence of RST-03 is:
        | what                 | observed | expected |
        | status on the roster | inactive | active   |

    Example: The users of a user type were cut short
      Given the users of "Client Portal" were cut short
      And this roster:
        | e-mail          |
        | bob@client.test |
      When the portal is assessed
      Then RST-03 is not assessed, because "the users of Client Portal (Acme portal) were cut short"

    Example: Without a roster there is nothing to compare with
      When the portal is assessed
      Then RST-03 does not apply, because "no roster was given"

    Scenario Outline: The portal has no name, a user is <status>, and a second row says that whoever it is is <any> anywhere: the control <verdict>
      Given Zoho does not say the name of the portal
      And this portal user:
        | e-mail          | status   |
        | bob@client.test | <status> |
      And this roster:
        | e-mail          | portal | status   |
        | bob@client.test | Acme   | inactive |
        | bob@client.test |        | <any>    |
      When the portal is assessed
      Then RST-03 <verdict>

      Examples: the row that names a portal may be of this one
        | status          | any      | verdict         |
        | able to sign in | inactive | is not assessed |
        | able to sign in | active   | passes          |
        | deactivated     | inactive | passes          |

  Rule: RST-04 Active portal users are in the user type that the roster names

    Scenario Outline: A user <status> as Vendor, and the roster names <named>: the control <verdict>
      Given this portal user:
        | e-mail          | user type | status   |
        | bob@client.test | Vendor    | <status> |
      And this roster:
        | e-mail          | user type | status   |
        | bob@client.test | <named>   | <roster> |
      When the portal is assessed
      Then RST-04 <verdict>

      Examples: user types compare ignoring case and outer blanks
        | status          | named      | roster   | verdict         |
        | able to sign in | Vendor     | active   | passes          |
        | able to sign in | " VENDOR " | active   | passes          |
        | able to sign in |            | active   | passes          |
        | able to sign in | Partner    | active   | fails           |
        | invited         | Partner    | active   | fails           |
        | deactivated     | Partner    | active   | passes          |
        | able to sign in | Partner    | inactive | passes          |
        | unknown         | Partner    | active   | is not assessed |

    Scenario Outline: A second row names <second>: the control <verdict>
      Given this portal user:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
      And this roster:
        | e-mail          | portal   | user type | status   |
        | bob@client.test | Acme     | Partner   | active   |
        | bob@client.test | <portal> | <second>  | <status> |
      When the portal is assessed
      Then RST-04 <verdict>

      Examples:
        | portal | second   | status   | verdict |
        | Acme   | Vendor   | active   | passes  |
        |        |          | active   | passes  |
        | Acme   | Investor | active   | fails   |
        | Acme   | Vendor   | inactive | fails   |
        | Beta   | Vendor   | active   | fails   |

    Example: The finding names both user types
      Given this portal user:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
      And this roster:
        | e-mail          | user type |
        | bob@client.test | Partner   |
        | bob@client.test | Investor  |
      When the portal is assessed
      Then RST-04 says "bob@client.test is active in Vendor, though the roster expects Investor, Partner (roster.csv, lines 2 and 3)."
      And the evidence of RST-04 is:
        | what      | observed | expected          |
        | user type | Vendor   | Investor, Partner |

    Example: Without a roster there is nothing to compare with
      When the portal is assessed
      Then RST-04 does not apply, because "no roster was given"

    Scenario Outline: The user type has no name, a user is <status>, and the roster names <named>: the control <verdict>
      Given Zoho does not say the name of the user type "Vendor"
      And this portal user:
        | e-mail          | user type | status   |
        | bob@client.test | Vendor    | <status> |
      And this roster:
        | e-mail          | user type |
        | bob@client.test | <named>   |
      When the portal is assessed
      Then RST-04 <verdict>

      Examples:
        | status          | named | verdict         |
        | able to sign in | Buyer | is not assessed |
        | able to sign in |       | passes          |
        | deactivated     | Buyer | passes          |

    Scenario Outline: The portal has no name and a user is <status>: the control <verdict>
      Given Zoho does not say the name of the portal
      And this portal user:
        | e-mail          | user type | status   |
        | bob@client.test | Vendor    | <status> |
      And this roster:
        | e-mail          | portal | user type |
        | bob@client.test |        | Buyer     |
        | bob@client.test | Acme   | Vendor    |
      When the portal is assessed
      Then RST-04 <verdict>

      Examples:
        | status          | verdict         |
        | able to sign in | is not assessed |
        | deactivated     | passes          |
