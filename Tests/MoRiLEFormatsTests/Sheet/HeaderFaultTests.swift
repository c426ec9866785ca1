import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Faults of headers")
struct HeaderFaultTests {
  static let cases: [SheetFault] = [
    SheetFault(
      name: "a column twice, in another case",
      csv: """
        issue,harm,public_concern,Harm
        Robbery,2,1,1
        """,
      says: """
        crimes.csv:1:27: error: "Harm" and column 2, "harm", are the same; keep one of the two
          issue,harm,public_concern,Harm
                                    ^~~~
        """),
    SheetFault(
      name: "a column by id and by title",
      csv: """
        issue,harm,public_concern,Harm to people
        Robbery,2,1,1
        """,
      says: """
        crimes.csv:1:27: error: "Harm to people" and column 2, "harm", are the same; keep one of the two
          issue,harm,public_concern,Harm to people
                                    ^~~~~~~~~~~~~~
        """),
    SheetFault(
      name: "two columns of names",
      csv: """
        issue,harm,public_concern,ISSUE
        Robbery,2,1,1
        """,
      says: """
        crimes.csv:1:27: error: "ISSUE" and column 1, "issue", are the same; keep one of the two
          issue,harm,public_concern,ISSUE
                                    ^~~~~
        """),
    SheetFault(
      name: "two columns of themes",
      csv: """
        issue,theme,harm,public_concern,Theme
        Robbery,a,2,1,1
        """,
      says: """
        crimes.csv:1:33: error: "Theme" and column 2, "theme", are the same; keep one of the two
          issue,theme,harm,public_concern,Theme
                                          ^~~~~
        """),
    SheetFault(
      name: "a column three times",
      csv: """
        harm,issue,HARM,public_concern,harm
        2,Robbery,2,1,1
        """,
      says: """
        crimes.csv:1:12: error: "HARM" and column 1, "harm", are the same; keep one of the two
          harm,issue,HARM,public_concern,harm
                     ^~~~
        crimes.csv:1:32: error: "harm" and column 1, "harm", are the same; keep one of the two
          harm,issue,HARM,public_concern,harm
                                         ^~~~
        """),
    SheetFault(
      name: "no column of names",
      csv: """
        name,harm,public_concern
        Robbery,2,1
        """,
      says: """
        crimes.csv:1:1: error: there is no column "issue"; head the column that names the issues so
          name,harm,public_concern
          ^
        """),
    SheetFault(
      name: "no column of the model",
      csv: """
        issue,basis
        Robbery,2
        """,
      says: """
        crimes.csv:1:1: error: none of these columns is a criterion or an input of town; see `morile template --model town` for its columns
          issue,basis
          ^
        """),
    SheetFault(
      name: "neither names nor a column of the model",
      csv: """
        name,basis
        Robbery,2
        """,
      says: """
        crimes.csv:1:1: error: there is no column "issue"; head the column that names the issues so
          name,basis
          ^
        crimes.csv:1:1: error: none of these columns is a criterion or an input of town; see `morile template --model town` for its columns
          name,basis
          ^
        """),
    SheetFault(
      name: "a criterion without a column",
      csv: """
        issue,harm
        Robbery,2
        """,
      says: """
        crimes.csv:1:1: warning: there is no column for public_concern: unknown for every issue of this file
          issue,harm
          ^
        """),
    SheetFault(
      name: "two criteria without a column",
      csv: """
        issue,likelihood
        Robbery,2
        """,
      says: """
        crimes.csv:1:1: warning: there is no column for harm, public_concern: unknown for every issue of this file
          issue,likelihood
          ^
        """),
    SheetFault(
      name: "a fault in each column and in cells",
      csv: """
        Isue,likelyhood,harm,Public concern,HARM
        Robbery,3,9,2,1
        """,
      says: """
        crimes.csv:1:1: error: unknown column "Isue"; did you mean "issue"? Rename it, or give the table a column "issue" too
          Isue,likelyhood,harm,Public concern,HARM
          ^~~~
        crimes.csv:1:6: error: unknown column "likelyhood"; did you mean "likelihood"? Rename it, or give the table a column "likelihood" too
          Isue,likelyhood,harm,Public concern,HARM
               ^~~~~~~~~~
        crimes.csv:1:37: error: "HARM" and column 3, "harm", are the same; keep one of the two
          Isue,likelyhood,harm,Public concern,HARM
                                              ^~~~
        crimes.csv:2:11: error: harm "9" is not on the scale 0 to 2
          Robbery,3,9,2,1
                    ^
        crimes.csv:2:13: error: public_concern "2" is not on the scale 0 to 1
          Robbery,3,9,2,1
                      ^
        """),
  ]

  @Test("are told under the header", arguments: cases)
  func headers(_ example: SheetFault) throws {
    #expect(said(of: [csv(example.csv)], models: [try TownModel.read()]) == example.says)
  }
}
