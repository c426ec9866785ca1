import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Faults of rows")
struct RowFaultTests {
  static let cases: [SheetFault] = [
    SheetFault(
      name: "a header alone",
      csv: """
        issue,likelihood,harm,public_concern
        """,
      says: """
        crimes.csv:1:1: error: there is no issue below the header; give each issue a row
          issue,likelihood,harm,public_concern
          ^
        """),
    SheetFault(
      name: "a header and a row of guidance",
      csv: """
        issue,likelihood,harm,public_concern
        # guide,,,
        """,
      says: """
        crimes.csv:1:1: error: there is no issue below the header; give each issue a row
          issue,likelihood,harm,public_concern
          ^
        """),
    SheetFault(
      name: "a row without a name",
      csv: """
        issue,likelihood,harm,public_concern
        ,1,2,1
        """,
      says: """
        crimes.csv:2:1: error: this row has no issue; name it, or empty the row
          ,1,2,1
          ^
        """),
    SheetFault(
      name: "two rows without a name",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,1,2,1
          ,1,2,1
        ,1,2,
        """,
      says: """
        crimes.csv:3:1: error: this row has no issue; name it, or empty the row
            ,1,2,1
          ^
        crimes.csv:4:1: error: this row has no issue; name it, or empty the row
          ,1,2,
          ^
        """),
    SheetFault(
      name: "a name in another case",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,1,2,1
        Theft,1,2,1
        robbery,1,2,1
        """,
      says: """
        crimes.csv:4:1: error: the issue "robbery" is already on line 2; give each issue one row
          robbery,1,2,1
          ^~~~~~~
        """),
    SheetFault(
      name: "a name with other spaces and line ends",
      csv: """
        issue,likelihood,harm,public_concern
        Theft from  vehicles,1,2,1
        "THEFT
        from vehicles ",1,2,1
        """,
      says: """
        crimes.csv:3:2: error: the issue "THEFT�from vehicles" is already on line 2; give each issue one row
          "THEFT
           ^~~~~
        """),
    SheetFault(
      name: "names that look the same, and one of which nothing can be seen",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,1,2,1
        Rob\u{200B}bery,1,2,1
        Cafe\u{301},1,2,1
        Café\u{2060},1,2,1
        \u{200B},1,2,1
        """,
      says: """
        crimes.csv:3:1: error: the issue "Rob�bery" is already on line 2; give each issue one row
          Rob�bery,1,2,1
          ^~~~~~~~
        crimes.csv:5:1: error: the issue "Café�" is already on line 4; give each issue one row
          Café�,1,2,1
          ^~~~~
        crimes.csv:6:1: error: this row has no issue; name it, or empty the row
          �,1,2,1
          ^
        """),
    SheetFault(
      name: "a name three times",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,1,2,1
        Robbery,1,2,1
        ROBBERY,1,2,1
        """,
      says: """
        crimes.csv:3:1: error: the issue "Robbery" is already on line 2; give each issue one row
          Robbery,1,2,1
          ^~~~~~~
        crimes.csv:4:1: error: the issue "ROBBERY" is already on line 2; give each issue one row
          ROBBERY,1,2,1
          ^~~~~~~
        """),
    SheetFault(
      name: "a name of two lines, again on one",
      csv: """
        issue,likelihood,harm,public_concern
        "Rob
        bery",1,2,1
        rob bery,1,2,1
        """,
      says: """
        crimes.csv:4:1: error: the issue "rob bery" is already on line 2; give each issue one row
          rob bery,1,2,1
          ^~~~~~~~
        """),
    SheetFault(
      name: "an input without one that it needs",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,,12,,,1,2,1
        """,
      says: """
        crimes.csv:2:10: warning: previous_count is given without count, so that nothing can be made of it; give both or neither
          Robbery,,12,,,1,2,1
                   ^~
        """),
    SheetFault(
      name: "an input without the column that it needs",
      csv: """
        issue,previous_count,harm,public_concern
        Robbery,12,2,1
        Theft,,2,1
        """,
      says: """
        crimes.csv:2:9: warning: previous_count is given without count, so that nothing can be made of it; give both or neither
          Robbery,12,2,1
                  ^~
        """),
    SheetFault(
      name: "all faults of a table at once",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        ,1,x,,,7,2,1
        Theft,,2,101,,1,2.5,1
        theft,,,,,,,9
        """,
      says: """
        crimes.csv:2:1: error: this row has no issue; name it, or empty the row
          ,1,x,,,7,2,1
          ^
        crimes.csv:2:4: error: previous_count "x" is not a number
          ,1,x,,,7,2,1
             ^
        crimes.csv:2:8: error: likelihood "7" is not on the scale 1 to 3
          ,1,x,,,7,2,1
                 ^
        crimes.csv:3:8: warning: previous_count is given without count, so that nothing can be made of it; give both or neither
          Theft,,2,101,,1,2.5,1
                 ^
        crimes.csv:3:10: error: online "101" is not a number from 0 to 100
          Theft,,2,101,,1,2.5,1
                   ^~~
        crimes.csv:3:17: error: harm "2.5" is not a whole number from 0 to 2
          Theft,,2,101,,1,2.5,1
                          ^~~
        crimes.csv:4:1: error: the issue "theft" is already on line 3; give each issue one row
          theft,,,,,,,9
          ^~~~~
        crimes.csv:4:13: error: public_concern "9" is not on the scale 0 to 1
          theft,,,,,,,9
                      ^
        """),
  ]

  @Test("are told under the cell", arguments: cases)
  func rows(_ example: SheetFault) throws {
    #expect(said(of: [csv(example.csv)], models: [try TownModel.read()]) == example.says)
  }
}
