Feature: Approved access
  An access matrix says what each user type was approved to do in each module of a portal, which is Acme unless an
  example says otherwise. Its first row is line 2. Whatever an example does not mention complies with every control.

  Rule: MTX-01 User types are granted only what the access matrix approves

    Scenario Outline: <granted> is granted and <approved> approved: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Cases  | <granted> |
      And this access matrix:
        | user type | module | approved   |
        | Vendor    | Cases  | <approved> |
      When the portal is assessed
      Then MTX-01 <verdict>

      Examples:
        | granted                               | approved                                | verdict         |
        | view, edit                            | view, edit                              | passes          |
        | view                                  | view, create, edit, edit shared, delete | passes          |
        | none                                  | none                                    | passes          |
        | view                                  | none                                    | fails           |
        | view, create                          | view                                    | fails           |
        | view, edit                            | view                                    | fails           |
        | view, edit shared                     | view, edit                              | fails           |
        | view, delete                          | view, edit                              | fails           |
        | view, create attachment               | view                                    | passes          |
        | view, delete attachment               | view                                    | passes          |
        | unknown                               | view                                    | is not assessed |

    Scenario Outline: The matrix has a row for <portal>, <user type> and <module>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions |
        | Cases  | view    |
      And this access matrix:
        | portal   | user type   | module   | approved |
        | <portal> | <user type> | <module> | view     |
      When the portal is assessed
      Then MTX-01 <verdict>

      Examples: portals and user types compare ignoring case and outer blanks, modules exactly
        | portal   | user type  | module | verdict |
        | Acme     | Vendor     | Cases  | passes  |
        | " ACME " | " vendor " | Cases  | passes  |
        | Acme     | Vendor     | cases  | fails   |
        | Acme     | Partner    | Cases  | fails   |
        | Beta     | Vendor     | Cases  | fails   |

    Example: Several rows add up
      Given "Vendor" is granted:
        | module | actions    |
        | Cases  | view, edit |
      And this access matrix:
        | user type | module | approved |
        | Vendor    | Cases  | view     |
        | vendor    | Cases  | edit     |
      When the portal is assessed
      Then MTX-01 passes

    Example: The finding names what was not approved
      Given "Vendor" is granted:
        | module | actions            |
        | Cases  | view, edit, delete |
      And this access matrix:
        | user type | module | approved |
        | Vendor    | Cases  | view     |
      When the portal is assessed
      Then MTX-01 fails for "Cases for Vendor (Acme portal)"
      And MTX-01 says "Users of Vendor are granted in Cases what is not approved: edit, delete (access.csv, line 2)."
      And the evidence of MTX-01 is:
        | what            | observed           | expected                 |
        | granted actions | view, edit, delete | only approved ones: view |

    Example: Rows that name something unknown are noted
      Given this access matrix:
        | portal | user type | module   | approved |
        | Beta   | Vendor    | Contacts | view     |
        | Acme   | Vendr     | Contacts | view     |
        | Acme   | Vendr     | Caess    | view     |
      When the portal is assessed
      Then the report notes "access.csv: there is no portal 'Beta' (line 2)"
      And the report notes "access.csv: the portal 'Acme' has no user type 'Vendr' (lines 3 and 4)"
      And the report notes "access.csv: the snapshot nowhere names a module 'Caess' (line 4)"

    Example: Where modules were not collected none is called unknown
      Given the modules of "Vendor" were refused
      And this access matrix:
        | user type | module | approved |
        | Vendor    | Caess  | view     |
      When the portal is assessed
      Then MTX-01 is not assessed, because "the modules of Vendor (Acme portal) were refused"
      And the report has no notes

    Example: A list that was cut short still proves a violation
      Given "Vendor" is granted:
        | module | actions      |
        | Cases  | view, delete |
      And the modules of "Vendor" were cut short
      And this access matrix:
        | user type | module | approved |
        | Vendor    | Cases  | view     |
      When the portal is assessed
      Then MTX-01 fails for "Cases for Vendor (Acme portal)"

    Example: Without an access matrix nothing is approved or refused
      When the portal is assessed
      Then MTX-01 does not apply, because "no access matrix was given"

    Example: Nobody knows what is approved for a user type without a name
      Given Zoho does not say the name of the user type "Vendor"
      And "Vendor" is granted:
        | module | actions      |
        | Deals  | view, delete |
      And this access matrix:
        | user type | module | approved |
        | Vendor    | Deals  | view     |
      When the portal is assessed
      Then MTX-01 is not assessed

  Rule: MTX-02 What the access matrix approves is granted

    Scenario Outline: <approved> is approved and <granted> granted: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Cases  | <granted> |
      And this access matrix:
        | user type | module | approved   |
        | Vendor    | Cases  | <approved> |
      When the portal is assessed
      Then MTX-02 <verdict>

      Examples:
        | approved          | granted                                 | verdict         |
        | view              | view                                    | passes          |
        | view              | view, create, edit, edit shared, delete | passes          |
        | none              | none                                    | passes          |
        | view, create      | view                                    | fails           |
        | view, edit        | view                                    | fails           |
        | view, edit shared | view, edit                              | fails           |
        | view, delete      | view                                    | fails           |
        | view              | none                                    | fails           |
        | view              | unknown                                 | is not assessed |
        | none              | unknown                                 | passes          |

    Scenario Outline: The matrix approves <approved> for <user type> in a module that is not granted: the control <verdict>
      Given this user type:
        | user type |
        | Vendor    |
      And this access matrix:
        | user type   | module | approved   |
        | <user type> | Cases  | <approved> |
      When the portal is assessed
      Then MTX-02 <verdict>

      Examples: an unknown user type has no modules that could be granted
        | user type | approved | verdict |
        | Vendor    | view     | fails   |
        | " VENDOR" | view     | fails   |
        | Vendor    | none     | passes  |
        | Vendr     | view     | passes  |

    Example: A module that is not granted at all is named all the same
      Given this user type:
        | user type |
        | Vendor    |
      And this access matrix:
        | user type | module | approved     |
        | Vendor    | Cases  | view, delete |
      When the portal is assessed
      Then MTX-02 fails for "Cases for Vendor (Acme portal)"
      And MTX-02 says "The access matrix approves for Vendor in Cases what is not granted: view, delete (access.csv, line 2)."
      And the evidence of MTX-02 is:
        | what            | observed           | expected                        |
        | granted actions | module not granted | all approved ones: view, delete |
      And MTX-01 passes

    Scenario Outline: That a module is not granted needs the whole list: the modules were <state>
      Given this user type:
        | user type |
        | Vendor    |
      And the modules of "Vendor" were <state>
      And this access matrix:
        | user type | module | approved |
        | Vendor    | Cases  | view     |
      When the portal is assessed
      Then MTX-02 is not assessed, because "the modules of Vendor (Acme portal) were <state>"

      Examples:
        | state     |
        | refused   |
        | cut short |

    Example: The modules of a user type are unknown
      Given the modules of "Vendor" are unknown
      And this access matrix:
        | user type | module | approved |
        | Vendor    | Cases  | view     |
      When the portal is assessed
      Then MTX-02 is not assessed, because "the modules of Vendor (Acme portal) are unknown"

    Example: Without an access matrix nothing is approved
      When the portal is assessed
      Then MTX-02 does not apply, because "no access matrix was given"

    Example: Nobody knows what is approved for a user type without a name
      Given Zoho does not say the name of the user type "Vendor"
      And "Vendor" is granted:
        | module | actions      |
        | Deals  | view, delete |
      And this access matrix:
        | user type | module | approved |
        | Vendor    | Deals  | create   |
      When the portal is assessed
      Then MTX-02 is not assessed
