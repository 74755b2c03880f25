Feature: People
  A person is one e-mail, ignoring case and outer blanks, across all user types. Whatever an example does not mention
  complies with every control.

  Rule: PER-01 A person is active in one user type only

    Scenario Outline: <first> as Vendor and <second> as Partner: the control <verdict>
      Given these portal users:
        | e-mail            | user type | status   |
        | bob@client.test   | Vendor    | <first>  |
        | " BOB@Client.test" | Partner  | <second> |
      When the portal is assessed
      Then PER-01 <verdict>

      Examples:
        | first           | second          | verdict         |
        | able to sign in | deactivated     | passes          |
        | able to sign in | able to sign in | fails           |
        | able to sign in | invited         | fails           |
        | deactivated     | deactivated     | passes          |
        | able to sign in | unknown         | is not assessed |

    Example: Two records in one user type are no second user type
      Given these portal users:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
        | bob@client.test | Vendor    |
      When the portal is assessed
      Then PER-01 passes

    Example: Users without an e-mail are nobody's double
      Given these portal users:
        | e-mail  | user type |
        | unknown | Vendor    |
        | unknown | Partner   |
      When the portal is assessed
      Then PER-01 passes

    Example: The finding names the user types
      Given these portal users:
        | e-mail          | user type |
        | Bob@client.test | Vendor    |
        | bob@client.test | Partner   |
      When the portal is assessed
      Then PER-01 fails for "bob@client.test"
      And PER-01 says "bob@client.test is active in 2 user types: Partner, Vendor."

    Example: A place of unknown status does not excuse two known ones
      Given these portal users:
        | e-mail          | user type | status          |
        | bob@client.test | Vendor    | able to sign in |
        | bob@client.test | Partner   | able to sign in |
        | bob@client.test | Investor  | unknown         |
      When the portal is assessed
      Then PER-01 fails for "bob@client.test"

    Example: The users of one user type were refused
      Given the users of "Vendor" were refused
      When the portal is assessed
      Then PER-01 is not assessed, because "the users of Vendor (Acme portal) were refused"

  Rule: PER-02 No employee is also a portal user

    Scenario Outline: A <type> with status <internal> is <portal> in the portal: the control <verdict>
      Given this internal user:
        | e-mail          | status     | type   |
        | Bob@client.test | <internal> | <type> |
      And this portal user:
        | e-mail          | status   |
        | bob@client.test | <portal> |
      When the portal is assessed
      Then PER-02 <verdict>

      Examples:
        | internal | type               | portal          | verdict         |
        | active   | Regular User       | able to sign in | fails           |
        | ACTIVE   | unknown            | invited         | fails           |
        | active   | Regular User       | deactivated     | passes          |
        | disabled | Regular User       | able to sign in | passes          |
        | active   | Client Portal User | able to sign in | passes          |
        | unknown  | Regular User       | able to sign in | is not assessed |
        | unknown  | Regular User       | deactivated     | passes          |
        | unknown  | Client Portal User | able to sign in | passes          |
        | active   | Regular User       | unknown         | is not assessed |

    Example: An unknown status does not excuse another internal user who is active
      Given these internal users:
        | e-mail            | status  |
        | ann@client.example | unknown |
        | ann@client.example | active  |
      When the portal is assessed
      Then PER-02 fails for "ann@client.example"

    Example: Nobody is blamed for the internal user of somebody else
      Given these internal users:
        | e-mail             | status   | type               |
        | ann@client.example | active   | Client Portal User |
        | bob@client.test    | active   | Regular User       |
      And this portal user:
        | e-mail          | status          |
        | bob@client.test | able to sign in |
      When the portal is assessed
      Then PER-02 fails for "bob@client.test"

    Example: Nobody is left open for the internal user of somebody else
      Given these internal users:
        | e-mail             | status  | type               |
        | ann@client.example | active  | Client Portal User |
        | bob@client.test    | unknown | Regular User       |
      And this portal user:
        | e-mail          | status          |
        | bob@client.test | able to sign in |
      When the portal is assessed
      Then PER-02 could not judge 1 subject

    Example: The internal users were refused
      Given the internal users were refused
      When the portal is assessed
      Then PER-02 is not assessed, because "the internal CRM users were refused"

    Example: A list of internal users that was cut short still proves a violation
      Given the internal users were cut short
      And this internal user:
        | e-mail             | status |
        | ann@client.example | active |
      When the portal is assessed
      Then PER-02 fails for "ann@client.example"

  Rule: PER-03 No former employee is active in the portal

    Scenario Outline: A <type> with status <internal> is <portal> in the portal: the control <verdict>
      Given this internal user:
        | e-mail          | status     | type   |
        | Bob@client.test | <internal> | <type> |
      And this portal user:
        | e-mail          | status   |
        | bob@client.test | <portal> |
      When the portal is assessed
      Then PER-03 <verdict>

      Examples:
        | internal | type               | portal          | verdict         |
        | active   | Regular User       | able to sign in | passes          |
        | disabled | Regular User       | able to sign in | fails           |
        | deleted  | Regular User       | invited         | fails           |
        | closed   | unknown            | able to sign in | fails           |
        | deleted  | Regular User       | deactivated     | passes          |
        | deleted  | Client Portal User | able to sign in | passes          |
        | unknown  | Client Portal User | able to sign in | passes          |
        | unknown  | Regular User       | able to sign in | is not assessed |
        | unknown  | Regular User       | deactivated     | passes          |
        | deleted  | Regular User       | unknown         | is not assessed |

    Scenario Outline: The e-mail of a deleted internal user also belongs to one with status <other>: the control <verdict>
      Given these internal users:
        | e-mail             | status  |
        | ann@client.example | deleted |
        | ann@client.example | <other> |
      When the portal is assessed
      Then PER-03 <verdict>

      Examples: whoever came back, or was licensed anew, is no former employee
        | other    | verdict         |
        | active   | passes          |
        | disabled | fails           |
        | unknown  | is not assessed |

    Example: Nobody is blamed for the internal user of somebody else
      Given these internal users:
        | e-mail             | status   | type               |
        | ann@client.example | active   | Client Portal User |
        | bob@client.test    | disabled | Regular User       |
      And this portal user:
        | e-mail          | status          |
        | bob@client.test | able to sign in |
      When the portal is assessed
      Then PER-03 fails for "bob@client.test"

    Example: Nobody is left open for the internal user of somebody else
      Given these internal users:
        | e-mail             | status  | type               |
        | ann@client.example | active  | Client Portal User |
        | bob@client.test    | unknown | Regular User       |
      And this portal user:
        | e-mail          | status          |
        | bob@client.test | able to sign in |
      When the portal is assessed
      Then PER-03 could not judge 1 subject

    Example: An unknown status does not matter where another internal user is active
      Given these internal users:
        | e-mail             | status  |
        | ann@client.example | unknown |
        | ann@client.example | active  |
      When the portal is assessed
      Then PER-03 passes

    Scenario Outline: An unknown status matters where <who> is active as <type>
      Given these internal users:
        | e-mail             | status  | type         |
        | ann@client.example | unknown | Regular User |
        | <who>              | active  | <type>       |
      And this portal user:
        | e-mail          |
        | bob@client.test |
      When the portal is assessed
      Then PER-03 is not assessed

      Examples:
        | who                | type               |
        | ann@client.example | Client Portal User |
        | bob@client.test    | Regular User       |

    Example: That Zoho lists the portal user among its users does not make an employee of them again
      Given these internal users:
        | e-mail             | status  | type               |
        | ann@client.example | deleted | Regular User       |
        | ann@client.example | active  | Client Portal User |
      When the portal is assessed
      Then PER-03 fails for "ann@client.example"

    Example: Another person's account does not excuse
      Given these internal users:
        | e-mail             | status  |
        | ann@client.example | deleted |
        | bob@client.test    | active  |
      And this portal user:
        | e-mail          |
        | bob@client.test |
      When the portal is assessed
      Then PER-03 fails for "ann@client.example"

    Example: Only the whole list shows that no active internal user has the e-mail
      Given the internal users were cut short
      And this internal user:
        | e-mail             | status  |
        | ann@client.example | deleted |
      When the portal is assessed
      Then PER-03 is not assessed, because "the internal CRM users were cut short"

  Rule: PER-04 Nobody is active in two user types that conflict

    Scenario Outline: <first> as Vendor and <second> as Buyer, which conflict: the control <verdict>
      Given "conflicting-user-types" of PER-04 holds these pairs:
        | Buyer   | Partner   |
        | vendor  | " BUYER " |
      And these portal users:
        | e-mail          | user type | status   |
        | bob@client.test | Vendor    | <first>  |
        | bob@client.test | Buyer     | <second> |
      When the portal is assessed
      Then PER-04 <verdict>

      Examples:
        | first           | second          | verdict         |
        | able to sign in | invited         | fails           |
        | able to sign in | deactivated     | passes          |
        | able to sign in | unknown         | is not assessed |

    Example: Two user types that do not conflict
      Given "conflicting-user-types" of PER-04 holds these pairs:
        | Vendor | Buyer |
      And these portal users:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
        | bob@client.test | Partner   |
      When the portal is assessed
      Then PER-04 passes

    Example: Which user types conflict is the company's choice
      Given "conflicting-user-types" of PER-04 holds these pairs:
        | Vendor | Partner |
      And these portal users:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
        | bob@client.test | Buyer     |
      When the portal is assessed
      Then PER-04 passes

    Example: No pair is configured
      Given these portal users:
        | e-mail          | user type |
        | bob@client.test | Vendor    |
        | bob@client.test | Buyer     |
      When the portal is assessed
      Then PER-04 does not apply, because "the parameter 'conflicting-user-types' is empty"

    Example: No pair is configured and the users were refused
      Given the users of "Vendor" were refused
      When the portal is assessed
      Then PER-04 does not apply

  Rule: PER-05 Nobody of the own company is a portal user

    Scenario Outline: <e-mail> is <status>: the control <verdict>
      Given "company-domains" of PER-05 is "Acme.example"
      And this portal user:
        | e-mail   | status   |
        | <e-mail> | <status> |
      When the portal is assessed
      Then PER-05 <verdict>

      Examples:
        | e-mail               | status          | verdict         |
        | bob@client.test      | able to sign in | passes          |
        | bob@acme.example     | able to sign in | fails           |
        | BOB@eu.ACME.example  | invited         | fails           |
        | bob@notacme.example  | able to sign in | passes          |
        | bob@example          | able to sign in | passes          |
        | bob@acme.example     | deactivated     | passes          |
        | bob@acme.example     | unknown         | is not assessed |

    Example: Which domains are the company's own is its choice
      Given "company-domains" of PER-05 is "other.example"
      And this portal user:
        | e-mail           |
        | bob@acme.example |
      When the portal is assessed
      Then PER-05 passes

    Example: No company domain is configured
      Given this portal user:
        | e-mail           |
        | bob@acme.example |
      When the portal is assessed
      Then PER-05 does not apply, because "the parameter 'company-domains' is empty"

    Example: The users of one user type were refused
      Given "company-domains" of PER-05 is "acme.example"
      And the users of "Vendor" were refused
      When the portal is assessed
      Then PER-05 is not assessed, because "the users of Vendor (Acme portal) were refused"
