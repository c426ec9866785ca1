import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Headers that nearly match")
struct NearMissTests {
  static let cases: [SheetFault] = [
    SheetFault(
      name: "a criterion with a default",
      csv: """
        issue,likelyhood,harm,public_concern
        Robbery,3,2,1
        """,
      says: """
        crimes.csv:1:7: error: unknown column "likelyhood"; did you mean "likelihood"? Rename it, or give the table a column "likelihood" too
          issue,likelyhood,harm,public_concern
                ^~~~~~~~~~
        """),
    SheetFault(
      name: "a criterion without a default",
      csv: """
        issue,likelihood,harn,public_concern
        Robbery,3,2,1
        """,
      says: """
        crimes.csv:1:18: error: unknown column "harn"; did you mean "harm"? Rename it, or give the table a column "harm" too
          issue,likelihood,harn,public_concern
                           ^~~~
        """),
    SheetFault(
      name: "a title",
      csv: """
        issue,likelihood,Harm to peeple,public_concern
        Robbery,3,2,1
        """,
      says: """
        crimes.csv:1:18: error: unknown column "Harm to peeple"; did you mean "harm"? Rename it, or give the table a column "harm" too
          issue,likelihood,Harm to peeple,public_concern
                           ^~~~~~~~~~~~~~
        """),
    SheetFault(
      name: "an input, letters swapped",
      csv: """
        issue,Cuont,likelihood,harm,public_concern
        Robbery,3,3,2,1
        """,
      says: """
        crimes.csv:1:7: error: unknown column "Cuont"; did you mean "count"? Rename it, or give the table a column "count" too
          issue,Cuont,likelihood,harm,public_concern
                ^~~~~
        """),
    SheetFault(
      name: "a longer word that begins like an input",
      csv: """
        issue,County,likelihood,harm,public_concern
        Robbery,Devon,3,2,1
        """,
      says: """
        crimes.csv:1:7: warning: unknown column "County"; did you mean "count"? Rename it, or give the table a column "count" too
          issue,County,likelihood,harm,public_concern
                ^~~~~~
        """),
    SheetFault(
      name: "the names",
      csv: """
        Issues,harm,public_concern
        Robbery,2,1
        """,
      says: """
        crimes.csv:1:1: error: unknown column "Issues"; did you mean "issue"? Rename it, or give the table a column "issue" too
          Issues,harm,public_concern
          ^~~~~~
        """),
    SheetFault(
      name: "two columns near one criterion",
      csv: """
        issue,likelyhood,liklihood,harm,public_concern
        Robbery,3,3,2,1
        """,
      says: """
        crimes.csv:1:7: error: unknown column "likelyhood"; did you mean "likelihood"? Rename it, or give the table a column "likelihood" too
          issue,likelyhood,liklihood,harm,public_concern
                ^~~~~~~~~~
        crimes.csv:1:18: error: unknown column "liklihood"; did you mean "likelihood"? Rename it, or give the table a column "likelihood" too
          issue,likelyhood,liklihood,harm,public_concern
                           ^~~~~~~~~
        """),
    SheetFault(
      name: "no column of the model but a near one",
      csv: """
        issue,harn
        Robbery,3
        """,
      says: """
        crimes.csv:1:1: warning: there is no column for public_concern: unknown for every issue of this file
          issue,harn
          ^
        crimes.csv:1:7: error: unknown column "harn"; did you mean "harm"? Rename it, or give the table a column "harm" too
          issue,harn
                ^~~~
        """),
    SheetFault(
      name: "no fault where the criterion has its column too",
      csv: """
        issue,likelyhood,likelihood,harm,public_concern
        Robbery,3,3,2,1
        """,
      says: """

        """),
  ]

  @Test("are errors that name the column", arguments: cases)
  func near(_ example: SheetFault) throws {
    #expect(said(of: [csv(example.csv)], models: [try TownModel.read()]) == example.says)
  }
}
