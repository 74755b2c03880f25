Feature: Fields
  A field is writable when it is not read-only and its module grants create, edit or edit shared records. Whatever an
  example does not mention complies with every control.

  Rule: FLD-01 Portal users cannot write system fields

    Scenario Outline: <field>, read-only: <read-only>, in a module granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Cases  | <actions> |
      And "Vendor" shows of Cases:
        | field   | read-only   |
        | <field> | <read-only> |
      When the portal is assessed
      Then FLD-01 <verdict>

      Examples:
        | field         | read-only | actions              | verdict         |
        | Owner         | yes       | view, edit           | passes          |
        | Owner         | no        | view                 | passes          |
        | Owner         | no        | view, delete         | passes          |
        | Owner         | no        | view, edit           | fails           |
        | Owner         | no        | view, create         | fails           |
        | Owner         | no        | view, edit shared    | fails           |
        | Owner         | unknown   | view, edit           | fails           |
        | Created_By    | no        | view, edit           | fails           |
        | Modified_By   | no        | view, edit           | fails           |
        | Created_Time  | no        | view, edit           | fails           |
        | Modified_Time | no        | view, edit           | fails           |
        | Layout        | no        | view, edit           | fails           |
        | Currency      | no        | view, edit           | fails           |
        | Exchange_Rate | no        | view, edit           | fails           |
        | owner         | no        | view, edit           | passes          |
        | Subject       | no        | view, edit           | passes          |
        | Owner         | no        | unknown              | is not assessed |
        | Owner         | yes       | unknown              | passes          |
        | Subject       | no        | unknown              | passes          |

    Example: The message says which module a field belongs to, since a subform column may be meant
      Given "Vendor" is granted:
        | module | actions    |
        | Quotes | view, edit |
      And "Vendor" shows of Quotes:
        | field        | read-only | subform actions | column of    |
        | Quoted_Items | yes       | view            | unknown      |
        | Currency     | no        | unknown         | Quoted_Items |
      When the portal is assessed
      Then FLD-01 fails for "Currency in Quotes for Vendor (Acme portal)"
      And FLD-01 says "the system field Currency of Quoted_Items"

    Example: What a system field is, is the company's choice
      Given "system-fields" of FLD-01 is "Stage"
      And "Vendor" is granted:
        | module | actions    |
        | Cases  | view, edit |
      And "Vendor" shows of Cases:
        | field | read-only |
        | Stage | no        |
        | Owner | no        |
      When the portal is assessed
      Then FLD-01 fails for "Stage in Cases for Vendor (Acme portal)"

    Example: The modules of a user type were refused
      Given the modules of "Vendor" were refused
      When the portal is assessed
      Then FLD-01 is not assessed, because "the modules of Vendor (Acme portal) were refused"

    Example: Which fields belong to the system is the company's choice, also where permissions are unknown
      Given "system-fields" of FLD-01 is "Stage"
      And "Client Portal" is granted:
        | module   | actions |
        | Contacts | unknown |
      And "Client Portal" shows of Contacts:
        | field | read-only |
        | Owner | no        |
      When the portal is assessed
      Then FLD-01 passes

    Scenario Outline: A field without a name that is read-only <read-only>: the control <verdict>
      Given "Client Portal" is granted:
        | module   | actions    |
        | Contacts | view, edit |
      And "Client Portal" shows of Contacts:
        | field   | read-only   |
        | unknown | <read-only> |
      When the portal is assessed
      Then FLD-01 <verdict>

      Examples:
        | read-only | verdict         |
        | no        | is not assessed |
        | yes       | passes          |

  Rule: FLD-02 Portal users cannot view fields with protected data

    Scenario Outline: A field protected as <protection> in a module granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Cases  | <actions> |
      And "Vendor" shows of Cases:
        | field      | protected as |
        | Birth_Date | <protection> |
      When the portal is assessed
      Then FLD-02 <verdict>

      Examples:
        | protection          | actions | verdict         |
        | none                | view    | passes          |
        | personal            | view    | fails           |
        | health              | view    | fails           |
        | encrypted           | view    | fails           |
        | personal, encrypted | view    | fails           |
        | personal            | edit    | passes          |
        | unknown             | view    | is not assessed |
        | personal            | unknown | is not assessed |

    Example: The finding says how the field is protected
      Given "Vendor" shows of Contacts:
        | field      | protected as      |
        | Birth_Date | health, encrypted |
      When the portal is assessed
      Then FLD-02 fails for "Birth_Date in Contacts for Vendor (Acme portal)"
      And the evidence of FLD-02 is:
        | what                          | observed          | expected |
        | protection                    | health, encrypted | none     |
        | granted actions of the module | view              | no view  |

    Scenario Outline: A column of the subform <column of> is protected: the control <verdict>
      Given "Vendor" shows of Contacts:
        | field     | subform actions | protected as | column of   |
        | Relatives | view            | none         | unknown     |
        | Born      | unknown         | personal     | <column of> |
      When the portal is assessed
      Then FLD-02 <verdict>

      Examples: metadata counts within the module and the subforms it shows
        | column of | verdict         |
        | Relatives | fails           |
        | Contacts  | fails           |
        | Deals     | is not assessed |

    Example: The field metadata of a module was refused
      Given the field metadata of Contacts was refused
      When the portal is assessed
      Then FLD-02 is not assessed, because "the field metadata of Contacts was refused"

  Rule: FLD-03 Portal users cannot write fields with protected data

    Scenario Outline: Protected as <protection>, read-only: <read-only>, module granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Cases  | <actions> |
      And "Vendor" shows of Cases:
        | field      | protected as | read-only   |
        | Birth_Date | <protection> | <read-only> |
      When the portal is assessed
      Then FLD-03 <verdict>

      Examples:
        | protection | read-only | actions      | verdict         |
        | none       | no        | view, edit   | passes          |
        | personal   | yes       | view, edit   | passes          |
        | personal   | no        | view         | passes          |
        | personal   | no        | view, edit   | fails           |
        | health     | no        | create       | fails           |
        | encrypted  | no        | edit shared  | fails           |
        | personal   | unknown   | view, edit   | fails           |
        | unknown    | no        | view, edit   | is not assessed |
        | personal   | no        | unknown      | is not assessed |

    Example: The field metadata of a module was never asked for
      Given the field metadata of Contacts was never asked for
      When the portal is assessed
      Then FLD-03 is not assessed, because "the field metadata of Contacts was never asked for"

  Rule: FLD-04 Portal users cannot delete the rows of subforms

    Scenario Outline: The subform grants <actions>: the control <verdict>
      Given "Vendor" shows of Contacts:
        | field     | subform actions |
        | Relatives | <actions>       |
      When the portal is assessed
      Then FLD-04 <verdict>

      Examples: a field without actions of its own is no subform
        | actions      | verdict |
        | view         | passes  |
        | none         | passes  |
        | view, delete | fails   |
        | unknown      | passes  |

    Example: Deleting records of the module is another matter
      Given "Vendor" is granted:
        | module | actions      |
        | Cases  | view, delete |
      When the portal is assessed
      Then FLD-04 passes

    Example: The modules of a user type were refused
      Given the modules of "Vendor" were refused
      When the portal is assessed
      Then FLD-04 is not assessed, because "the modules of Vendor (Acme portal) were refused"
