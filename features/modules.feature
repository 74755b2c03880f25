Feature: Modules
  Whatever an example does not mention complies with every control.

  Rule: MOD-01 Portal users edit private records only in self-service modules

    Scenario Outline: A <shared> module is granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module | shared   | actions   |
        | Cases  | <shared> | <actions> |
      When the portal is assessed
      Then MOD-01 <verdict>

      Examples:
        | shared  | actions            | verdict         |
        | private | view               | passes          |
        | private | view, edit         | fails           |
        | private | view, edit shared  | passes          |
        | public  | view, edit         | passes          |
        | unknown | view               | is not assessed |
        | private | unknown            | is not assessed |

    Scenario Outline: <module> may be edited where <self-service> is for self-service: the control <verdict>
      Given "self-service-modules" of MOD-01 is "<self-service>"
      And "Vendor" is granted:
        | module   | actions    |
        | <module> | view, edit |
      When the portal is assessed
      Then MOD-01 <verdict>

      Examples: API names compare exactly
        | module | self-service    | verdict |
        | Cases  | Contacts, Cases | passes  |
        | Cases  | cases           | fails   |
        | Cases  | none            | fails   |

    Example: The finding names who may edit what
      Given "Vendor" is granted:
        | module | actions    |
        | Cases  | view, edit |
      When the portal is assessed
      Then MOD-01 fails for "Cases for Vendor (Acme portal)"
      And the evidence of MOD-01 is:
        | what            | observed   | expected |
        | granted actions | view, edit | no edit  |

    Example: The modules of a user type were refused
      Given the modules of "Vendor" were refused
      When the portal is assessed
      Then MOD-01 is not assessed, because "the modules of Vendor (Acme portal) were refused"

    Example: The modules of a user type are unknown
      Given the modules of "Vendor" are unknown
      When the portal is assessed
      Then MOD-01 is not assessed, because "the modules of Vendor (Acme portal) are unknown"

  Rule: MOD-02 Portal users cannot delete records

    Scenario Outline: A module is granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Cases  | <actions> |
      When the portal is assessed
      Then MOD-02 <verdict>

      Examples:
        | actions                       | verdict         |
        | view, create, edit            | passes          |
        | view, delete                  | fails           |
        | view, delete attachment       | passes          |
        | none                          | passes          |
        | unknown                       | is not assessed |

    Example: A list that was cut short still proves a violation
      Given "Vendor" is granted:
        | module | actions      |
        | Cases  | view, delete |
      And the modules of "Vendor" were cut short
      When the portal is assessed
      Then MOD-02 fails for "Cases for Vendor (Acme portal)"

  Rule: MOD-03 Portal users cannot edit records that employees shared with them

    Scenario Outline: A module is granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Cases  | <actions> |
      When the portal is assessed
      Then MOD-03 <verdict>

      Examples:
        | actions           | verdict         |
        | view, edit        | passes          |
        | view, edit shared | fails           |
        | unknown           | is not assessed |

  Rule: MOD-04 Only catalogue modules are shared as public

    Scenario Outline: <module> is shared as <shared>: the control <verdict>
      Given "Vendor" is granted:
        | module   | shared   |
        | <module> | <shared> |
      When the portal is assessed
      Then MOD-04 <verdict>

      Examples:
        | module      | shared  | verdict         |
        | Cases       | private | passes          |
        | Cases       | public  | fails           |
        | Products    | public  | passes          |
        | Price_Books | public  | passes          |
        | Solutions   | public  | passes          |
        | products    | public  | fails           |
        | Cases       | unknown | is not assessed |
        | Products    | unknown | passes          |

    Example: What the catalogue is, is the company's choice
      Given "catalogue-modules" of MOD-04 is "Events"
      And "Vendor" is granted:
        | module   | shared |
        | Events   | public |
        | Products | public |
      When the portal is assessed
      Then MOD-04 fails for "Products for Vendor (Acme portal)"

    Example: The finding admits what cannot be seen
      Given "Vendor" is granted:
        | module | shared |
        | Cases  | public |
      When the portal is assessed
      Then MOD-04 says "criteria narrow it down, which are invisible to the API"

  Rule: MOD-05 Private modules are bound to the user by a lookup field

    Scenario Outline: <module> is <shared> with lookup fields <lookup fields>: the control <verdict>
      Given "Vendor" is granted:
        | module   | shared   | lookup fields   |
        | <module> | <shared> | <lookup fields> |
      When the portal is assessed
      Then MOD-05 <verdict>

      Examples: the users of this user type are Contacts
        | module   | shared  | lookup fields | verdict         |
        | Cases    | private | Contact_Name  | passes          |
        | Cases    | private | none          | fails           |
        | Contacts | private | none          | passes          |
        | Notes    | private | none          | passes          |
        | Cases    | public  | none          | passes          |
        | Cases    | public  | unknown       | passes          |
        | Cases    | private | unknown       | is not assessed |
        | Contacts | private | unknown       | passes          |
        | Notes    | private | unknown       | passes          |
        | Cases    | unknown | none          | is not assessed |
        | Contacts | unknown | none          | passes          |
        | Notes    | unknown | none          | passes          |

    Example: Nobody knows which module holds the users' own records
      Given this user type:
        | user type | own module |
        | Vendor    | unknown    |
      And "Vendor" is granted:
        | module   | lookup fields |
        | Contacts | none          |
      When the portal is assessed
      Then MOD-05 is not assessed, because "Zoho did not say which module holds the users' own records"

    Example: Where that does not matter, nobody needs to know it
      Given this user type:
        | user type | own module |
        | Vendor    | unknown    |
      And "Vendor" is granted:
        | module   | shared  | lookup fields |
        | Contacts | private | Contact_Name  |
        | Products | public  | none          |
        | Notes    | private | none          |
      When the portal is assessed
      Then MOD-05 passes

    Example: The finding admits what cannot be seen
      Given "Vendor" is granted:
        | module | lookup fields |
        | Cases  | none          |
      When the portal is assessed
      Then MOD-05 fails for "Cases for Vendor (Acme portal)"
      And MOD-05 says "criteria may, but they are invisible to the API"

  Rule: MOD-06 Portal users do not create records in sensitive modules

    Scenario Outline: <module> is granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module   | actions   |
        | <module> | <actions> |
      When the portal is assessed
      Then MOD-06 <verdict>

      Examples:
        | module          | actions      | verdict         |
        | Deals           | view         | passes          |
        | Deals           | view, create | fails           |
        | Quotes          | view, create | fails           |
        | Sales_Orders    | view, create | fails           |
        | Purchase_Orders | view, create | fails           |
        | Invoices        | view, create | fails           |
        | Contracts       | view, create | fails           |
        | Cases           | view, create | passes          |
        | Deals           | unknown      | is not assessed |

    Example: What is sensitive is the company's choice
      Given "sensitive-modules" of MOD-06 is "Cases"
      And "Vendor" is granted:
        | module | actions      |
        | Cases  | view, create |
        | Deals  | view, create |
      When the portal is assessed
      Then MOD-06 fails for "Cases for Vendor (Acme portal)"

  Rule: MOD-07 Portal users do not view sensitive modules

    Scenario Outline: <module> is granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module   | actions   |
        | <module> | <actions> |
      When the portal is assessed
      Then MOD-07 <verdict>

      Examples:
        | module    | actions | verdict         |
        | Cases     | view    | passes          |
        | Contracts | view    | fails           |
        | Deals     | create  | passes          |
        | Deals     | unknown | is not assessed |

    Example: The finding admits what cannot be seen
      Given "Vendor" is granted:
        | module | actions |
        | Deals  | view    |
      When the portal is assessed
      Then MOD-07 fails for "Deals for Vendor (Acme portal)"
      And MOD-07 says "criteria that limit which ones are invisible to the API"

    Example: What is sensitive is the company's choice, made for this control alone
      Given "sensitive-modules" of MOD-07 is "Cases"
      And "Vendor" is granted:
        | module | actions |
        | Cases  | view    |
        | Deals  | view    |
      When the portal is assessed
      Then MOD-07 fails for "Cases for Vendor (Acme portal)"

  Rule: MOD-08 Portal users cannot delete attachments

    Scenario Outline: A module is granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Notes  | <actions> |
      When the portal is assessed
      Then MOD-08 <verdict>

      Examples:
        | actions                 | verdict         |
        | view, create attachment | passes          |
        | view, delete            | passes          |
        | view, delete attachment | fails           |
        | unknown                 | is not assessed |

  Rule: MOD-09 Whoever may change a module may also view it

    Scenario Outline: A module is granted <actions>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions   |
        | Cases  | <actions> |
      When the portal is assessed
      Then MOD-09 <verdict>

      Examples:
        | actions           | verdict         |
        | view, edit        | passes          |
        | none              | passes          |
        | create attachment | passes          |
        | create            | fails           |
        | edit              | fails           |
        | edit shared       | fails           |
        | delete            | fails           |
        | unknown           | is not assessed |

  Rule: MOD-10 Every module is shared as private or as public

    Scenario Outline: A module is shared as <shared>: the control <verdict>
      Given "Vendor" is granted:
        | module   | shared   |
        | Products | <shared> |
      When the portal is assessed
      Then MOD-10 <verdict>

      Examples:
        | shared      | verdict |
        | private     | passes  |
        | public      | passes  |
        | all_records | fails   |
        | Public      | fails   |
        | unknown     | fails   |

    Scenario Outline: The finding says that the sharing is <what>
      Given "Vendor" is granted:
        | module   | shared   |
        | Products | <shared> |
      When the portal is assessed
      Then MOD-10 says "<words>"

      Examples:
        | what    | shared      | words                                       |
        | odd     | all_records | is neither private nor public: all_records. |
        | missing | unknown     | Zoho does not say how Products is shared    |

    Example: The modules of a user type were refused
      Given the modules of "Vendor" were refused
      When the portal is assessed
      Then MOD-10 is not assessed, because "the modules of Vendor (Acme portal) were refused"
