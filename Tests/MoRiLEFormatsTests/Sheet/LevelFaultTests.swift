import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Levels off their scale")
struct LevelFaultTests {
  static let cases: [SheetFault] = [
    SheetFault(
      name: "a level above the scale",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,7,2,1
        """,
      says: """
        crimes.csv:2:9: error: likelihood "7" is not on the scale 1 to 3
          Robbery,7,2,1
                  ^
        """),
    SheetFault(
      name: "a level below the scale",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,0,2,1
        """,
      says: """
        crimes.csv:2:9: error: likelihood "0" is not on the scale 1 to 3
          Robbery,0,2,1
                  ^
        """),
    SheetFault(
      name: "a negative level",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,1,-1,1
        """,
      says: """
        crimes.csv:2:11: error: harm "-1" is not on the scale 0 to 2
          Robbery,1,-1,1
                    ^~
        """),
    SheetFault(
      name: "a level between two",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,1,1.5,1
        """,
      says: """
        crimes.csv:2:11: error: harm "1.5" is not a whole number from 0 to 2
          Robbery,1,1.5,1
                    ^~~
        """),
    SheetFault(
      name: "a word for a level",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,high,2,1
        """,
      says: """
        crimes.csv:2:9: error: likelihood "high" is not on the scale 1 to 3; leave the cell blank or write ? where the score is not known
          Robbery,high,2,1
                  ^~~~
        """),
    SheetFault(
      name: "a level that looks like a date",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,6/3,2,1
        """,
      says: """
        crimes.csv:2:9: error: likelihood "6/3" is not on the scale 1 to 3; leave the cell blank or write ? where the score is not known
          Robbery,6/3,2,1
                  ^~~
        """),
    SheetFault(
      name: "a level with a %",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,1%,2,1
        """,
      says: """
        crimes.csv:2:9: error: likelihood "1%" is not on the scale 1 to 3; leave the cell blank or write ? where the score is not known
          Robbery,1%,2,1
                  ^~
        """),
    SheetFault(
      name: "a level in quotes and spaces",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,"  7 ",2,1
        """,
      says: """
        crimes.csv:2:12: error: likelihood "7" is not on the scale 1 to 3
          Robbery,"  7 ",2,1
                     ^
        """),
    SheetFault(
      name: "a level after characters of several bytes",
      csv: """
        issue,likelihood,harm,public_concern
        Café – “théâtre” 👩‍👩‍👧,7,2,1
        """,
      says: """
        crimes.csv:2:20: error: likelihood "7" is not on the scale 1 to 3
          Café – “théâtre” 👩‍👩‍👧,7,2,1
                              ^
        """),
    SheetFault(
      name: "a level after a name of two lines",
      csv: """
        issue,likelihood,harm,public_concern
        "Rob
        bery",7,2,1
        """,
      says: """
        crimes.csv:3:7: error: likelihood "7" is not on the scale 1 to 3
          bery",7,2,1
                ^
        """),
    SheetFault(
      name: "a level of two lines",
      csv: """
        issue,likelihood,harm,public_concern
        Robbery,"7
        8",2,1
        """,
      says: """
        crimes.csv:2:10: error: likelihood "7�8" is not on the scale 1 to 3; leave the cell blank or write ? where the score is not known
          Robbery,"7
                   ^
        """),
  ]

  @Test("are errors under their cells", arguments: cases)
  func levels(_ example: SheetFault) throws {
    #expect(said(of: [csv(example.csv)], models: [try TownModel.read()]) == example.says)
  }
}
