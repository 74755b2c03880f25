Feature: Drift
  Today is compared with a reference snapshot of an earlier day. What stands above "a reference snapshot was taken" was
  so on that day already, and still is unless an example says otherwise. Whatever an example does not mention complies
  with every control.

  Rule: DRF-01 No module is granted more widely than in the reference snapshot

    Scenario Outline: <before> was granted then, <now> is now: the control <verdict>
      Given "Vendor" is granted:
        | module | actions  |
        | Cases  | <before> |
      And a reference snapshot was taken
      And "Vendor" is granted:
        | module | actions |
        | Cases  | <now>   |
      When the portal is assessed
      Then DRF-01 <verdict>

      Examples:
        | before                  | now                     | verdict         |
        | view, edit              | view, edit              | passes          |
        | view, edit, delete      | view                    | passes          |
        | none                    | view                    | fails           |
        | view                    | view, create            | fails           |
        | view                    | view, edit              | fails           |
        | view, edit              | view, edit shared       | fails           |
        | view                    | view, delete            | fails           |
        | view                    | view, create attachment | fails           |
        | view                    | view, delete attachment | fails           |
        | unknown                 | view                    | is not assessed |
        | unknown                 | none                    | passes          |
        | view                    | unknown                 | is not assessed |

    Scenario Outline: A module was <before> then and is <now> now: the control <verdict>
      Given "Vendor" is granted:
        | module | shared   |
        | Cases  | <before> |
      And a reference snapshot was taken
      And "Vendor" is granted:
        | module | shared |
        | Cases  | <now>  |
      When the portal is assessed
      Then DRF-01 <verdict>

      Examples:
        | before  | now     | verdict         |
        | private | private | passes          |
        | public  | private | passes          |
        | public  | public  | passes          |
        | private | public  | fails           |
        | unknown | public  | is not assessed |
        | private | unknown | is not assessed |
        | unknown | unknown | is not assessed |
        | unknown | private | passes          |
        | public  | unknown | passes          |

    Scenario Outline: Its lookup fields were <before> then and are <now> now: the control <verdict>
      Given "Vendor" is granted:
        | module | lookup fields |
        | Cases  | <before>      |
      And a reference snapshot was taken
      And "Vendor" is granted:
        | module | lookup fields |
        | Cases  | <now>         |
      When the portal is assessed
      Then DRF-01 <verdict>

      Examples:
        | before       | now          | verdict         |
        | Contact_Name | Contact_Name | passes          |
        | Contact_Name | Vendor_Name  | passes          |
        | none         | none         | passes          |
        | none         | Contact_Name | passes          |
        | Contact_Name | none         | fails           |
        | unknown      | none         | is not assessed |
        | Contact_Name | unknown      | is not assessed |
        | unknown      | unknown      | is not assessed |
        | unknown      | Contact_Name | passes          |
        | none         | unknown      | passes          |

    Example: What is proven counts, whatever else is unknown
      Given "Vendor" is granted:
        | module | actions | lookup fields |
        | Cases  | view    | unknown       |
      And a reference snapshot was taken
      And "Vendor" is granted:
        | module | actions      | lookup fields |
        | Cases  | view, delete | none          |
      When the portal is assessed
      Then DRF-01 fails for "Cases for Vendor (Acme portal)"

    Example: The finding tells all that changed for the worse
      Given "Vendor" is granted:
        | module | shared  | actions | lookup fields |
        | Cases  | private | view    | Contact_Name  |
      And a reference snapshot was taken
      And "Vendor" is granted:
        | module | shared | actions              | lookup fields |
        | Cases  | public | view, create, delete | none          |
      When the portal is assessed
      Then DRF-01 says "Users of Vendor may do more in Cases than in the reference snapshot: newly granted: create, delete; shared as public instead of private; no longer bound by a lookup field."
      And the evidence of DRF-01 is:
        | what            | observed             | expected          |
        | granted actions | view, create, delete | no more than view |
        | lookup fields   | none                 | Contact_Name      |
        | shared as       | public               | private           |

    Example: A module that is new is none of its business
      Given a reference snapshot was taken
      And "Client Portal" is granted:
        | module | actions      |
        | Cases  | view, delete |
      When the portal is assessed
      Then DRF-01 passes
      And DRF-01 judges 1 subject

    Example: A reference that was cut short still proves a violation
      Given "Vendor" is granted:
        | module | actions |
        | Cases  | view    |
      And the modules of "Vendor" were cut short
      And a reference snapshot was taken
      And "Vendor" is granted:
        | module | actions      |
        | Cases  | view, delete |
      When the portal is assessed
      Then DRF-01 fails for "Cases for Vendor (Acme portal)"

    Example: A reference that was cut short proves nothing else
      Given "Vendor" is granted:
        | module | actions |
        | Cases  | view    |
      And the modules of "Vendor" were cut short
      And a reference snapshot was taken
      When the portal is assessed
      Then DRF-01 is not assessed, because "in the reference snapshot, the modules of Vendor (Acme portal) were cut short"

    Example: Without a reference there is nothing to compare with
      When the portal is assessed
      Then DRF-01 does not apply, because "no reference snapshot was given"

  Rule: DRF-02 Every granted module was granted in the reference snapshot

    Example: The same modules are granted
      Given a reference snapshot was taken
      When the portal is assessed
      Then DRF-02 passes

    Example: A module is granted that was not
      Given a reference snapshot was taken
      And "Client Portal" is granted:
        | module | actions      |
        | Cases  | view, create |
      When the portal is assessed
      Then DRF-02 fails for "Cases for Client Portal (Acme portal)"
      And DRF-02 says "Users of Client Portal are granted Cases, which they were not in the reference snapshot."
      And the evidence of DRF-02 is:
        | what            | observed     | expected           |
        | granted actions | view, create | module not granted |

    Example: A user type is new with all its modules
      Given a reference snapshot was taken
      And "Vendor" is granted:
        | module | actions |
        | Cases  | view    |
      When the portal is assessed
      Then DRF-02 fails for:
        | Cases for Vendor (Acme portal)    |
        | Contacts for Vendor (Acme portal) |

    Scenario Outline: What the reference did not collect is not new: <what> <state> then
      Given the <what> <state>
      And a reference snapshot was taken
      And "Vendor" is granted:
        | module | actions |
        | Cases  | view    |
      When the portal is assessed
      Then DRF-02 is not assessed, because "in the reference snapshot, the <sentence>"

      Examples:
        | what                | state           | sentence                                           |
        | list of user types  | was refused     | user types of the Acme portal were refused         |
        | list of user types  | was cut short   | user types of the Acme portal were cut short       |
        | modules of "Vendor" | were refused    | modules of Vendor (Acme portal) were refused       |
        | modules of "Vendor" | were cut short  | modules of Vendor (Acme portal) were cut short     |
        | modules of "Vendor" | are unknown     | modules of Vendor (Acme portal) are unknown        |

    Example: The modules were refused today
      Given a reference snapshot was taken
      And the modules of "Client Portal" were refused
      When the portal is assessed
      Then DRF-02 is not assessed, because "the modules of Client Portal (Acme portal) were refused"

    Example: Without a reference there is nothing to compare with
      When the portal is assessed
      Then DRF-02 does not apply, because "no reference snapshot was given"

  Rule: DRF-03 No field is exposed or writable that was not so in the reference snapshot

    Scenario Outline: The module grants <before>, then <now>; read-only was <then>, then <today>: the control <verdict>
      Given "Vendor" is granted:
        | module | actions  |
        | Cases  | <before> |
      And "Vendor" shows of Cases:
        | field   | read-only |
        | Subject | <then>    |
      And a reference snapshot was taken
      And "Vendor" is granted:
        | module | actions |
        | Cases  | <now>   |
      And "Vendor" shows of Cases:
        | field   | read-only |
        | Subject | <today>   |
      When the portal is assessed
      Then DRF-03 <verdict>

      Examples:
        | before     | now        | then    | today   | verdict         |
        | view       | view       | yes     | no      | passes          |
        | view, edit | view, edit | yes     | yes     | passes          |
        | view, edit | view, edit | no      | no      | passes          |
        | view, edit | view, edit | no      | yes     | passes          |
        | view, edit | view, edit | yes     | no      | fails           |
        | view, edit | view, edit | yes     | unknown | fails           |
        | view       | view, edit | no      | no      | fails           |
        | unknown    | view, edit | no      | no      | is not assessed |
        | unknown    | view, edit | yes     | no      | fails           |
        | unknown    | view, edit | no      | yes     | passes          |
        | unknown    | view       | no      | no      | passes          |
        | view       | unknown    | no      | no      | is not assessed |
        | view       | unknown    | no      | yes     | passes          |

    Example: A field is exposed that was not
      Given "Vendor" shows of Cases:
        | field   |
        | Subject |
      And a reference snapshot was taken
      And "Vendor" shows of Cases:
        | field   |
        | Subject |
        | Cost    |
      When the portal is assessed
      Then DRF-03 fails for "Cost in Cases for Vendor (Acme portal)"
      And DRF-03 says "Cost in Cases can be read by users of Vendor, to whom the reference snapshot does not show it."
      And the evidence of DRF-03 is:
        | what                | observed | expected |
        | access to the field | read     | none     |

    Example: A field became writable
      Given "Vendor" is granted:
        | module | actions    |
        | Cases  | view, edit |
      And "Vendor" shows of Cases:
        | field   | read-only |
        | Subject | yes       |
      And a reference snapshot was taken
      And "Vendor" shows of Cases:
        | field   | read-only |
        | Subject | no        |
      When the portal is assessed
      Then DRF-03 fails for "Subject in Cases for Vendor (Acme portal)"
      And DRF-03 says "Subject in Cases can be written by users of Vendor, who could only read it in the reference snapshot."
      And the evidence of DRF-03 is:
        | what                | observed | expected |
        | access to the field | written  | read     |

    Example: The fields of a module that is new are none of its business
      Given a reference snapshot was taken
      And "Client Portal" is granted:
        | module | actions |
        | Cases  | view    |
      When the portal is assessed
      Then DRF-03 passes
      And DRF-03 judges 1 subject

    Example: What the reference did not collect is not new
      Given "Vendor" shows of Cases:
        | field   |
        | Subject |
      And the modules of "Vendor" were cut short
      And a reference snapshot was taken
      And "Vendor" shows of Cases:
        | field   |
        | Subject |
        | Cost    |
      When the portal is assessed
      Then DRF-03 is not assessed, because "in the reference snapshot, the modules of Vendor (Acme portal) were cut short"

    Scenario Outline: The fields of a module were <then> to the reference and are <today> today: the control <verdict>
      Given the fields of Cases for "Vendor" are <then>
      And a reference snapshot was taken
      And the fields of Cases for "Vendor" are <today>
      When the portal is assessed
      Then DRF-03 <verdict>

      Examples:
        | then    | today   | verdict         |
        | known   | known   | passes          |
        | unknown | known   | is not assessed |
        | known   | unknown | is not assessed |

    Example: Without a reference there is nothing to compare with
      When the portal is assessed
      Then DRF-03 does not apply, because "no reference snapshot was given"
