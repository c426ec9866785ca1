import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Numbers that an input may not be")
struct InputFaultTests {
  static let cases: [SheetFault] = [
    SheetFault(
      name: "a negative count",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,-1,,,,1,2,1
        """,
      says: """
        crimes.csv:2:9: error: count "-1" is not a whole number of at least 0
          Robbery,-1,,,,1,2,1
                  ^~
        """),
    SheetFault(
      name: "a count that is not whole",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,1.5,,,,1,2,1
        """,
      says: """
        crimes.csv:2:9: error: count "1.5" is not a whole number of at least 0
          Robbery,1.5,,,,1,2,1
                  ^~~
        """),
    SheetFault(
      name: "a count above the highest",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,1000000000000000,,,,1,2,1
        """,
      says: """
        crimes.csv:2:9: error: count "1000000000000000" is not a whole number of at least 0 and at most 999999999999999
          Robbery,1000000000000000,,,,1,2,1
                  ^~~~~~~~~~~~~~~~
        """),
    SheetFault(
      name: "a percentage above",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,,,100.5%,,1,2,1
        """,
      says: """
        crimes.csv:2:11: error: online "100.5%" is not a number from 0 to 100
          Robbery,,,100.5%,,1,2,1
                    ^~~~~~
        """),
    SheetFault(
      name: "commas not between three digits",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,"1,23",,,,1,2,1
        """,
      says: """
        crimes.csv:2:10: error: count "1,23" is not a number; commas go between each three digits, decimals after a point
          Robbery,"1,23",,,,1,2,1
                   ^~~~
        """),
    SheetFault(
      name: "a percentage as a count",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,12%,,,,1,2,1
        """,
      says: """
        crimes.csv:2:9: error: count "12%" is a percentage, and a plain number is wanted
          Robbery,12%,,,,1,2,1
                  ^~~
        """),
    SheetFault(
      name: "a number that Excel shortened",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,1.2E+05,,,,1,2,1
        """,
      says: """
        crimes.csv:2:9: error: count "1.2E+05" has lost digits: Excel shortens long numbers so; widen the column and save again
          Robbery,1.2E+05,,,,1,2,1
                  ^~~~~~~
        """),
    SheetFault(
      name: "words",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,about 40,,,,1,2,1
        """,
      says: """
        crimes.csv:2:9: error: count "about 40" is not a number
          Robbery,about 40,,,,1,2,1
                  ^~~~~~~~
        """),
    SheetFault(
      name: "a currency sign",
      csv: """
        issue,count,previous_count,online,change,likelihood,harm,public_concern
        Robbery,£40,,,,1,2,1
        """,
      says: """
        crimes.csv:2:9: error: count "£40" is not a number; write the digits alone, without a currency sign
          Robbery,£40,,,,1,2,1
                  ^~~
        """),
  ]

  @Test("are errors under their cells", arguments: cases)
  func inputs(_ example: SheetFault) throws {
    #expect(said(of: [csv(example.csv)], models: [try TownModel.read()]) == example.says)
  }
}
